/** The records of sites, merged by the program's own engine out of the stored lines; each in a file, so that only what came since is taken in. */
import 'fake-indexeddb/auto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Deskbook } from '@renderer/db/database';
import { takeIn } from '@renderer/db/merge/take-in';
import { fromMs, type Instant, isoWeek } from '@shared/base/time';
import { readLine } from '@shared/journal/line';
import type { SentText } from '@shared/merge/exchange';
import { siteToken } from '@shared/merge/stream-names';
import type { Database } from '../sql';
import type { Head, Reached } from './judge';
import { deleteBook } from './kept/book-file';
import { KeptBook } from './kept/kept-book';
import { daysOf, isReached, linesBetween } from './stored';

/** Lines that are taken in at once. */
export const PIECE = 500;

export interface Site {
  readonly db: Deskbook;
  /** Weeks of the entries that came since the last time, the oldest first. */
  readonly weeks: readonly string[];
  /** Lines that were read to get there. */
  readonly read: number;
}

export interface Keeping {
  /** Sites that are open at a time. */
  readonly most: number;
  /** Where their files are; '' = in a folder that is thrown away in the end. */
  readonly folder: string;
}

/** Keeps `most` sites open; the one that was asked for longest ago is closed first. What is lost is made anew. */
export class SiteBooks {
  private readonly books = new Map<string, KeptBook>();
  private readonly database: Database;
  private readonly most: number;
  private readonly folder: string;
  private readonly isPassing: boolean;

  constructor(database: Database, { most, folder }: Keeping) {
    this.database = database;
    this.most = most;
    this.isPassing = folder === '';
    this.folder = this.isPassing ? mkdtempSync(path.join(tmpdir(), 'deskbook-books-')) : folder;
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** The site with its first `upTo` lines. `since`: what is told of what came after so many lines. */
  async at(site: string, upTo: number, since: number): Promise<Site> {
    const book = await this.bookOf(site, upTo);
    const before = book.reached.n;
    while (book.reached.n < upTo) {
      const to = Math.min(book.reached.n + PIECE, upTo);
      const lines = await linesBetween(this.database, site, book.reached.n, to);
      await takeIn(book.db, lines, { site, now: nowInstant(), pause: othersTurn, breathe: othersTurn });
      book.keep({ n: to, heads: headsAfter(book.reached.heads, lines) });
    }
    const days = await daysOf(this.database, site, since, upTo);
    return { db: book.db, weeks: [...new Set(days.map((day) => isoWeek(day)))].sort(), read: upTo - before };
  }

  async close(): Promise<void> {
    for (const site of this.books.keys()) await this.shut(site);
    if (this.isPassing) rmSync(this.folder, { recursive: true, force: true });
  }

  /** It is read from its file when it is asked for again. */
  async shut(site: string): Promise<void> {
    const book = this.books.get(site);
    this.books.delete(site);
    await book?.close();
  }

  /** It is made anew when it is asked for again. */
  async forget(site: string): Promise<void> {
    await this.shut(site);
    deleteBook(this.fileOf(site));
  }

  private async bookOf(site: string, upTo: number): Promise<KeptBook> {
    const open = this.books.get(site);
    this.books.delete(site);
    const book = open ?? (await this.opened(site));
    this.books.set(site, book);
    // What was taken in once and is not stored after all (the database is an older copy of itself) cannot be taken out again.
    const { n } = book.reached;
    if (n <= upTo && (open || n === 0 || (await isReached(this.database, site, book.reached)))) return book;
    await this.forget(site);
    return this.bookOf(site, upTo);
  }

  private async opened(site: string): Promise<KeptBook> {
    for (const old of this.books.keys()) {
      if (this.books.size < this.most) break;
      await this.shut(old);
    }
    return KeptBook.open(this.fileOf(site));
  }

  private fileOf(site: string): string {
    return path.join(this.folder, `${siteToken(site)}.lmdb`);
  }
}

function headsAfter(heads: Reached['heads'], lines: readonly SentText[]): Reached['heads'] {
  const now: Record<string, Head> = { ...heads };
  for (const { chain, text } of lines) {
    const line = readLine(text);
    if (line.ok) now[chain] = { length: line.value.entry.seq, hash: line.value.entry.hash };
  }
  return now;
}

export function othersTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** Now, as a site's clock shows it. */
export function nowInstant(): Instant {
  return fromMs(Date.now());
}
