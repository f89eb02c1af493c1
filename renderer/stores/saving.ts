/** What the bar at the bottom says: the last record saved, or what keeps the next one from being saved. */
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
  /** Number of journal lines that are in the database but not yet in the journal file. */
  readonly waiting: number;
  /** Why the journal file could not be written; '' = it was. */
  readonly trouble: string;
  /** Whether this host keeps a journal file; null until the first save. */
  readonly fileKept: boolean | null;
  /** True when an older journal file did not fit the database and a new one was begun. */
  readonly newFile: boolean;
  showSaved(note: SavedNote | null): void;
  setJournal(state: Pick<Saving, 'waiting' | 'trouble' | 'fileKept' | 'newFile'>): void;
}

export const useSaving = create<Saving>()((set) => ({
  saved: null,
  waiting: 0,
  trouble: '',
  fileKept: null,
  newFile: false,
  showSaved: (saved) => set({ saved }),
  setJournal: (state) => set(state),
}));
