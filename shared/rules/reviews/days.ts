/** Which days the supervisor has not checked and which weeks are not signed (SH-3). */
import { addDays, type Day, isoWeek, weekRange } from '../../base/time';

/** How far back is looked: the last 30 days, today not among them. */
export const LOOKED_BACK_DAYS = 30;

export interface Reviewed {
  readonly kind: string;
  readonly from: Day | '';
  /** '' = one day. */
  readonly to: Day | '';
}

/** What is known of the days: all of it for the desk whose page it is. */
export interface ReviewFacts {
  readonly today: Day;
  /** Day on which the site was founded; '' = not known. */
  readonly founded: Day | '';
  /** Days with an entry in the log or a complaint. */
  readonly entries: ReadonlySet<Day>;
  /** Checks and sign-offs that count: voided ones are left out. */
  readonly reviews: readonly Reviewed[];
}

export type DayState = 'checked' | 'missing' | 'empty' | 'before';

export interface ReviewDay {
  readonly day: Day;
  readonly state: DayState;
}

export interface ReviewWeek {
  /** `2026-W47`. */
  readonly week: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: DayState;
}

/** The last days before today, newest first. A day without any entry, or before the site was founded, is not missed. */
export function reviewDays(facts: ReviewFacts): readonly ReviewDay[] {
  return Array.from({ length: LOOKED_BACK_DAYS }, (_, i) => addDays(facts.today, -1 - i)).map((day) => ({
    day,
    state: dayState(day, facts),
  }));
}

/** The weeks that ended before today and reach into the last 30 days, newest first; asked for are those with an entry. */
export function reviewWeeks(facts: ReviewFacts): readonly ReviewWeek[] {
  const days = Array.from({ length: LOOKED_BACK_DAYS }, (_, i) => addDays(facts.today, -1 - i));
  return [...new Set(days.map(isoWeek))]
    .map((week) => ({ week, ...weekRange(week) }))
    .filter(({ to }) => to < facts.today)
    .map((week) => ({ ...week, state: weekState(week, facts) }));
}

function dayState(day: Day, { founded, entries, reviews }: ReviewFacts): DayState {
  if (founded !== '' && day < founded) return 'before';
  if (reviews.some((one) => one.kind === 'daily' && covers(one, day))) return 'checked';
  return entries.has(day) ? 'missing' : 'empty';
}

function weekState({ from, to }: { readonly from: Day; readonly to: Day }, { founded, entries, reviews }: ReviewFacts): DayState {
  if (founded !== '' && to < founded) return 'before';
  if (reviews.some((one) => one.kind === 'weekly' && covers(one, from))) return 'checked';
  return [...entries].some((day) => day >= from && day <= to && (founded === '' || day >= founded)) ? 'missing' : 'empty';
}

/** Whether a check is about this day. */
export function covers({ from, to }: Reviewed, day: Day): boolean {
  return from !== '' && from <= day && day <= (to || from);
}
