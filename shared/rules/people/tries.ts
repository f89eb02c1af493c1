/** How wrong PINs slow down whoever tries (SEC-1): each person by their own wrong tries, and all together once there were very many. */
import { z } from 'zod';
import { defineSetting, type Setting } from '../../base/setting';
import type { Instant } from '../../base/time';

export interface Tries {
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** When the last wrong one was; '' = none. */
  readonly at: Instant | '';
}

const schema = z.object({ wrong: z.number().int().min(0), at: z.string() }).readonly();

/** Beginning of the keys of all wrong tries. */
export const TRIES = 'secret:tries:';
/** Stands for the recovery code where a person's id stands. */
export const CODE_TRIES = 'code';

/** Wrong tries of one person, or of the recovery code (`CODE_TRIES`), kept over a restart. */
export function triesSetting(staffId: string): Setting<Tries> {
  return defineSetting<Tries>(`${TRIES}${staffId}`, schema, { wrong: 0, at: '' });
}

const FREE_TRIES = 3;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 960;
/** Wrong tries of everybody together from which each further try waits a little: guesses spread over many people. Nobody is locked out by it. */
const MANY = 100;
const PACE = 5;

/** Seconds to wait after so many wrong tries: none for three, then 5, 10, 20 … up to 16 minutes, so that a day has 100 tries at most. */
export function waitSeconds(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(wrong - FREE_TRIES, 10));
}

/** Seconds to wait after the last wrong try of anybody, by the wrong tries of all. */
function paceSeconds(wrongOfAll: number): number {
  return wrongOfAll < MANY ? 0 : PACE;
}

/** What is counted of the person and of all, with the seconds that passed while the program was open since each last changed. */
interface TriesSeen {
  readonly wrong: number;
  readonly lived: number;
  readonly wrongOfAll: number;
  readonly livedOfAll: number;
}

/** Whole seconds still to wait; 0 = the next try is allowed. Time on the computer's clock counts for nothing: it can be set. */
export function secondsLeft({ wrong, lived, wrongOfAll, livedOfAll }: TriesSeen): number {
  return Math.ceil(Math.max(0, waitSeconds(wrong) - lived, paceSeconds(wrongOfAll) - livedOfAll));
}
