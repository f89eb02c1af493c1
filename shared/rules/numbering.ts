/** Running numbers (NUM-1): `TS-20261121-003`, with a desk letter `TS-20261121-A003`; past 999 a day four digits. */
import type { Day } from '../base/time';
import { isDay } from '../base/time';

export interface NumberParts {
  readonly prefix: string;
  readonly day: Day;
  /** '' or one letter A–Z. */
  readonly desk: string;
  /** 1, 2, 3 … */
  readonly sequence: number;
}

export function formatNumber({ prefix, day, desk, sequence }: NumberParts): string {
  return `${prefix}-${day.replaceAll('-', '')}-${desk}${String(sequence).padStart(3, '0')}`;
}

/** The parts of a number; null when the text is none of ours. Small letters and the full-width signs of an input method are read too. */
export function parseNumber(text: string): NumberParts | null {
  const found = /^([A-Z]{2})-(\d{4})(\d{2})(\d{2})-([A-Z]?)(\d{3}|[1-9]\d{3,})$/.exec(text.normalize('NFKC').trim().toUpperCase());
  if (!found) return null;
  const [, prefix = '', year, month, date, desk = '', digits] = found;
  const day = `${year}-${month}-${date}`;
  const sequence = Number(digits);
  return isDay(day) && sequence > 0 ? { prefix, day, desk, sequence } : null;
}

/** Key of the counter that gives the sequence of a prefix, day and desk. */
export function counterKey({ prefix, day, desk }: Omit<NumberParts, 'sequence'>): string {
  return `no:${prefix}:${day}:${desk}`;
}

/** Orders numbers by day, prefix, desk and sequence, so that 1000 comes after 999; what is none of ours comes last, as text. */
export function compareNumbers(a: string, b: string): number {
  const x = sortKey(a);
  const y = sortKey(b);
  return x < y ? -1 : x > y ? 1 : 0;
}

function sortKey(text: string): string {
  const parts = parseNumber(text);
  return parts === null ? `~${text}` : `${parts.day}${parts.prefix}${parts.desk.padEnd(1)}${String(parts.sequence).padStart(9, '0')}`;
}
