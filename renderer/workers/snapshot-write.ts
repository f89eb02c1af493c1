/**
 * Writes a snapshot while others go on writing: the stores page by page, then again what the journal touched meanwhile, and with its last page,
 * in one transaction, all that is small. So the file agrees with one journal head and never more than a page stands in memory.
 */
import { type Deskbook, VERSIONS } from '@renderer/db/database';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { OWN_SETTINGS } from '@renderer/db/generations';
import {
  SNAPSHOT_FORMAT,
  type SnapshotCounts,
  type SnapshotHeader,
  type SnapshotLine,
  type SnapshotReason,
  type SnapshotStore,
} from '@shared/backup/format';
import { writeSnapshotLine } from '@shared/backup/lines';
import type { JournalEntry } from '@shared/journal/entry';
import { VERSIONS as VERSION_KEY } from '@shared/journal/replay';
import { registerList } from '@shared/registers/index';
import { toBase64 } from './base64';
import type { SnapshotKey } from './snapshot-key';
import { type Packer, pack, type WriteBytes } from './snapshot-pack';

export interface SnapshotPlan extends Pick<SnapshotHeader, 'app' | 'site' | 'siteName' | 'desk' | 'at'> {
  readonly reason: SnapshotReason;
}

export interface SnapshotMade {
  readonly head: SnapshotHeader['head'];
  readonly counts: SnapshotCounts;
  /** Length of the file. */
  readonly bytes: number;
  /** Lines, and letters in them: what reading back has to find (that they are the same ones is for gzip's sum and the seals to say). */
  readonly lines: number;
  readonly letters: number;
}

/** Records of one page, and bytes of one piece of an attachment. */
const PAGE = 500;
const FILE_PIECE = 256 * 1024;

/** The versions of all registers of this program. */
export function registerVersions(): Readonly<Record<string, number>> {
  return Object.fromEntries(registerList.map(({ definition }) => [definition.id, definition.version]));
}

/** Version of the database's stores in this program. */
export function storesVersion(): number {
  return Math.max(...VERSIONS.map(({ version }) => version));
}

/** Writes the whole database as one file. `onProgress` gets 0…1. Rejects when `write` or the database does. */
export async function writeSnapshot(
  db: Deskbook,
  plan: SnapshotPlan,
  key: SnapshotKey | null,
  write: WriteBytes,
  onProgress: (done: number) => void,
): Promise<SnapshotMade> {
  const from = await journalHead(db);
  const rows = await db.rows.count();
  const { site, siteName, desk, at, reason, app } = plan;
  const out = new Lines(
    await pack({ kind: 'snapshot', format: SNAPSHOT_FORMAT, site, desk, at, reason, rows, seq: from.seq }, key, write),
    await workOf(db),
    onProgress,
  );
  const versions = await versionsOf(db);
  const header = {
    kind: 'snapshot',
    format: SNAPSHOT_FORMAT,
    app,
    schema: storesVersion(),
    versions,
    site,
    siteName,
    desk,
    at,
    reason,
  } as const;
  out.put({ t: 'head', head: { ...header, head: from } });
  await writePages(db, 'rows', out);
  await writeJournal(db, from.seq, out);
  await writePages(db, 'values', out);
  await writeOthers(db, out);
  const last = await writeMeanwhile(db, from.seq, out);
  const files = await writeFiles(db, last.files, out);
  const counts = { ...last.counts, files };
  out.put({ t: 'end', counts, head: last.head });
  return { head: last.head, counts, ...(await out.end()) };
}

/** Versions of the records as they stand: a snapshot made before a migration is one of the older versions. */
async function versionsOf(db: Deskbook): Promise<SnapshotHeader['versions']> {
  const known = (await db.settings.get(VERSION_KEY))?.value as SnapshotHeader['versions'] | undefined;
  return known ?? registerVersions();
}

async function workOf(db: Deskbook): Promise<number> {
  const counts = await Promise.all([db.rows.count(), db.journal.count(), db.values.count(), db.attachments.count(), db.others.count()]);
  return Math.max(
    1,
    counts.reduce((sum, n) => sum + n, 0),
  );
}

async function writePages(db: Deskbook, store: 'rows' | 'values', out: Lines): Promise<void> {
  let last = '';
  for (;;) {
    const page: readonly unknown[] = await db.table(store).where(':id').above(last).limit(PAGE).toArray();
    for (const v of page) out.put({ t: 'put', s: store, v });
    await out.flow();
    if (page.length < PAGE) return;
    const end = page.at(-1) as { readonly id?: string; readonly d?: string };
    last = String(store === 'rows' ? end.id : end.d);
  }
}

async function writeJournal(db: Deskbook, upTo: number, out: Lines): Promise<void> {
  for (let last = 0; last < upTo; ) {
    const page = await db.journal.where('seq').between(last, upTo, false, true).limit(PAGE).toArray();
    for (const v of page) out.put({ t: 'put', s: 'journal', v });
    await out.flow();
    const end = page.at(-1);
    if (!end) return;
    last = end.seq;
  }
}

