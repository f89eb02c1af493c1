/** What is kept of a PIN, made and compared (SEC-1): a slow hash from a worker, then HMAC under the site's desk key. */

import { costHere, slowHash } from '@renderer/workers/slow-client';
import { fromHex, toHex } from '@shared/backup/pack';
import type { SlowCost } from '@shared/base/slow-hash';
import { isOldHash, type KeptPin, keyIdOf, LEAST_COST, type PinHash, pinText, underKey } from '@shared/rules/people/pins';

export type Slowly = (text: string, salt: string, cost: SlowCost) => Promise<string>;

/** `key`: the desk key in use, 64 hex digits; null on a site without a recovery code. `cost` and `slowly` are handed in by tests. */
export async function hashPin(typed: string, key: string | null, cost?: SlowCost, slowly: Slowly = slowHash): Promise<PinHash> {
  const { memory, passes } = cost ?? (await costHere());
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const slow = await slowly(pinText(typed), salt, { memory, passes });
  return { kind: 'argon2id', salt, hash: key === null ? slow : underKey(slow, key), memory, passes, key: key === null ? '' : keyIdOf(key) };
}

/** `no-key`: it stands under a desk key that is not on this computer. */
export type PinAnswer = 'right' | 'wrong' | 'no-key';

/** What a PIN is held against. */
export interface Kept {
  /** null = this person has none: never right. */
  readonly pin: KeptPin | null;
  /** Somebody else's, of the same making: whoever has none is asked as long and answered as this one would be. null = nobody here has one. */
  readonly like: KeptPin | null;
}

/**
 * Whether it is the PIN that was kept. Neither the time nor the answer tells whether this person has one: all of the hash is compared, and where there
 * is none, as much work is done and the same keys are looked for.
 * @param keys desk keys of this computer, 64 hex digits each
 */
export async function isPin(typed: string, { pin, like }: Kept, keys: readonly string[], slowly: Slowly = slowHash): Promise<PinAnswer> {
  const against = pin ?? like ?? NOBODY;
  const answer = await compare(typed, against, keys, slowly);
  return answer === 'right' && pin === null ? 'wrong' : answer;
}

async function compare(typed: string, kept: KeptPin, keys: readonly string[], slowly: Slowly): Promise<PinAnswer> {
  if (isOldHash(kept)) return same(await oldHash(pinText(typed), kept.salt, kept.iterations), kept.hash) ? 'right' : 'wrong';
  const slow = await slowly(pinText(typed), kept.salt, kept);
  if (kept.key === '') return same(slow, kept.hash) ? 'right' : 'wrong';
  const key = keys.find((each) => keyIdOf(each) === kept.key);
  if (key === undefined) return 'no-key';
  return same(underKey(slow, key), kept.hash) ? 'right' : 'wrong';
}

/** A hash that no PIN has. */
const NOBODY: PinHash = { kind: 'argon2id', salt: '00'.repeat(16), hash: '', ...LEAST_COST, key: '' };

/** What earlier versions kept: PBKDF2-SHA256 of the platform. */
async function oldHash(text: string, salt: string, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(text), 'PBKDF2', false, ['deriveBits']);
  return toHex(
    new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations }, key, 256)),
  );
}

function same(made: string, kept: string): boolean {
  let differing = made.length ^ kept.length;
  for (let i = 0; i < made.length; i++) differing |= made.charCodeAt(i) ^ kept.charCodeAt(i);
  return differing === 0;
}
