/** Puts the cursor on the first button of a place, so that Enter does what is meant. */
import { type RefObject, useLayoutEffect } from 'react';

export function useFirstFocus(place: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => place.current?.querySelector('button')?.focus(), [place]);
}
