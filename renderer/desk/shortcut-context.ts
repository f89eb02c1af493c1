/** The keys of the program as the frame knows them, for pages that show them. */
import { type Text, text } from '@shared/base/text';
import { createContext } from 'react';

export interface ShownKey {
  /** As written on the keyboard: `F2`, `Ctrl K`. */
  readonly key: string;
  readonly label: Text;
  /** Where it goes; absent = it does something in place. */
  readonly path?: string;
}

export interface ShownKeys {
  /** Keys that go to a place from anywhere. */
  readonly places: readonly ShownKey[];
  readonly others: readonly ShownKey[];
}

/** As a part of the printed card of keys. */
export function everywhereOf({ places, others }: ShownKeys): { readonly title: Text; readonly keys: readonly ShownKey[] } {
  return { title: text('哪里都行', 'Anywhere'), keys: [...places, ...others] };
}

export const ShortcutContext = createContext<ShownKeys>({ places: [], others: [] });
