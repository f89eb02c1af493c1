/** PINs (SEC-1): what is kept of one, which are refused, and how long a wrong try makes everybody wait. */
import { z } from 'zod';
import type { Refusal } from '../../base/result';
import { defineSetting, type Setting } from '../../base/setting';
import { addMinutes, type Instant, minutesBetween } from '../../base/time';

/** Kept instead of the PIN: a slow salted hash. */
export interface PinHash {
  /** Hex. */
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

/** PBKDF2-SHA256 rounds of a new hash: more than 0.25 s on a desk PC. */
export const PIN_ITERATIONS = 600_000;

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

export const pinHashSchema = z.object({ salt: hex(16), hash: hex(32), iterations: z.number().int().min(100_000) }).readonly();

/** The PIN of one person; null = this person has no login. */
export function pinSetting(staffId: string): Setting<PinHash | null> {
  return defineSetting<PinHash | null>(`secret:pin:${staffId}`, pinHashSchema.nullable(), null);
}

export interface Tries {
  /** Wrong tries since the last right one. */
  readonly wrong: number;
  /** When the last wrong one was; '' = none. */
  readonly at: Instant | '';
}

/** Wrong tries of one person, kept over a restart. */
export function triesSetting(staffId: string): Setting<Tries> {
  const schema = z.object({ wrong: z.number().int().min(0), at: z.string() }).readonly();
  return defineSetting<Tries>(`secret:tries:${staffId}`, schema, { wrong: 0, at: '' });
}

/** Why a PIN cannot be taken: not 4–8 digits, or one that anybody tries first. null = fine. */
export function pinProblem(pin: string): Refusal | null {
  if (!/^\d{4,8}$/.test(pin)) return { code: 'pin.digits', field: 'pin' };
  const step = [...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i]));
  const plain = step.every((s) => s === step[0]) && Math.abs(step[0] ?? 0) <= 1;
  return plain ? { code: 'pin.plain', field: 'pin' } : null;
}

const FREE_TRIES = 3;
const LONGEST_WAIT = 900;

/** Seconds to wait after so many wrong tries: none for three, then 5, 10, 20 … up to a quarter of an hour. */
export function waitSeconds(wrong: number): number {
  return wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT, 5 * 2 ** Math.min(wrong - FREE_TRIES, 10));
}

/** Seconds still to wait at `now`; 0 = the next try is allowed. A clock set back does not shorten the wait. */
export function secondsLeft(tries: Tries, now: Instant): number {
  if (tries.at === '') return 0;
  const whole = waitSeconds(tries.wrong);
  const until = addMinutes(tries.at, whole / 60);
  return Math.min(whole, Math.max(0, Math.ceil(minutesBetween(now, until) * 60)));
}
