/** The embedded analytic database: one file, no server. */
import { type DuckDBAppender, type DuckDBConnection, DuckDBDateValue, DuckDBInstance, DuckDBTimestampValue } from '@duckdb/node-api';
import type { Stored, StoredKind, Table } from '@shared/group/tables';
import type { Database, Sql, SqlRow } from './sql';

/** What the database may hold in memory, however large its file is. */
const MEMORY = '384MB';

/** Opens or makes the file. Throws when another process has it open. */
export async function openDuckDb(file: string): Promise<Database> {
  const instance = await DuckDBInstance.create(file, { memory_limit: MEMORY, threads: '2' });
  const writing = await instance.connect();
  const reading = await instance.connect();
  return {
    writing: sqlOf(writing),
    reading: sqlOf(reading),
    isIndexed: false,
    close: async () => {
      reading.closeSync();
      writing.closeSync();
      instance.closeSync();
    },
  };
}

function sqlOf(connection: DuckDBConnection): Sql {
  return {
    begin: async () => {
      await connection.run('BEGIN');
    },
    rows: async (text, values) => (await connection.runAndReadAll(text, [...(values ?? [])])).getRowObjectsJS().map(plainRow),
    run: async (text, values) => {
      await connection.run(text, [...(values ?? [])]);
    },
    append: async (table, rows) => {
      const appender = await connection.createAppender(table.name);
      try {
        for (const row of rows) appendRow(appender, table, row);
      } finally {
        appender.closeSync();
      }
    },
  };
}

function plainRow(row: Readonly<Record<string, unknown>>): SqlRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : (value as Stored)]),
  );
}

function appendRow(appender: DuckDBAppender, table: Table, row: readonly Stored[]): void {
  for (const [index, { kind }] of table.columns.entries()) {
    const value = row[index] ?? null;
    if (value === null) appender.appendNull();
    else APPEND[kind](appender, value);
  }
  appender.endRow();
}

const DAY_MS = 86_400_000;

const APPEND: Readonly<Record<StoredKind, (appender: DuckDBAppender, value: string | number | boolean) => void>> = {
  text: (appender, value) => appender.appendVarchar(String(value)),
  integer: (appender, value) => appender.appendBigInt(BigInt(value)),
  number: (appender, value) => appender.appendDouble(Number(value)),
  date: (appender, value) => appender.appendDate(new DuckDBDateValue(Date.parse(`${String(value)}T00:00:00Z`) / DAY_MS)),
  time: (appender, value) =>
    appender.appendTimestamp(new DuckDBTimestampValue(BigInt(Date.parse(`${String(value).replace(' ', 'T')}Z`)) * 1000n)),
  yesno: (appender, value) => appender.appendBoolean(value === true),
};
