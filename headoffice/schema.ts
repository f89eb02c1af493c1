/** Tables, views and indexes of the collection, the same in both databases. */
import { FILES, INDICATORS, OTHER_ROWS, type RegisterTable, registerTables, SITE_KEYS, type Table, WEEKS } from '@shared/group/tables';
import { type Database, inTransaction, quoted, SQL_TYPES } from './sql';

/** Where every row comes from. */
const WEEK = ['site_id', 'desk', 'week'] as const;

/** Tables whose rows belong to a week. */
export function weekTables(): readonly Table[] {
  return [WEEKS, INDICATORS, OTHER_ROWS, ...registerTables()];
}

/** All tables. */
export function allTables(): readonly Table[] {
  return [FILES, SITE_KEYS, ...weekTables()];
}

/** Makes what is missing. Throws `Error` with `schema` as its cause when the database was made by a program with other tables. */
export async function prepare(database: Database): Promise<void> {
  await inTransaction(database.writing, () => make(database));
  for (const table of allTables()) await sameColumns(database, table);
}

async function make({ writing, isIndexed }: Database): Promise<void> {
  for (const table of allTables()) {
    const columns = table.columns.map(({ name, kind }) => `${quoted(name)} ${SQL_TYPES[kind]}`);
    await writing.run(`CREATE TABLE IF NOT EXISTS ${quoted(table.name)} (${columns.join(', ')})`);
  }
  await writing.run('CREATE INDEX IF NOT EXISTS files_path ON files (path)');
  if (isIndexed) {
    await writing.run(`CREATE INDEX IF NOT EXISTS files_week ON files (${WEEK.join(', ')})`);
    for (const { name } of weekTables())
      await writing.run(`CREATE INDEX IF NOT EXISTS ${quoted(`${name}_week`)} ON ${quoted(name)} (${WEEK.join(', ')})`);
  }
  for (const [name, query] of views()) await writing.run(`CREATE OR REPLACE VIEW ${quoted(name)} AS ${query}`);
}

async function sameColumns({ reading }: Database, { name, columns }: Table): Promise<void> {
  const found = await reading.rows(
    'SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND table_schema = current_schema() ORDER BY ordinal_position',
    [name],
  );
  const names = found.map((row) => String(row['column_name'])).join();
  if (names !== columns.map((column) => column.name).join()) throw new Error(`the table ${name} has other columns`, { cause: 'schema' });
}

/** Views by name: each record as the newest week says it, with the weeks in which it stood first and last; and the sites. */
export function views(): readonly (readonly [name: string, query: string])[] {
  return [...registerTables().map((table) => [table.register, newest(table)] as const), ['sites', SITES] as const];
}

function newest({ name, columns }: RegisterTable): string {
  const own = columns.map((column) => quoted(column.name)).filter((column) => column !== '"week"');
  return `SELECT ${own.join(', ')}, first_week, last_week FROM (SELECT *, min(week) OVER w AS first_week, max(week) OVER w AS last_week,
    row_number() OVER (PARTITION BY site_id, desk, row_id ORDER BY week DESC) AS nth
    FROM ${quoted(name)} WINDOW w AS (PARTITION BY site_id, desk, row_id)) AS versions WHERE nth = 1`;
}

const SITES = `SELECT site_id, desk, site_name, first_week, last_week, week_count FROM (SELECT site_id, desk, site_name,
    min(week) OVER w AS first_week, max(week) OVER w AS last_week, count(*) OVER w AS week_count,
    row_number() OVER (PARTITION BY site_id, desk ORDER BY week DESC) AS nth
    FROM weeks WINDOW w AS (PARTITION BY site_id, desk)) AS versions WHERE nth = 1`;
