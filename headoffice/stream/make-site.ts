/** Makes the weeks of a site anew out of its journals and puts them into the collection, with what the board says of it. */
import 'fake-indexeddb/auto';
import type { Deskbook } from '@renderer/db/database';
import { dayOf, type Instant, isoWeek } from '@shared/base/time';
import type { GroupStore } from '@shared/group/store';
import { registerTables } from '@shared/group/tables';
import { takeWeek } from '@shared/group/take-week';
import { lineWithout } from '@shared/journal/erased';
import { LOOK } from '@shared/rules/privacy/settings';
import { type Database, inTransaction } from '../sql';
import { boardFacts } from './board-facts';
import { compareFiles } from './compare-file';
import type { SiteBooks } from './site-books';
import { siteWeek, weekRows } from './site-week';
import type { StoredSite } from './stored';
import { LINES, SITES } from './tables';

/** Of more weeks that entries fall into, the newest are made: of a site that is seen for the first time these. */
export const MOST_WEEKS = 8;

export interface Making {
  readonly database: Database;
  readonly store: GroupStore;
  readonly books: SiteBooks;
  /** Runs what writes, one after the other: there is one connection for it. */
  readonly turn: <T>(work: () => Promise<T>) => Promise<T>;
}

export interface Made {
  readonly weeks: readonly string[];
  /** Lines that were read to get there; of a site that was not in memory all of them. */
  readonly read: number;
  /** Weeks that were left to a file that the site handed in. */
  readonly handed: readonly string[];
}

/** The first `lines` lines of the site are what it is made of. A kill in between leaves it due. */
export async function makeSite(making: Making, { site, lines, made }: StoredSite, now: Instant): Promise<Made> {
  const { database, store, books, turn } = making;
  const book = await books.at(site, lines, made);
  const running = isoWeek(dayOf(now));
  // A clock that is ahead makes no week that has not begun.
  const weeks = [...new Set([...book.weeks.filter((week) => week <= running), running])].sort().slice(-MOST_WEEKS);
  await turn(() => strip(database, book.db, site, made, lines));
  const handed: string[] = [];
  const registers = registerTables();
  let [board, name] = ['', ''];
  for (const week of weeks) {
    const workbook = await siteWeek(book.db, { site, week, at: now });
    const heard = weekRows(workbook, registers);
    const taken = await turn(() => takeWeek(store, heard));
    if (taken.files.length > 0) handed.push(week);
    if (week !== running) continue;
    board = JSON.stringify(await boardFacts(book.db, heard));
    name = workbook.meta.siteName;
  }
  await compareFiles(making, book.db, site, now);
  await turn(() =>
    database.writing.run(`UPDATE ${SITES.name} SET made = $2, made_at = $3, site_name = $4, board = $5 WHERE site_id = $1`, [
      site,
      lines,
      now,
      name,
      board,
    ]),
  );
  return { weeks, read: book.read, handed };
}

/**
 * Whoever was taken out at the site on request goes from the lines that are stored here too (PIPL 47): of the records that an erasing names, what the
 * merge has left of their values stays beside the entries, whenever the lines came.
 */
async function strip({ writing }: Database, db: Deskbook, site: string, after: number, upTo: number): Promise<void> {
  const found = await writing.rows(
    `SELECT DISTINCT e.record FROM ${LINES.name} l JOIN ${LINES.name} e ON e.site_id = l.site_id AND e.op = 'erase'
      AND e.record = CASE WHEN l.record LIKE $4 THEN substr(l.record, $5) ELSE l.record END WHERE l.site_id = $1 AND l.n > $2 AND l.n <= $3`,
    [site, after, upTo, `${LOOK}%`, LOOK.length + 1],
  );
  if (found.length === 0) return;
  const owners = found.flatMap(({ record }) => [String(record), LOOK + String(record)]);
  const left = new Set((await db.values.where('record').anyOf(owners).toArray()).map(({ d }) => d));
  await inTransaction(writing, async () => {
    const rows = await writing.rows(
      `SELECT chain, seq, line FROM ${LINES.name} WHERE site_id = $1 AND record IN (SELECT json_array_elements_text($2::json))`,
      [site, JSON.stringify(owners)],
    );
    for (const row of rows) {
      const before = String(row['line']);
      const gone = [...before.matchAll(/"d":"([0-9a-f]{64})"/g)].map(([, d = '']) => d).filter((d) => !left.has(d));
      const { text, gone: count } = lineWithout(before, new Set(gone));
      if (count === 0) continue;
      await writing.run(`UPDATE ${LINES.name} SET line = $3 WHERE chain = $1 AND seq = $2`, [
        String(row['chain']),
        Number(row['seq']),
        text,
      ]);
    }
  });
}
