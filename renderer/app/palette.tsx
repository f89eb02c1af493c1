/** One box for commands and search. */
import { useEffect, useRef } from 'react';

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <dialog ref={dialog} onClose={onClose} />;
}
