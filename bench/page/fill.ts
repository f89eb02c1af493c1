/**
 * Fills the site's database in the program's own window: straight bulk writes of what the program's replay of the past comes to. A million records
 * take the better part of an hour, so whatever ends the filling, the next one goes on where it came to.
 */
import { currentName } from '@renderer/db/generations';
import { history, NOTHING_DONE, patternOf, type Reached } from '../corpus/copies';
import { makeFilling, type Piece, type Sums } from '../corpus/stores';
import type { Week } from '../corpus/week';
import { asked, committed, opened } from './raw';

export interface Filled {
  readonly rows: number;
  readonly entries: number;
}

interface Kept extends Filled, Reached {
  readonly sums: Sums;
}

const NOTES = 'bench-filling';
/**
 * Weeks written together, in the order in which the database keeps them, and noted: LevelDB looks for what stood there before each key that it writes,
 * keeps some eighty files of two megabytes open, and reads a file's index and filter anew whenever it opens it again.
 */
const TOGETHER = 16;

/** `tell`: hears how many records there are. */
export async function fill(week: Week, copies: number, tell: (rows: number) => void): Promise<Filled> {
  const [db, notes] = [await opened(await currentName()), await notesStore()];
  const pattern = patternOf(week.lines, week.today);
  const kept = (await asked(notes.transaction('kept').objectStore('kept').get(1))) as Kept | undefined;
  const filling = makeFilling();
  if (kept) {
    const [founding = []] = history(pattern, copies);
    filling.take(founding);
    filling.goOnFrom(kept.sums);
  }
  let [rows, entries, pieces] = [kept?.rows ?? 0, kept?.entries ?? 0, kept?.pieces ?? 0];
  let heap = nothing();
  for (const lines of history(pattern, copies, kept ?? NOTHING_DONE)) {
    const piece = filling.take(lines);
    for (const [name, all] of Object.entries(piece)) heap[name as keyof Heap].push(...all);
    rows += piece.rows.length;
    entries += piece.journal.length;
    pieces += 1;
    const last = lines.at(-1)?.entry;
    if (pieces % TOGETHER !== 0 || !last) continue;
    await write(db, heap);
    heap = nothing();
    await put(notes, { kept: [{ pieces, seq: last.seq, hash: last.hash, rows, entries, sums: filling.sums() }] }, 1);
    tell(rows);
  }
  await write(db, heap);
  await put(db, { ...filling.sums() });
  db.close();
  notes.close();
  await asked(indexedDB.deleteDatabase(NOTES));
  return { rows, entries };
}

function notesStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(NOTES, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  return asked(request);
}

type Heap = { readonly [Name in keyof Piece]: Piece[Name][number][] };

function nothing(): Heap {
  return { rows: [], search: [], journal: [], values: [] };
}

/** Records in one transaction. */
const AT_ONCE = 1_000;

async function write(db: IDBDatabase, { rows, search, journal, values }: Heap): Promise<void> {
  // By register and unit most of a row's eight indexes lie together; a value's key is a digest, so that in their own order they lie everywhere.
  const sorted = {
    rows: rows.toSorted(by(({ register, unit }) => `${register} ${unit}`)),
    search,
    journal,
    values: values.toSorted(by(({ d }) => d)),
  };
  for (const [name, all] of Object.entries(sorted)) {
    for (let from = 0; from < all.length; from += AT_ONCE) await put(db, { [name]: all.slice(from, from + AT_ONCE) });
  }
}

function by<Value>(key: (value: Value) => string): (a: Value, b: Value) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}

function put(db: IDBDatabase, given: Readonly<Record<string, readonly unknown[]>>, key?: number): Promise<void> {
  const transaction = db.transaction(Object.keys(given), 'readwrite', { durability: 'relaxed' });
  for (const [name, all] of Object.entries(given)) {
    const store = transaction.objectStore(name);
    for (const one of all) store.put(one, key);
  }
  transaction.commit();
  return committed(transaction);
}
