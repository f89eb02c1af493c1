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
/** Pieces after which it is noted how far the filling came: what was written since is written once more, which changes nothing. */
const NOTE_EACH = 8;

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
  let writing: Promise<void> = Promise.resolve();
  for (const lines of history(pattern, copies, kept ?? NOTHING_DONE)) {
    const piece = filling.take(lines);
    // The next week is made while this one is written.
    await writing;
    writing = write(db, piece);
    rows += piece.rows.length;
    entries += piece.journal.length;
    pieces += 1;
    const last = lines.at(-1)?.entry;
    if (pieces % NOTE_EACH === 0 && last) {
      await writing;
      await put(notes, { kept: [{ pieces, seq: last.seq, hash: last.hash, rows, entries, sums: filling.sums() }] }, 1);
    }
    tell(rows);
  }
  await writing;
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

function write(db: IDBDatabase, { rows, search, journal, values }: Piece): Promise<void> {
  return put(db, { rows, search, journal, values });
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
