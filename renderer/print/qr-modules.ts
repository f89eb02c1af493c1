/** The modules of a QR code: patterns, codewords, and the mask by which it reads best (ISO/IEC 18004). */
import { codewordsOf } from './qr-codewords';

export interface QrModules {
  /** Modules along one edge, quiet zone left out. */
  readonly size: number;
  /** Row by row, 1 = dark. */
  readonly dark: Uint8Array;
}

interface Drawing extends QrModules {
  readonly level: number;
  /** 1 = belongs to a pattern: no data, no mask. */
  readonly fixed: Uint8Array;
}

const FORMAT_MASK = 0x5412;
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The code of a text; throws on one that no version holds. */
export function qrModules(text: string): QrModules {
  const { version, level, words } = codewordsOf(text);
  const plain = withPatterns(version, level);
  fill(plain, words);
  let best: QrModules | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < MASKS.length; mask++) {
    const masked = withMask(plain, mask);
    const penalty = penaltyOf(masked);
    if (penalty >= least) continue;
    least = penalty;
    best = masked;
  }
  return best ?? plain;
}

function put({ size, dark, fixed }: Drawing, x: number, y: number, isDark: boolean): void {
  if (x < 0 || y < 0 || x >= size || y >= size) return;
  dark[y * size + x] = isDark ? 1 : 0;
  fixed[y * size + x] = 1;
}

function withPatterns(version: number, level: number): Drawing {
  const size = version * 4 + 17;
  const drawing = { size, level, dark: new Uint8Array(size * size), fixed: new Uint8Array(size * size) };
  for (let i = 0; i < size; i++) {
    put(drawing, 6, i, i % 2 === 0);
    put(drawing, i, 6, i % 2 === 0);
  }
  const rings = (cx: number, cy: number, reach: number, light: readonly number[]): void => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++) put(drawing, cx + dx, cy + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))));
  };
  rings(3, 3, 4, [2, 4]);
  rings(size - 4, 3, 4, [2, 4]);
  rings(3, size - 4, 4, [2, 4]);
  const centres = alignment(version, size);
  const last = centres.length - 1;
  for (const [i, x] of centres.entries())
    for (const [j, y] of centres.entries())
      if (!((i === 0 && j === 0) || (i === 0 && j === last) || (i === last && j === 0))) rings(x, y, 2, [1]);
  format(drawing, 0);
  if (version >= 7) versionInfo(drawing, version);
  return drawing;
}

function alignment(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - (count - 2 - i) * step)];
}

/** Bits behind which their remainder stands, so that a reader can mend them. */
function corrected(value: number, length: number, divisor: number): number {
  let rest = value;
  for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >>> (length - 1)) * divisor);
  return (value << length) | rest;
}

/** Level and mask, twice. */
function format(drawing: Drawing, mask: number): void {
  const { size, level } = drawing;
  const bits = corrected((level << 3) | mask, 10, 0x537) ^ FORMAT_MASK;
  const bit = (i: number): boolean => ((bits >>> i) & 1) === 1;
  for (let i = 0; i < 15; i++) {
    if (i < 8) put(drawing, 8, i < 6 ? i : i + 1, bit(i));
    else put(drawing, i === 8 ? 7 : 14 - i, 8, bit(i));
    if (i < 8) put(drawing, size - 1 - i, 8, bit(i));
    else put(drawing, 8, size - 15 + i, bit(i));
  }
  put(drawing, 8, size - 8, true);
}

function versionInfo(drawing: Drawing, version: number): void {
  const bits = corrected(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [a, b] = [drawing.size - 11 + (i % 3), Math.floor(i / 3)];
    put(drawing, a, b, ((bits >>> i) & 1) === 1);
    put(drawing, b, a, ((bits >>> i) & 1) === 1);
  }
}

/** Up and down in pairs of columns from the right; the column of the timing pattern is left out. */
function fill({ size, dark, fixed }: Drawing, words: Uint8Array): void {
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step++) {
      const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (fixed[y * size + x] === 1) continue;
        dark[y * size + x] = ((words[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1;
        bit++;
      }
    }
  }
}

function withMask(plain: Drawing, mask: number): Drawing {
  const { size, level, fixed } = plain;
  const drawing = { size, level, fixed: fixed.slice(), dark: plain.dark.slice() };
  const turns = MASKS[mask];
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      if (fixed[y * size + x] === 0 && turns?.(x, y)) drawing.dark[y * size + x] = 1 - (drawing.dark[y * size + x] ?? 0);
  format(drawing, mask);
  return drawing;
}

/** How hard the code is to read: long runs, blocks of one colour, what looks like a finder, and more of one colour than of the other. */
function penaltyOf({ size, dark }: QrModules): number {
  let penalty = 0;
  let all = 0;
  for (let i = 0; i < size; i++) {
    penalty += linePenalty(size, (j) => dark[i * size + j] ?? 0) + linePenalty(size, (j) => dark[j * size + i] ?? 0);
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      all += dark[at] ?? 0;
      const isBlock = i > 0 && j > 0 && dark[at] === dark[at - 1] && dark[at] === dark[at - size] && dark[at] === dark[at - size - 1];
      if (isBlock) penalty += 3;
    }
  }
  return penalty + Math.floor(Math.abs((all * 20) / (size * size) - 10)) * 10;
}

/** Dark, light, three dark, light, dark, with four light before or behind it; outside of the code is light. */
const FINDER = 0b1011101;

function linePenalty(size: number, at: (j: number) => number): number {
  let penalty = 0;
  let run = 0;
  let window = 0;
  for (let j = 0; j < size + 4; j++) {
    const colour = j < size ? at(j) : 0;
    if (j < size) {
      run = j > 0 && colour === at(j - 1) ? run + 1 : 1;
      if (run === 5) penalty += 3;
      else if (run > 5) penalty += 1;
    }
    window = ((window << 1) | colour) & 0x7ff;
    if (window === FINDER << 4) penalty += 40;
    if (j < size && window === FINDER) penalty += 40;
  }
  return penalty;
}
