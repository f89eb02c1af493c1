/** Walks the lines of a segment that hold every word, newest first, without touching the others. */
import { pack } from './packed';
import type { Query } from './query';
import type { Segment } from './segment';

/** A query made ready for packed lines: the word that rules out most comes first. */
export type PackedQuery = readonly (readonly string[])[];

export function packQuery(query: Query): PackedQuery {
  const shortest = (needles: readonly string[]): number => Math.min(...needles.map((needle) => needle.length));
  return query.map((needles) => needles.map(pack)).toSorted((a, b) => shortest(b) - shortest(a));
}

/** Whether a packed line holds every word. */
export function holds(text: string, query: PackedQuery): boolean {
  return query.every((needles) => needles.some((needle) => text.includes(needle)));
}

/** Calls `found` with each line that fits, from the first on, until it says stop. */
export function scanSegment(segment: Segment, query: PackedQuery, found: (line: number) => 'on' | 'stop'): void {
  const [first = [], ...others] = query;
  const { text, starts, n } = segment;
  const next = first.map((needle) => text.indexOf(needle));
  for (let line = 0; line < n; ) {
    const at = nearest(next);
    if (at === -1) return;
    line = lineAt(starts, at, line, n);
    const end = starts[line + 1] ?? text.length;
    if ((others.length === 0 || holds(text.slice(starts[line], end), others)) && found(line) === 'stop') return;
    for (const [i, needle] of first.entries()) {
      const place = next[i] ?? -1;
      if (place !== -1 && place < end) next[i] = text.indexOf(needle, end);
    }
    line += 1;
  }
}

function nearest(places: readonly number[]): number {
  let least = -1;
  for (const place of places) if (place !== -1 && (least === -1 || place < least)) least = place;
  return least;
}

/** The line that a place lies in; it is not before `from`. */
function lineAt(starts: Uint32Array, place: number, from: number, n: number): number {
  let low = from;
  let high = n - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
