/** Everything the desk shows, kept live: the open records that wait, checks, callbacks, quotas, papers, weeks. */
import { type OutPaper, papersOut, waitingRows } from '@renderer/db/supervisor';
import { useLive } from '@renderer/db/use-live';
import { type WeekState, weekStates } from '@renderer/db/week-reports';
import { useNow } from '@renderer/desk/clock';
import { useDesk } from '@renderer/desk/desk-context';
import { type MonthQuota, readQuota, useQuota } from '@renderer/pages/callbacks/use-quota';
import { useWork, type Work } from '@renderer/pages/callbacks/use-work';
import { type ReviewsNow, useReviews } from '@renderer/pages/handover/use-reviews';
import { addDays, dayOf, type Instant, monthOf, monthRange } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { type ChangedWeek, useChangedWeeks } from './changed-weeks';

const CLOCK_SECONDS = 60;

export interface SupervisorNow {
  readonly now: Instant;
  /** Open records with a line on the desk. */
  readonly waiting: readonly Row[];
  readonly papers: readonly OutPaper[];
  /** Whole weeks that were not handed over, oldest first. */
  readonly weeks: readonly WeekState[];
  /** Handed over, and corrected since. */
  readonly changed: readonly ChangedWeek[];
  readonly quota: MonthQuota;
  /** Of the month before: what was finished in its last days may still be called back. */
  readonly quotaBefore: MonthQuota;
  readonly work: Work;
  readonly reviews: ReviewsNow;
}

/** Undefined until everything has answered once. */
export function useSupervisor(): SupervisorNow | undefined {
  const { db } = useDesk();
  const now = useNow(CLOCK_SECONDS);
  const today = dayOf(now);
  const waiting = useLive(() => waitingRows(db, now), [db, now]);
  const papers = useLive(() => papersOut(db), [db]);
  const states = useLive(() => weekStates(db, now), [db, today]);
  const changed = useChangedWeeks(today);
  const quota = useQuota();
  const lastDay = addDays(monthRange(monthOf(today)).from, -1);
  const quotaBefore = useLive(() => readQuota(db, lastDay), [db, lastDay]);
  const work = useWork();
  const reviews = useReviews();
  if (!waiting || !papers || !states || !quota || !quotaBefore || !work || !reviews) return undefined;
  // The running week is not asked for yet.
  const weeks = states
    .slice(1)
    .filter(({ report }) => report?.state !== 'handed')
    .reverse();
  return { now, waiting, papers, weeks, changed, quota, quotaBefore, work, reviews };
}
