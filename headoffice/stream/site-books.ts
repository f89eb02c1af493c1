/** The records of a site in memory, merged by the program's own engine out of the stored lines; a few sites at a time. */
import 'fake-indexeddb/auto';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { takeIn } from '@renderer/db/merge/take-in';
import { dayOf, fromMs, type Instant, isoWeek } from '@shared/base/time';
import { readLine } from '@shared/journal/line';
import type { Database } from '../sql';
import { linesBetween } from './stored';

/** Lines that are taken in at once. */
export const PIECE = 500;

interface Book {
  readonly db: Deskbook;
  /** Lines of the site that are in it. */
  n: number;
}

export interface Site {
  readonly db: Deskbook;
  /** Weeks of the entries that came since the last time, the oldest first. */
  readonly weeks: readonly string[];
  /** Lines that were read to get there. */
  readonly read: number;
}

/** Keeps `most` sites; the one that was asked for longest ago is forgotten first and made anew when it is asked for again. */
export class SiteBooks {
  private readonly books = new Map<string, Book>();
  private readonly database: Database;
  private readonly most: number;
  private made = 0;

  constructor(database: Database, most: number) {
    this.database = database;
    this.most = most;
  }

  /** The site with its first `upTo` lines. `since`: what is told of what came after so many lines. */
  async at(site: string, upTo: number, since: number): Promise<Site> {
    const book = (await this.known(site, upTo)) ?? (await this.anew(site));
    const weeks = new Set<string>();
    const before = book.n;
    while (book.n < upTo) {
      const to = Math.min(book.n + PIECE, upTo);
      const lines = await linesBetween(this.database, site, book.n, to);
      await takeIn(book.db, lines, { site, now: nowInstant(), pause: othersTurn, breathe: othersTurn });
      for (const [index, { text }] of lines.entries()) {
        const line = readLine(text);
        if (!line.ok || book.n + index < since) continue;
        weeks.add(isoWeek(dayOf(line.value.entry.at)));
      }
      book.n = to;
    }
    return { db: book.db, weeks: [...weeks].sort(), read: book.n - before };
  }

  /** Forgets all of them. */
  async close(): Promise<void> {
    for (const site of this.books.keys()) await this.forget(site);
  }

  /** What was taken in once and not stored after all cannot be taken out again: it is made anew. */
  private async known(site: string, upTo: number): Promise<Book | null> {
    const book = this.books.get(site);
    if (!book) return null;
    this.books.delete(site);
    if (book.n > upTo) {
      await book.db.delete();
      return null;
    }
    this.books.set(site, book);
    return book;
  }

  private async anew(site: string): Promise<Book> {
    for (const old of this.books.keys()) {
      if (this.books.size < this.most) break;
      await this.forget(old);
    }
    this.made += 1;
    const db = deskbook(`site-${this.made}`);
    await db.open();
    const book = { db, n: 0 };
    this.books.set(site, book);
    return book;
  }

  /** It is made anew when it is asked for again. */
  async forget(site: string): Promise<void> {
    const book = this.books.get(site);
    this.books.delete(site);
    await book?.db.delete();
  }
}

function othersTurn(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}

/** Now, as a site's clock shows it. */
export function nowInstant(): Instant {
  return fromMs(Date.now());
}
