/**
 * Which entries the workbook of a week tells: those of the week, and those of weeks before that the files handed over have not, because somebody
 * wrote after an early hand-over, or because another desk's came in after it (EX-4, BY-14).
 */
import { at, endOfDay, type Instant, weekRange } from '@shared/base/time';
import { type EntryPlace, type HandedFile, handedFiles, isLateFor, weekBefore } from '@shared/workbook/weekly/told';
import { type ChainEntry, entriesAfter, entriesBetween, inOrder } from './all-entries';
import type { Deskbook } from './database';
import { journalHead } from './engine/journal-writer';
import { chainRows, headsOf, ownChainOf } from './merge/store';
import { allReports } from './week-reports';

export interface WeekEntries {
  /** In the order of the journal; where there are several, by time, and of one time journal by journal. */
  readonly entries: readonly ChainEntry[];
  /** Those of them with a time before the week. */
  readonly late: readonly ChainEntry[];
  /** Newest file of each week that was handed over. */
  readonly handed: ReadonlyMap<string, HandedFile>;
}

/** Read at once where it has to be looked for an entry. */
const PIECE = 500;

/** How far each journal of the site is in what a screen shows now. */
export async function shownUpTo(db: Deskbook): Promise<readonly Pick<EntryPlace, 'chain' | 'seq'>[]> {
  const own = { chain: await ownChainOf(db), seq: (await journalHead(db)).seq };
  const others = Object.entries((await headsOf(db)) ?? {}).map(([chain, { seq }]) => ({ chain, seq }));
  return [...(own.seq > 0 ? [own] : []), ...others];
}

/** What the workbook of `week` tells. May be asked in a transaction over `rows`, `journal`, `others` and `merging`. */
export async function entriesOfWeek(db: Deskbook, week: string): Promise<WeekEntries> {
  const handed = handedFiles(await allReports(db));
  const { from, to } = weekRange(week);
  const begin = at(from, '00:00');
  const inWeek = await entriesBetween(db, begin, endOfDay(to));
  const early = await entriesBefore(db, begin, handed.get(weekBefore(week)));
  const late = early.filter((one) => isLateFor(week, placeOf(one), handed));
  return { entries: late.length === 0 ? inWeek : inOrder([...late, ...inWeek]), late, handed };
}

export function placeOf({ chain, entry }: ChainEntry): EntryPlace {
  return { chain, seq: entry.seq, at: entry.at };
}

/** Entries with a time before `begin` that the file of the week before does not have; none where that week tells them itself. */
async function entriesBefore(db: Deskbook, begin: Instant, last: HandedFile | undefined): Promise<readonly ChainEntry[]> {
  if (!last) return [];
  const { readAt, upTo } = last;
  const isEarly = ({ entry }: ChainEntry): boolean => entry.at < begin;
  if (upTo === null) return readAt < begin ? (await entriesBetween(db, readAt, begin)).filter(isEarly) : [];
  const found: ChainEntry[] = [];
  const chains = [await ownChainOf(db), ...(await chainRows(db)).map(({ chain }) => chain)];
  for (const chain of new Set(chains)) {
    for (let from = upTo[chain] ?? 0; ; ) {
      const piece = await entriesAfter(db, chain, from, PIECE);
      const early = piece.filter(isEarly);
      found.push(...early);
      // The times of a journal go up: where none of a piece is early, none comes after.
      if (early.length === 0) break;
      from = piece.at(-1)?.entry.seq ?? from;
    }
  }
  return found;
}
