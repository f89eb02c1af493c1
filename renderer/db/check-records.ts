/** Compares the records with the replayed journal, some hundred at a time in the order of their ids, so that memory does not grow with the years. */
import { type Difference, rowDifference, valueDifference } from '@shared/journal/differences';
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import { digestsIn } from '@shared/journal/erased';
import type { JournalLine } from '@shared/journal/line';
import { type Modules, type Replayed, replay, settleRow, VERSIONS } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { countInPieces } from './count';
import type { Deskbook } from './database';
import { journalHead } from './engine/journal-writer';
import { OWN_SETTINGS } from './generations';
import { checkMerged, type MergedReport } from './merge/check-merged';
import { hasOthers } from './merge/store';

export interface RecordsReport {
  readonly records: number;
  /** How many differ in all: records, settings, counters. */
  readonly wrong: number;
  /** The first of them. */
  readonly differences: readonly Difference[];
  /** Values that were erased on request, as a later entry says; the records have none either. */
  readonly erased: number;
  /** Values that stand nowhere, and no entry says that they were erased; `missingIn`: numbers of the first records they belong to. */
  readonly missing: number;
  readonly missingIn: readonly string[];
}

/** Differences that are named; the others are counted. */
const NAMED = 200;
/** Numbers of records that fit into a sentence. */
const LISTED = 20;
/** Entries and rows in memory at a time. */
const ENTRIES = 4000;
const ROWS = 1500;
/** Above every id. */
const END = '\uffff';

/** Settings that no entry tells of: which generation the database is, the versions of one that was never migrated, the marks of each transaction. */
const OUTSIDE: readonly string[] = [...OWN_SETTINGS, VERSIONS];

/** Walks records and journal side by side. `onProgress` gets 0…1. */
export async function checkRecords(db: Deskbook, moduleOf: Modules, onProgress: (done: number) => void): Promise<RecordsReport> {
  if (await hasOthers(db)) return asReport(await checkMerged(db, OUTSIDE, onProgress));
  const { seq } = await journalHead(db);
  const check = new RecordCheck(db, moduleOf, await db.journal.where('record').equals(VERSIONS).sortBy('seq'));
  const entries = await countInPieces(db.journal);
  for (let low = ''; low !== END; ) {
    const piece = await pieceAfter(db, low);
    check.take(piece);
    low = piece.high;
    onProgress(Math.min(1, check.entries / Math.max(1, entries)));
  }
  return check.end(seq);
}

function asReport({ records, differences, missing, erased }: MergedReport): RecordsReport {
  const missingIn = [...new Set(missing)].slice(0, LISTED);
  return { records, wrong: differences.length, differences: differences.slice(0, NAMED), erased, missing: missing.length, missingIn };
}

interface Piece {
  readonly entries: readonly JournalEntry[];
  readonly rows: readonly Row[];
  readonly values: readonly PersonalValue[];
  /** The last key it covers. */
  readonly high: string;
}

/** What stands above `low`: entries and rows of the same keys, each key whole; in one transaction, since somebody may be saving meanwhile. */
function pieceAfter(db: Deskbook, low: string): Promise<Piece> {
  return db.transaction('r', [db.journal, db.rows, db.values], () => readAfter(db, low));
}

async function readAfter(db: Deskbook, low: string): Promise<Piece> {
  const found = await db.journal.where('record').above(low).limit(ENTRIES).toArray();
  const rows = await db.rows.where('id').above(low).limit(ROWS).toArray();
  const last = found.at(-1)?.record ?? '';
  // The last key may go on beyond the limit: it comes next time, or alone when it fills the whole piece.
  const before = found.findLast(({ record }) => record !== last)?.record;
  const whole = found.length < ENTRIES ? END : (before ?? last);
  const filled = rows.length < ROWS ? END : (rows.at(-1)?.id ?? END);
  const high = whole < filled ? whole : filled;
  const entries = before === undefined && whole === last ? await db.journal.where('record').equals(last).toArray() : found;
  // A range is read at one go; asking for a thousand keys would walk the index key by key.
  const values = await db.values.where('record').between(low, high, false, true).toArray();
  return { entries: entries.filter(({ record }) => record <= high), rows: rows.filter(({ id }) => id <= high), values, high };
}

