/** The collection in a database (EX-6). */
import { text } from '@shared/base/text';
import type { Fate, FileEntry, FileKind, GroupStore, GroupTransaction } from '@shared/group/store';
import type { Origin } from '@shared/group/stored-rows';
import { FILES, SITE_KEYS, type Stored } from '@shared/group/tables';
import { keyCode } from '@shared/workbook/spoken-code';
import { weekTables } from './schema';
import { type Database, inTransaction, quoted, type SqlRow } from './sql';

/** The store of a database whose tables were prepared. */
export function sqlStore({ writing, reading }: Database): GroupStore {
  const tables = new Map(weekTables().map((table) => [table.name, table]));
  /** Rows by table: every table that is written to costs as much as hundreds of rows, so they are written together. */
  const waiting = new Map<string, readonly (readonly Stored[])[]>();
  const writeRows = async (): Promise<void> => {
    for (const [name, rows] of waiting) {
      const table = tables.get(name);
      if (!table) throw new Error(`there is no table ${name}`);
      await writing.append(table, rows);
    }
    waiting.clear();
  };
  const dropWeek = async ({ siteId, desk, week }: Origin): Promise<void> => {
    await writeRows();
    for (const { name } of tables.values())
      await writing.run(`DELETE FROM ${quoted(name)} WHERE site_id = $1 AND desk = $2 AND week = $3`, [siteId, desk, week]);
  };
  const transaction: GroupTransaction = {
    keyOf: async (signer) => {
      const [row] = await writing.rows('SELECT public_key FROM site_keys WHERE signer = $1', [signer]);
      return row ? textOf(row['public_key']) : null;
    },
    keepKey: (signer, publicKey, path) => writing.append(SITE_KEYS, [[signer, publicKey, keyCode(publicKey), path]]),
    filesOf: async ({ siteId, week }) => {
      const rows = await writing.rows(`SELECT * FROM files WHERE site_id = $1 AND week = $2 AND fate <> 'skipped'`, [siteId, week]);
      return rows.map(entryOf);
    },
    forgetLeftOut: (path) => writing.run(`DELETE FROM files WHERE path = $1 AND fate = 'skipped'`, [path]),
    addFile: (entry) => writing.append(FILES, [lineOf(entry)]),
    setFate: (file, fate) => writing.run('UPDATE files SET fate = $1 WHERE path = $2 AND hash = $3', [fate, file.path, file.hash]),
    dropWeek,
    replaceWeek: async (origin, filled, isFirst) => {
      if (!isFirst) await dropWeek(origin);
      for (const { table, rows } of filled) waiting.set(table, [...(waiting.get(table) ?? []), ...rows]);
    },
  };
  return {
    hashesOf: async (path) => (await reading.rows('SELECT hash FROM files WHERE path = $1', [path])).map((row) => textOf(row['hash'])),
    inOneGo: (work) =>
      inTransaction(writing, async () => {
        waiting.clear();
        const done = await work(transaction);
        await writeRows();
        return done;
      }),
  };
}

/** In the order of the columns of `FILES`. */
function lineOf(entry: FileEntry): readonly Stored[] {
  return [
    entry.path,
    entry.hash,
    entry.bytes,
    entry.kind,
    entry.fate,
    entry.siteId,
    entry.desk,
    entry.week,
    entry.siteName,
    entry.createdAt,
    entry.formatVersion,
    entry.publicKey,
    entry.checksum,
    entry.rows,
    entry.corrections,
    entry.detail.zh,
  ];
}

/** A line of the register of files as it was written. */
export function entryOf(row: SqlRow): FileEntry {
  return {
    path: textOf(row['path']),
    hash: textOf(row['hash']),
    bytes: Number(row['bytes']),
    kind: textOf(row['kind']) as FileKind,
    fate: textOf(row['fate']) as Fate,
    siteId: textOf(row['site_id']),
    desk: textOf(row['desk']),
    week: textOf(row['week']),
    siteName: textOf(row['site_name']),
    createdAt: textOf(row['created_at']),
    formatVersion: Number(row['format_version']),
    publicKey: textOf(row['public_key']),
    checksum: textOf(row['checksum']),
    rows: Number(row['row_count']),
    corrections: Number(row['corrections']),
    // Only the Chinese words are kept: they are head office's.
    detail: text(textOf(row['detail']), textOf(row['detail'])),
  };
}

function textOf(value: Stored | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
