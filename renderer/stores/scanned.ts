/** What was scanned where it could not be acted on at once, and what a board is to take as if it had been scanned there. Nothing of it is kept. */
import type { Meaning } from '@shared/rules/scan/meaning';
import { create } from 'zustand';

/** A scan that waits for somebody to decide. */
export interface HeardScan {
  readonly code: string;
  /** Empty = nothing is known of it; null = it could not be looked up. */
  readonly meanings: readonly Meaning[] | null;
}

/** A code on its way to the board of a register. */
export interface HandedScan {
  readonly register: string;
  readonly code: string;
}

interface Scanned {
  readonly heard: HeardScan | null;
  readonly handed: HandedScan | null;
  hear(heard: HeardScan | null): void;
  hand(handed: HandedScan | null): void;
}

export const useScanned = create<Scanned>()((set) => ({
  heard: null,
  handed: null,
  hear: (heard) => set({ heard }),
  hand: (handed) => set({ handed }),
}));
