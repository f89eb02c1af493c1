/** The tables of the group's database: one for each sheet of a register, with the columns of the sheet, and what stands around them (EX-6). */

import { NO_FACTS } from '@shared/rules/statistics/figures/facts';
import type { ColumnType, Sheet } from '@shared/workbook/model';
import { correctionSheet } from '@shared/workbook/weekly/corrections';
import { recountSheet } from '@shared/workbook/weekly/recounts';
import { emptyRegisterSheets } from '@shared/workbook/weekly/register-sheets';

/** Money is whole 分; a time is the wall clock of the site, without an offset. */
export type StoredKind = 'text' | 'integer' | 'number' | 'date' | 'time' | 'yesno';

/** A value in the form of its column: `2026-11-21` for a date, `2026-11-21 14:05:00` for a time; null = empty. */
export type Stored = string | number | boolean | null;

export interface TableColumn {
  readonly name: string;
  readonly kind: StoredKind;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

/** The rows of a register as its weekly sheets say them: one for each site, desk, week and record. */
export interface RegisterTable extends Table {
  /** The register's id with the name of its lines behind it where these have a sheet of their own: `requests`, `callbacks_rounds`. */
  readonly register: string;
  /** Name of the sheet. */
  readonly sheet: string;
  /** Key of a column of the sheet → its place in `columns`. */
  readonly places: ReadonlyMap<string, number>;
}

const text = (name: string): TableColumn => ({ name, kind: 'text' });
const integer = (name: string): TableColumn => ({ name, kind: 'integer' });
const number = (name: string): TableColumn => ({ name, kind: 'number' });

/** Where a row comes from: site, desk ('' where there is one), ISO week. */
const ORIGIN = [text('site_id'), text('desk'), text('week')] as const;

/** Every file that was ever read, whatever became of it. */
export const FILES: Table = {
  name: 'files',
  columns: [
    text('path'),
    text('hash'),
    integer('bytes'),
    text('kind'),
    text('fate'),
    ...ORIGIN,
    text('site_name'),
    text('created_at'),
    integer('format_version'),
    text('public_key'),
    text('checksum'),
    integer('row_count'),
    integer('corrections'),
    text('detail'),
  ],
};

/** The key with which a desk of a site signed the first file that was seen of it. */
export const SITE_KEYS: Table = { name: 'site_keys', columns: [text('signer'), text('public_key'), text('code'), text('path')] };

/** The files that count, one for each site, desk and week. */
export const WEEKS: Table = {
  name: 'weeks',
  columns: [
    ...ORIGIN,
    text('site_name'),
    text('created_at'),
    text('created_by'),
    text('program_version'),
    integer('format_version'),
    text('code'),
    text('file_hash'),
    integer('row_count'),
    integer('corrections'),
  ],
};

/** The figures of a week as its own workbook tells them; `value` null where there is nothing to divide by. */
export const INDICATORS: Table = {
  name: 'indicators',
  columns: [
    ...ORIGIN,
    integer('place'),
    text('id'),
    text('name'),
    number('value'),
    text('unit'),
    number('numerator'),
    number('denominator'),
    number('required'),
    text('definition'),
  ],
};

/** Rows of sheets that this program has no table for, as JSON: headings and canonical cells. */
export const OTHER_ROWS: Table = { name: 'other_rows', columns: [...ORIGIN, text('sheet'), text('row_id'), text('cells')] };

const KINDS: Readonly<Record<ColumnType, StoredKind>> = {
  text: 'text',
  lines: 'text',
  integer: 'integer',
  number: 'number',
  money: 'integer',
  date: 'date',
  instant: 'time',
  yesno: 'yesno',
};

/** Columns before and behind those of the sheet. `more`: cells of other columns, and cells that do not fit theirs, as JSON by column key; '' = none. */
const BEFORE = [...ORIGIN, text('row_id')];
const BEHIND = [text('more')];

/** The tables of all sheets of registers that this program writes. */
export function registerTables(): readonly RegisterTable[] {
  return emptyRegisterSheets().map(({ register, lines, sheet }) => tableOf(lines === '' ? register : `${register}_${lines}`, sheet));
}

/** The table of a sheet whose rows have stable ids. */
function tableOf(register: string, sheet: Sheet): RegisterTable {
  const columns = sheet.columns.map(({ key, type }): TableColumn => ({ name: columnName(key), kind: KINDS[type] }));
  return {
    name: `week_${snake(register)}`,
    register: snake(register),
    sheet: sheet.name,
    columns: [...BEFORE, ...columns, ...BEHIND],
    places: new Map(sheet.columns.map(({ key }, index) => [key, index + BEFORE.length])),
  };
}

/** Names that every table or view of a register has besides the columns of its sheet. */
const TAKEN: ReadonlySet<string> = new Set([...BEFORE, ...BEHIND].map(({ name }) => name).concat('first_week', 'last_week'));

/** `registeredAt` → `registered_at`, `$no` → `row_no`, `week` → `own_week`: names that need no quotes in SQL and are not taken. */
function columnName(key: string): string {
  const name = key.startsWith('$') ? `row_${snake(key.slice(1))}` : snake(key);
  return TAKEN.has(name) ? `own_${name}` : name;
}

function snake(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Lines of the sheets 更正 and 更正后指标: what was corrected of weeks before, and the figures of these weeks counted again. */
export const CORRECTIONS: RegisterTable = tableOf('corrections', correctionSheet('', [], 'full', 0));
export const RECOUNTS: RegisterTable = tableOf('recounts', recountSheet({ weeks: [], facts: NO_FACTS }));
