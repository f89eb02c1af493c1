/** Whether head office holds just what the desks hold: the entries, the records that it merges of them, the week that it makes. */
import { type ApartDesk, SITE } from '@renderer/db/testing/apart-desk';
import { FILES, registerTables } from '@shared/group/tables';
import { writeLine } from '@shared/journal/line';
import type { Chains } from '@shared/merge/chains';
import type { Database } from '../../headoffice/sql';
import { entryOf } from '../../headoffice/sql-store';
import { sheetsThatDiffer } from '../../headoffice/stream/compare-file';
import { SiteBooks } from '../../headoffice/stream/site-books';
import { siteWeek, weekRows } from '../../headoffice/stream/site-week';
import { EVENTS, LINES, WAITING } from '../../headoffice/stream/tables';
import { checkShowsTheSame } from '../converge/checks';
import type { HeadOffice } from './head-office';

/** @param chains what all desks hold @throws the first thing that differs */
export async function checkHeadOffice({ database, books }: HeadOffice, chains: Chains, desk: ApartDesk): Promise<void> {
  const count = await checkLines(database, chains);
  await checkBook(database, { count, folder: books, unread: 0 }, desk);
  await checkBook(database, { count, folder: '', unread: count }, desk);
  await checkWeek(database, chains, desk);
}

/** The book that the service has kept, and one that is made anew of all lines. */
async function checkBook(database: Database, book: { count: number; folder: string; unread: number }, desk: ApartDesk): Promise<void> {
  const { count, folder, unread } = book;
  const books = new SiteBooks(database, { most: 1, folder });
  try {
    const { db, read } = await books.at(SITE, count, count);
    if (read !== unread) throw new Error(`the book at head office lacks ${read} of ${count} lines, not ${unread}`);
    await checkShowsTheSame(`head office${folder === '' ? ', made anew' : ''}`, db, desk);
  } finally {
    await books.close();
  }
}

/** Every entry once, each desk's in their order, and nothing else; nothing waits, nothing was refused. */
async function checkLines({ reading }: Database, chains: Chains): Promise<number> {
  const rows = await reading.rows(`SELECT n, chain, seq, line FROM ${LINES.name} ORDER BY n`);
  const next = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const [chain, seq] = [String(row['chain']), Number(row['seq'])];
    const place = next.get(chain) ?? 0;
    next.set(chain, place + 1);
    const line = chains.get(chain)?.[place];
    if (Number(row['n']) !== index + 1) throw new Error(`head office counts ${row['n']} as its line ${index + 1}`);
    if (seq !== place + 1) throw new Error(`head office has entry ${seq} of a desk where ${place + 1} should be`);
    if (!line || row['line'] !== writeLine(line)) throw new Error(`entry ${seq} at head office is not the one that its desk has`);
  }
  for (const [chain, lines] of chains)
    if (next.get(chain) !== lines.length) throw new Error(`head office has ${next.get(chain) ?? 0} of ${lines.length} entries of a desk`);
  const [left] = await reading.rows(`SELECT (SELECT count(*) FROM ${WAITING.name}) AS waiting,
    (SELECT count(*) FROM ${EVENTS.name} WHERE kind NOT IN ('replaced', 'emptied')) AS refused`);
  if (left?.['waiting'] !== 0 || left['refused'] !== 0)
    throw new Error(`at head office ${left?.['waiting']} wait, ${left?.['refused']} were refused`);
  return rows.length;
}

/** The newest week is the one that the desk itself would make of that moment, cell by cell. */
async function checkWeek({ reading, writing }: Database, chains: Chains, desk: ApartDesk): Promise<void> {
  const files = (await reading.rows(`SELECT * FROM ${FILES.name} WHERE fate = 'counts'`)).map(entryOf);
  const [file] = files;
  if (!file || files.length > 1) throw new Error(`head office made ${files.length} weeks`);
  const desks = [...chains.values()].flatMap((lines) => lines.at(-1)?.entry.desk ?? []);
  const { entry, tables } = weekRows(await siteWeek(desk.db, { site: SITE, week: file.week, at: file.createdAt, desks }), registerTables());
  const differ = await sheetsThatDiffer(writing, file, tables);
  if (differ.length > 0) throw new Error(`the week of head office is not desk ${desk.letter}'s: ${differ.join(', ')}`);
  if (entry.checksum !== file.checksum) throw new Error(`the week of head office has another checksum than desk ${desk.letter}'s`);
}
