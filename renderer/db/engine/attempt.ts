/** A command whose answer never came: whether an earlier attempt was committed after all, seen in the journal. What other desks wrote is no attempt of this one. */
import type { Context } from '@shared/registers/contract/context';
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from '../database';
import { linesOf } from '../journal-lines';
import type { Outcome } from './run';

/**
 * What an earlier attempt of the same call wrote after entry number `after`; null when it wrote nothing. Asked inside the transaction of the
 * next attempt: write transactions of one database run one after the other, so an earlier one has either been committed by then or never will be.
 */
export async function doneBefore(
  db: Deskbook,
  command: string,
  { now, actor }: Pick<Context, 'now' | 'actor'>,
  after: number,
): Promise<Outcome | null> {
  const since = await db.journal.where('seq').above(after).toArray();
  const entries = since.filter((entry) => entry.command === command && entry.at === now && entry.by === actor.id);
  if (entries.length === 0) return null;
  const records = [...new Set(entries.filter(({ register }) => register !== '').map(({ record }) => record))];
  const rows = (await db.rows.bulkGet(records)).filter((row): row is Row => row !== undefined);
  return { rows, lines: await linesOf(db, entries) };
}
