/**
 * Writes a snapshot while others go on writing: the stores page by page, then again what the journal touched meanwhile, and with its last page,
 * in one transaction, all that is small. So the file agrees with one journal head and never more than a page stands in memory.
 */

import { countInPieces } from '@renderer/db/count';
import { type Deskbook, VERSIONS } from '@renderer/db/database';
import { journalHead } from '@renderer/db/engine/journal-writer';
import { OWN_SETTINGS } from '@renderer/db/generations';
import { chainRows, ownChainOf } from '@renderer/db/merge/store';
import { recordCount } from '@renderer/db/queries';
import {
  SNAPSHOT_FORMAT,
  type SnapshotCounts,
  type SnapshotHeader,
  type SnapshotLine,
  type SnapshotReason,
  type SnapshotStore,
} from '@shared/backup/format';
import { writeSnapshotLine } from '@shared/backup/lines';
import { digestIn, type JournalEntry, type PersonalValue } from '@shared/journal/entry';
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
/** Behind every key. */
const END = '\uffff';

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
  const rows = await recordCount(db);
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
  const walked = { rows: await writePages(db, 'rows', out), values: new Walk(), entries: 0 };
  walked.entries = await writeJournal(db, from.seq, out);
  walked.values = await writePages(db, 'values', out);
  await writeOthers(db, out);
  const last = await writeMeanwhile(db, from.seq, walked, out);
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
  const counts = await Promise.all([db.rows, db.journal, db.values, db.attachments, db.others].map((store) => countInPieces(store)));
  return Math.max(
    1,
    counts.reduce((sum, n) => sum + n, 0),
  );
}

/**
 * What the walk over a store has written, so that its number at the end is known without counting: a count of millions of keys in the transaction of the
 * last page would hold up whoever saves for half a minute.
 */
class Walk {
  /** Number of what stands at the moment to which `follow` has come. */
  count = 0;
  private readonly ends: string[] = [];
  private readonly heads: number[] = [];

  /** A page that ends with the key `end` and was read when the journal ended with the entry `seq`. */
  page(end: string, seq: number, length: number): void {
    this.count += length;
    this.ends.push(end);
    this.heads.push(seq);
  }

  /** An entry after the walk began added (1) or removed (-1) what stands under this key. */
  follow(key: string, seq: number, step: 1 | -1): void {
    if (seq > this.headAt(key)) this.count += step;
  }

  /** Last entry of the journal when the page with this key was read. */
  private headAt(key: string): number {
    let [low, high] = [0, this.ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? '') < key) low = middle + 1;
      else high = middle;
    }
    return this.heads[low] ?? 0;
  }
}

interface Walked {
  readonly rows: Walk;
  readonly values: Walk;
  entries: number;
}

async function writePages(db: Deskbook, store: 'rows' | 'values', out: Lines): Promise<Walk> {
  const walk = new Walk();
  for (let last = ''; ; ) {
    const { page, seq } = await db.transaction('r', [db.table(store), db.journal], async () => ({
      page: (await db.table(store).where(':id').above(last).limit(PAGE).toArray()) as readonly unknown[],
      seq: (await journalHead(db)).seq,
    }));
    for (const v of page) out.put({ t: 'put', s: store, v });
    await out.flow();
    const isLast = page.length < PAGE;
    const end = page.at(-1) as { readonly id?: string; readonly d?: string } | undefined;
    last = isLast ? END : String(store === 'rows' ? end?.id : end?.d);
    walk.page(last, seq, page.length);
    if (isLast) return walk;
  }
}

/** How many there are up to that entry. */
async function writeJournal(db: Deskbook, upTo: number, out: Lines): Promise<number> {
  let written = 0;
  for (let last = 0; last < upTo; ) {
    const page = await db.journal.where('seq').between(last, upTo, false, true).limit(PAGE).toArray();
    for (const v of page) out.put({ t: 'put', s: 'journal', v });
    await out.flow();
    const end = page.at(-1);
    if (!end) break;
    written += page.length;
    last = end.seq;
  }
  return written;
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
async function writeMeanwhile(db: Deskbook, from: number, walked: Walked, out: Lines): Promise<LastPage> {
  for (let last = from; ; ) {
    const { lines, entries, end } = await db.transaction('r', db.tables, () => meanwhile(db, last, walked));
    for (const line of lines) out.put(line);
    await out.flow();
    if (end) return end;
    last = entries.at(-1)?.seq ?? last;
  }
}

async function meanwhile(
  db: Deskbook,
  after: number,
  walked: Walked,
): Promise<{ readonly lines: readonly SnapshotLine[]; readonly entries: readonly JournalEntry[]; readonly end: LastPage | null }> {
  const entries = await db.journal.where('seq').above(after).limit(PAGE).toArray();
  const touched = [...new Set(entries.filter(({ register }) => register !== '').map(({ record }) => record))];
  const rows = await db.rows.bulkGet(touched);
  const keys = [...new Set(entries.map(({ record }) => record))];
  const values = await db.values.where('record').anyOf(keys).toArray();
  follow(walked, entries, values);
  const gone = touched.filter((_, i) => rows[i] === undefined);
  const lines: readonly SnapshotLine[] = [
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
  const others = await othersCount(db);
  const counts = {
    settings: settings.length,
    counters: counters.length,
    rows: walked.rows.count,
    journal: walked.entries,
    values: walked.values.count,
    drafts: drafts.length,
    // A desk that is alone has the same file as ever.
    ...(others > 0 && { others }),
  };
  const files = (await db.attachments.toCollection().primaryKeys()) as string[];
  // Not pushed: a site of ten years has more counters than a call takes arguments.
  const small = [
    ...settings.map((v) => put('settings', v)),
    ...counters.map((v) => put('counters', v)),
    ...drafts.map((v) => put('drafts', v)),
  ];
  return { lines: [...lines, ...small], entries, end: { head: await journalHead(db), counts, files } };
}

/** Takes these entries into the numbers. Values that an erasure takes out meanwhile stay counted: nothing is held against their number. */
function follow(walked: Walked, entries: readonly JournalEntry[], there: readonly PersonalValue[]): void {
  const { rows, values } = walked;
  walked.entries += entries.length;
  const known = new Set(there.map(({ d }) => d));
  for (const { op, register, record, seq, changes, reason } of entries) {
    if (register !== '' && op === 'create') rows.follow(record, seq, 1);
    if (register !== '' && op === 'discard') rows.follow(record, seq, -1);
    for (const value of [reason, ...changes.map(({ to }) => to)]) {
      const digest = digestIn(value) ?? '';
      if (known.delete(digest)) values.follow(digest, seq, 1);
    }
  }
}

/** Entries of other desks: their journals are here without a gap. */
async function othersCount(db: Deskbook): Promise<number> {
  const own = await ownChainOf(db);
  const chains = await chainRows(db);
  const kept = chains.filter(({ chain }) => chain !== own);
  return kept.length > 0 ? kept.reduce((sum, { length }) => sum + length, 0) : await db.others.count();
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
