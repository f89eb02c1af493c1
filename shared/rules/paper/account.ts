/** Books of numbered paper beside the records that used their sheets (BY-18): what is where, and which number comes next. */
import { rowAs } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { type Account, accountOf, placeIn } from '../../registers/paperbooks/book';
import { paperbooks } from '../../registers/paperbooks/definition';
import { type BookKind, sourceOfKind } from './sources';

/** The account of a book; `records` are those of its kind's register, any of them, struck out ones do not count. */
export function accountOfBook(book: Row, records: readonly Row[]): Account {
  const { data } = rowAs(paperbooks, book);
  return accountOf(data, usedNumbers(data.kind, records));
}

function usedNumbers(kind: string, records: readonly Row[]): readonly string[] {
  const source = sourceOfKind(kind);
  if (!source) return [];
  return records
    .filter((row) => row.register === source.register && row.state !== VOID)
    .map((row) => textIn(row.data, source.field))
    .filter((number) => number.trim() !== '');
}

export interface NextSlip {
  readonly number: string;
  /** The book's own number, and how many sheets it has left. */
  readonly book: string;
  readonly left: number;
}

/** The next sheet of the oldest book of a kind that is in use and not used up; null when there is none. */
export function nextSlip(kind: BookKind, books: readonly Row[], records: readonly Row[]): NextSlip | null {
  const inUse = books.filter((row) => row.state === 'using' && row.data['kind'] === kind).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const book of inUse) {
    const { next, left } = accountOfBook(book, records);
    if (next !== '') return { number: next, book: book.no, left: left.length };
  }
  return null;
}

/** What is odd about a number as typed: of no book in use, or one that leaves sheets out before it. */
export type SlipDoubt = { readonly why: 'no-book' } | { readonly why: 'skips'; readonly next: string };

/** The doubt about a number while it is typed; null when there is none, or no book of the kind is kept at all. */
export function doubtOf(kind: BookKind, written: string, books: readonly Row[], records: readonly Row[]): SlipDoubt | null {
  const inUse = books.filter((row) => row.state === 'using' && row.data['kind'] === kind);
  if (written.trim() === '' || inUse.length === 0) return null;
  const book = inUse.find((row) => placeIn(rowAs(paperbooks, row).data, written) >= 0);
  if (!book) return { why: 'no-book' };
  const { data } = rowAs(paperbooks, book);
  const { next } = accountOfBook(book, records);
  return next !== '' && placeIn(data, written) > placeIn(data, next) ? { why: 'skips', next } : null;
}
