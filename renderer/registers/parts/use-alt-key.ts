/** Alt and a letter, also while a text is being written. */
import { isComposing } from '@renderer/ui/keys';
import { useLayoutEffect, useRef } from 'react';

/** `letter` is upper case. Nothing listens while `enabled` is false. */
export function useAltKey(letter: string, act: () => void, enabled = true): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isComposing(event) || event.code !== `Key${letter}`) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [letter, enabled]);
}
