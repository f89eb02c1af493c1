/** Takes a person out of one record and out of its story, if the record's time is over: asked here, whatever command wants it (PIPL 47, AUD-1). */
import { ok, type Result, refuse } from '@shared/base/result';
import type { EraseRow } from '@shared/registers/contract/change';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { deriveHeader } from '@shared/registers/contract/header';
import { type Row, VOID } from '@shared/registers/contract/row';
import { eraseHold } from '@shared/rules/retention/erase-hold';
import { monthsOf } from '@shared/rules/retention/settings';
import { anyEntry } from '../all-entries';
import type { Deskbook } from '../database';
import { dropApart } from '../put-replayed';
import { nearRows, type RetentionFacts } from '../retention';
import { dropSegments } from '../search-store';
import type { JournalWriter } from './journal-writer';
import { searchText } from './search-text';

export interface EraseTools {
  readonly definitionOf: (id: string) => AnyDefinition;
  readonly facts: RetentionFacts;
  readonly journal: JournalWriter;
}

/**
 * Of a record that left for an archive before only the story is erased. Refusals `record.gone` (nothing is known of it), `erase.held` (params `no`,
 * `why`: an `EraseHold`), `retention.clock` (the clock jumped: nobody knows how old it is).
 */
export async function eraseRow(db: Deskbook, change: EraseRow, tools: EraseTools): Promise<Result<null>> {
  const { definitionOf, facts, journal } = tools;
  if (facts.clockDoubt) return refuse('retention.clock');
  const before = await db.rows.get(change.id);
  if (!before) return eraseStory(db, change.id, journal);
  const definition = definitionOf(before.register);
  const months = monthsOf(facts.retentions, before.register);
  const why = eraseHold(definition, before, (await nearRows(db, [before])).get(before.id) ?? [], facts.today, months);
  if (why !== null) return refuse('erase.held', undefined, { no: before.no, why });
  const data = { ...before.data, ...change.data };
  const { id, state, createdAt } = before;
  // When it was last changed, and by whom, stays: its time goes on from there, also for the next person who asks.
  const after: Row = {
    ...before,
    ...(state === VOID ? { voided: change.voided } : deriveHeader(definition, data, state, createdAt)),
    rev: before.rev + 1,
    files: change.files,
    data,
  };
  await db.rows.put(after);
  await db.search.put({ id, register: after.register, at: after.at, text: searchText(definition, after) });
  await dropSegments(db);
  await dropApart(db, [id]);
  await journal.erase(definition, before, after);
  return ok(null);
}

async function eraseStory(db: Deskbook, id: string, journal: JournalWriter): Promise<Result<null>> {
  const entry = await anyEntry(db, id);
  if (!entry || entry.register === '') return refuse('record.gone');
  await dropApart(db, [id]);
  journal.eraseStory({ id, register: entry.register, no: entry.no });
  return ok(null);
}
