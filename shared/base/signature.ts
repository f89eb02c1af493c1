/** Ed25519 (RFC 8032), synchronous: what one key has signed, everybody who knows its public half can check. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A signing key as 64 hex digits out of a secret of any form: the same secret gives the same key, and neither that key nor what the secret
 * is used for elsewhere tells anything of the other. `purpose` sets keys out of one secret apart.
 */
export function signingKey(secret: string, purpose: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(purpose)));
}

/** The public half of a key, 64 hex digits. */
export function publicKeyOf(key: string): string {
  return bytesToHex(ed25519.getPublicKey(hexToBytes(key)));
}

/** The signature of a text (as UTF-8), 128 hex digits; the same each time. */
export function signText(key: string, text: string): string {
  return bytesToHex(ed25519.sign(utf8ToBytes(text), hexToBytes(key)));
}

/** Whether the signature is of this text and by this key. False too for what is no key or no signature. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  try {
    // The strict form of the check: no keys under which one signature would fit many texts.
    return ed25519.verify(hexToBytes(signature), utf8ToBytes(text), hexToBytes(publicKey), { zip215: false });
  } catch {
    return false;
  }
}
