/** Running numbers (NUM-1): `TS-20261121-003`, with a desk letter `TS-20261121-A003`; past 999 a day four digits. */
import type { Day } from '../base/time';

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

/** The parts of a number; null when the text is none of ours. */
export function parseNumber(text: string): NumberParts | null {
  const found = /^([A-Z]{2})-(\d{4})(\d{2})(\d{2})-([A-Z]?)(\d{3,})$/.exec(text.trim().toUpperCase());
  if (!found) return null;
  const [, prefix = '', year, month, day, desk = '', sequence] = found;
  return { prefix, day: `${year}-${month}-${day}`, desk, sequence: Number(sequence) };
}

/** Key of the counter that gives the sequence of a prefix, day and desk. */
export function counterKey({ prefix, day, desk }: Omit<NumberParts, 'sequence'>): string {
  return `no:${prefix}:${day}:${desk}`;
}
