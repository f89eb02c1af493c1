/** Everything in a collection as texts, so that two can be held against each other. */
import { createHash } from 'node:crypto';
import { allTables, views } from '../schema';
import { type Database, quoted } from '../sql';

/** Lines of each table and view, in an order of their own; columns by name, days and times as the database writes them. */
export async function dump(database: Database): Promise<ReadonlyMap<string, readonly string[]>> {
  const lines = new Map<string, readonly string[]>();
  for (const name of [...allTables().map((table) => table.name), ...views().map(([view]) => view)]) {
    const columns = await database.reading.rows(
      'SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1 AND table_schema = current_schema() ORDER BY column_name',
      [name],
    );
    const chosen = columns.map((column) => {
      const own = quoted(String(column['column_name']));
      return /date|timestamp/i.test(String(column['data_type'])) ? `CAST(${own} AS TEXT) AS ${own}` : own;
    });
    const rows = await database.reading.rows(`SELECT ${chosen.join(', ')} FROM ${quoted(name)}`);
    lines.set(name, rows.map((row) => JSON.stringify(Object.values(row))).sort());
  }
  return lines;
}

/** One hash of all of it. */
export async function dumpHash(database: Database): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify([...(await dump(database))]))
    .digest('hex');
}
