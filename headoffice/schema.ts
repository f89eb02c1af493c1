/** Tables, views and indexes of the collection, the same in both databases. */
import {
  CORRECTIONS,
  FILES,
  INDICATORS,
  OTHER_ROWS,
  RECOUNTS,
  type RegisterTable,
  registerTables,
  SITE_KEYS,
  type Table,
  WEEKS,
} from '@shared/group/tables';
import { type Database, inTransaction, quoted, SQL_TYPES } from './sql';

/** Where every row comes from. */
const WEEK = ['site_id', 'desk', 'week'] as const;

/** Tables whose rows belong to a week. */
export function weekTables(): readonly Table[] {
  return [WEEKS, INDICATORS, CORRECTIONS, RECOUNTS, OTHER_ROWS, ...registerTables()];
}

/** All tables. */
export function allTables(): readonly Table[] {
  return [FILES, SITE_KEYS, ...weekTables()];
}

/** Makes tables and views. Throws `Error` with `schema` as its cause when the database was made by a program with other tables. */
export async function prepare(database: Database): Promise<void> {
  const before = await columnsOf(database);
  const isThere = [...allTables().map(({ name }) => name), ...views().map(([name]) => name)].every((name) => before.has(name));
  // Tables that came since would stay without what was merged before.
  if (!isThere && before.has(FILES.name)) throw new Error('tables are lacking', { cause: 'schema' });
  if (!isThere) await inTransaction(database.writing, () => make(database));
  const now = isThere ? before : await columnsOf(database);
  for (const { name, columns } of allTables())
    if (now.get(name)?.join() !== columns.map((column) => column.name).join())
      throw new Error(`the table ${name} has other columns`, { cause: 'schema' });
}

/** Names of the columns of all tables and views that are there. */
async function columnsOf({ reading }: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await reading.rows(
    'SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position',
  );
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [table, column] = [String(row['table_name']), String(row['column_name'])];
    found.set(table, [...(found.get(table) ?? []), column]);
  }
  return found;
}

async function make({ writing, isIndexed }: Database): Promise<void> {
  for (const table of allTables()) {
    const columns = table.columns.map(({ name, kind }) => `${quoted(name)} ${SQL_TYPES[kind]}`);
    await writing.run(`CREATE TABLE IF NOT EXISTS ${quoted(table.name)} (${columns.join(', ')})`);
  }
  // None in DuckDB: what it replays after a kill is lacking in an index that nobody asked before the file was closed, and a file would be taken twice.
  if (isIndexed) {
    await writing.run('CREATE INDEX IF NOT EXISTS files_path ON files (path)');
    await writing.run(`CREATE INDEX IF NOT EXISTS files_week ON files (${WEEK.join(', ')})`);
    for (const { name } of weekTables())
      await writing.run(`CREATE INDEX IF NOT EXISTS ${quoted(`${name}_week`)} ON ${quoted(name)} (${WEEK.join(', ')})`);
  }
  for (const [name, query] of views()) await writing.run(`CREATE OR REPLACE VIEW ${quoted(name)} AS ${query}`);
}

/** Views by name: each record as the newest week of its site says it (desks that were merged tell the same ones), with the weeks in which it stood first and last; the sites; the figures in force. */
export function views(): readonly (readonly [name: string, query: string])[] {
  return [
    ...registerTables().map((table) => [table.register, newest(table)] as const),
    ['sites', SITES] as const,
    ['figures', FIGURES] as const,
  ];
}

function newest({ name, columns }: RegisterTable): string {
  const own = columns.map((column) => quoted(column.name)).filter((column) => column !== '"week"');
  return `SELECT ${own.join(', ')}, first_week, last_week FROM (SELECT *, min(week) OVER w AS first_week, max(week) OVER w AS last_week,
    row_number() OVER (PARTITION BY site_id, row_id ORDER BY week DESC, desk) AS nth
    FROM ${quoted(name)} WINDOW w AS (PARTITION BY site_id, row_id)) AS versions WHERE nth = 1`;
}

/**
 * The figures of each week as they are in force: counted again by the newest workbook that tells of corrections, if that was written after the week's own;
 * `told_…` as the week itself says it, `corrected_in` the week of the workbook where both differ, else null.
 */
const FIGURES = `SELECT f.site_id, f.desk, f.week, f.place, f.id, f.name, CASE WHEN r.figure IS NULL THEN f.value ELSE r.value END AS value,
    COALESCE(NULLIF(r.unit, ''), f.unit) AS unit, CASE WHEN r.figure IS NULL THEN f.numerator ELSE r.numerator END AS numerator,
    CASE WHEN r.figure IS NULL THEN f.denominator ELSE r.denominator END AS denominator, f.required, f.definition, f.value AS told_value,
    f.numerator AS told_numerator, f.denominator AS told_denominator, CASE WHEN r.figure IS NOT NULL AND (f.value IS DISTINCT FROM r.value
    OR f.numerator IS DISTINCT FROM r.numerator OR f.denominator IS DISTINCT FROM r.denominator) THEN r.week END AS corrected_in
    FROM ${INDICATORS.name} f JOIN ${WEEKS.name} own ON own.site_id = f.site_id AND own.desk = f.desk AND own.week = f.week
    LEFT JOIN (SELECT c.*, w.created_at, row_number() OVER (PARTITION BY c.site_id, c.desk, c.about, c.figure ORDER BY w.created_at DESC, c.week DESC) AS nth
      FROM ${RECOUNTS.name} c JOIN ${WEEKS.name} w ON w.site_id = c.site_id AND w.desk = c.desk AND w.week = c.week) r
    ON r.nth = 1 AND r.site_id = f.site_id AND r.desk = f.desk AND r.about = f.week AND r.figure = f.id AND r.created_at > own.created_at`;

const SITES = `SELECT site_id, desk, site_name, first_week, last_week, week_count FROM (SELECT site_id, desk, site_name,
    min(week) OVER w AS first_week, max(week) OVER w AS last_week, count(*) OVER w AS week_count,
    row_number() OVER (PARTITION BY site_id, desk ORDER BY week DESC) AS nth
    FROM weeks WINDOW w AS (PARTITION BY site_id, desk)) AS versions WHERE nth = 1`;
