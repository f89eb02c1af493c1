/** Puts an archive into a database of its own, in which the usual screens look at it; the file itself stays as it is. */
import type { Deskbook, OtherEntry } from '@renderer/db/database';
import { searchText } from '@renderer/db/engine/search-text';
import type { ArchiveLine } from '@shared/backup/archive';
import { sha256Hex } from '@shared/base/hash';
import { tallyKey } from '@shared/journal/counts';
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import { migrateRow } from '@shared/registers/contract/migrate';
import type { Row } from '@shared/registers/contract/row';
import { moduleOf } from '@shared/registers/index';
import { type ArchiveRead, type ReadLine, readArchive } from './archive-read';
import { fromBase64 } from './base64';
import type { ReadOptions } from './snapshot-read';
import { FileRefused, type ReadBytes } from './snapshot-unpack';

/** Makes the database anew. What was loaded is thrown away again when the file turns out to be damaged. @throws FileRefused */
export async function loadArchive(db: Deskbook, read: ReadBytes, options: ReadOptions): Promise<ArchiveRead> {
  await db.delete();
  await db.open();
  const records = new RecordGatherer(db);
  const files = new FileGatherer(db);
  try {
    const whole = await readArchive(read, options, async (lines) => {
      await records.take(lines);
      for (const { line } of lines) if (line.t === 'file') await files.take(line);
    });
    await records.end();
    return whole;
  } catch (error) {
    await db.delete();
    throw error;
  }
}

/** Records put down in one transaction: each costs a flush to the disk. */
const BATCH = 2000;

class RecordGatherer {
  private readonly db: Deskbook;
  private readonly tallies = new Map<string, number>();
  private waiting: ReadLine[] = [];

  constructor(db: Deskbook) {
    this.db = db;
  }

  async take(lines: readonly ReadLine[]): Promise<void> {
    this.waiting.push(...lines.filter(({ line }) => line.t === 'put'));
    if (this.waiting.length >= BATCH) await this.flush();
  }

  async end(): Promise<void> {
    await this.flush();
    await this.db.counters.bulkPut(Array.from(this.tallies, ([key, n]) => ({ key, n })));
  }

  private async flush(): Promise<void> {
    const { db } = this;
    const puts = this.waiting.flatMap(({ line, beside }) => (line.t === 'put' ? [{ s: line.s, v: line.v, beside }] : []));
    this.waiting = [];
    const of = <V>(store: string): V[] => puts.flatMap(({ s, v }) => (s === store ? [v as V] : []));
    const rows = puts.flatMap(({ s, v, beside }) => (s === 'rows' ? [{ row: shownRow(v as Row), beside }] : []));
    const own = rows.filter(({ beside }) => !beside).map(({ row }) => row);
    for (const { register, state } of own) this.count(tallyKey(register, state));
    const search = own.map((row) => ({ id: row.id, register: row.register, at: row.at, text: textOf(row) }));
    await db.transaction('rw', [db.rows, db.journal, db.others, db.values, db.search], async () => {
      await db.rows.bulkPut(rows.map(({ row }) => row));
      await db.journal.bulkPut(of<JournalEntry>('journal'));
      await db.others.bulkPut(of<OtherEntry>('others'));
      await db.values.bulkPut(of<PersonalValue>('values'));
      await db.search.bulkPut(search);
    });
  }

  private count(key: string): void {
    this.tallies.set(key, (this.tallies.get(key) ?? 0) + 1);
  }
}

/** As today's screens and forms read it; what a later program dropped stays beside. */
function shownRow(row: Row): Row {
  const module = moduleOf(row.register);
  if (!module) throw new FileRefused({ code: 'archive.newer', params: { app: '' } });
  const today = migrateRow(module, row);
  return { ...today, data: { ...row.data, ...today.data } };
}

function textOf(row: Row): string {
  const module = moduleOf(row.register);
  return module ? searchText(module.definition, row) : '';
}

type FileLine = Extract<ArchiveLine, { readonly t: 'file' }>;

/** Pieces of a file stand together: one file at a time is in memory. */
class FileGatherer {
  private readonly db: Deskbook;
  private pieces: Uint8Array<ArrayBuffer>[] = [];

  constructor(db: Deskbook) {
    this.db = db;
  }

  async take({ hash, record, type, data, last }: FileLine): Promise<void> {
    this.pieces.push(fromBase64(data));
    if (!last) return;
    const blob = new Blob(this.pieces, { type });
    this.pieces = [];
    if (sha256Hex(new Uint8Array(await blob.arrayBuffer())) !== hash)
      throw new FileRefused({ code: 'archive.damaged', params: { line: 0 } });
    await this.db.attachments.put({ hash, record, blob, thumb: type.startsWith('image/') ? blob : null });
  }
}
