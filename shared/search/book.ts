/** Everything the box looks through: packed segments by register, and above them what changed since they were packed. */
import type { Query } from './query';
import { holds, type PackedQuery, packQuery, scanSegment } from './scan';
import { idAt, joinSegments, type Line, newestFirst, SEGMENT_LINES, type Segment } from './segment';

/** A line that counts instead of whatever a segment says of the record. */
export interface FreshLine extends Line {
  readonly register: string;
}

/** A segment with the key it is kept under; '' while it is not. */
export interface KeptSegment {
  readonly segment: Segment;
  readonly key: string;
}

export interface Hit {
  readonly id: string;
  readonly at: number;
}

export interface Group {
  readonly register: string;
  /** The newest, newest first. */
  readonly hits: readonly Hit[];
  /** How many there are; when `more` is set, at least so many. */
  readonly count: number;
  readonly more: boolean;
}

export interface Wanted {
  /** Hits of each register. */
  readonly each: number;
  /** One register only; absent = all. */
  readonly only?: string;
}

/** Further hits of a register are not counted: nobody reads past them, and a single letter stands in every line. */
export const MOST_COUNTED = 200;

export class SearchBook {
  /** By register, newest first. */
  readonly shelves = new Map<string, KeptSegment[]>();
  /** By id; null = the record is gone. */
  readonly fresh = new Map<string, FreshLine | null>();

  /** Puts a segment behind those of its register: all in it is older. Small ones that are not kept yet grow together. */
  append(segment: Segment, key: string): void {
    const shelf = this.shelves.get(segment.register) ?? [];
    this.shelves.set(segment.register, shelf);
    const last = shelf.at(-1);
    if (key === '' && last?.key === '' && last.segment.n + segment.n <= SEGMENT_LINES)
      shelf[shelf.length - 1] = { segment: joinSegments(last.segment, segment), key };
    else shelf.push({ segment, key });
  }

  /** Groups of registers that have hits, the one with the newest hit first. An empty query finds nothing. */
  find(query: Query, wanted: Wanted): readonly Group[] {
    const packed = packQuery(query);
    if (packed.length === 0) return [];
    const fresh = this.freshHits(packed);
    const registers = wanted.only === undefined ? new Set([...this.shelves.keys(), ...fresh.keys()]) : [wanted.only];
    return [...registers]
      .flatMap((register) => this.groupOf(register, packed, wanted.each, fresh.get(register) ?? []) ?? [])
      .sort((a, b) => newestFirst(a.hits[0] ?? NEVER, b.hits[0] ?? NEVER));
  }

  private freshHits(query: PackedQuery): ReadonlyMap<string, readonly Hit[]> {
    const found = new Map<string, Hit[]>();
    for (const line of this.fresh.values()) {
      if (line === null || !holds(line.text, query)) continue;
      const list = found.get(line.register) ?? [];
      found.set(line.register, list);
      list.push(line);
    }
    return found;
  }

  private groupOf(register: string, query: PackedQuery, each: number, fresh: readonly Hit[]): Group | null {
    const hits: Hit[] = [];
    const most = Math.max(each, MOST_COUNTED);
    let count = 0;
    for (const { segment } of this.shelves.get(register) ?? []) {
      if (count > most) break;
      scanSegment(segment, query, (line) => {
        const id = idAt(segment, line);
        if (this.fresh.has(id)) return 'on';
        count += 1;
        if (hits.length < each) hits.push({ id, at: segment.at[line] ?? 0 });
        return count > most ? 'stop' : 'on';
      });
    }
    const all = count + fresh.length;
    if (all === 0) return null;
    const newest = [...hits, ...fresh.map(({ id, at }) => ({ id, at }))].sort(newestFirst).slice(0, each);
    return { register, hits: newest, count: Math.min(all, most), more: all > most };
  }
}

const NEVER: Hit = { id: '', at: 0 };
