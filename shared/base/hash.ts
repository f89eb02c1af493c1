/** SHA-256 and HMAC, synchronous, so that they may run inside a database transaction. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A digest that grows piece by piece; `hex()` ends it. */
export interface RunningHash {
  update(data: string | Uint8Array): void;
  hex(): string;
}

/** SHA-256 of a text (as UTF-8) or of bytes, as 64 lower-case hex digits. */
export function sha256Hex(data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data));
}

/** HMAC-SHA-256 of a text under a key (both as UTF-8), as 64 lower-case hex digits (EX-3). */
export function hmacHex(key: string, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(key), utf8ToBytes(text)));
}

/** SHA-256 over pieces given one after another, for data too long to hold at once. */
export function runningSha256(): RunningHash {
  const hash = sha256.create();
  return {
    update: (data) => {
      hash.update(typeof data === 'string' ? utf8ToBytes(data) : data);
    },
    hex: () => bytesToHex(hash.digest()),
  };
}
