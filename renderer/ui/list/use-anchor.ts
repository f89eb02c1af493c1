/** Keeps what is in sight in its place when lines are put before it or taken away from there, and when lines get another height. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** Lines as they are laid out now, px: `height` of a line, `total` of all, `head` above the first one. */
export interface Layout {
  readonly height: number;
  readonly total: number;
  readonly head: number;
}

interface Anchor {
  readonly id: string;
  readonly index: number;
}

/** The first line in sight stays the first one, by its id. At the top of the list nothing is held: what is new shows itself. */
export function useAnchor(box: RefObject<HTMLElement | null>, ids: readonly string[], { height, total, head }: Layout): void {
  const held = useRef<Anchor | null>(null);
  const laid = useRef(height);
  useLayoutEffect(() => {
    const [element, anchor] = [box.current, held.current];
    if (!element || !anchor) return;
    if (laid.current !== height) {
      // The lines are measured anew in a step of their own.
      if (total !== ids.length * height) return;
      laid.current = height;
      element.scrollTop = anchor.index * height;
      return;
    }
    if (ids[anchor.index] === anchor.id) return;
    const index = ids.indexOf(anchor.id);
    if (index < 0) return;
    element.scrollTop += (index - anchor.index) * height;
    held.current = { id: anchor.id, index };
  }, [box, ids, height, total]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const hold = (): void => {
      if (laid.current !== height && held.current !== null) return;
      laid.current = height;
      const index = Math.floor(element.scrollTop / height);
      const id = ids[index];
      held.current = element.scrollTop <= head || id === undefined ? null : { id, index };
    };
    hold();
    element.addEventListener('scroll', hold, { passive: true });
    return () => element.removeEventListener('scroll', hold);
  }, [box, ids, height, head]);
}
