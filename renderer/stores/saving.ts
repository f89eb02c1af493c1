/** What the bar at the bottom says: the last record saved. What keeps the next one from being saved stands in `safety.ts`. */
import { create } from 'zustand';

export interface SavedNote {
  readonly id: string;
  readonly no: string;
  readonly register: string;
  readonly rev: number;
  /** True for a new record, which can be taken back. */
  readonly fresh: boolean;
}

export interface Saving {
  readonly saved: SavedNote | null;
  showSaved(note: SavedNote | null): void;
}

export const useSaving = create<Saving>()((set) => ({
  saved: null,
  showSaved: (saved) => set({ saved }),
}));
