/** What the workbook reads for its sheet 更正: records of weeks that were handed over, and what was changed in them since (EX-4). */
import { addDays, at, endOfDay, type Instant, isoWeek, weekRange } from '@shared/base/time';
import { digestIn, type JournalValue } from '@shared/journal/entry';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { asText, type FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { type ChangedRecord, ownWeek, type ToldField } from '@shared/workbook/weekly/corrections';
import { entriesBetween, type Told } from './all-entries';
import type { Deskbook } from './database';
import { rowsOf } from './queries';
import { allReports } from './week-reports';

/**
 * Records whose changes belong into the workbook of `week`, as the docstring of `corrections.ts` says, in the order of their weeks, registers and
 * numbers. A value that was taken out for good counts as never told.
 */
export async function weekCorrections(
  db: Deskbook,
  definitions: readonly AnyDefinition[],
  week: string,
): Promise<readonly ChangedRecord[]> {
  const told = toldUntil(await allReports(db));
  if (told.size === 0) return [];
  const { from, to } = weekRange(week);
  const before = isoWeek(addDays(from, -1));
  const first = told.has(before) ? weekRange(before).from : from;
  const known = new Map(definitions.filter(({ group }) => group !== 'base').map((definition) => [definition.id, definition]));
  const touched = new Map<string, Told[]>();
  for (const entry of await entriesBetween(db, at(first, '00:00'), endOfDay(to))) {
    if ((entry.op !== 'update' && entry.op !== 'void') || !known.has(entry.register)) continue;
    const mine = touched.get(entry.record);
    if (mine) mine.push(entry);
    else touched.set(entry.record, [entry]);
  }
  const counting = (await rowsOf(db, [...touched.keys()])).flatMap((row) => {
    const own = ownWeek(row);
    const until = told.get(own);
    if (until === undefined || own >= week) return [];
    const entries = (touched.get(row.id) ?? []).filter((entry) => entry.at > until && (entry.at.slice(0, 10) >= from || own === before));
    return entries.length > 0 ? [{ row, own, entries }] : [];
  });
  const words = await spoken(
    db,
    counting.flatMap(({ entries }) => entries),
  );
  const order = [...known.keys()];
  const rank = ({ row, own }: { readonly row: Row; readonly own: string }): string =>
    `${own}/${String(order.indexOf(row.register)).padStart(3, '0')}/${row.no}`;
  return counting
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .flatMap(({ row, entries }) => {
      const definition = known.get(row.register);
      return definition ? [{ definition, row, fields: fieldsOf(entries, words) }] : [];
    });
}

/** For each week that was handed over, when its newest handed-over file was exported: what it says was true then. */
export function toldUntil(reports: readonly Row[]): ReadonlyMap<string, Instant> {
  const told = new Map<string, Instant>();
  for (const { state, at: exportedAt, data } of reports) {
    const week = asText(data['week']);
    if (state === 'handed' && exportedAt > (told.get(week) ?? '')) told.set(week, exportedAt);
  }
  return told;
}

interface Spoken {
  plain(value: JournalValue): FieldValue;
  nameOf(staff: string): string;
}

/** What stands apart from the chain, and the names of those who wrote. */
async function spoken(db: Deskbook, entries: readonly Told[]): Promise<Spoken> {
  const digests = new Set(
    entries
      .flatMap(({ reason, changes }) => [reason, ...changes.map(({ from }) => from)])
      .map((value) => digestIn(value) ?? '')
      .filter((digest) => digest !== ''),
  );
  const values = new Map((await db.values.bulkGet([...digests])).flatMap((value) => (value ? [[value.d, value.value] as const] : [])));
  const staff = await rowsOf(db, [...new Set(entries.map(({ by }) => by))]);
  const names = new Map(staff.map((row) => [row.id, asText(row.data['name'])]));
  return {
    plain: (value) => {
      const digest = digestIn(value);
      return digest === null ? (value as FieldValue) : (values.get(digest) ?? null);
    },
    nameOf: (id) => names.get(id) ?? '',
  };
}

/** Each field as it was before its first change, with who changed it last; the reason is the last one that was given. */
function fieldsOf(entries: readonly Told[], { plain, nameOf }: Spoken): readonly ToldField[] {
  const fields = new Map<string, ToldField>();
  for (const { at: changedAt, by, reason, changes } of entries) {
    const why = asText(plain(reason));
    for (const { field, from } of changes) {
      const before = fields.get(field);
      const told = before ? before.told : plain(from);
      fields.set(field, { field, told, at: changedAt, by: nameOf(by), reason: why === '' ? (before?.reason ?? '') : why });
    }
  }
  return [...fields.values()];
}
