/** The recovery code (SEC-1): made, sealed over the desk keys, and opened again. */

import type { Host } from '@renderer/host/host';
import { costHere, slowHash } from '@renderer/workers/slow-client';
import { fromHex, toHex } from '@shared/backup/pack';
import { hmacHex, sha256Hex } from '@shared/base/hash';
import { ok, type Result, refuse } from '@shared/base/result';
import type { SlowCost } from '@shared/base/slow-hash';
import type { Instant } from '@shared/base/time';
import { keyIdOf } from '@shared/rules/people/pins';
import { MOST_KEYS, type Recovery } from '@shared/rules/people/recovery';
import { CODE_BYTES, makeCode } from '@shared/rules/people/recovery-code';

const KEY_BYTES = 32;

/** A code that is shown once, and what is kept of it. */
export interface NewCode {
  /** `K7QM-3FXD-…`; never kept anywhere. */
  readonly code: string;
  /** The desk key in use from now on, 64 hex digits. */
  readonly key: string;
  readonly recovery: Recovery;
}

/** A new desk key and a new code over it and over `older` ones, which PINs of before still stand under. `cost` is handed in by tests. */
export async function newCode(now: Instant, older: readonly string[], cost?: SlowCost): Promise<NewCode> {
  const code = makeCode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  const key = toHex(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  const { memory, passes } = cost ?? (await costHere());
  const { cipher, proof } = await fromCode(code, { salt, memory, passes });
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const id = keyIdOf(key);
  const keys = fromHex([key, ...older].slice(0, MOST_KEYS).join(''));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: labelOf(id) }, cipher, keys);
  const recovery: Recovery = {
    key: id,
    salt,
    memory,
    passes,
    nonce: toHex(nonce),
    sealed: toHex(new Uint8Array(sealed)),
    proof: sha256Hex(proof),
    made: now,
  };
  return { code, key, recovery };
}

/** Keeps a desk key on this computer. Refusal `code.keep`. */
export async function keepKey({ deskKeys }: Pick<Host, 'deskKeys'>, key: string): Promise<Result<null>> {
  const kept = await deskKeys.keep(key);
  return kept.kept ? ok(null) : refuse('code.keep', undefined, { reason: kept.reason });
}

/** What a code gives: the desk keys, the one in use first, and the proof for `people.recover`. Null when it is another code. */
export async function openByCode(
  code: string,
  recovery: Recovery,
): Promise<{ readonly keys: readonly string[]; readonly proof: string } | null> {
  const { cipher, proof } = await fromCode(code, recovery);
  const how = { name: 'AES-GCM', iv: fromHex(recovery.nonce), additionalData: labelOf(recovery.key) };
  try {
    const keys = new Uint8Array(await crypto.subtle.decrypt(how, cipher, fromHex(recovery.sealed)));
    return { keys: toHex(keys).match(/.{64}/g) ?? [], proof };
  } catch {
    // The tag does not fit: another code.
    return null;
  }
}

/** Two keys out of one slow hash: one that opens, one that proves. */
async function fromCode(code: string, { salt, ...cost }: SlowCost & { readonly salt: string }) {
  const slow = await slowHash(code, salt, cost);
  const bytes = fromHex(hmacHex(slow, 'recovery: open'));
  const cipher = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
  return { cipher, proof: hmacHex(slow, 'recovery: prove') };
}

function labelOf(keyId: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(`deskbook desk keys ${keyId}`));
}
