/** Writes what a replay of journal lines came to, but for the rows themselves: how those are written is told by who replays. */
import type { Replayed } from '@shared/journal/replay';
import type { Deskbook } from './database';

/** Inside the caller's transaction, after the rows. */
export async function putReplayed(db: Deskbook, done: Replayed): Promise<void> {
  await db.rows.bulkDelete([...done.discarded]);
  await db.search.bulkDelete([...done.discarded]);
  await db.settings.bulkPut([...done.settings]);
  await db.counters.bulkPut([...done.counters]);
  await db.values.bulkPut([...done.values]);
  await db.journal.bulkPut([...done.entries]);
}
