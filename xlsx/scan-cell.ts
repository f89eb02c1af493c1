/** Reads one cell of a sheet that the program wrote, and what its value means in its column. */
import { addDays, type Day, fromMs } from '@shared/base/time';
import { type CanonicalCell, canonicalCell } from '@shared/workbook/cells';
import type { ColumnType } from '@shared/workbook/model';

export interface ScannedCell {
  readonly value: string | number;
  /** Where the cell ends. */
  readonly end: number;
}

const EMPTY = '/>';
const NUMBER = '><v>';
const NUMBER_END = '</v></c>';
const TEXT = ' t="inlineStr"><is><t';
const KEEP = ' xml:space="preserve"';
const TEXT_END = '</t></is></c>';

/** The cell, read from behind its format; '' = empty, null = none that this program writes. A text that does not say so keeps no spaces at its ends. */
export function readCell(xml: string, from: number): ScannedCell | null {
  if (xml.startsWith(EMPTY, from)) return { value: '', end: from + EMPTY.length };
  if (xml.startsWith(NUMBER, from)) {
    const end = xml.indexOf('<', from + NUMBER.length);
    const digits = xml.slice(from + NUMBER.length, end);
    const value = Number(digits);
    return digits !== '' && Number.isFinite(value) && xml.startsWith(NUMBER_END, end) ? { value, end: end + NUMBER_END.length } : null;
  }
  if (!xml.startsWith(TEXT, from)) return null;
  const isKept = xml.startsWith(KEEP, from + TEXT.length);
  const begin = from + TEXT.length + (isKept ? KEEP.length : 0);
  const end = xml.indexOf('<', begin);
  if (xml[begin] !== '>' || !xml.startsWith(TEXT_END, end)) return null;
  const value = decoded(xml.slice(begin + 1, end));
  return value === null ? null : { value: isKept ? value : value.trim(), end: end + TEXT_END.length };
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** As any reader takes the text of a cell: entities, and `_x0041_` for a letter; null for a bare `&`. */
function decoded(raw: string): string | null {
  let text = raw;
  if (text.includes('&')) {
    if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) return null;
    text = text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? '');
  }
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

const DAY_SECONDS = 86_400;
/** Day 0 of the 1900 system for all days since March 1900. */
const SERIAL_ORIGIN: Day = '1899-12-30';

/** Gives the canonical cell for what stands in a column of a type; times are of the zone with `offset` minutes. */
export function valueReader(offset: number): (type: ColumnType, value: string | number) => CanonicalCell {
  const zone = fromMs(0, offset).slice(19);
  const days = new Map<number, Day>();
  const wall = (type: ColumnType, serial: number): string => {
    const seconds = Math.round(serial * DAY_SECONDS);
    const number = Math.floor(seconds / DAY_SECONDS);
    let day = days.get(number);
    if (day === undefined) {
      day = addDays(SERIAL_ORIGIN, number);
      days.set(number, day);
    }
    const clock = clockText(seconds - number * DAY_SECONDS);
    if (type === 'instant') return `${day}T${clock}${zone}`;
    return clock === '00:00:00' ? day : `${day} ${clock}`;
  };
  return (type, value) => {
    if (typeof value === 'string') return type === 'text' || type === 'lines' ? value : canonicalCell(type, value, offset);
    if (type === 'date' || type === 'instant') return wall(type, value);
    return canonicalCell(type, type === 'money' ? fenOf(value) : value, offset);
  };
}

const TWO: readonly string[] = Array.from({ length: 60 }, (_, n) => String(n).padStart(2, '0'));

function clockText(seconds: number): string {
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${TWO[hour] ?? ''}:${TWO[minute] ?? ''}:${TWO[second] ?? ''}`;
}

/** Whole 分; what is none stays a fraction, and so a difference to a sum. */
function fenOf(yuan: number): number {
  const fen = Math.round(yuan * 100);
  return fen / 100 === yuan ? fen : yuan * 100;
}
