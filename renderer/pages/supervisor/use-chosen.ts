/** The line that is chosen in a list that changes under the hand: it stays, and when it is gone the one that took its place follows. */
import { useState } from 'react';
import type { Item } from './items';

interface Choice {
  readonly key: string;
  /** Where it stood when it was last seen. */
  readonly place: number;
}

export function useChosen(items: readonly Item[]): { readonly item: Item | undefined; readonly choose: (key: string) => void } {
  const [choice, setChoice] = useState<Choice>({ key: '', place: 0 });
  const place = items.findIndex(({ key }) => key === choice.key);
  // Kept while rendering, so that the place is that of the last list in which the line stood.
  if (place >= 0 && place !== choice.place) setChoice({ ...choice, place });
  const item = items[place >= 0 ? place : Math.min(choice.place, items.length - 1)];
  return { item, choose: (key) => setChoice({ key, place: items.findIndex((one) => one.key === key) }) };
}
