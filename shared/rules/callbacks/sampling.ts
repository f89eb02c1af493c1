/** Who is drawn when fewer than all are called back: reproducible, not to be steered by the desk, never below the rate (CB-3). */
import { hmacHex } from '@shared/base/hash';
import type { Refusal, Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';
import type { Severity } from './types';

export interface Draw {
  /** Which completion of this source and calendar month this is, from 1. */
  readonly k: number;
  /** How many of the k − 1 before it are in, drawn or added by hand and not removed. */
  readonly drawn: number;
  /** Whole percent. */
  readonly rate: number;
  readonly id: string;
  /** The site's secret; it never leaves the site's settings. */
  readonly secret: string;
  readonly mustInclude: boolean;
}

const DIGITS = 10;

/** How many of k completions must be in at a rate in whole percent: ⌈rate·k⌉. */
export function required(rate: number, k: number): number {
  return Math.ceil((rate * k) / 100);
}

/**
 * Is this completion called back? In when it must be, when the keyed hash of its id falls below the rate, or when without it fewer
 * than ⌈rate·k⌉ of k would be in. Nothing but id, order and secret counts, so a second run gives the same answer.
 */
export function draw({ k, drawn, rate, id, secret, mustInclude }: Draw): boolean {
  if (mustInclude || drawn < required(rate, k)) return true;
  const hash = Number.parseInt(hmacHex(secret, id).slice(0, DIGITS), 16);
  return hash * 100 < rate * 16 ** DIGITS;
}

export interface AlwaysIn {
  readonly kind: string;
  readonly severity: Severity;
  readonly keyCustomer: boolean;
  /** The resident's last callback was not satisfied (一般 is not meant, §6). */
  readonly lastNotSatisfied: boolean;
}

/** 重要 and 重大 complaints, key customers and everyone whose last callback was not satisfied are always in (CB-3, §6). */
export function alwaysIn(matter: AlwaysIn): boolean {
  return matter.keyCustomer || matter.lastNotSatisfied || (matter.kind === 'complaint' && matter.severity !== 'normal');
}

/** Adding one by hand is the supervisor's right (CB-3). Refusal: `sample.not-supervisor`. */
export function mayAdd(supervisor: boolean): Result<true> {
  return supervisor ? ok(true) : refuse('sample.not-supervisor');
}

/** Removing one needs a supervisor and a reason (CB-3). Refusals: `sample.not-supervisor`, `sample.reason` at field `reason`. */
export function mayRemove(supervisor: boolean, reason: string): Result<true, Refusal> {
  if (!supervisor) return refuse('sample.not-supervisor');
  return reason.trim() === '' ? refuse('sample.reason', 'reason') : ok(true);
}
