/** Where somebody was before opening the help, so that it can tell about that page. */
import { create } from 'zustand';

interface HelpPlaceState {
  /** Path of the page; '' = none yet. */
  readonly path: string;
  readonly note: (path: string) => void;
}

export const useHelpPlace = create<HelpPlaceState>((set) => ({ path: '', note: (path) => set({ path }) }));
