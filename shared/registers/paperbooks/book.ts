/** A book of numbered paper as numbers: which sheets it has, used, spoiled, missing, left (BY-18). */
import type { Language } from '../../base/text';
import { asText, type RowsValue } from '../contract/fields';
import { BOOK_KINDS, type PaperbookData } from './fields';

/** More sheets than any book has: a slip of the pen in its range. */
export const MOST_SHEETS = 5000;

/** A number as it is printed, taken apart: capital letters before it, and the digits behind. */
export interface SlipNumber {
  readonly prefix: string;
  /** Without leading zeros; `0` for zero. Kept as text, since long numbers do not fit a number. */
  readonly digits: string;
}

/** `ａ－００１２`, `A0012`, `a 12` are the same number; null when it does not end in digits. */
export function slipNumber(written: string): SlipNumber | null {
  const plain = written.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const found = /^(.*?)(\d+)$/.exec(plain);
  return found ? { prefix: found[1] ?? '', digits: (found[2] ?? '').replace(/^0+(?=\d)/, '') } : null;
}

/** Whether two numbers as written are the same sheet: blanks, case, width and leading zeros make no difference. */
export function sameNumber(a: string, b: string): boolean {
  const [left, right] = [slipNumber(a), slipNumber(b)];
  if (!left || !right) return a.trim() !== '' && a.trim() === b.trim();
  return left.prefix === right.prefix && left.digits === right.digits;
}

type Range = Pick<PaperbookData, 'prefix' | 'from' | 'to'>;

interface Span {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** Digits of a printed number. */
  readonly width: number;
}

/** The range of a book; null when from and to make none. */
export function spanOf({ prefix, from, to }: Range): Span | null {
  const letters = prefix.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const [low, high] = [from, to].map((text) => {
    const plain = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
    return letters !== '' && plain.startsWith(letters) ? plain.slice(letters.length) : plain;
  }) as [string, string];
  if (!/^\d{1,15}$/.test(low) || !/^\d{1,15}$/.test(high) || low.length !== high.length || low > high) return null;
  return { prefix: letters, first: Number(low), last: Number(high), width: low.length };
}

/** Place of a number in the book, from 0; -1 when it is not of this book. A number without the book's letters counts as one with them. */
export function placeIn(book: Range, written: string): number {
  const span = spanOf(book);
  const number = slipNumber(written);
  if (!span || !number || (number.prefix !== span.prefix && number.prefix !== '')) return -1;
  const value = Number(number.digits);
  return value >= span.first && value <= span.last ? value - span.first : -1;
}

/** The number at a place as it is printed, with letters and leading zeros. */
export function numberAt(book: Range, place: number): string {
  const span = spanOf(book);
  return span ? span.prefix + String(span.first + place).padStart(span.width, '0') : '';
}

/** Whether two books share a number. */
export function overlap(a: Range, b: Range): boolean {
  const [left, right] = [spanOf(a), spanOf(b)];
  return left !== null && right !== null && left.prefix === right.prefix && left.first <= right.last && right.first <= left.last;
}

/** Sheets of a book, each in one of the lists, as numbers printed in order. */
export interface Account {
  readonly total: number;
  readonly used: readonly string[];
  readonly spoiled: readonly string[];
  /** Neither used nor spoiled, told why. */
  readonly explained: readonly string[];
  /** Neither used nor spoiled nor explained, before one that is: they must be looked for. */
  readonly missing: readonly string[];
  /** After the last one that is used, spoiled or explained. */
  readonly left: readonly string[];
  /** The next to be used; '' when none is left. */
  readonly next: string;
}

/** Where each sheet is, from the numbers that stand on records. Numbers of other books are passed over. */
export function accountOf(book: Range & Pick<PaperbookData, 'spoiled' | 'explained'>, usedNumbers: readonly string[]): Account {
  const span = spanOf(book);
  const total = span ? Math.min(span.last - span.first + 1, MOST_SHEETS) : 0;
  const places = (numbers: readonly string[]): ReadonlySet<number> =>
    new Set(numbers.map((number) => placeIn(book, number)).filter((place) => place >= 0 && place < total));
  const used = places(usedNumbers);
  const spoiled = places(numbersOf(book.spoiled));
  const explained = places(numbersOf(book.explained));
  const known = (place: number): boolean => used.has(place) || spoiled.has(place) || explained.has(place);
  const all = Array.from({ length: total }, (_, place) => place);
  const end = Math.max(-1, ...used, ...spoiled, ...explained);
  const shown = (list: readonly number[]): readonly string[] => list.map((place) => numberAt(book, place));
  const left = all.filter((place) => place > end);
  return {
    total,
    used: shown(all.filter((place) => used.has(place))),
    spoiled: shown(all.filter((place) => spoiled.has(place) && !used.has(place))),
    explained: shown(all.filter((place) => explained.has(place) && !used.has(place) && !spoiled.has(place))),
    missing: shown(all.filter((place) => place < end && !known(place))),
    left: shown(left),
    next: left[0] === undefined ? '' : numberAt(book, left[0]),
  };
}

/** The numbers written in rows of 作废号码 or 缺号说明. */
export function numbersOf(rows: RowsValue): readonly string[] {
  return rows.map((row) => asText(row['number'])).filter((number) => number.trim() !== '');
}

/** `0010012、0010015–0010017`: neighbours are drawn together. */
export function rangesText(numbers: readonly string[]): string {
  const parts: { first: string; last: string }[] = [];
  for (const number of numbers) {
    const part = parts.at(-1);
    if (part && Number(slipNumber(part.last)?.digits) + 1 === Number(slipNumber(number)?.digits)) part.last = number;
    else parts.push({ first: number, last: number });
  }
  return parts.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join('、');
}

/** `收据 A0010001–A0010050`. */
export function bookName(data: Range & Pick<PaperbookData, 'kind'>, language: Language = 'zh'): string {
  const span = spanOf(data);
  const range = span ? `${numberAt(data, 0)}–${numberAt(data, span.last - span.first)}` : [data.from, data.to].join('–');
  return [data.kind === '' ? '' : BOOK_KINDS[data.kind][language], range].filter((t) => t !== '').join(' ');
}
