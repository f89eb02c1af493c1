/**
 * Text as UTF-8, one character a byte: an engine keeps such a string in half the room and looks through it twice as fast. A packed word stands in a
 * packed text exactly where the word stands in the text, since no character's bytes begin inside of another's.
 */

const LATIN = /^[\x20-\x7e]*$/;
const known = new Map<string, string>();
/** More different characters than a site ever writes. */
const MOST_KNOWN = 30_000;

/** The bytes of a text as characters U+0000 to U+00FF. Equal texts give equal bytes, half a surrogate pair too. */
export function pack(text: string): string {
  if (LATIN.test(text)) return text;
  let packed = '';
  for (const character of text) packed += bytesOf(character);
  return packed;
}

function bytesOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const bytes = encode(character.codePointAt(0) ?? 0);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(character, bytes);
  return bytes;
}

function encode(code: number): string {
  const { fromCharCode } = String;
  const tail = (shift: number): number => 0x80 | ((code >> shift) & 0x3f);
  if (code < 0x80) return fromCharCode(code);
  if (code < 0x800) return fromCharCode(0xc0 | (code >> 6), tail(0));
  if (code < 0x10000) return fromCharCode(0xe0 | (code >> 12), tail(6), tail(0));
  return fromCharCode(0xf0 | (code >> 18), tail(12), tail(6), tail(0));
}
