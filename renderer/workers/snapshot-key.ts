/** Keys of encrypted snapshots: one from the passphrase, which never leaves the browser's keeping, and a random one for each file. */
import { type Cipher, fromHex, PIECE, ROUNDS, toHex } from '@shared/backup/pack';

/** What is kept of a passphrase: enough to encrypt and open without asking again, never enough to tell it. */
export interface SnapshotKey {
  /** AES-KW, not extractable. */
  readonly key: CryptoKey;
  /** Hex. */
  readonly salt: string;
  readonly rounds: number;
}

/** A key for new snapshots from a passphrase; takes about half a second. */
export async function makeSnapshotKey(passphrase: string): Promise<SnapshotKey> {
  const salt = toHex(crypto.getRandomValues(new Uint8Array(16)));
  return { key: await deriveKey(passphrase, salt, ROUNDS), salt, rounds: ROUNDS };
}

/** The key of a file's passphrase. Letters that look the same but are written otherwise give the same key (NFKC). */
export async function deriveKey(passphrase: string, salt: string, rounds: number): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: fromHex(salt), iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: 'AES-KW', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

/** A random key for one file, and what the clear line says of it. */
export async function fileKey({ key, salt, rounds }: SnapshotKey): Promise<{ readonly file: CryptoKey; readonly cipher: Cipher }> {
  const file = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  const wrapped = toHex(new Uint8Array(await crypto.subtle.wrapKey('raw', file, key, 'AES-KW')));
  const nonce = toHex(crypto.getRandomValues(new Uint8Array(7)));
  return { file, cipher: { name: 'AES-256-GCM', derive: 'PBKDF2-SHA-256', rounds, salt, key: wrapped, nonce, piece: PIECE } };
}

/** What opens a file: the key kept on this machine, or a passphrase typed in; both may be there. */
export interface Opener {
  readonly key: SnapshotKey | null;
  /** '' = none was typed. */
  readonly passphrase: string;
}

/** The file's own key; null when neither the kept key nor the passphrase opens it. */
export async function openFileKey(cipher: Cipher, { key, passphrase }: Opener): Promise<CryptoKey | null> {
  const tries: Promise<CryptoKey>[] = [];
  if (passphrase !== '') tries.push(deriveKey(passphrase, cipher.salt, cipher.rounds));
  if (key && key.salt === cipher.salt && key.rounds === cipher.rounds) tries.push(Promise.resolve(key.key));
  for (const one of tries) {
    try {
      return await crypto.subtle.unwrapKey('raw', fromHex(cipher.key), await one, 'AES-KW', 'AES-GCM', false, ['decrypt']);
    } catch {
      // AES-KW tells a wrong key by itself: the next one, if there is one.
    }
  }
  return null;
}
