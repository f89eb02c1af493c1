/** What the store `merging` holds: how far each chain is kept and told, places in the order of all entries, and what is still to be done. */
import type { Instant } from '@shared/base/time';
import type { ClockAhead, Head, Stamp, Telling } from '@shared/merge/clock';
import { type Deskbook, type MergingRow, writtenStores } from '../database';
import { journalHead } from '../engine/journal-writer';
import { MARKS } from '../torn';

/** One journal, this desk's own too once there are others. */
export interface ChainRow extends MergingRow {
  readonly chain: string;
  /** Letter in its last entry that is here. */
  readonly desk: string;
  /** Number, hash and time of its last entry that is here; of this desk's own chain the journal says them. */
  readonly length: number;
  readonly hash: string;
  readonly at: Instant | '';
  /** When something of it was last taken in. */
  readonly came: Instant | '';
  /** How many of its entries have their place. */
  readonly told: number;
  readonly stamp: Stamp | null;
  readonly versions: Telling['versions'];
  readonly seen: Readonly<Record<string, number>>;
  /** It names an entry that its own chain has otherwise: nothing after that is told. */
  readonly denied: { readonly chain: string; readonly seq: number } | null;
}

/** How far the others were heard and everything that follows from it is shown: what the next command says that it has seen. */
interface HeadsRow extends MergingRow {
  readonly heads: Readonly<Record<string, Head>>;
}

interface ClocksRow extends MergingRow {
  readonly clocks: readonly ClockAhead[];
}

/** A record of which a newer program wrote something: it counts from version `v` of the register on. */
export interface NewerRow extends MergingRow {
  readonly record: string;
  readonly register: string;
  readonly v: number;
}

/** A record out of which another desk took somebody: the copies of this desk have to follow. */
export interface WipedRow extends MergingRow {
  /** Files (SHA-256) that it had here and has no more; absent in what an older program noted. */
  readonly files?: readonly string[];
}

const HEADS = 'heads';
const OLDER = 'older';
const CLOCKS = 'clocks';
export const CHAIN = 'chain:';
export const DUE = 'due:';
export const NEWER = 'newer:';
export const WIPED = 'wiped:';

/** Above every key that begins as the one before it. */
const BEHIND = '￿';

/** Rows whose keys begin so, in order. */
export function rowsOf<Found extends MergingRow>(db: Deskbook, start: string, limit = Number.POSITIVE_INFINITY): Promise<readonly Found[]> {
  const range = db.merging.where('key').between(start, start + BEHIND);
  return range.limit(limit).toArray() as Promise<readonly MergingRow[]> as Promise<readonly Found[]>;
}

export function chainRows(db: Deskbook): Promise<readonly ChainRow[]> {
  return rowsOf<ChainRow>(db, CHAIN);
}

export function emptyChain(chain: string): ChainRow {
  const nothing = { length: 0, hash: '', at: '', came: '', told: 0, stamp: null, versions: {}, seen: {}, denied: null } as const;
  return { key: CHAIN + chain, chain, desk: '', ...nothing };
}

/** Hash of the first entry of this desk's journal; '' before there is one. */
export async function ownChainOf(db: Deskbook): Promise<string> {
  return (await db.journal.get(1))?.hash ?? '';
}

/** Whether this desk has entries of others. */
export async function hasOthers(db: Deskbook): Promise<boolean> {
  return (await db.others.limit(1).count()) > 0;
}

/** null: this desk never heard of another. */
export async function headsOf(db: Deskbook): Promise<Readonly<Record<string, Head>> | null> {
  return ((await db.merging.get(HEADS)) as HeadsRow | undefined)?.heads ?? null;
}

export async function putHeads(db: Deskbook, heads: Readonly<Record<string, Head>>): Promise<void> {
  const row: HeadsRow = { key: HEADS, heads };
  await db.merging.put(row);
}

export async function clocksOf(db: Deskbook): Promise<readonly ClockAhead[]> {
  return ((await db.merging.get(CLOCKS)) as ClocksRow | undefined)?.clocks ?? [];
}

export async function putClocks(db: Deskbook, clocks: readonly ClockAhead[]): Promise<void> {
  const row: ClocksRow = { key: CLOCKS, clocks };
  await db.merging.put(row);
}

/** Keys of records, settings and counters that follow from what came and were not made again since. */
export async function dueKeys(db: Deskbook, limit: number): Promise<readonly string[]> {
  return (await rowsOf(db, DUE, limit)).map(({ key }) => key.slice(DUE.length));
}

export async function putDue(db: Deskbook, keys: Iterable<string>): Promise<void> {
  await db.merging.bulkPut([...keys].map((key) => ({ key: DUE + key })));
}

/** How many records wait for a newer program, or for more of what it wrote in them. */
export function newerCount(db: Deskbook): Promise<number> {
  return db.merging.where('key').startsWith(NEWER).count();
}

/** Something of an older program came: the next command says first of what version this one's records are. */
export async function noteOlder(db: Deskbook): Promise<void> {
  await db.merging.put({ key: OLDER });
}

export async function hasOlder(db: Deskbook): Promise<boolean> {
  return (await db.merging.get(OLDER)) !== undefined;
}

/** Part of a mark that no journal entry has. */
const STEP = 2 ** -20;

/**
 * One transaction over everything that merging reads and writes, with the marks by which a start finds one that was kept in parts. Their number lies
 * between that of the last entry and the next, and is another one each time: no entry is in doubt, but all of the transaction is.
 */
export function merging<Value>(db: Deskbook, work: () => Promise<Value>): Promise<Value> {
  return db.transaction('rw', writtenStores(db), async () => {
    const { seq } = await journalHead(db);
    const before = Number((await db.settings.get(MARKS.begun))?.value ?? 0);
    const value = Math.max(seq + 1, before) + STEP;
    await db.settings.put({ key: MARKS.begun, value });
    const done = await work();
    await db.settings.bulkPut([
      { key: MARKS.passed, value },
      { key: MARKS.done, value },
    ]);
    return done;
  });
}
