/** The days and weeks to be checked, and who may sign here: kept live (SH-3). */

import type { Deskbook } from '@renderer/db/database';
import { allRows, openRows, rowsBetween } from '@renderer/db/queries';
import { daysWithRows } from '@renderer/db/shift';
import { useLive } from '@renderer/db/use-live';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { addDays, at, type Day, dayOf } from '@shared/base/time';
import { rowAs } from '@shared/registers/contract/command';
import type { DataIn } from '@shared/registers/contract/definition';
import { NO_DUE, type Row, VOID } from '@shared/registers/contract/row';
import { reviews } from '@shared/registers/reviews/definition';
import { LOOKED_BACK_DAYS, type ReviewDay, type ReviewWeek, reviewDays, reviewWeeks } from '@shared/rules/reviews/days';

export type ReviewRow = Row<DataIn<typeof reviews>>;

export interface ReviewsNow {
  readonly days: readonly ReviewDay[];
  readonly weeks: readonly ReviewWeek[];
  readonly rows: readonly ReviewRow[];
  readonly staff: readonly Row[];
  /** Shifts nobody handed over, waiting for a word of the supervisor. */
  readonly missed: readonly Row[];
}

const CLOCK_SECONDS = 300;
/** The first week shown may begin before the first day shown. */
const WEEK_BEFORE = 7;

/** Undefined until the first answer. */
export function useReviews(): ReviewsNow | undefined {
  const { db } = useDesk();
  const today = dayOf(useNow(CLOCK_SECONDS));
  return useLive(() => loadReviews(db, today), [db, today]);
}

async function loadReviews(db: Deskbook, today: Day): Promise<ReviewsNow> {
  const from = addDays(today, -LOOKED_BACK_DAYS - WEEK_BEFORE);
  const [staff, all, log, requests, sheets] = await Promise.all([
    allRows(db, 'staff'),
    rowsBetween(db, 'reviews', at(from, '00:00'), NO_DUE),
    daysWithRows(db, 'duty', from, today),
    daysWithRows(db, 'requests', from, today),
    openRows(db, 'handover'),
  ]);
  const rows = all.filter(({ state }) => state !== VOID).map((row) => rowAs(reviews, row));
  const first = staff.map((row) => row.createdAt).reduce((a, b) => (a !== '' && a < b ? a : b), '');
  const facts = {
    today,
    founded: first === '' ? '' : dayOf(first),
    entries: new Set([...log, ...requests]),
    reviews: rows.map(({ data }) => ({ kind: data.kind, from: data.from, to: data.to })),
  };
  const missed = sheets.filter((row) => row.state === 'missed');
  return { days: reviewDays(facts), weeks: reviewWeeks(facts), rows, staff: staff.filter((row) => row.data['active'] === true), missed };
}
