/** A PostgreSQL database of head office's own, by its address `postgres://…`. */
import type { Table } from '@shared/group/tables';
import { Client, types } from 'pg';
import { type Database, quoted, type Sql, type SqlRow } from './sql';

const BIGINT = 20;
/** Any numbers that no other program of the same database takes for its own lock: one for each kind of work, one for whoever is in a transaction. */
const LOCKS = { merge: 7_402_611, follow: 7_402_612 } as const;
const TURN = 7_402_613;

/** What is to be done: `merge` takes files, `follow` reads the stream, side by side; two of one kind are not. `look` only reads. */
export type Work = keyof typeof LOCKS | 'look';

/** Connects, and keeps others from the same work meanwhile. Throws `Error` with `locked` as its cause when another one does it. */
export async function openPostgres(address: string, work: Work = 'merge'): Promise<Database> {
  types.setTypeParser(BIGINT, Number);
  const clients = [0, 1].map(() => new Client({ connectionString: address, application_name: 'deskbook headoffice' }));
  const [writing, reading] = clients as [Client, Client];
  // A lost connection refuses the statement that is under way, and all after it: nobody else needs to hear of it.
  for (const client of clients) client.on('error', () => {});
  for (const client of clients) await client.connect();
  const mine = work === 'look' ? [] : (await writing.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCKS[work]])).rows;
  if (work !== 'look' && mine[0]?.['mine'] !== true) {
    for (const client of clients) await client.end();
    throw new Error('the database is in use', { cause: 'locked' });
  }
  return {
    writing: sqlOf(writing),
    reading: sqlOf(reading),
    isIndexed: true,
    close: async () => {
      for (const client of clients) await client.end();
    },
  };
}

function sqlOf(client: Client): Sql {
  return {
    begin: async () => {
      await client.query('BEGIN');
      // What one writer reads before it writes, no other may change meanwhile: of two weeks of a site one counts.
      await client.query('SELECT pg_advisory_xact_lock($1)', [TURN]);
    },
    rows: async (text, values) => (await client.query(text, values ?? [])).rows as readonly SqlRow[],
    run: async (text, values) => {
      await client.query(text, values ?? []);
    },
    append: async (table, rows) => {
      for (let from = 0; from < rows.length; from += PIECE) await insert(client, table, rows.slice(from, from + PIECE));
    },
  };
}

/** Rows that travel in one statement. */
const PIECE = 2_000;

/** As JSON: one parameter for any number of rows, and the server reads each value in the type of its column. */
async function insert(client: Client, table: Table, rows: Parameters<Sql['append']>[1]): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const objects = rows.map((row) => Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])));
  await client.query(
    `INSERT INTO ${quoted(table.name)} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${quoted(table.name)}, $1::json)`,
    [JSON.stringify(objects)],
  );
}
