/**
 * Seconds of a skilled hand that makes no mistake, by the keystroke-level model of Card, Moran and Newell (The keystroke-level model for user
 * performance time with interactive systems, Communications of the ACM 23 (7), 1980, 396–410), with the operators that work at a keyboard has.
 */

/** K: a key, by an average non-secretary typist (40 words a minute). */
export const KEY = 0.28;
/** M: making up one's mind before what is written, chosen or commanded. */
export const THOUGHT = 1.35;
/** H: the hand from the keyboard to another device, and as long back: here to the scanner. */
export const HOMING = 0.4;

export interface Effort {
  readonly keys: number;
  readonly thoughts: number;
  /** Codes that a scanner reads. */
  readonly scans: number;
}

export const NOTHING: Effort = { keys: 0, thoughts: 0, scans: 0 };

export function sumOf(efforts: readonly Effort[]): Effort {
  return efforts.reduce(
    (sum, { keys, thoughts, scans }) => ({ keys: sum.keys + keys, thoughts: sum.thoughts + thoughts, scans: sum.scans + scans }),
    NOTHING,
  );
}

/** Without what a program lets wait (R). */
export function secondsOf({ keys, thoughts, scans }: Effort): number {
  return keys * KEY + thoughts * THOUGHT + scans * 2 * HOMING;
}

/** Keys that only lead on after what was written, as the hand does without a thought (rule 1 of the model). */
const LEADS_ON = new Set(['Enter', 'Tab']);

/** Thoughts before some keys pressed in one go: one, unless they only lead on. */
export function thoughtsBefore(keys: readonly string[]): number {
  return keys.every((key) => LEADS_ON.has(key)) ? 0 : 1;
}
