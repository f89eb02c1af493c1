/** PINs (SEC-1): what is kept of one, and which are refused. How long a wrong one makes everybody wait: `tries.ts`. */
import { z } from 'zod';
import { hmacHex } from '../../base/hash';
import type { Refusal } from '../../base/result';
import { defineSetting, type Setting } from '../../base/setting';
import type { SlowCost } from '../../base/slow-hash';

/** Kept instead of the PIN: Argon2id, then HMAC under the site's desk key. Without that key nothing that is written anywhere can be tried against. */
export interface PinHash extends SlowCost {
  readonly kind: 'argon2id';
  /** Hex. */
  readonly salt: string;
  /** Hex: HMAC under the desk key of the slow hash, or the slow hash itself where `key` is ''. */
  readonly hash: string;
  /** Id of the desk key; '' = none, on a site without a recovery code. */
  readonly key: string;
}

/** What earlier versions kept (PBKDF2-SHA256): still opens, and is renewed at the next right PIN. */
export interface OldPinHash {
  readonly salt: string;
  readonly hash: string;
  readonly iterations: number;
}

export type KeptPin = PinHash | OldPinHash;

/** The least that a new hash costs. A faster PC gets more passes, see `passesFor`. */
export const LEAST_COST: SlowCost = { memory: 19_456, passes: 3 };
const MOST_PASSES = 40;
/** What one guess must take on this PC, ms. */
export const GUESS_MS = 250;

/** Passes after which a guess takes `GUESS_MS` where `LEAST_COST` took `tookMs`. */
export function passesFor(tookMs: number): number {
  const wanted = Math.ceil((LEAST_COST.passes * GUESS_MS) / Math.max(tookMs, 1));
  return Math.min(MOST_PASSES, Math.max(LEAST_COST.passes, wanted));
}

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Id of a desk key, as it stands in records. */
export const keyIdSchema = hex(8);

export const costShape = {
  memory: z.int().min(LEAST_COST.memory).max(1_048_576),
  passes: z.int().min(LEAST_COST.passes).max(MOST_PASSES),
} as const;

/** A hash as it may be set today; weaker ones are refused. */
export const pinHashSchema = z
  .object({ kind: z.literal('argon2id'), salt: hex(16), hash: hex(32), ...costShape, key: z.union([z.literal(''), keyIdSchema]) })
  .readonly();

const oldHashSchema = z.object({ salt: hex(16), hash: hex(32), iterations: z.int().min(100_000) }).readonly();

/** The PIN of one person; null = this person has none. */
export function pinSetting(staffId: string): Setting<KeptPin | null> {
  return defineSetting<KeptPin | null>(`secret:pin:${staffId}`, z.union([pinHashSchema, oldHashSchema]).nullable(), null);
}

/** True for a hash of an earlier version, which names no kind. */
export function isOldHash(kept: KeptPin): kept is OldPinHash {
  return !('kind' in kept);
}

/** Id of a desk key (64 hex digits): tells keys apart, and nothing about them. */
export function keyIdOf(key: string): string {
  return hmacHex('desk key id', key).slice(0, 16);
}

/** What is kept: the slow hash under the desk key. The slow half needs no key, so the key never goes where the PIN is hashed. */
export function underKey(slow: string, key: string): string {
  return hmacHex(key, slow);
}

/** Letters that look the same but are written otherwise are the same PIN. */
export function pinText(typed: string): string {
  return typed.normalize('NFKC');
}

/** The longest passphrase, characters. */
export const MOST_LETTERS = 64;
const LEAST_LETTERS = 8;
/** Fewer different characters than this make no passphrase. */
const LEAST_DIFFERENT = 4;

/**
 * Why a PIN cannot be taken. `pin.form`: neither 4–8 digits nor a passphrase of 8 characters and more. `pin.plain`: one that anybody tries first,
 * such as 0000, 123456, or the end of one of the person's own `phones`. null = fine.
 */
export function pinProblem(typed: string, phones: readonly string[] = []): Refusal | null {
  const pin = pinText(typed);
  const letters = [...pin];
  const digits = /^\d+$/.test(pin);
  const formed = digits ? /^\d{4,8}$/.test(pin) : letters.length >= LEAST_LETTERS && letters.length <= MOST_LETTERS;
  if (!formed) return { code: 'pin.form', field: 'pin' };
  const plain = isRun(letters) || (!digits && new Set(letters).size < LEAST_DIFFERENT) || endsOne(pin, phones);
  return plain ? { code: 'pin.plain', field: 'pin' } : null;
}

/** 0000, 1234, 8765, abcdefgh. */
function isRun(letters: readonly string[]): boolean {
  const step = letters.slice(1).map((letter, i) => (letter.codePointAt(0) ?? 0) - (letters[i]?.codePointAt(0) ?? 0));
  return step.every((s) => s === step[0]) && Math.abs(step[0] ?? 0) <= 1;
}

function endsOne(pin: string, phones: readonly string[]): boolean {
  return phones.some((phone) => phone.replace(/\D/g, '').endsWith(pin));
}
