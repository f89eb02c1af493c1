/** What the worker is asked that checks the whole journal, and what is left of the time. */
import type { NotedHead } from '@renderer/db/check-journal';

export interface ChainRequest {
  /** Name of the database. */
  readonly database: string;
  /** The journal's head as it was noted outside of the database; null = nobody noted one. */
  readonly noted: NotedHead | null;
}

/** Below this share nothing can be said of the rest. */
const FIRST_SHARE = 0.03;

/** Seconds still to go after `elapsed` ms for the share `done`, 0…1; null while it is too early to say. */
export function secondsLeft(elapsed: number, done: number): number | null {
  if (done < FIRST_SHARE || elapsed < 1000) return null;
  return Math.ceil((elapsed * (1 - done)) / done / 1000);
}
