/** What the workbook reads for its sheet 更正: records of weeks that were handed over, and what was changed in them since (EX-4). */
import { digestIn, type JournalEntry, type JournalValue } from '@shared/journal/entry';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { asText, type FieldValue } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { type ChangedRecord, ownWeek, type ToldField } from '@shared/workbook/weekly/corrections';
import { hadRead } from '@shared/workbook/weekly/told';
import type { ChainEntry } from './all-entries';
import type { Deskbook } from './database';
import { rowsOf } from './queries';
import { entriesOfWeek, placeOf, type WeekEntries } from './week-entries';

/**
 * Records whose changes belong into the workbook of `week`, as the docstring of `corrections.ts` says, in the order of their weeks, registers and
 * numbers. A value that was taken out for good counts as never told. `told`: what the week's workbook tells, where it was read already.
 */
export async function weekCorrections(
  db: Deskbook,
  definitions: readonly AnyDefinition[],
  week: string,
  told?: WeekEntries,
): Promise<readonly ChangedRecord[]> {
  const { entries: all, handed } = told ?? (await entriesOfWeek(db, week));
  if (handed.size === 0) return [];
  const known = new Map(definitions.filter(({ group }) => group !== 'base').map((definition) => [definition.id, definition]));
  const touched = new Map<string, ChainEntry[]>();
  for (const one of all) {
    const { op, record, register } = one.entry;
    if ((op !== 'update' && op !== 'void') || !known.has(register)) continue;
    const mine = touched.get(record);
    if (mine) mine.push(one);
    else touched.set(record, [one]);
  }
  const counting = (await rowsOf(db, [...touched.keys()])).flatMap((row) => {
    const own = ownWeek(row);
    const file = handed.get(own);
    if (file === undefined || own >= week) return [];
    const entries = (touched.get(row.id) ?? []).filter((one) => !hadRead(file, placeOf(one))).map(({ entry }) => entry);
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

interface Spoken {
  plain(value: JournalValue): FieldValue;
  nameOf(staff: string): string;
}

/** What stands apart from the chain, and the names of those who wrote. */
async function spoken(db: Deskbook, entries: readonly JournalEntry[]): Promise<Spoken> {
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
function fieldsOf(entries: readonly JournalEntry[], { plain, nameOf }: Spoken): readonly ToldField[] {
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
