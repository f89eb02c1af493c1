/** Reads what the search worker looks through and keeps it packed, in step with the journal: the store `search` says what is true (BY-8). */
import { VERSIONS } from '@shared/journal/replay';
import { type FreshLine, type KeptSegment } from '@shared/search/book';
import { type Line, lineOf, newestFirst } from '@shared/search/segment';
import { liveQuery } from 'dexie';
import { type Deskbook, deskbook, type SearchRow, type SegmentRow } from './database';
import { dropFresh, freshAfter, lastFresh } from './merge/fresh';

/** Which entry of the journal something is in step with; `seq` 0 = none. `fresh`: which piece of what came from other desks (BY-14). */
export interface Step {
  readonly seq: number;
  readonly hash: string;
  readonly fresh: number;
}

/** What is kept beside the segments: of which moment they are, and their keys, newest first. */
interface Kept extends SegmentRow, Omit<Step, 'fresh'> {
  readonly format: number;
  /** Absent on a desk that never heard of another. */
  readonly fresh?: number;
  readonly keys: readonly string[];
}

const BOOK = 'book';
/** Segments of another packing are made anew. */
const FORMAT = 1;
/** Entries read together. */
const PIECE = 5000;
/** Lines read and packed together while all are gone through: a question in between waits for so many at most. */
const WALKED = 1000;

/** The database of this name on a connection of its own, which gives way when it is deleted. @throws when there is none: none must be made by looking. */
export async function openToSearch(name: string): Promise<Deskbook> {
  const there = (await indexedDB.databases()).some((one) => one.name === name);
  if (!there) throw new Error('no such database');
  const db = deskbook(name);
  db.on('versionchange', () => {
    db.close();
    return false;
  });
  await db.open();
  return db;
}

/** The last entry of the journal. */
export async function lastStep(db: Deskbook): Promise<Step> {
  const last = await db.journal.orderBy('seq').last();
  return { seq: last?.seq ?? 0, hash: last?.hash ?? '', fresh: await lastFresh(db) };
}

/** What is kept, if it is of this journal and this packing; null otherwise. */
export async function readKept(db: Deskbook): Promise<(Step & Pick<Kept, 'keys'>) | null> {
  const kept = (await db.segments.get(BOOK)) as Partial<Kept> | undefined;
  if (kept?.format !== FORMAT || typeof kept.seq !== 'number' || !Array.isArray(kept.keys)) return null;
  const same = kept.seq > 0 && (await db.journal.get(kept.seq))?.hash === kept.hash;
  return same ? { seq: kept.seq, hash: kept.hash ?? '', fresh: kept.fresh ?? 0, keys: kept.keys } : null;
}

/** What is kept under these keys, in their order, as it is found. */
export function readSegments(db: Deskbook, keys: readonly string[]): Promise<readonly unknown[]> {
  return db.segments.bulkGet([...keys]);
}

/** Says whether it was written: not when somebody was taken out of the records after `since`, for then it may tell of him. */
export function writeSegments(db: Deskbook, since: Step, segments: readonly KeptSegment[]): Promise<boolean> {
  return unlessWiped(db, since, async () => {
    const rows = segments.map(({ segment: { register, n, text, ids, at, sum }, key }) => ({ key, register, n, text, ids, at, sum }));
    await db.segments.bulkPut(rows);
    return true;
  });
}

/** From now on the segments with these keys are what is kept; all others are deleted. False when one is missing or somebody was taken out. */
export function writeKept(db: Deskbook, since: Step, keys: readonly string[]): Promise<boolean> {
  return unlessWiped(db, since, async () => {
    const wanted = new Set(keys);
    const there = await db.segments.toCollection().primaryKeys();
    if (there.filter((key) => wanted.has(key)).length < wanted.size) return false;
    await db.segments.bulkDelete(there.filter((key) => !wanted.has(key)));
    const kept: Kept = {
      key: BOOK,
      format: FORMAT,
      seq: since.seq,
      hash: since.hash,
      keys,
      ...(since.fresh > 0 && { fresh: since.fresh }),
    };
    await db.segments.put(kept);
    await dropFresh(db, since.fresh);
    return true;
  });
}

