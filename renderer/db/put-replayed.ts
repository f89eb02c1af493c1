/** Writes what a replay of journal lines came to, but for the rows themselves: how those are written is told by who replays. */
import { ownersOf } from '@shared/journal/erased';
import type { Replayed } from '@shared/journal/replay';
import type { Deskbook } from './database';
import { dropSegments } from './search-store';

/** Inside the caller's transaction, after the rows. */
export async function putReplayed(db: Deskbook, done: Replayed): Promise<void> {
  await db.rows.bulkDelete([...done.discarded]);
  await db.search.bulkDelete([...done.discarded]);
  if (done.discarded.length + done.wiped.length > 0) await dropSegments(db);
  await dropApart(db, done.wiped);
  await db.settings.bulkPut([...done.settings]);
  await db.counters.bulkPut([...done.counters]);
  await db.values.bulkPut([...done.values]);
  await db.journal.bulkPut([...done.entries]);
}

/** Deletes all that is kept apart from the chain for these records, of looks at them too (PIPL 47). */
export async function dropApart(db: Deskbook, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { records, looks } = ownersOf(ids);
  await db.values
    .where('record')
    .anyOf([...records, ...looks])
    .delete();
  await db.settings.bulkDelete([...looks]);
}
