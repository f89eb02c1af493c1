/** Whether a month's quota is still reached at the present pace (BY-2): what is missing, the working days left, and what each must bring. */
import { addDays, type Day, daysBetween, monthOf, monthRange } from '../../base/time';
import { EMPTY_TABLE, type WorkdayTable } from '../calendar/table';
import { isWorked } from '../calendar/work-time';

export interface QuotaState {
  readonly required: number;
  readonly called: number;
  readonly missing: number;
}

export interface QuotaDanger {
  readonly missing: number;
  /** Working days from today to the end of the month, both included; 0 when the month ends with days off. */
  readonly daysLeft: number;
  /** What each of these days must bring, rounded up; 0 when nothing is missing. All of it at once when no working day is left. */
  readonly perDay: number;
  /** Called per working day of the month so far, today not among them; null before there was one. */
  readonly pace: number | null;
  /** Reached at that pace; null = cannot be said yet. */
  readonly reached: boolean | null;
}

/** `table` tells holidays and make-up days; a year it does not know counts Monday to Friday. */
export function quotaDanger({ called, missing }: QuotaState, today: Day, table: WorkdayTable = EMPTY_TABLE): QuotaDanger {
  const { from, to } = monthRange(monthOf(today));
  const daysLeft = workdays(today, to, table);
  const before = workdays(from, addDays(today, -1), table);
  const perDay = daysLeft === 0 ? missing : Math.ceil(missing / daysLeft);
  const pace = before === 0 ? null : called / before;
  const reached = missing === 0 ? true : pace === null ? null : pace * daysLeft >= missing;
  return { missing, daysLeft, perDay, pace, reached };
}

/** Working days from one day to another, both included; 0 when `to` is before `from`. */
function workdays(from: Day, to: Day, table: WorkdayTable): number {
  const all = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));
  return all.filter((day) => isWorked(day, OFFICE, table, new Set())).length;
}

/** Callbacks are made on working days: nobody plans on a Sunday's calls (BY-6). */
const OFFICE = { spans: [], weekends: false, holidays: false } as const;
