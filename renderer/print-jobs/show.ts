/** Values of records as texts for paper, always in Chinese. */
import { showTime } from '@shared/base/time';
import { showCell, showValue } from '@shared/registers/contract/display';
import type { Field, Fields, FieldValue, RowColumn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';

/** Reads a record's fields as texts: `say('unit')`; '' when not filled. Throws for a field the register does not have: a mistake of ours. */
export function sayer<F extends Fields>(fields: F, row: Pick<Row<unknown>, 'data'>): (key: keyof F & string) => string {
  const data = row.data as Row['data'];
  return (key) => {
    const field: Field | undefined = fields[key];
    if (!field) throw new Error(`no such field: ${key}`);
    return showValue(field, data[key], 'zh');
  };
}

/** Reads a line of a rows field as texts. */
export function lineSayer<C extends Readonly<Record<string, RowColumn>>>(
  columns: C,
  line: Readonly<Record<string, string | number | boolean | null>>,
): (key: keyof C & string) => string {
  return (key) => {
    const column: RowColumn | undefined = columns[key];
    return column ? showCell(column, line[key] ?? null, 'zh') : '';
  };
}

/** `11-21 14:05` for lines that stand among others of the same weeks; '' for ''. */
export function shortWhen(instant: string): string {
  return showTime(instant).slice(5);
}

/** A field's value where only a text can be meant; '' for anything else. */
export function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** Parts that are there, side by side. */
export function joined(parts: readonly string[], by = ' '): string {
  return parts.filter((part) => part !== '').join(by);
}
