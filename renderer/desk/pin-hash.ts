/** The slow salted hash of a PIN (SEC-1): PBKDF2-SHA256 of the platform, so that a guess costs more than a quarter of a second. */
import { PIN_ITERATIONS, type PinHash } from '@shared/rules/people/pins';

export async function hashPin(pin: string, iterations = PIN_ITERATIONS): Promise<PinHash> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toHex(salt), hash: await derive(pin, salt, iterations), iterations };
}

/** Whether it is the PIN that the hash was made of. Compares all of it, so that the time tells nothing. */
export async function isPin(pin: string, kept: PinHash): Promise<boolean> {
  const made = await derive(pin, fromHex(kept.salt), kept.iterations);
  let differing = made.length ^ kept.hash.length;
  for (let i = 0; i < made.length; i++) differing |= made.charCodeAt(i) ^ kept.hash.charCodeAt(i);
  return differing === 0;
}

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, ['deriveBits']);
  return toHex(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations }, key, 256)));
}

function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array((hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)));
}
