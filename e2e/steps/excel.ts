/**
 * What the same would take in an Excel sheet, by the kindest model that is still true: the book is open at the right sheet, its columns are those
 * of the paper form, every shortcut of Excel is known, and nobody mistypes. What the program fills in by itself has to be typed there.
 */
import { paperColumns, showColumn } from '@shared/registers/contract/columns';
import type { Data, Field } from '@shared/registers/contract/fields';
import { definitionOf } from '@shared/registers/index';
import type { StoredRow } from './database';
import { keysOf } from './hand';
import { type Effort, NOTHING, sumOf } from './klm';

/** Ctrl+↓ ↓: the first empty row. Ctrl+S at the end. */
const TO_NEW_ROW = 3;
const SAVE = 2;
/** The last three digits of the number; the rest is a format of the cell. */
const NUMBER = 3;
/** Ctrl+; for today, a space, Ctrl+Shift+; for now. */
const TODAY = 2;
const NOW = 6;
/** Alt+↓, the arrow, Enter: a list of the cell. */
const CHOICE = 4;
/** Ctrl+' copies the cell above: who is on duty, which shift, and what is mostly the same. */
const SAME_AS_ABOVE = 2;
const TAB = 1;
/** Ctrl+F, Enter, Esc around what is looked for. */
const FIND = 4;
/** Ctrl+C, Alt+Tab, Ctrl+V, ↓: a line carried from one book to another. */
const CARRIED = 7;
/** Ctrl+C, Ctrl+PgDn, Ctrl+V: a text that stands in a row written just before. */
const COPIED = 6;

export interface Written {
  readonly row: StoredRow;
  /** As it stood before; absent = it is new. */
  readonly before?: StoredRow;
  /** What somebody would look for to find its row, as a badge or a unit; for new rows not needed. */
  readonly foundBy?: string;
}

/** Keys of a cell for a value; scanned codes cost nothing on either side. */
export type Scanned = readonly string[];

/**
 * What it takes to write a new row, or to find a row and change it, saved; one thought for the row, for each value that is not as above, and for
 * saving. `known`: texts of the rows that the task wrote before this one.
 */
export function inExcel({ row, before, foundBy = '' }: Written, scanned: Scanned, known: ReadonlySet<string>): Effort {
  const { fields } = definitionOf(row.register);
  const columns = paperColumns(fields, 'print');
  const cells = columns.map((column) => {
    const now = showColumn(fields, column, row.data as Data, 'zh');
    const was = before ? showColumn(fields, column, before.data as Data, 'zh') : '';
    return now === was || now === ''
      ? NOTHING
      : sumOf(column.fields.map((name) => cheapest(row.data[name], ofCell(fields[name], row, before, name, scanned), known)));
  });
  const first = before ? cells.findIndex(({ keys }) => keys > 0) : 0;
  const last = cells.findLastIndex(({ keys }) => keys > 0);
  const isRead = before !== undefined && scanned.includes(foundBy);
  const looked = isRead ? 0 : keysOf(foundBy);
  // In a row that is found the cursor stands at what was looked for; End-jumps would help nobody who does not know the row.
  const way = before ? FIND + looked + Math.max(0, first) : TO_NEW_ROW + NUMBER + TAB;
  const tabs = Math.max(0, last - Math.max(0, first)) * TAB;
  return sumOf([
    { keys: way, thoughts: 1, scans: isRead ? 1 : 0 },
    ...cells,
    { keys: tabs, thoughts: 0, scans: 0 },
    { ...NOTHING, keys: SAVE, thoughts: 1 },
  ]);
}

function cheapest(value: unknown, effort: Effort, known: ReadonlySet<string>): Effort {
  return typeof value === 'string' && known.has(value) ? { ...effort, keys: Math.min(effort.keys, COPIED) } : effort;
}

function ofCell(field: Field | undefined, row: StoredRow, before: StoredRow | undefined, name: string, scanned: Scanned): Effort {
  const value = row.data[name];
  if (!field || value === undefined || value === null || value === '' || value === false) return NOTHING;
  if (before && JSON.stringify(before.data[name]) === JSON.stringify(value)) return NOTHING;
  if (typeof value === 'string' && scanned.includes(value)) return { keys: 0, thoughts: 1, scans: 1 };
  if (field.start === 'me' || field.start === 'shift' || field.start === value) return { ...NOTHING, keys: SAME_AS_ABOVE };
  if (field.kind === 'rows') return ofRows(value);
  const keys = cellKeys(field, value, row);
  return { ...NOTHING, keys, thoughts: keys > 0 ? 1 : 0 };
}

function cellKeys(field: Field, value: unknown, row: StoredRow): number {
  const said = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  switch (field.kind) {
    case 'choice':
      return CHOICE;
    case 'yesNo':
      return 1;
    case 'date':
      return said === row.createdAt.slice(0, 10) ? TODAY : '11-19'.length;
    case 'instant':
      return isNow(said, row) ? NOW : '11-19 14:30'.length;
    default:
      return listOf(value).reduce<number>((sum, one) => sum + keysOf(String(one)) + TAB, 0) || keysOf(said);
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A time within a few minutes of the saving was not typed by anybody. */
function isNow(value: string, row: StoredRow): boolean {
  return Math.abs(Date.parse(value) - Date.parse(row.updatedAt)) < 10 * 60_000;
}

/**
 * Lines within a cell: open matters are carried over from their own books, a thought each; others are typed; the rounds of a callback repeat its
 * cells.
 */
function ofRows(value: unknown): Effort {
  const lines = listOf(value) as readonly Readonly<Record<string, unknown>>[];
  return sumOf(
    lines.map((line) => {
      if ('record' in line && 'gist' in line) return { ...NOTHING, keys: CARRIED, thoughts: 1 };
      if ('round' in line) return NOTHING;
      const typed = Object.values(line).filter((cell) => cell !== '' && cell !== null && cell !== false && cell !== undefined);
      const keys = typed.reduce<number>((sum, cell) => sum + keysOf(String(cell).slice(0, 12)) + TAB, 0);
      return { ...NOTHING, keys, thoughts: typed.length };
    }),
  );
}
