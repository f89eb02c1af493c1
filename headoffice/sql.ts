/** What the collection asks of a database: plain SQL that DuckDB and PostgreSQL understand alike, and rows put in many at once. */
import type { Stored, StoredKind, Table } from '@shared/group/tables';

export type SqlRow = Readonly<Record<string, Stored>>;

/** One connection. Parameters are `$1`, `$2` …; names of tables and columns are quoted by `quoted`. */
export interface Sql {
  /** Begins a transaction; where several processes write, one of them at a time is in one. */
  begin(): Promise<void>;
  rows(text: string, values?: readonly Stored[]): Promise<readonly SqlRow[]>;
  run(text: string, values?: readonly Stored[]): Promise<void>;
  /** Rows in the order of the table's columns. */
  append(table: Table, rows: readonly (readonly Stored[])[]): Promise<void>;
}

export interface Database {
  /** The one connection that writes. */
  readonly writing: Sql;
  /** Another one, which sees only what is committed. */
  readonly reading: Sql;
  /** Whether single weeks are found by an index; an analytic database goes through its columns faster. */
  readonly isIndexed: boolean;
  close(): Promise<void>;
}

/** Types that both databases know by the same name. */
export const SQL_TYPES: Readonly<Record<StoredKind, string>> = {
  text: 'TEXT',
  integer: 'BIGINT',
  number: 'FLOAT8',
  date: 'DATE',
  time: 'TIMESTAMP',
  yesno: 'BOOLEAN',
};

/** A name as SQL takes it whatever it is. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** All or nothing. */
export async function inTransaction<T>(writing: Sql, work: () => Promise<T>): Promise<T> {
  await writing.begin();
  try {
    const done = await work();
    await writing.run('COMMIT');
    return done;
  } catch (error) {
    await writing.run('ROLLBACK');
    throw error;
  }
}
