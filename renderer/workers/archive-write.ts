/** Writes the archive of one register and year: what may go in, with journal, values, files and linked records; a page in memory at a time. */
import { peopleNames, storyOf, walkYear } from '@renderer/db/archive';
import type { Deskbook } from '@renderer/db/database';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { retentionFacts } from '@renderer/db/retention';
import { type ArchiveLine, type ArchiveSum, ArchiveWriter, storedDefinition } from '@shared/backup/archive';
import { SNAPSHOT_FORMAT, type SnapshotHeader } from '@shared/backup/format';
import type { Instant } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import { toBase64 } from './base64';
import type { SnapshotKey } from './snapshot-key';
import { type Packer, pack, type WriteBytes } from './snapshot-pack';
import { registerVersions, storesVersion } from './snapshot-write';

export interface ArchivePlan extends Pick<SnapshotHeader, 'app' | 'site' | 'siteName' | 'desk' | 'at'> {
  readonly register: string;
  readonly year: number;
  /** When the running shift began; '' = none is open. */
  readonly shiftSince: Instant | '';
}

export interface ArchiveMade {
  readonly sum: ArchiveSum;
  /** Length of the file. */
  readonly bytes: number;
}

const PAGE = 200;
const FILE_PIECE = 256 * 1024;

/** Null when no record of the year may go in: then what was written is no archive. `onProgress` gets 0…1. Rejects when `write` does. */
export async function writeArchive(
  db: Deskbook,
  plan: ArchivePlan,
  key: SnapshotKey | null,
  write: WriteBytes,
  onProgress: (done: number) => void,
): Promise<ArchiveMade | null> {
  const { site, siteName, desk, at, app, register, year, shiftSince } = plan;
  const definition = definitionOf(register);
  const facts = await retentionFacts(db, at, shiftSince);
  const head = await journalHead(db);
  const clear = { kind: 'archive', format: SNAPSHOT_FORMAT, site, desk, at, reason: 'archive', rows: 0, seq: head.seq } as const;
  const out = new Lines(await pack(clear, key, write));
  const header = { kind: 'archive', format: SNAPSHOT_FORMAT, app, schema: storesVersion(), versions: registerVersions() } as const;
  await out.put({ t: 'head', head: { ...header, site, siteName, desk, at, reason: 'archive', head } });
  await out.put({ t: 'about', about: { year, definition: storedDefinition(definition), people: await peopleNames(db) } });
  const ids: string[] = [];
  const files = new Set<string>();
  const near = new Set<string>();
  for await (const page of walkYear(db, definition, year, facts)) {
    for (const { row, fits, near: linked } of page) {
      if (!fits) continue;
      await out.put({ t: 'put', s: 'rows', v: row });
      ids.push(row.id);
      for (const { hash } of row.files) files.add(hash);
      for (const { id } of linked) near.add(id);
    }
  }
  if (ids.length === 0) return null;
  await writeStories(db, ids, out, (done) => onProgress(0.2 + 0.4 * done));
  await writeFiles(db, [...files], out, (done) => onProgress(0.6 + 0.3 * done));
  for (const id of ids) near.delete(id);
  await writeNear(db, [...near], out);
  onProgress(1);
  return out.end();
}

async function writeStories(db: Deskbook, ids: readonly string[], out: Lines, onProgress: (done: number) => void): Promise<void> {
  for (let from = 0; from < ids.length; from += PAGE) {
    const { entries, others, values } = await storyOf(db, ids.slice(from, from + PAGE));
    for (const v of entries) await out.put({ t: 'put', s: 'journal', v });
    for (const v of others) await out.put({ t: 'put', s: 'others', v });
    for (const v of values) await out.put({ t: 'put', s: 'values', v });
    onProgress((from + PAGE) / (ids.length + PAGE));
  }
}

/** A file that is not on this desk is left out: its record says its name all the same. */
async function writeFiles(db: Deskbook, hashes: readonly string[], out: Lines, onProgress: (done: number) => void): Promise<void> {
  for (const [done, hash] of hashes.entries()) {
    const found = await db.attachments.get(hash);
    if (!found) continue;
    const { blob, record } = found;
    for (let from = 0; from === 0 || from < blob.size; from += FILE_PIECE) {
      const bytes = new Uint8Array(await blob.slice(from, from + FILE_PIECE).arrayBuffer());
      await out.put({ t: 'file', hash, record, type: blob.type, data: toBase64(bytes), last: from + FILE_PIECE >= blob.size });
    }
    onProgress((done + 1) / hashes.length);
  }
}

async function writeNear(db: Deskbook, ids: readonly string[], out: Lines): Promise<void> {
  await out.put({ t: 'near' });
  for (let from = 0; from < ids.length; from += PAGE) {
    for (const v of await db.rows.bulkGet(ids.slice(from, from + PAGE))) if (v) await out.put({ t: 'put', s: 'rows', v });
  }
}

/** Letters gathered before they go to the packer. */
const BATCH = 128 * 1024;

class Lines {
  private readonly packer: Packer;
  private readonly writer = new ArchiveWriter();
  private batch = '';

  constructor(packer: Packer) {
    this.packer = packer;
  }

  async put(line: Exclude<ArchiveLine, ArchiveSum>): Promise<void> {
    this.batch += this.writer.line(line);
    if (this.batch.length >= BATCH) await this.flush();
  }

  async end(): Promise<ArchiveMade> {
    const { text, sum } = this.writer.end();
    this.batch += text;
    await this.flush();
    return { sum, bytes: await this.packer.end() };
  }

  private async flush(): Promise<void> {
    await this.packer.lines(this.batch);
    this.batch = '';
  }
}
