/** Files that come by hand: dropped on a place, or pasted. */
import { type RefObject, useEffect, useRef } from 'react';
import { isWriting } from './keys';

/** Files dropped on the element, or pasted anywhere but into a text. `first`: what is pasted belongs here, whatever else takes files on the page. */
export function useIncomingFiles(
  place: RefObject<HTMLElement | null>,
  take: ((files: readonly File[]) => void) | null,
  first = false,
): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = place.current;
    const onPaste = (event: ClipboardEvent): void => {
      const list = [...(event.clipboardData?.files ?? [])];
      if (list.length === 0 || event.defaultPrevented || isWriting(event.target)) return;
      event.preventDefault();
      latest.current?.(list);
    };
    const onDrag = (event: DragEvent): void => {
      if (latest.current && event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const list = [...(event.dataTransfer?.files ?? [])];
      if (list.length === 0) return;
      event.preventDefault();
      latest.current?.(list);
    };
    document.addEventListener('paste', onPaste, first);
    element?.addEventListener('dragover', onDrag);
    element?.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('paste', onPaste, first);
      element?.removeEventListener('dragover', onDrag);
      element?.removeEventListener('drop', onDrop);
    };
  }, [place, first]);
}