/** The journal is part of the transaction, so that no commit comes between looking and writing. */
function unlessWiped(db: Deskbook, since: Step, write: () => Promise<boolean>): Promise<boolean> {
  return db.transaction('rw', [db.segments, db.journal, db.merging], async () => {
    if ((await freshAfter(db, since.fresh)).some((one) => one.wiped)) return false;
    const wiped = await db.journal
      .where('seq')
      .above(since.seq)
      .filter(({ op }) => op === 'erase' || op === 'discard')
      .count();
    return wiped === 0 && write();
  });
}

export interface Changes extends Step {
  /** Lines that count from now on, by record; null = the record is gone. */
  readonly lines: ReadonlyMap<string, FreshLine | null>;
  /** Somebody was taken out of the records: what is kept is gone. */
  readonly wiped: boolean;
  /** All records were migrated. */
  readonly all: boolean;
}

/** What the next entries after a step changed, and what came from other desks since, as it is now; null when there is nothing. */
export async function changesAfter(db: Deskbook, { seq, hash, fresh }: Step): Promise<Changes | null> {
  const entries = await db.journal.where('seq').above(seq).limit(PIECE).toArray();
  const came = await freshAfter(db, fresh);
  const last = entries.at(-1);
  if (!last && came.length === 0) return null;
  const own = entries.filter(({ register }) => register !== '').map(({ record }) => record);
  const ids = [...new Set([...own, ...came.flatMap((one) => one.ids)])];
  const rows = await db.search.bulkGet(ids);
  return {
    seq: last?.seq ?? seq,
    hash: last?.hash ?? hash,
    fresh: came.at(-1)?.n ?? fresh,
    lines: new Map(ids.map((id, i) => [id, freshLine(rows[i])])),
    wiped: entries.some(({ op }) => op === 'erase' || op === 'discard') || came.some((one) => one.wiped),
    all: entries.some(({ register, record }) => register === '' && record === VERSIONS),
  };
}

function freshLine(row: SearchRow | undefined): FreshLine | null {
  return row ? { register: row.register, ...lineOf(row.id, row.at, row.text) } : null;
}

/** All lines by register, newest first, a month at a time; what is written meanwhile may be in it or not. */
export async function* walkLines(db: Deskbook, piece = WALKED): AsyncGenerator<ReadonlyMap<string, readonly Line[]>, void, void> {
  const first = (await db.search.orderBy('at').first())?.at;
  let upper = (await db.search.orderBy('at').last())?.at;
  if (first === undefined || upper === undefined) return;
  for (let isLast = false; !isLast; ) {
    const month = upper.slice(0, MONTH);
    isLast = first >= month;
    yield await linesBetween(db, isLast ? '' : month, upper, piece);
    if (!isLast) upper = (await db.search.where('at').below(month).last())?.at ?? first;
  }
}

/** Letters of `2026-11`. */
const MONTH = 7;

async function linesBetween(db: Deskbook, from: string, to: string, size: number): Promise<ReadonlyMap<string, readonly Line[]>> {
  const found = new Map<string, Line[]>();
  let lower = from;
  for (let seen: ReadonlySet<string> = new Set(); ; ) {
    // Of many at one instant those that were read come again.
    const piece: SearchRow[] = await db.search
      .where('at')
      .between(lower, to, true, true)
      .limit(size + seen.size)
      .toArray();
    const fresh = piece.filter(({ id }) => !seen.has(id));
    for (const { id, register, at, text } of fresh) {
      const list = found.get(register) ?? [];
      found.set(register, list);
      list.push(lineOf(id, at, text));
    }
    const last = fresh.at(-1)?.at ?? lower;
    const same = fresh.filter(({ at }) => at === last).map(({ id }) => id);
    seen = new Set(last === lower ? [...seen, ...same] : same);
    lower = last;
    if (fresh.length < size) break;
  }
  for (const list of found.values()) list.sort(newestFirst);
  return found;
}

/** Hears of every commit, also of another window; call the answer to stop. */
export function followJournal(db: Deskbook, onCommit: () => void): () => void {
  const last = () => Promise.all([db.journal.orderBy('seq').lastKey(), lastFresh(db)]);
  const subscription = liveQuery(last).subscribe({ next: onCommit, error: () => undefined });
  return () => subscription.unsubscribe();
}

/** Everything that is kept, gone; inside the transaction in which a record leaves or loses a resident. */
export async function dropSegments(db: Pick<Deskbook, 'segments'>): Promise<void> {
  await db.segments.clear();
}
