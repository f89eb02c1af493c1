/** The content of a QR code as codewords with their error correction (ISO/IEC 18004). */

interface Level {
  /** The level in the code's own words. */
  readonly bits: number;
  /** By version, from 1: codewords of correction in a block, and blocks. */
  readonly correction: readonly number[];
  readonly blocks: readonly number[];
}

const numbers = (text: string): readonly number[] => text.split(' ').map(Number);

/** M: 15 % of the code may be worn off. */
const M: Level = {
  bits: 0,
  correction: numbers(
    '10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28 28',
  ),
  blocks: numbers('1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 37 38 40 43 45 47 49'),
};
/** 25 % and 30 %: taken where they make the code no larger. */
const Q: Level = {
  bits: 3,
  correction: numbers(
    '13 22 18 26 18 24 18 22 20 24 28 26 24 20 30 24 28 28 26 30 28 30 30 30 30 28 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  ),
  blocks: numbers('1 1 2 2 4 4 6 6 8 8 8 10 12 16 12 17 16 18 21 20 23 23 25 27 29 34 34 35 38 40 43 45 48 51 53 56 59 62 65 68'),
};
const H: Level = {
  bits: 2,
  correction: numbers(
    '17 28 22 16 22 28 26 26 24 28 24 28 22 24 24 30 28 28 26 28 30 24 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30 30',
  ),
  blocks: numbers('1 1 2 4 4 4 5 6 8 8 11 11 16 16 18 16 19 21 25 25 25 34 30 32 35 37 40 42 45 48 51 54 57 60 63 66 70 74 77 81'),
};
const VERSIONS = 40;
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const PADDING = [0xec, 0x11] as const;

export interface Codewords {
  readonly version: number;
  /** The level of correction, in the code's own words. */
  readonly level: number;
  readonly words: Uint8Array;
}

/** Bits of a number, the highest first. */
type Bits = readonly [value: number, length: number];

interface Segment {
  readonly mode: number;
  readonly count: number;
  /** Bits of the count in small, middle and large versions. */
  readonly countBits: readonly [number, number, number];
  readonly bits: readonly Bits[];
}

/** Data and correction, in the order in which they are drawn, in the smallest version that holds them with M. Throws on a text that no version holds. */
export function codewordsOf(text: string): Codewords {
  const segment = segmentOf(text);
  for (let version = 1; version <= VERSIONS; version++) {
    const all: readonly Bits[] = [
      [segment.mode, 4],
      [segment.count, segment.countBits[version < 10 ? 0 : version < 27 ? 1 : 2]],
      ...segment.bits,
    ];
    const needed = all.reduce((sum, [, bits]) => sum + bits, 0);
    const level = [H, Q, M].find((one) => needed <= dataWords(version, one) * 8);
    if (level) return { version, level: level.bits, words: interleaved(padded(all, dataWords(version, level)), version, level) };
  }
  throw new Error('the text is too long for a QR code');
}

function segmentOf(text: string): Segment {
  if (/^\d+$/.test(text)) {
    const bits = (text.match(/\d{1,3}/g) ?? []).map((part): Bits => [Number(part), part.length * 3 + 1]);
    return { mode: 1, count: text.length, countBits: [10, 12, 14], bits };
  }
  if (/^[0-9A-Z $%*+\-./:]+$/.test(text)) {
    const valueOf = (letter: string): number => LETTERS.indexOf(letter);
    const bits = (text.match(/..?/g) ?? []).map(
      (pair): Bits => (pair.length === 1 ? [valueOf(pair), 6] : [valueOf(pair.slice(0, 1)) * 45 + valueOf(pair.slice(1)), 11]),
    );
    return { mode: 2, count: text.length, countBits: [9, 11, 13], bits };
  }
  const bytes = new TextEncoder().encode(text);
  return { mode: 4, count: bytes.length, countBits: [8, 16, 16], bits: Array.from(bytes, (byte): Bits => [byte, 8]) };
}

/** Modules that are not taken by the patterns, in whole codewords. */
function allWords(version: number): number {
  const patterns = Math.floor(version / 7) + 2;
  const aligned = version < 2 ? 0 : (25 * patterns - 10) * patterns - 55;
  return Math.floor(((16 * version + 128) * version + 64 - aligned - (version < 7 ? 0 : 36)) / 8);
}

function dataWords(version: number, { correction, blocks }: Level): number {
  return allWords(version) - (correction[version - 1] ?? 0) * (blocks[version - 1] ?? 0);
}

function padded(all: readonly Bits[], room: number): Uint8Array {
  const data = new Uint8Array(room);
  let place = 0;
  for (const [value, length] of all)
    for (let bit = length - 1; bit >= 0; bit--, place++)
      if ((value >>> bit) & 1) data[place >>> 3] = (data[place >>> 3] ?? 0) | (0x80 >>> (place & 7));
  // Four bits of nothing end the text where there is room for them.
  const used = Math.min(room, Math.ceil((place + 4) / 8));
  for (let word = used; word < room; word++) data[word] = PADDING[(word - used) & 1] ?? 0;
  return data;
}

/** Blocks with their correction, one codeword of each in turn; the first blocks are shorter by one where they do not come out even. */
function interleaved(data: Uint8Array, version: number, level: Level): Uint8Array {
  const blocks = level.blocks[version - 1] ?? 1;
  const correction = level.correction[version - 1] ?? 0;
  const short = Math.floor(data.length / blocks);
  const divisor = generator(correction);
  let from = 0;
  const parts = Array.from({ length: blocks }, (_, block) => {
    const part = data.subarray(from, from + short + (block < blocks - (data.length % blocks) ? 0 : 1));
    from += part.length;
    return { part, check: remainder(part, divisor) };
  });
  const words: number[] = [];
  for (let i = 0; i <= short; i++) for (const { part } of parts) if (i < part.length) words.push(part[i] ?? 0);
  for (let i = 0; i < correction; i++) for (const { check } of parts) words.push(check[i] ?? 0);
  return Uint8Array.from(words);
}

/** Product in the field of 256 elements. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >>> 7) * 0x11d) ^ (((b >>> bit) & 1) * a);
  return product;
}

function generator(degree: number): Uint8Array {
  const divisor = new Uint8Array(degree);
  divisor[degree - 1] = 1;
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2))
    for (let j = 0; j < degree; j++) divisor[j] = times(divisor[j] ?? 0, root) ^ (divisor[j + 1] ?? 0);
  return divisor;
}

function remainder(data: Uint8Array, divisor: Uint8Array): Uint8Array {
  const rest = new Uint8Array(divisor.length);
  for (const word of data) {
    const factor = word ^ (rest[0] ?? 0);
    rest.copyWithin(0, 1);
    rest[rest.length - 1] = 0;
    for (let i = 0; i < rest.length; i++) rest[i] = (rest[i] ?? 0) ^ times(divisor[i] ?? 0, factor);
  }
  return rest;
}
