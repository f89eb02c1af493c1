/** Turns canonical cells into what a spreadsheet file holds, and back: days and times as serial numbers of the local wall clock, money in yuan. */
import { at, type Day, daysBetween } from '@shared/base/time';
import { serialToWall } from '@shared/workbook/cell-times';
import { type CanonicalCell, canonicalCell, cleanText, isFileDate } from '@shared/workbook/cells';
import type { ColumnType } from '@shared/workbook/model';
import type { CellValue } from 'hucre/xlsx';

/** Day 0 of the 1900 system for all days since March 1900. */
const SERIAL_ORIGIN: Day = '1899-12-30';

/**
 * The value to write: null for empty. The serial number is computed from the text, never through a Date, so that no time
 * zone of the machine can shift it.
 */
export function toFileCell(type: ColumnType, cell: CanonicalCell): string | number | null {
  if (cell === '') return null;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return type === 'money' ? cell / 100 : cell;
  if (isFileDate(type, cell)) return serial(cell);
  return escapeMarkup(cell);
}

/** The canonical cell for a value that was read; what does not fit the column's type comes back as text. */
export function fromFileCell(type: ColumnType, value: CellValue | undefined, offset: number): CanonicalCell {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return fromWall(type, wallOf(value), offset);
  if (typeof value === 'number' && (type === 'date' || type === 'instant')) return fromWall(type, serialToWall(value), offset);
  if (typeof value === 'number' && type === 'money') return canonicalCell('money', yuanToFen(value), offset);
  return canonicalCell(type, value, offset);
}

/** Wall clock `2026-11-21 14:05:00` of a date that the reader made; the library puts the wall clock into UTC. */
export function wallOf(date: Date): string {
  const second = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  return `${second.slice(0, 10)} ${second.slice(11, 19)}`;
}

function fromWall(type: ColumnType, wall: string, offset: number): CanonicalCell {
  const day = wall.slice(0, 10);
  const clock = wall.slice(11);
  if (type === 'instant') return at(day, clock, offset);
  return clock === '00:00:00' ? day : cleanText(wall);
}

/** Serial numbers of days met: a workbook has many times and few days. */
const serials = new Map<Day, number>();
const MOST_KEPT = 10_000;

function serial(text: string): number {
  const day = text.slice(0, 10);
  const days = serials.get(day) ?? daysBetween(SERIAL_ORIGIN, day);
  if (serials.size < MOST_KEPT) serials.set(day, days);
  if (text.length === 10) return days;
  const part = (place: number): number => (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
  return days + (part(11) * 3600 + part(14) * 60 + part(17)) / 86_400;
}

function yuanToFen(yuan: number): number {
  const fen = yuan * 100;
  const whole = Math.round(fen);
  return Math.abs(fen - whole) < 1e-6 * Math.max(1, Math.abs(whole) * 1e-6) ? whole : fen;
}

/** Spreadsheet programs read `_x0041_` as an escaped letter; the underscore is escaped so that the text stays what it is. */
function escapeMarkup(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}
