/** How the open database is, what its start had to say, and what was not done: read by the strips above every page. */
import type { Refusal } from '@shared/base/result';
import { create } from 'zustand';

/** `lost`: it came back with less than it had. `newer`: a newer program in another window has taken it over. */
export type LineState = 'open' | 'reopening' | 'lost' | 'newer';

/**
 * `behind`, `short`: mended, only said. `updated`, `uncopied`: a new version, with or without its snapshot. `unread`: the copies could not be read.
 * All others: a supervisor takes note of it.
 */
export interface StartNotice {
  readonly kind: 'behind' | 'short' | 'updated' | 'uncopied' | 'unread' | 'rows' | 'torn' | 'noted' | 'other' | 'foreign' | 'altered';
  /** Entries or records it is about. */
  readonly n: number;
  /** What the acknowledgement is remembered by; '' where none is needed. */
  readonly mark: string;
  /** For the sentence: a line's number, names of sites, versions, a reason. */
  readonly detail: string;
}

interface Line {
  readonly state: LineState;
  readonly notice: StartNotice | null;
  /** Why something was not done for which no form is there to say so. */
  readonly stumbled: Refusal | null;
  turn(state: LineState): void;
  say(notice: StartNotice | null): void;
  stumble(refusal: Refusal | null): void;
}

export const useLine = create<Line>()((set) => ({
  state: 'open',
  notice: null,
  stumbled: null,
  turn: (state) => set({ state }),
  say: (notice) => set({ notice }),
  stumble: (stumbled) => set({ stumbled }),
}));