/** Journals of other desks. Nothing is taken in while a snapshot is made: were it so all the same, its end would not fit and it would not count. */
async function writeOthers(db: Deskbook, out: Lines): Promise<void> {
  for (let last: readonly [string, number] = ['', 0]; ; ) {
    const page = await db.others.where('[chain+seq]').above(last).limit(PAGE).toArray();
    for (const v of page) out.put({ t: 'put', s: 'others', v });
    await out.flow();
    const end = page.at(-1);
    if (!end || page.length < PAGE) return;
    last = [end.chain, end.seq];
  }
}

interface LastPage {
  readonly head: SnapshotHeader['head'];
  readonly counts: Omit<SnapshotCounts, 'files'>;
  /** Digests of the attachments. */
  readonly files: readonly string[];
}

/** Takes again what changed since `from`, page by page; the page that reaches the journal's end takes the small stores with it. */
async function writeMeanwhile(db: Deskbook, from: number, out: Lines): Promise<LastPage> {
  for (let last = from; ; ) {
    const { lines, entries, end } = await db.transaction('r', db.tables, () => meanwhile(db, last));
    for (const line of lines) out.put(line);
    await out.flow();
    if (end) return end;
    last = entries.at(-1)?.seq ?? last;
  }
}

async function meanwhile(
  db: Deskbook,
  after: number,
): Promise<{ readonly lines: readonly SnapshotLine[]; readonly entries: readonly JournalEntry[]; readonly end: LastPage | null }> {
  const entries = await db.journal.where('seq').above(after).limit(PAGE).toArray();
  const touched = [...new Set(entries.filter(({ register }) => register !== '').map(({ record }) => record))];
  const rows = await db.rows.bulkGet(touched);
  const keys = [...new Set(entries.map(({ record }) => record))];
  const values = await db.values.where('record').anyOf(keys).toArray();
  const gone = touched.filter((_, i) => rows[i] === undefined);
  const lines: SnapshotLine[] = [
    ...rows.flatMap((v) => (v ? [put('rows', v)] : [])),
    ...gone.map((k) => ({ t: 'drop', s: 'rows', k }) as const),
    ...entries.map((v) => put('journal', v)),
    // Values can be erased: those of a record are taken anew all together.
    ...keys.map((k) => ({ t: 'drop', s: 'values', k }) as const),
    ...values.map((v) => put('values', v)),
  ];
  if (entries.length === PAGE) return { lines, entries, end: null };
  const settings = (await db.settings.toArray()).filter(({ key }) => !OWN_SETTINGS.includes(key));
  const counters = await db.counters.toArray();
  const drafts = await db.drafts.toArray();
  const others = await db.others.count();
  const counts = {
    settings: settings.length,
    counters: counters.length,
    rows: await db.rows.count(),
    journal: await db.journal.count(),
    values: await db.values.count(),
    drafts: drafts.length,
    // A desk that is alone has the same file as ever.
    ...(others > 0 && { others }),
  };
  const files = (await db.attachments.toCollection().primaryKeys()) as string[];
  lines.push(
    ...settings.map((v) => put('settings', v)),
    ...counters.map((v) => put('counters', v)),
    ...drafts.map((v) => put('drafts', v)),
  );
  return { lines, entries, end: { head: await journalHead(db), counts, files } };
}

function put(s: SnapshotStore, v: unknown): SnapshotLine {
  return { t: 'put', s, v };
}

async function writeFiles(db: Deskbook, hashes: readonly string[], out: Lines): Promise<number> {
  let written = 0;
  for (const hash of hashes) {
    const found = await db.attachments.get(hash);
    // Discarded since: the records of the last page do not speak of it, or no longer have to.
    if (!found) continue;
    const { blob, record } = found;
    for (let from = 0; from === 0 || from < blob.size; from += FILE_PIECE) {
      const bytes = new Uint8Array(await blob.slice(from, from + FILE_PIECE).arrayBuffer());
      out.put({ t: 'file', hash, record, type: blob.type, data: toBase64(bytes), last: from + FILE_PIECE >= blob.size });
      await out.flow();
    }
    written += 1;
  }
  return written;
}

/** Letters gathered before they go to the packer: single lines would cost a message each. */
const BATCH = 128 * 1024;

class Lines {
  private readonly packer: Packer;
  private readonly work: number;
  private readonly onProgress: (done: number) => void;
  private batch: string[] = [];
  private gathered = 0;
  private done = 0;
  private lines = 0;
  private letters = 0;

  constructor(packer: Packer, work: number, onProgress: (done: number) => void) {
    this.packer = packer;
    this.work = work;
    this.onProgress = onProgress;
  }

  put(line: SnapshotLine): void {
    const text = writeSnapshotLine(line);
    this.batch.push(text);
    this.gathered += text.length;
    this.lines += 1;
    if (line.t === 'put' || (line.t === 'file' && line.last)) this.done += 1;
  }

  /** Hands on what was gathered, once it is much. Called after each page, so that no more than a page is ever gathered. */
  async flow(): Promise<void> {
    if (this.gathered >= BATCH) await this.flush();
  }

  async end(): Promise<Pick<SnapshotMade, 'bytes' | 'lines' | 'letters'>> {
    await this.flush();
    return { bytes: await this.packer.end(), lines: this.lines, letters: this.letters };
  }

  private async flush(): Promise<void> {
    const text = this.batch.join('');
    this.batch = [];
    this.gathered = 0;
    this.letters += text.length;
    await this.packer.lines(text);
    this.onProgress(Math.min(1, this.done / this.work));
  }
}
