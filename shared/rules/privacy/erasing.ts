/**
 * `privacy.erase`: a resident is taken out of the records and of their story, and it is noted which copies outside of the database have to
 * follow; `privacy.erased`: they have (PIPL 47, AUD-1).
 */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { defineSetting } from '../../base/setting';
import { type Day, type Instant } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { asText, type RowsValue } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import { isLineOver, leastMonths } from '../retention/erase-hold';
import { monthsOf, retentionSetting } from '../retention/settings';
import type { Hit } from './gather';
import { hitOf } from './gather';
import { gatheringChange, MOST_RECORDS, numbersOf, requestSchema, requestTrouble } from './gathering';
import { lookerFor, personOf } from './person';
import { stripFor, withoutPerson } from './without';

/** What the copies outside of the database still have to lose. */
export interface Erasing {
  /** Of the last request; '' = there is nothing to do. */
  readonly at: Instant | '';
  /** Ids. */
  readonly records: readonly string[];
  /** Attachments (SHA-256) that stand in none of these records any more. */
  readonly files: readonly string[];
}

const NOTHING: Erasing = { at: '', records: [], files: [] };

export const erasingSetting = defineSetting<Erasing>(
  'privacy.erasing',
  z.object({ at: z.string(), records: z.array(z.string()), files: z.array(z.string()) }),
  NOTHING,
);

/** Whether he still lives there or left not long enough ago, by the lines of a unit's card; `months`: the site's time, null = it set none. */
export function isStillThere({ row, found }: Hit, today: Day, months: number | null): boolean {
  if (row.register !== 'units') return false;
  const least = leastMonths(definitionOf(row.register), months);
  return found.some(({ key, line, how }) => {
    if (how === 'words' || line === null || definitionOf(row.register).fields[key]?.kind !== 'rows') return false;
    return !isLineOver(asText((row.data[key] as RowsValue)[line]?.['to']), today, least);
  });
}

/**
 * Refusals: those of the request; `person.erase-name` without a name; those of `personOf`; `person.nothing`; `erase.there` (params `no`) while
 * he lives in the unit; and those of the engine for each record (`erase.held`, `record.gone`, `retention.clock`).
 */
export const eraseCommand = defineCommand({
  id: 'privacy.erase',
  input: requestSchema.extend({
    person: z.object({ name: z.string().max(60), phones: z.string().max(200), unit: z.string().max(40), idNumber: z.string().max(40) }),
    /** Ids; of records that left for an archive too. */
    records: z.array(z.string()).max(MOST_RECORDS),
    left: z.number().int().min(0),
  }),
  load: async ({ records }, read) => ({
    rows: await Promise.all(records.map((id) => read.get(id))),
    before: await read.setting(erasingSetting),
    retentions: await read.setting(retentionSetting),
  }),
  decide: ({ rows, before, retentions }, input, ctx): Result<Change> => {
    const trouble = requestTrouble(input, ctx.today);
    if (trouble) return trouble;
    const person = personOf(input.person);
    if (!person.ok) return person;
    if (person.value.name === '') return refuse('person.erase-name', 'name');
    if (input.records.length === 0) return refuse('person.nothing');
    const looker = lookerFor(person.value);
    const there = rows.filter((row) => row !== undefined);
    const hits = there.map((row): Hit => hitOf(row, person.value, looker) ?? { row, found: [], why: 'linked', sure: true });
    const living = hits.find((hit) => isStillThere(hit, ctx.today, monthsOf(retentions, 'units')));
    if (living) return refuse('erase.there', undefined, { no: living.row.no });
    const words = stripFor(hits, looker);
    const erased = hits.map((hit) => ({ row: hit.row, left: withoutPerson(hit, looker, words) }));
    const files = erased.flatMap(({ row, left }) => filesGone(row, left.files));
    const value: Erasing = {
      at: ctx.now,
      records: [...new Set([...before.records, ...input.records])],
      files: [...new Set([...before.files, ...files])],
    };
    const known = new Map(erased.map(({ row, left }) => [row.id, left]));
    return ok([
      ...input.records.map((id) => ({ kind: 'erase' as const, id, ...(known.get(id) ?? { data: {}, files: [], voided: '' }) })),
      gatheringChange(input, { out: 'erased', left: input.left, records: numbersOf(there), at: ctx.now }),
      { kind: 'setting', key: erasingSetting.key, value },
    ]);
  },
});

function filesGone(row: Row, left: Row['files']): readonly string[] {
  const stays = new Set(left.map(({ hash }) => hash));
  return row.files.map(({ hash }) => hash).filter((hash) => !stays.has(hash));
}

/** Enters that all copies have followed. Passed over when another request came meanwhile: its copies have not. */
export const erasedCommand = defineCommand({
  id: 'privacy.erased',
  input: z.object({ at: z.string() }),
  load: (_input, read) => read.setting(erasingSetting),
  decide: (standing, { at }): Result<Change> =>
    ok(standing.at === at ? [{ kind: 'setting', key: erasingSetting.key, value: NOTHING }] : []),
});
