/** Bytes as base64 text and back, in pieces that the browser's own functions take. */

/** Divisible by three, so that only the last part is padded. */
const STEP = 24_576;

export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += STEP) parts.push(btoa(String.fromCharCode(...bytes.subarray(from, from + STEP))));
  return parts.join('');
}

/** Throws for what is no base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}
