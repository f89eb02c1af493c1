/** Which planned rows are written, and how. */
import type { PlannedRow } from '@shared/import/plan';
import type { ImportInput } from '@shared/rules/records/import-rows';

export interface Choices {
  readonly mark: 'import' | 'opening';
  /** What happens to rows that repeat a record: left out, or the record takes over what the file says. */
  readonly twins: 'skip' | 'replace';
}

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

/** Input of `import.rows`: good rows, new ones whole, replacing ones with what the file fills. A row that repeats an earlier row never goes in. */
export function rowsToWrite(register: string, rows: readonly PlannedRow[], { mark, twins }: Choices): ImportInput {
  const written = rows.flatMap((row): ImportInput['rows'] => {
    if (isBad(row)) return [];
    const { row: number, data, no, state, twin, given } = row;
    if (twin === null) return [{ row: number, data, no, state }];
    if (twins === 'skip' || twin.kind === 'row') return [];
    const part = Object.fromEntries(given.map((key) => [key, data[key] ?? '']));
    return [{ row: number, data: part, state, replaces: twin.id }];
  });
  return { register, mark, rows: written };
}
