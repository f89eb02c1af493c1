/** The place of each entry in the order of all desks, kept for some hundred entries of a chain together: few bytes, and found without reading the chain. */
import type { Stamp, Stamped } from '@shared/merge/clock';
import type { Deskbook, MergingRow } from '../database';

/** Entries of one row. */
const SIZE = 256;

interface StampsRow extends MergingRow {
  readonly epoch: number[];
  readonly ms: number[];
  readonly n: number[];
  /** From which place in the row on, what had been seen of other chains. */
  readonly seen: [number, Readonly<Record<string, number>>][];
}

export type Place = Pick<Stamped, 'stamp' | 'seen'>;

/** To be made anew in each transaction. */
export class Stamps {
  private readonly db: Deskbook;
  private readonly rows = new Map<string, StampsRow>();
  private readonly changed = new Set<string>();
  private readonly maps = new WeakMap<object, ReadonlyMap<string, number>>();

  constructor(db: Deskbook) {
    this.db = db;
  }

  /** Reads what is needed for `of` and `put`. */
  async load(entries: readonly { readonly chain: string; readonly seq: number }[]): Promise<void> {
    const keys = [...new Set(entries.map(({ chain, seq }) => keyOf(chain, seq)))].filter((key) => !this.rows.has(key));
    if (keys.length === 0) return;
    const found = (await this.db.merging.bulkGet(keys)) as readonly (MergingRow | undefined)[] as readonly (StampsRow | undefined)[];
    for (const [i, key] of keys.entries()) this.rows.set(key, found[i] ?? { key, epoch: [], ms: [], n: [], seen: [] });
  }

  /** Where an entry stands; null while it has no place. */
  of(chain: string, seq: number): Place | null {
    const row = this.rows.get(keyOf(chain, seq));
    const at = (seq - 1) % SIZE;
    const ms = row?.ms[at];
    if (!row || ms === undefined) return null;
    const seen = row.seen.findLast(([from]) => from <= at)?.[1] ?? NONE;
    return { stamp: { epoch: row.epoch[at] ?? 0, ms, n: row.n[at] ?? 0 }, seen: this.mapOf(seen) };
  }

  /** The place of the entry after the last one of its chain that has one. */
  put(chain: string, seq: number, stamp: Stamp, seen: Readonly<Record<string, number>>): void {
    const key = keyOf(chain, seq);
    const row = this.rows.get(key);
    if (!row) throw new Error('not loaded');
    const at = (seq - 1) % SIZE;
    row.epoch[at] = stamp.epoch;
    row.ms[at] = stamp.ms;
    row.n[at] = stamp.n;
    const last = row.seen.at(-1);
    if (!last || !same(last[1], seen)) row.seen.push([at, seen]);
    this.changed.add(key);
  }

  async flush(): Promise<void> {
    await this.db.merging.bulkPut([...this.changed].flatMap((key) => this.rows.get(key) ?? []));
    this.changed.clear();
  }

  private mapOf(seen: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
    const known = this.maps.get(seen);
    if (known) return known;
    const map = new Map(Object.entries(seen));
    this.maps.set(seen, map);
    return map;
  }
}

const NONE = {};

const same = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean =>
  a === b || (Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([chain, seq]) => b[chain] === seq));

function keyOf(chain: string, seq: number): string {
  return `stamps:${chain}:${String(Math.floor((seq - 1) / SIZE)).padStart(9, '0')}`;
}
