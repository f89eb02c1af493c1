/** The ledger of weekly reports: which weeks were exported and handed over, and which not (EX-4). */
import { dayOf, type Instant, isoWeek } from '@shared/base/time';
import { type Row, VOID } from '@shared/registers/contract/row';
import { weeksToHand } from '@shared/workbook/weekly/build-workbook';
import { firstEntry } from './all-entries';
import type { Deskbook } from './database';
import { rowsBetween } from './queries';

/** Reports of a week, the newest first; voided ones left out. */
export async function linkedReports(db: Deskbook, week: string): Promise<readonly Row[]> {
  return (await allReports(db)).filter((row) => row.data['week'] === week);
}

/** All reports, the newest first. */
export async function allReports(db: Deskbook): Promise<readonly Row[]> {
  const rows = await rowsBetween(db, 'weekreports', '', '9999');
  return rows.filter((row) => row.state !== VOID).reverse();
}

export interface WeekState {
  readonly week: string;
  /** The report that tells the state: the newest that was handed over, else the newest export; null = never exported. */
  readonly report: Row | null;
  /** The export that waits to be handed over, the first one or one after a hand-over; null = none. */
  readonly waiting: Row | null;
}

/** The running week and the weeks before it since the first record, newest first. */
export async function weekStates(db: Deskbook, now: Instant): Promise<readonly WeekState[]> {
  const first = await firstEntry(db);
  if (!first) return [];
  const reports = await allReports(db);
  const stateOf = (week: string): WeekState => {
    const mine = reports.filter((row) => row.data['week'] === week);
    const waiting = mine.find((row) => row.state === 'exported') ?? null;
    return { week, report: mine.find((row) => row.state === 'handed') ?? mine[0] ?? null, waiting };
  };
  const today = dayOf(now);
  return [isoWeek(today), ...weeksToHand(dayOf(first.at), today)].map(stateOf);
}

/** Whole weeks that were not handed over yet, oldest first: they stand on the board. */
export async function weeksNotHanded(db: Deskbook, now: Instant): Promise<readonly string[]> {
  const states = await weekStates(db, now);
  return states
    .slice(1)
    .filter(({ report }) => report?.state !== 'handed')
    .map(({ week }) => week)
    .reverse();
}
