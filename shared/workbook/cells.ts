/** The one form of a value that is written, read back, compared and signed (EX-3). */
import { fromMs, isDay, isInstant, offsetOf, toMs } from '@shared/base/time';
import type { Cell, ColumnType, Sheet, Workbook } from './model';

/** A cell in canonical form: '' for empty, never null. */
export type CanonicalCell = string | number | boolean;

/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
/** Spreadsheet programs stop short of the largest double. */
const LARGEST_NUMBER = 9e307;
/** Before this day Excel's calendar differs from everybody else's; such days stay text. */
const FIRST_DAY = '1900-03-01';

/** Range of days or times in one cell: "2026-10-01 至 2026-10-20"; one side alone stands alone. */
export function rangeText(from: string, to: string): string {
  return [from, to].filter((side) => side !== '').join(' 至 ');
}

/** What cleaning could touch; most texts have none of it. */
const UNCLEAN = /[\0-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/;

/** Text as every spreadsheet program keeps it: LF line breaks, no control characters, no lone surrogates, at most 32,767 units. */
export function cleanText(text: string): string {
  if (text.length <= LONGEST_TEXT && !UNCLEAN.test(text)) return text;
  const lines = text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  const whole = lines.length > LONGEST_TEXT ? lines.slice(0, LONGEST_TEXT) : lines;
  return whole.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}

/** Canonical form of a cell; times are moved to the workbook's offset (minutes) and cut to the second. */
export function canonicalCell(type: ColumnType, cell: Cell, offset: number): CanonicalCell {
  if (cell === null || cell === '') return '';
  switch (type) {
    case 'integer':
    case 'number':
    case 'money':
      return typeof cell === 'number' ? plainNumber(cell) : asText(cell);
    case 'date':
      return asText(cell);
    case 'instant':
      return typeof cell === 'string' && isInstant(cell) ? inZone(cell, offset) : asText(cell);
    case 'yesno':
      return yesNo(cell);
    default:
      return asText(cell);
  }
}

/** Whether a canonical cell becomes a real date in the file; else it is written as text. */
export function isFileDate(type: ColumnType, cell: CanonicalCell): cell is string {
  if (typeof cell !== 'string' || cell < FIRST_DAY || cell >= '9999') return false;
  return (type === 'date' && isDay(cell)) || (type === 'instant' && isInstant(cell));
}

/** Canonical cells of one row, as many as there are columns. */
export function canonicalRow(sheet: Sheet, row: number, offset: number): CanonicalCell[] {
  const cells = sheet.rows[row] ?? [];
  return sheet.columns.map((column, index) => canonicalCell(column.type, cells[index] ?? '', offset));
}

/** Canonical cells of all rows. */
export function canonicalRows(sheet: Sheet, offset: number): CanonicalCell[][] {
  return sheet.rows.map((_, row) => canonicalRow(sheet, row, offset));
}

/** Id of a row: its stable id, or its place (`#1` is the first). */
export function rowId(sheet: Sheet, row: number): string {
  return sheet.ids?.[row] ?? `#${row + 1}`;
}

/** Offset in minutes in which the workbook shows its times. */
export function workbookOffset(workbook: Pick<Workbook, 'meta'>): number {
  return offsetOf(workbook.meta.createdAt);
}

/** Most instants stand in the workbook's offset already; `24:00:00` and `-00:00` are written otherwise. */
function inZone(instant: string, offset: number): string {
  const sign = offset < 0 ? '-' : '+';
  return instant[19] === sign && instant[11] + (instant[12] ?? '') !== '24' && offsetOf(instant) === offset
    ? instant
    : fromMs(toMs(instant), offset);
}

/** Fifteen significant digits are what spreadsheet programs keep when they save a number again; beyond their range it is text. */
function plainNumber(value: number): CanonicalCell {
  if (!Number.isFinite(value)) return '';
  if (Math.abs(value) >= LARGEST_NUMBER) return String(value);
  return Number.isSafeInteger(value) ? value + 0 : Number(value.toPrecision(15)) + 0;
}

function yesNo(cell: string | number | boolean): CanonicalCell {
  if (cell === true || cell === '是') return true;
  if (cell === false || cell === '否') return false;
  return asText(cell);
}

function asText(cell: string | number | boolean): string {
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return cleanText(String(cell));
}
