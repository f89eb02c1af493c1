/** The number of a paper sheet for a power cut and of its lines, so that what is typed in later can name the line (BY-7). */
import { type Day, isDay } from '../../base/time';

const PAD = /^停电-([A-Z]?)(\d{4})(\d{2})(\d{2})-(\d{2,3})$/;
const LINE = /^(停电-[A-Z]?\d{8}-\d{2,3}) 第 (\d{1,3}) 行$/;

export interface Pad {
  /** Letter of the desk; '' where the site has one. */
  readonly desk: string;
  /** Day on which it was printed. */
  readonly day: Day;
  /** 1, 2, 3 … in the order of printing. */
  readonly number: number;
}

/** `停电-20261122-01`, at desk B `停电-B20261122-01`. */
export function padText({ desk, day, number }: Pad): string {
  return `停电-${desk}${day.replaceAll('-', '')}-${String(number).padStart(2, '0')}`;
}

/** Reads a number as it was typed or scanned; blanks and missing 停电- are forgiven. Null when it is none. */
export function readPad(typed: string): Pad | null {
  const bare = typed.trim().toUpperCase().replace(/\s+/g, '');
  const [, desk = '', year, month, date, number] = PAD.exec(bare.startsWith('停电-') ? bare : `停电-${bare}`) ?? [];
  const day = `${year}-${month}-${date}`;
  if (number === undefined || !isDay(day) || Number(number) === 0) return null;
  return { desk, day, number: Number(number) };
}

/** What a record typed in from paper keeps in its history: `停电-20261122-01 第 3 行`. */
export function padLine(pad: Pad, line: number): string {
  return `${padText(pad)} 第 ${line} 行`;
}

/** The sheet and the line that a history names; null when it names none. */
export function readPadLine(reason: string): { readonly pad: string; readonly line: number } | null {
  const [, pad, line] = LINE.exec(reason) ?? [];
  return pad === undefined || line === undefined ? null : { pad, line: Number(line) };
}

/** The first line that was not typed in yet, and those left out before it. `typed` in any order. */
export function lineState(typed: readonly number[]): { readonly next: number; readonly left: readonly number[] } {
  const last = Math.max(0, ...typed);
  const left = Array.from({ length: last }, (_, index) => index + 1).filter((line) => !typed.includes(line));
  return { next: last + 1, left };
}
