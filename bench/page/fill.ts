/** Fills the site's database in the program's own window: straight bulk writes of what the program's replay of the past comes to. */
import { currentName } from '@renderer/db/generations';
import { history, patternOf } from '../corpus/copies';
import { makeFilling, type Piece } from '../corpus/stores';
import type { Week } from '../corpus/week';
import { committed, opened } from './raw';

export interface Filled {
  readonly rows: number;
  readonly entries: number;
}

/** `tell`: hears how many records there are. */
export async function fill(week: Week, copies: number, tell: (rows: number) => void): Promise<Filled> {
  const db = await opened(await currentName());
  const filling = makeFilling();
  let [rows, entries] = [0, 0];
  let writing: Promise<void> = Promise.resolve();
  for (const lines of history(patternOf(week.lines, week.today), copies)) {
    const piece = filling.take(lines);
    // The next week is made while this one is written.
    await writing;
    writing = write(db, piece);
    rows += piece.rows.length;
    entries += piece.journal.length;
    tell(rows);
  }
  await writing;
  await put(db, { settings: filling.settings(), counters: filling.counters() });
  db.close();
  return { rows, entries };
}

function write(db: IDBDatabase, { rows, search, journal, values }: Piece): Promise<void> {
  return put(db, { rows, search, journal, values });
}

function put(db: IDBDatabase, given: Readonly<Record<string, readonly unknown[]>>): Promise<void> {
  const transaction = db.transaction(Object.keys(given), 'readwrite', { durability: 'relaxed' });
  for (const [name, all] of Object.entries(given)) {
    const store = transaction.objectStore(name);
    for (const one of all) store.put(one);
  }
  transaction.commit();
  return committed(transaction);
}
