/** What the bar at the bottom says: the last record saved. What keeps the next one from being saved stands in `safety.ts`. */
import type { Undo } from '@shared/rules/records/undo';
import { create } from 'zustand';

export interface SavedNote {
  readonly id: string;
  readonly no: string;
  readonly register: string;
  readonly rev: number;
  /** What takes it back; null = this cannot be taken back. */
  readonly undo: Undo | null;
}

export interface Saving {
  readonly saved: SavedNote | null;
  showSaved(note: SavedNote | null): void;
  /** Adds to what is shown how it is taken back; nothing happens when something else was saved since. */
  offerUndo(row: Pick<SavedNote, 'id' | 'rev'>, undo: Undo): void;
}

export const useSaving = create<Saving>()((set) => ({
  saved: null,
  showSaved: (saved) => set({ saved }),
  offerUndo: ({ id, rev }, undo) => set(({ saved }) => (saved?.id === id && saved.rev === rev ? { saved: { ...saved, undo } } : {})),
}));
