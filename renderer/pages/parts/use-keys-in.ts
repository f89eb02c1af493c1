/** Keys of a part of the page, such as Ctrl+Enter of a section; input methods at work are never interrupted. */
import { isComposing } from '@renderer/ui/keys';
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Calls back for every key pressed within the element, unless something nearer has taken it. */
export function useKeysIn(place: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  useLayoutEffect(() => {
    latest.current = onKey;
  });
  useLayoutEffect(() => {
    const element = place.current;
    const listen = (event: KeyboardEvent): void => {
      if (!event.defaultPrevented && !isComposing(event)) latest.current(event);
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [place]);
}
