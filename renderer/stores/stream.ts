/** Whether the stream to other desks (BY-14) is to be begun anew: it was set up or switched, and whoever carries the entries must hear of it. */
import { create } from 'zustand';

export interface StreamRound {
  /** Rises each time. */
  readonly round: number;
  beginAnew(): void;
}

export const useStreamRound = create<StreamRound>()((set) => ({
  round: 0,
  beginAnew: () => set(({ round }) => ({ round: round + 1 })),
}));
