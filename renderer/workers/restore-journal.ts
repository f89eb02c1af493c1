/**
 * Carries out what a journal file tells after a snapshot, or all of it. A line that cannot be read or was changed is named and passed over, and
 * what comes after it is carried out all the same: nobody is served by losing a day for one letter.
 */
import type { Deskbook } from '@renderer/db/database';
import { putReplayed } from '@renderer/db/put-replayed';
import { checkChain, GENESIS, isTrueValue } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';
import { recordsOf, replay } from '@shared/journal/replay';
import { moduleOf } from '@shared/registers/index';
import { putRows } from './restore-fill';

/** Whole lines from byte `from` on, as the vault gives them. */
export type ReadLines = (from: number) => Promise<{ readonly lines: readonly string[]; readonly next: number | null }>;

export interface Head {
  readonly seq: number;
  readonly hash: string;
}

/**
 * `same`: the file goes on where the snapshot ends. `behind`: it ends before that, nothing is to be taken from it. `other`: it tells another
 * story and was left alone.
 */
export type Story = 'same' | 'behind' | 'other';

export interface Tail {
  readonly story: Story;
  /** Lines of the file. */
  readonly lines: number;
  /** Entries carried out. */
  readonly replayed: number;
  /** Number of the file's last line that could be read; 0 = none. */
  readonly last: number;
  readonly damage: TailDamage;
}

export interface TailDamage {
  /** Places (line numbers, counted from 1) that could not be read: what stood there is lost. */
  readonly unreadable: readonly number[];
  /** Entries that are not what they were when they were written, or whose change could not be made. */
  readonly doubtful: readonly { readonly seq: number; readonly register: string; readonly no: string; readonly why: string }[];
  /** How many of either; the lists end at `MOST_NAMED`. */
  readonly count: number;
}

const BATCH = 500;
const MOST_NAMED = 100;
const QUICK = /^\{"entry":\{"seq":(\d{1,12}),/;

/** `from`: the head of what is there already, seq 0 for an empty database. `onProgress` hears of bytes read. */
export async function replayTail(db: Deskbook, read: ReadLines, from: Head, onProgress: (bytes: number) => void): Promise<Tail> {
  const work = new TailWork(db, from);
  await work.begin();
  for (let at: number | null = 0; at !== null; ) {
    const piece = await read(at);
    for (const text of piece.lines) {
      await work.take(text);
      if (work.isOther()) return work.end();
    }
    onProgress(piece.next ?? at);
    at = piece.next;
  }
  await work.flush();
  return work.end();
}

class TailWork {
  private readonly db: Deskbook;
  private readonly from: Head;
  private lines = 0;
  private last = 0;
  private story: Story;
  private at: Head;
  private replayed = 0;
  private batch: JournalLine[] = [];
  private readonly unreadable: number[] = [];
  private readonly doubtful: { seq: number; register: string; no: string; why: string }[] = [];
  private count = 0;
  private settings = new Map<string, unknown>();
  private counters = new Map<string, number>();

  constructor(db: Deskbook, from: Head) {
    this.db = db;
    this.from = from;
    this.at = from;
    this.story = from.seq === 0 ? 'same' : 'behind';
  }

  async begin(): Promise<void> {
    this.settings = new Map((await this.db.settings.toArray()).map(({ key, value }) => [key, value]));
    this.counters = new Map((await this.db.counters.toArray()).map(({ key, n }) => [key, n]));
  }

  isOther(): boolean {
    return this.story === 'other';
  }

  async take(text: string): Promise<void> {
    this.lines += 1;
    const early = Number(QUICK.exec(text)?.[1] ?? 0);
    // Before the snapshot's end nothing is needed of a line but that it stands there.
    if (early > 0 && early < this.from.seq) {
      this.last = early;
      return;
    }
    const found = readLine(text);
    if (!found.ok) return this.lose();
    const { entry } = found.value;
    this.last = entry.seq;
    if (entry.seq < this.from.seq) return;
    if (entry.seq === this.from.seq) {
      this.story = entry.hash === this.from.hash ? 'same' : 'other';
      return;
    }
    // Nothing at the head's own place, but more after it: only the chain can say whose story this is.
    if (this.story === 'behind') this.story = entry.prev === this.from.hash || this.unreadable.length > 0 ? 'same' : 'other';
    if (this.isOther()) return;
    this.follow(found.value);
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** Names what is wrong with the line, and goes on from it. */
  private follow(line: JournalLine): void {
    const { entry, values } = line;
    if (entry.seq <= this.at.seq) return this.doubt(line, 'twice');
    const fault = checkChain([entry], this.at);
    if (fault) this.doubt(line, fault.kind);
    else if (!values.every(isTrueValue)) this.doubt(line, 'value');
    this.at = { seq: entry.seq, hash: entry.hash };
    this.batch.push(line);
  }

  async flush(): Promise<void> {
    const { db, batch, settings, counters } = this;
    this.batch = [];
    if (batch.length === 0) return;
    await db.transaction('rw', db.tables, async () => {
      const rows = (await db.rows.bulkGet([...recordsOf(batch)])).flatMap((row) => (row ? [[row.id, row] as const] : []));
      const done = replay(batch, { rows: new Map(rows), settings, counters }, moduleOf);
      await putRows(db, done.rows);
      await putReplayed(db, done);
      for (const { key, value } of done.settings) settings.set(key, value);
      for (const { key, n } of done.counters) counters.set(key, n);
      for (const fault of done.faults) {
        const line = batch.find(({ entry }) => entry.seq === fault.seq);
        if (line) this.doubt(line, fault.kind);
      }
    });
    this.replayed += batch.length;
  }

  end(): Tail {
    const { story, lines, replayed, last, unreadable, doubtful, count } = this;
    return { story, lines, replayed, last, damage: { unreadable, doubtful, count } };
  }

  private lose(): void {
    this.count += 1;
    if (this.unreadable.length < MOST_NAMED) this.unreadable.push(this.lines);
  }

  private doubt({ entry: { seq, register, no } }: JournalLine, why: string): void {
    this.count += 1;
    if (this.doubtful.length < MOST_NAMED) this.doubtful.push({ seq, register, no, why });
  }
}

/** The head of a database that has no entry yet. */
export const NO_HEAD: Head = { seq: 0, hash: GENESIS };
