/** Which planned rows are written, and by which command. */
import { asText } from '@shared/registers/contract/fields';
import type { LinesInput } from '@shared/rules/callbacks/import-rounds';
import type { ImportInput } from '@shared/rules/records/import-rows';
import { type ImportBook, OWNER } from './books';
import type { PlannedRow } from './plan';

export interface Choices {
  readonly mark: 'import' | 'opening';
  /** What happens to rows that repeat a record: left out, or the record takes over what the file says. */
  readonly twins: 'skip' | 'replace';
}

export type Writing =
  | { readonly command: 'import.rows'; readonly input: ImportInput }
  | { readonly command: 'callbacks.importRounds'; readonly input: LinesInput };

export function isBad(row: PlannedRow): boolean {
  return row.problems.some((one) => one.stops);
}

export interface Counted {
  readonly all: number;
  readonly fresh: number;
  readonly twins: number;
  readonly bad: number;
}

/** Each row counts once: a row with a problem is bad, whatever else it is. */
export function countRows(rows: readonly PlannedRow[]): Counted {
  const bad = rows.filter(isBad).length;
  const twins = rows.filter((row) => !isBad(row) && row.twin !== null).length;
  return { all: rows.length, bad, twins, fresh: rows.length - bad - twins };
}

/** Good rows, new ones whole, replacing ones with what the file fills. A row that repeats an earlier row never goes in. */
export function rowsToWrite(book: ImportBook, rows: readonly PlannedRow[], { mark, twins }: Choices): Writing {
  const good = rows.filter((row) => !isBad(row) && (row.twin === null || (twins === 'replace' && row.twin.kind === 'record')));
  if (book.lines) {
    const lines = good.map(({ row, data: { [OWNER]: no = '', ...line } }) => ({
      row,
      no: asText(no),
      line: line as LinesInput['rows'][number]['line'],
    }));
    return { command: 'callbacks.importRounds', input: { rows: lines } };
  }
  const written = good.map(({ row, data, no, state, twin, given }): ImportInput['rows'][number] => {
    if (twin?.kind !== 'record') return { row, data, no, state };
    return { row, data: Object.fromEntries(given.map((key) => [key, data[key] ?? ''])), state, replaces: twin.id };
  });
  return { command: 'import.rows', input: { register: book.id, mark, rows: written } };
}
