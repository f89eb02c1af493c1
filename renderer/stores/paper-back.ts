/** The signed paper that was just taken back: asked for its scan where its record is shown, until it is attached or left. Nothing of it is kept. */
import { create } from 'zustand';

export interface TakenPaper {
  /** Id of the line of 打印回收. */
  readonly paper: string;
  /** Id of the record where it is asked for: that of the form, or the paper itself where it is of none. */
  readonly record: string;
  readonly form: string;
  /** Taken back because its code was scanned. */
  readonly scanned: boolean;
}

interface PaperBack {
  readonly taken: TakenPaper | null;
  take(taken: TakenPaper | null): void;
}

export const usePaperBack = create<PaperBack>()((set) => ({
  taken: null,
  take: (taken) => set({ taken }),
}));
