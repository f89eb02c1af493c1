/** Records, as they may stand on a list, as its rows: short times, sums. */
import type { InkLines } from '@renderer/print/ink-mark';
import type { RegisterColumn, RegisterRow, RegisterTableData } from '@renderer/print/model';
import { isInstant, showTime } from '@shared/base/time';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { showValue } from '@shared/registers/contract/display';
import type { LogLine, RowsValue } from '@shared/registers/contract/fields';
import { type Row, VOID } from '@shared/registers/contract/row';
import { signWay } from '@shared/registers/contract/signing';
import { type ListColumn, listColumns, NO, STATE } from './list-columns';
import { joined, shortWhen } from './show';

export interface ListTableInput {
  readonly definition: AnyDefinition;
  readonly rows: readonly Row[];
  /** Fields that the site does not print. */
  readonly hidden: readonly string[];
  /** Year in which times stand without it. */
  readonly year: string;
  /** Empty rows up to this number. */
  readonly leastRows: number;
  /** What was signed on the screen, by id of the record. */
  readonly inks?: ReadonlyMap<string, InkLines>;
}

export function listTable(input: ListTableInput): RegisterTableData {
  const columns = listColumns(input.definition)
    .map((column) => ({ ...column, fields: column.fields.filter((key) => !input.hidden.includes(key)) }))
    .filter(({ fields }) => fields.length > 0)
    .filter((column) => !isSameShift(input, column));
  return {
    columns: columns.map((column, index): RegisterColumn => ({ ...column, key: keyOf(index) })),
    rows: input.rows.map((row) => rowOf(input, columns, row)),
    leastRows: input.leastRows,
    inks: inksIn(input, columns),
    totals: totals(input, columns),
  };
}

/** In the column of the signature, where the list has one. */
function inksIn({ rows, inks }: ListTableInput, columns: readonly ListColumn[]): NonNullable<RegisterTableData['inks']> {
  const place = columns.findIndex(({ fields }) => fields.length === 1 && fields[0] === 'signed');
  if (place < 0 || !inks || inks.size === 0) return {};
  return Object.fromEntries(
    rows.flatMap(({ id }, index) => {
      const ink = inks.get(id);
      return ink ? [[index, { [keyOf(place)]: ink }]] : [];
    }),
  );
}

function keyOf(index: number): string {
  return `c${index}`;
}

/** One shift stands above the list; a column is needed only for several. */
function isSameShift({ definition, rows }: ListTableInput, { fields }: ListColumn): boolean {
  return definition.id === 'duty' && fields.includes('shift') && new Set(rows.map((row) => row.data['shift'])).size <= 1;
}

function rowOf(input: ListTableInput, columns: readonly ListColumn[], row: Row): RegisterRow {
  return Object.fromEntries(
    columns.map(({ fields, by }, index) => [
      keyOf(index),
      joined(
        fields.map((key) => text(input, row, key, fields.length === 1)),
        by,
      ),
    ]),
  );
}

/** `alone`: nothing else stands in the column, so that a time takes two short lines. */
function text({ definition, year }: ListTableInput, row: Row, key: string, alone: boolean): string {
  if (key === NO) return row.state === VOID ? `${row.no}\n作废` : row.no;
  if (key === STATE) return row.state === VOID ? '作废' : (definition.states[row.state]?.label.zh ?? '');
  const field = definition.fields[key];
  if (!field) throw new Error(`no such field on the list of ${definition.id}: ${key}`);
  const value = row.data[key];
  if (key === 'signed') return SIGNED[signWay(definition, row) ?? (value === true ? 'paper' : 'none')];
  if (field.kind === 'log')
    return (value as readonly LogLine[]).map(({ at, by, text: said }) => joined([shortWhen(at), by, said])).join('\n');
  if (field.kind === 'rows' && 'phone' in field.columns) return peopleLines(value as RowsValue);
  if (field.kind === 'yesNo') return value === true ? '是' : '';
  if (typeof value === 'string' && isInstant(value)) {
    const time = value.startsWith(year) ? shortWhen(value) : showTime(value);
    return alone ? time.replace(' ', '\n') : time;
  }
  return showValue(field, value, 'zh');
}

const SIGNED = { screen: '屏幕已签', paper: '已签', refused: '拒签', none: '' } as const;

/** Owners and tenants: who and which phone; the dates stand on the form of the unit, but who has left is told. */
function peopleLines(people: RowsValue): string {
  return people.map(({ name, phone, to }) => joined([String(name ?? ''), String(phone ?? ''), to ? `至 ${String(to)}` : ''])).join('\n');
}

/** The sum of pieces, where a list counts pieces and has room to say so. */
function totals({ definition, rows }: ListTableInput, columns: readonly ListColumn[]): readonly RegisterRow[] {
  const place = columns.findIndex(({ fields }) => fields.length === 1 && fields[0] === 'count');
  if (definition.id !== 'keys' || place < 1 || rows.length === 0) return [];
  const sum = rows.filter(({ state }) => state !== VOID).reduce((all, row) => all + Number(row.data['count'] ?? 0), 0);
  return [{ [keyOf(0)]: '合计', [keyOf(place)]: String(sum) }];
}
