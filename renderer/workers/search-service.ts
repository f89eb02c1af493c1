/** The search box's own memory of all records: loaded from what is kept, else made anew, then in step with every commit (BY-8). */
import { atLeisure } from '@renderer/db/at-leisure';
import type { Deskbook } from '@renderer/db/database';
import {
  changesAfter,
  followJournal,
  lastStep,
  readKept,
  readSegments,
  type Step,
  walkLines,
  writeKept,
  writeSegments,
} from '@renderer/db/search-store';
import { type Group, type KeptSegment, SearchBook, type Wanted } from '@shared/search/book';
import { compact, cut } from '@shared/search/compact';
import type { Query } from '@shared/search/query';
import { newestFirst, openSegment } from '@shared/search/segment';

export interface Found {
  readonly groups: readonly Group[];
  /** False while older records are still being loaded: those found are right, there may be more. */
  readonly whole: boolean;
}

/** Lines above the segments after which they are worked in: with more a start has to read too much of the journal. */
const MOST_FRESH = 2000;
/** Segments read or written together. */
const PIECE = 8;
/** So many times as long as a piece took to write nothing more is written. */
const IDLE_SHARE = 3;

export class SearchService {
  private readonly db: Deskbook;
  private readonly mostFresh: number;
  private book = new SearchBook();
  /** The last entry that the book is in step with, and the one that its segments are. */
  private step: Step = { seq: 0, hash: '', fresh: 0 };
  private packed: Step = { seq: 0, hash: '', fresh: 0 };
  private whole = false;
  /** What is kept has to be made anew. */
  private unkept = false;
  private names = 0;
  private readonly own = crypto.randomUUID().slice(0, 8);
  private following: Promise<void> = Promise.resolve();
  private settling: Promise<void> = Promise.resolve();
  private isDue = false;
  private stopFollowing: () => void = () => undefined;

  constructor(db: Deskbook, mostFresh = MOST_FRESH) {
    this.db = db;
    this.mostFresh = mostFresh;
  }

  /** Resolves when every record is found. Recent ones are found before, from the first answer on. */
  async start(): Promise<void> {
    await this.load();
    this.stopFollowing = followJournal(this.db, () => void this.settleSoon());
  }

  stop(): void {
    this.stopFollowing();
  }

  /** In step with every commit before the call. */
  async find(query: Query, wanted: Wanted): Promise<Found> {
    // While the book is loading nobody waits for the end of it.
    if (this.whole) await this.inStep();
    return { groups: this.book.find(query, wanted), whole: this.whole };
  }

  /** Follows every commit before the call. */
  private inStep(): Promise<void> {
    const mine = this.following.then(() => this.follow());
    this.following = mine.catch(() => undefined);
    return mine;
  }

  /** After all that is settled now; several commits meanwhile are settled at once. */
  settleSoon(): Promise<void> {
    if (this.isDue) return this.settling;
    this.isDue = true;
    this.settling = this.settling.then(() => this.settle()).catch(() => undefined);
    return this.settling;
  }

  /** Works in what came since and keeps it, if it is much or tells of somebody who was taken out. */
  private async settle(): Promise<void> {
    this.isDue = false;
    await this.inStep();
    if (!this.unkept && this.book.fresh.size < this.mostFresh) return;
    compact(this.book);
    this.packed = this.step;
    await this.keep();
  }

  private async load(): Promise<void> {
    const kept = await readKept(this.db);
    if (!kept) return this.rebuild();
    const { seq, hash, fresh } = kept;
    this.step = { seq, hash, fresh };
    this.packed = this.step;
    await this.follow();
    for (let from = 0; from < kept.keys.length; from += PIECE) {
      const keys = kept.keys.slice(from, from + PIECE);
      const segments = (await readSegments(this.db, keys)).map(openSegment);
      for (const [i, segment] of segments.entries()) {
        // Damaged, or thrown away meanwhile because of somebody who is in it.
        if (segment === null) return this.rebuild();
        this.book.append(segment, keys[i] ?? '');
      }
    }
    this.whole = true;
  }

  /** From the store that every commit writes, newest month first. */
  private async rebuild(): Promise<void> {
    this.whole = false;
    this.unkept = true;
    this.book = new SearchBook();
    this.step = await lastStep(this.db);
    this.packed = this.step;
    for await (const month of walkLines(this.db)) {
      for (const [register, lines] of month) for (const { segment } of cut(register, lines)) this.book.append(segment, '');
    }
    this.whole = true;
    await this.follow();
    await this.keep();
  }

  /** Takes in what was committed since. */
  private async follow(): Promise<void> {
    for (;;) {
      const { step, book } = this;
      const changes = await changesAfter(this.db, step);
      // Somebody else has followed meanwhile: what was read may be older than what is known.
      if (this.step !== step || this.book !== book) continue;
      if (!changes) return;
      if (changes.all) return this.rebuild();
      for (const [id, line] of changes.lines) this.book.fresh.set(id, line);
      this.step = { seq: changes.seq, hash: changes.hash, fresh: changes.fresh };
      if (changes.wiped) this.forgetKeys();
    }
  }

  /** What was kept was thrown away with the person it told of. */
  private forgetKeys(): void {
    this.unkept = true;
    for (const [register, shelf] of this.book.shelves) {
      this.book.shelves.set(
        register,
        shelf.map(({ segment }) => ({ segment, key: '' })),
      );
    }
  }

  /** Writes the segments that are not kept yet. Left undone when somebody was taken out meanwhile: the next commit begins again. */
  private async keep(): Promise<void> {
    const { db, book, packed } = this;
    this.unkept = true;
    for (const shelf of book.shelves.values()) {
      for (let from = 0; from < shelf.length; from += PIECE) {
        const piece = shelf.slice(from, from + PIECE).map((kept) => (kept.key === '' ? { ...kept, key: this.newKey() } : kept));
        const fresh = piece.filter(({ key }, i) => key !== shelf[from + i]?.key);
        // Hundreds of megabytes at once fill what the database sorts later, and then every question at the desk waits for it, twenty seconds long.
        if (fresh.length > 0 && !(await atLeisure(IDLE_SHARE, () => writeSegments(db, packed, fresh)))) return;
        shelf.splice(from, piece.length, ...piece);
      }
    }
    const keys = [...book.shelves.values()]
      .flat()
      .sort(newestSegmentFirst)
      .map(({ key }) => key);
    if (await writeKept(db, packed, keys)) this.unkept = false;
  }

  /** Never one that was given before: what is kept under it may still be named by what a kill left behind. */
  private newKey(): string {
    this.names += 1;
    return `${this.own}:${this.names}`;
  }
}

function newestSegmentFirst(a: KeptSegment, b: KeptSegment): number {
  return newestFirst({ id: '', at: a.segment.at[0] ?? 0 }, { id: '', at: b.segment.at[0] ?? 0 });
}
