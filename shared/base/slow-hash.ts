/** A hash that is slow and needs memory on purpose (Argon2id), so that guessing what was hashed costs as much each time. */
import { argon2id } from '@noble/hashes/argon2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** What one hash costs. */
export interface SlowCost {
  /** KiB that it fills. */
  readonly memory: number;
  /** How often it goes over them. */
  readonly passes: number;
}

/** 64 lower-case hex digits. `salt` as hex, at least 16 bytes. Takes a quarter of a second and more: for a worker, never for the screen's thread. */
export function slowHashHex(text: string, salt: string, { memory, passes }: SlowCost): string {
  return bytesToHex(argon2id(utf8ToBytes(text), hexToBytes(salt), { m: memory, t: passes, p: 1, dkLen: 32 }));
}
