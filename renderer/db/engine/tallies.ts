/** Counts of records by register and state, kept in the transaction, so that no screen ever counts rows. */
import { tallyKey } from '@shared/journal/counts';
import type { RowEvent } from '@shared/registers/contract/command';
import type { Deskbook } from '../database';

/** Moves one record from its old state's count to its new one's. */
export async function moveTally(db: Deskbook, event: RowEvent): Promise<void> {
  if (event.before?.state === event.after.state) return;
  if (event.before) await addTo(db, tallyKey(event.before.register, event.before.state), -1);
  await addTo(db, tallyKey(event.after.register, event.after.state), 1);
}

/** Adds to a counter; a missing one counts as 0. */
export async function addTo(db: Deskbook, key: string, add: number): Promise<{ readonly from: number; readonly to: number }> {
  const from = (await db.counters.get(key))?.n ?? 0;
  const to = from + add;
  await db.counters.put({ key, n: to });
  return { from, to };
}
