/** Puts the lines of a snapshot into an empty database, in batches; migrating is left to the opening of it, as after any update of the program. */

import { thumbnailOf } from '@renderer/db/attachments';
import { type Deskbook } from '@renderer/db/database';
import { searchText } from '@renderer/db/engine/search-text';
import { OWN_SETTINGS } from '@renderer/db/generations';
import type { SnapshotLine, SnapshotStore } from '@shared/backup/format';
import { runningSha256 } from '@shared/base/hash';
import { isTrueValue, type PersonalValue } from '@shared/journal/entry';
import type { Row } from '@shared/registers/contract/row';
import { shaped, shapedHeader } from '@shared/registers/contract/shape';
import { moduleOf } from '@shared/registers/index';
import { fromBase64 } from './base64';

/** Records that go into one transaction: each one is flushed to the disk. */
const BATCH = 2000;

/** What a record falls back to whose header cannot be true: there is no earlier one in a snapshot. */
const NO_HEADER = { state: '', mark: '', links: [], files: [], v: 1 } as const;

type Put = Extract<SnapshotLine, { readonly t: 'put' | 'drop' }>;
type FileLine = Extract<SnapshotLine, { readonly t: 'file' }>;

/**
 * Writes rows and the lines the search box reads of them; rows of an older version get theirs when they are migrated. A value that has not its
 * field's shape is left blank: no screen could draw it.
 * @returns ids of the records that lost one
 */
export async function putRows(db: Deskbook, given: readonly Row[]): Promise<readonly string[]> {
  const spoilt: string[] = [];
  const rows = given.map((row) => {
    const definition = moduleOf(row.register)?.definition;
    if (!definition || definition.version !== row.v) return row;
    const { data, lost } = shaped(definition.fields, row.data);
    const { header, lost: odd } = shapedHeader(definition, row, NO_HEADER);
    if (lost.length + odd.length === 0) return row;
    spoilt.push(row.id);
    return { ...row, ...header, data };
  });
  await db.rows.bulkPut([...rows]);
  const found = rows.flatMap((row) => {
    const definition = moduleOf(row.register)?.definition;
    return definition && definition.version === row.v
      ? [{ id: row.id, register: row.register, at: row.at, text: searchText(definition, row) }]
      : [];
  });
  await db.search.bulkPut(found);
  return spoilt;
}

/** Takes the lines of one snapshot. */
export class SnapshotFill {
  /** Values whose digest or kind does not fit: altered after they were written. Records they belong to. */
  readonly altered = new Set<string>();
  /** Attachments whose content is not what their name says. */
  readonly spoilt: string[] = [];
  private readonly db: Deskbook;
  private batch: Put[] = [];
  private pieces: Uint8Array<ArrayBuffer>[] = [];

  constructor(db: Deskbook) {
    this.db = db;
  }

  async take(lines: readonly SnapshotLine[]): Promise<void> {
    for (const line of lines) {
      if (line.t === 'file') await this.file(line);
      else if (line.t === 'put' || line.t === 'drop') this.batch.push(line);
      if (this.batch.length >= BATCH) await this.flush();
    }
  }

  /** Call it after the last line. */
  async flush(): Promise<void> {
    const { db, batch } = this;
    this.batch = [];
    // Records put one after the other go in together; a drop between them must stay in its place.
    await db.transaction('rw', db.tables, async () => {
      for (let from = 0; from < batch.length; ) {
        const first = batch[from] as Put;
        let to = from + 1;
        while (to < batch.length && batch[to]?.t === first.t && batch[to]?.s === first.s) to += 1;
        const run = batch.slice(from, to);
        if (first.t === 'put')
          await this.put(
            first.s,
            run.map((line) => (line as Extract<Put, { readonly t: 'put' }>).v),
          );
        else
          await this.drop(
            first.s,
            run.map((line) => (line as Extract<Put, { readonly t: 'drop' }>).k),
          );
        from = to;
      }
    });
  }

  private async put(store: SnapshotStore, records: readonly unknown[]): Promise<void> {
    if (store === 'rows') {
      for (const id of await putRows(this.db, records as readonly Row[])) this.altered.add(id);
      return;
    }
    if (store === 'values') {
      for (const value of records as readonly PersonalValue[]) if (!isTrueValue(value)) this.altered.add(value.record);
    }
    const own = (record: unknown): boolean => store === 'settings' && OWN_SETTINGS.includes((record as { readonly key: string }).key);
    await this.db.table(store).bulkPut(records.filter((record) => !own(record)));
  }

  private async drop(store: SnapshotStore, keys: readonly string[]): Promise<void> {
    if (store === 'values')
      await this.db.values
        .where('record')
        .anyOf([...keys])
        .delete();
    else await this.db.table(store).bulkDelete([...keys]);
    if (store === 'rows') await this.db.search.bulkDelete([...keys]);
  }

  private async file({ hash, record, type, data, last }: FileLine): Promise<void> {
    this.pieces.push(fromBase64(data));
    if (!last) return;
    const { pieces } = this;
    this.pieces = [];
    const sum = runningSha256();
    for (const piece of pieces) sum.update(piece);
    if (sum.hex() === hash) await putFile(this.db, hash, record, new Blob(pieces, { type }));
    else this.spoilt.push(hash);
  }
}

/** Keeps an attachment again, with a small picture made anew. */
export async function putFile(db: Deskbook, hash: string, record: string, blob: Blob): Promise<void> {
  await db.attachments.put({ hash, record, blob, thumb: await thumbnailOf(blob) });
}
