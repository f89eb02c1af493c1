/** The columns of a register on paper and in the sheet: one a field, except where the paper joins several under one heading. */
import type { Language, Text } from '../../base/text';
import { showValue } from './display';
import type { Data, Field, Fields } from './fields';

export interface PaperColumn {
  /** Key of the first field; the column is known by it. */
  readonly key: string;
  readonly heading: Text;
  /** The fields that stand in it, in order. */
  readonly fields: readonly string[];
}

/** Columns in printed order of the fields marked for `on`; a field joined to an earlier one has no column of its own. */
export function paperColumns(fields: Fields, on: 'print' | 'sheet'): readonly PaperColumn[] {
  const joined = new Set(Object.values(fields).flatMap((field) => field.column?.joins ?? []));
  return Object.entries(fields)
    .filter(([key, field]) => field[on] && !joined.has(key))
    .map(([key, field]) => ({ key, heading: field.column?.heading ?? field.label, fields: [key, ...(field.column?.joins ?? [])] }));
}

/** Text of a column; two days or times make a range `2026-10-01 至 2026-10-20` (§6), other parts stand side by side. */
export function showColumn(fields: Fields, column: PaperColumn, data: Data, language: Language): string {
  const parts = column.fields.map((key) => part(fields[key], data, key, language, column.fields.length > 1)).filter((t) => t !== '');
  return parts.join(isRange(fields, column) ? (language === 'zh' ? ' 至 ' : ' to ') : ' ');
}

/** Whether the column holds a span from one day or time to another. */
export function isRange(fields: Fields, column: PaperColumn): boolean {
  return column.fields.length === 2 && column.fields.every((key) => fields[key]?.kind === 'date');
}

/** A yes or no among others says what it is about: 是 alone would not. */
function part(field: Field | undefined, data: Data, key: string, language: Language, several: boolean): string {
  if (!field) throw new Error(`column of an unknown field: ${key}`);
  if (several && field.kind === 'yesNo') return data[key] === true ? field.label[language] : '';
  return showValue(field, data[key], language);
}