class RecordCheck {
  entries = 0;
  private readonly db: Deskbook;
  private readonly moduleOf: Modules;
  private readonly migrations: readonly JournalLine[];
  private readonly versions: unknown;
  private readonly counters = new Map<string, number>();
  private readonly settings = new Map<string, unknown>();
  private readonly differences: Difference[] = [];
  private records = 0;
  private wrong = 0;
  private erased = 0;
  private missing = 0;
  private readonly missingIn = new Set<string>();

  constructor(db: Deskbook, moduleOf: Modules, migrations: readonly JournalEntry[]) {
    this.db = db;
    this.moduleOf = moduleOf;
    this.migrations = migrations.map((entry) => ({ entry, values: [] }));
    this.versions = migrations.at(-1)?.changes[0]?.to;
  }

  take({ entries, rows, values }: Piece): void {
    const lines = this.linesOf(
      entries.filter(({ record }) => record !== VERSIONS),
      values,
    );
    const standing = { rows: new Map<string, Row>(), settings: new Map<string, unknown>(), counters: this.counters };
    const done = replay(lines, standing, this.moduleOf);
    for (const { key, n } of done.counters) this.counters.set(key, n);
    for (const { key, value } of done.settings) this.settings.set(key, value);
    const made = new Map(done.rows.map((row) => [row.id, settleRow(row, this.versions, this.moduleOf) ?? row]));
    const kept = new Map(rows.map((row) => [row.id, row]));
    for (const id of new Set([...made.keys(), ...kept.keys()])) this.note(rowDifference(made.get(id) ?? null, kept.get(id) ?? null));
    this.erased += done.erased;
    this.lack(done.missing, entries);
    this.entries += entries.length;
    this.records += rows.length;
  }

  /** `since`: the journal's last entry when the walk began; what was saved meanwhile may stand on one side only and is left out. */
  async end(since: number): Promise<RecordsReport> {
    const { db } = this;
    await db.transaction('r', [db.settings, db.counters, db.journal], async () => {
      const later = await db.journal.where('seq').above(since).toArray();
      const moved = (key: string): boolean => later.some((entry) => movedBy(entry, key));
      this.compare(this.settings, new Map((await db.settings.toArray()).map(({ key, value }) => [key, value])), moved);
      this.compare(this.counters, new Map((await db.counters.toArray()).map(({ key, n }) => [key, n])), moved);
    });
    const { records, wrong, differences, erased, missing, missingIn } = this;
    return { records, wrong, differences, erased, missing, missingIn: [...missingIn] };
  }

  private compare(journal: ReadonlyMap<string, unknown>, kept: ReadonlyMap<string, unknown>, moved: (key: string) => boolean): void {
    for (const key of new Set([...journal.keys(), ...kept.keys()]))
      if (!OUTSIDE.includes(key)) this.note(moved(key) ? null : valueDifference(key, journal.get(key), kept.get(key)));
  }

  /** The entries in order, each with the values that it names, the migrations of all registers between them. */
  private linesOf(entries: readonly JournalEntry[], values: readonly PersonalValue[]): readonly JournalLine[] {
    const kept = new Map(values.map((value) => [value.d, value]));
    const lines = entries.map((entry) => ({ entry, values: digestsIn([entry]).flatMap((digest) => kept.get(digest) ?? []) }));
    return [...lines, ...this.migrations].sort((a, b) => a.entry.seq - b.entry.seq);
  }

  /** A look's reason goes with the record that was looked at; a setting says so no more than that. */
  private lack(found: Replayed['missing'], entries: readonly JournalEntry[]): void {
    for (const { record } of found) {
      const about = entries.find((entry) => entry.record === record);
      if (about?.register === '') this.erased += 1;
      else {
        this.missing += 1;
        if (this.missingIn.size < LISTED) this.missingIn.add(about?.no || record);
      }
    }
  }

  private note(difference: Difference | null): void {
    if (!difference) return;
    this.wrong += 1;
    if (this.differences.length < NAMED) this.differences.push(difference);
  }
}

/** Whether an entry moved a setting or counter. */
function movedBy({ record, register, op }: JournalEntry, key: string): boolean {
  return register === '' ? key === record : key.startsWith(`tally:${register}:`) || (op === 'create' && key.startsWith('no:'));
}
