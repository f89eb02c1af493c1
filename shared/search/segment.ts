/** Some thousand lines of one register, newest first, as two long strings: a million records are some hundred objects. */
import { isInstant, toMs } from '../base/time';
import { pack } from './packed';
import { plainText } from './plain';

/** What is known of one record. */
export interface Line {
  readonly id: string;
  /** Seconds since 1970 of its event; 0 when it has none. */
  readonly at: number;
  /** Packed. */
  readonly text: string;
}

/** As it is kept. Lines and ids end with a line break each. */
export interface PackedSegment {
  readonly register: string;
  readonly n: number;
  readonly text: string;
  readonly ids: string;
  readonly at: Uint32Array;
  readonly sum: number;
}

/** Ready to be looked through. */
export interface Segment extends PackedSegment {
  /** Where each line begins, and one more: where the last one ends. */
  readonly starts: Uint32Array;
  readonly idStarts: Uint32Array;
}

/** Lines of one segment; it may grow by half before it is cut in two. */
export const SEGMENT_LINES = 4096;

/** The line of a record: `text` is what the search store says of it. A word that stands in it twice is kept once. */
export function lineOf(id: string, at: string, text: string): Line {
  const words = new Set(plainText(text).split(' '));
  return { id, at: isInstant(at) ? Math.floor(toMs(at) / 1000) : 0, text: pack([...words].join(' ')) };
}

/** Newest first, in one order for ever: of two at one second the later id comes first. */
export function newestFirst(a: Pick<Line, 'id' | 'at'>, b: Pick<Line, 'id' | 'at'>): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}

/** Lines in the order given. */
export function packSegment(register: string, lines: readonly Line[]): Segment {
  const text = lines.map((line) => `${line.text}\n`).join('');
  const ids = lines.map((line) => `${line.id}\n`).join('');
  const at = Uint32Array.from(lines, (line) => line.at);
  const n = lines.length;
  return withStarts({ register, n, text, ids, at, sum: sumOf(register, text, ids, at) });
}

/** Two segments of one register as one: what stands in the first is newer than all in the second. */
export function joinSegments(a: Segment, b: Segment): Segment {
  const at = new Uint32Array(a.n + b.n);
  at.set(a.at);
  at.set(b.at, a.n);
  const text = a.text + b.text;
  const ids = a.ids + b.ids;
  return withStarts({ register: a.register, n: a.n + b.n, text, ids, at, sum: sumOf(a.register, text, ids, at) });
}

/** What was kept, ready to be looked through; null when it is not what was packed. */
export function openSegment(kept: unknown): Segment | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { register, n, text, ids, at, sum } = kept as Partial<PackedSegment>;
  if (typeof register !== 'string' || typeof text !== 'string' || typeof ids !== 'string') return null;
  if (!(at instanceof Uint32Array) || n !== at.length || sum !== sumOf(register, text, ids, at)) return null;
  return withStarts({ register, n, text, ids, at, sum });
}

export function linesIn(segment: Segment): readonly Line[] {
  return Array.from(segment.at, (at, line) => ({ id: idAt(segment, line), at, text: textAt(segment, line) }));
}

export function idAt({ ids, idStarts }: Segment, line: number): string {
  return ids.slice(idStarts[line], (idStarts[line + 1] ?? 0) - 1);
}

export function textAt({ text, starts }: Segment, line: number): string {
  return text.slice(starts[line], (starts[line + 1] ?? 0) - 1);
}

function withStarts(packed: PackedSegment): Segment {
  return { ...packed, starts: startsOf(packed.text, packed.n), idStarts: startsOf(packed.ids, packed.n) };
}

function startsOf(text: string, n: number): Uint32Array {
  const starts = new Uint32Array(n + 1);
  for (let line = 1; line <= n; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1;
  return starts;
}

/** FNV-1a over everything that could be damaged. */
function sumOf(register: string, text: string, ids: string, at: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (const part of [register, text, ids]) {
    for (let i = 0; i < part.length; i++) sum = Math.imul(sum ^ part.charCodeAt(i), 0x01000193);
    sum = Math.imul(sum ^ part.length, 0x01000193);
  }
  for (const second of at) sum = Math.imul(sum ^ second, 0x01000193);
  return sum >>> 0;
}
