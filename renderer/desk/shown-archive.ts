/** The archive that is open for a look, so that the search box looks into it too. Nothing of it is kept. */
import type { Deskbook } from '@renderer/db/database';
import type { Search } from '@renderer/workers/search-client';
import { create } from 'zustand';

export interface ShownBook {
  readonly title: string;
  readonly db: Deskbook;
  readonly search: Search;
  readonly open: (id: string) => void;
}

interface ShownArchiveStore {
  readonly book: ShownBook | null;
  show(book: ShownBook): void;
  /** Does nothing when another archive is shown by now. */
  leave(book: ShownBook): void;
}

export const useShownArchive = create<ShownArchiveStore>()((set, get) => ({
  book: null,
  show: (book) => set({ book }),
  leave: (book) => {
    if (get().book === book) set({ book: null });
  },
}));
