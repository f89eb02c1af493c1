/** Takes one record out of the database, if its time is over: asked here, whatever command wants it gone (RET-1). */
import { ok, type Result, refuse } from '@shared/base/result';
import type { DiscardRow } from '@shared/registers/contract/change';
import type { Row } from '@shared/registers/contract/row';
import { rowDigest } from '@shared/registers/contract/row-digest';
import { removalHold } from '@shared/rules/retention/holds';
import { monthsOf } from '@shared/rules/retention/settings';
import { nearRows, type RetentionFacts } from '../retention';
import { dropSegments } from '../search-store';
import type { RowTools } from './row-writer';

/**
 * The record as it was. Its number is not given again: number counters stay. Refusals `record.gone`, `archive.changed` (it is not what the
 * archive has), `retention.held` (params `no`, `why`: a `RemovalHold`), `retention.clock` (the clock jumped: nobody knows how old it is).
 */
export async function discardRow(
  { db, definitionOf, tallies }: Pick<RowTools, 'db' | 'definitionOf' | 'tallies'>,
  change: DiscardRow,
  facts: RetentionFacts,
): Promise<Result<Row>> {
  if (facts.clockDoubt) return refuse('retention.clock');
  const row = await db.rows.get(change.id);
  if (!row) return refuse('record.gone');
  const { id, no, register, state } = row;
  if (rowDigest(row) !== change.digest) return refuse('archive.changed', undefined, { no });
  const months = monthsOf(facts.retentions, register);
  const why = removalHold(definitionOf(register), row, (await nearRows(db, [row])).get(id) ?? [], facts, months);
  if (why !== null) return refuse('retention.held', undefined, { no, why });
  await db.rows.delete(id);
  await db.search.delete(id);
  await dropSegments(db);
  tallies.add(register, state, -1);
  return ok(row);
}
