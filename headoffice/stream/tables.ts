/** Tables of the stream in PostgreSQL, beside those of the collection: journal lines as they came, and how far everything is. */
import type { Table, TableColumn } from '@shared/group/tables';
import { inTransaction, quoted, SQL_TYPES, type Sql } from '../sql';

const text = (name: string): TableColumn => ({ name, kind: 'text' });
const integer = (name: string): TableColumn => ({ name, kind: 'integer' });

interface StreamTable extends Table {
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
}

/** Each stream with its site: where it was read to, and how far the site's weeks follow what was read. */
export const SITES: StreamTable = {
  name: 'stream_sites',
  columns: [
    text('site_id'),
    text('stream'),
    text('created'),
    integer('place'),
    integer('last'),
    integer('messages'),
    /** Lines of the site that are stored, and those that its weeks were made of. */
    integer('lines'),
    integer('made'),
    text('made_at'),
    text('site_name'),
    /** JSON of what the board says; '' before there is anything. */
    text('board'),
    /** When the site last wrote, and when head office last got something of it. */
    text('wrote_at'),
    text('came_at'),
    /** When the stream was last seen. */
    text('seen_at'),
  ],
  key: ['site_id'],
  indexes: [],
};

/** Every entry of every desk, once. `n` counts the lines of a site in the order in which they joined. */
export const LINES: StreamTable = {
  name: 'journal_lines',
  columns: [
    text('site_id'),
    integer('n'),
    text('chain'),
    integer('seq'),
    text('hash'),
    text('desk'),
    text('at'),
    text('record'),
    text('op'),
    text('line'),
  ],
  key: ['chain', 'seq'],
  indexes: [
    ['site_id', 'n'],
    ['site_id', 'record'],
  ],
};

/** How far each chain is stored. */
export const CHAINS: StreamTable = {
  name: 'journal_chains',
  columns: [text('chain'), text('site_id'), integer('length'), text('hash'), text('desk'), text('at')],
  key: ['chain'],
  indexes: [['site_id']],
};

/** Lines that wait for one before them. */
export const WAITING: StreamTable = {
  name: 'journal_waiting',
  columns: [text('chain'), integer('seq'), text('hash'), text('site_id'), integer('place'), text('line')],
  key: ['chain', 'seq', 'hash'],
  indexes: [['site_id']],
};

/** What was refused or found, each named once and counted. */
export const EVENTS: StreamTable = {
  name: 'stream_events',
  columns: [
    text('site_id'),
    text('kind'),
    text('chain'),
    integer('seq'),
    text('hash'),
    text('desk'),
    text('detail'),
    text('first_at'),
    text('last_at'),
    integer('times'),
  ],
  key: ['site_id', 'kind', 'chain', 'seq', 'hash'],
  indexes: [],
};

export const STREAM_TABLES: readonly StreamTable[] = [SITES, LINES, CHAINS, WAITING, EVENTS];

/** Makes the tables where they are lacking. */
export async function prepareStream(writing: Sql): Promise<void> {
  await inTransaction(writing, async () => {
    for (const { name, columns, key, indexes } of STREAM_TABLES) {
      const lines = columns.map((column) => `${quoted(column.name)} ${SQL_TYPES[column.kind]} NOT NULL`);
      const primary = `PRIMARY KEY (${key.map(quoted).join(', ')})`;
      await writing.run(`CREATE TABLE IF NOT EXISTS ${quoted(name)} (${[...lines, primary].join(', ')})`);
      for (const index of indexes)
        await writing.run(
          `CREATE INDEX IF NOT EXISTS ${quoted(`${name}_${index.join('_')}`)} ON ${quoted(name)} (${index.map(quoted).join(', ')})`,
        );
    }
  });
}
