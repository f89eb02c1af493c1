/** Adds and counts minutes that run only in working hours and stand still while a matter is on hold (BY-6). */
import type { Day, Instant } from '@shared/base/time';
import { addDays, at, dayOf, fromMs, offsetOf, toMs } from '@shared/base/time';
import type { ClockSpan } from './spans';
import type { WorkdayTable } from './table';
import { dayKind, yearOf } from './table';

/** Working hours of a site; make-up days are always worked, weekends and holidays only where the site says so. */
export interface WorkHours {
  readonly spans: readonly ClockSpan[];
  readonly weekends: boolean;
  readonly holidays: boolean;
}

/** A time on hold (挂起): `to` = '' while it lasts. */
export interface Hold {
  readonly from: Instant;
  readonly to: Instant;
}

/** `unknownYears` names the years without a holiday table that were counted as plain weeks (Monday to Friday). */
export interface WorkTime<T> {
  readonly value: T;
  readonly unknownYears: readonly number[];
}

/** Which minutes run: `clock` every minute, otherwise only those of working hours. */
export type Running = 'clock' | { readonly hours: WorkHours; readonly table: WorkdayTable };

/** About ten years: beyond it the hours or the holds are wrong, not the promise long. */
const MOST_DAYS = 3660;

/**
 * The instant when `minutes` of running time after `from` are used up; `''` when it cannot be reached because a hold is still open.
 * Minutes that end exactly at closing time end there, not at the next opening; 0 minutes are `from` itself. Throws when the hours are empty.
 */
export function addWorkMinutes(from: Instant, minutes: number, running: Running, holds: readonly Hold[] = []): WorkTime<Instant> {
  if (minutes <= 0) return said(from, new Set());
  const unknown = new Set<number>();
  let left = minutes * 60_000;
  let day = dayOf(from);
  for (let n = 0; n <= MOST_DAYS; n += 1, day = addDays(day, 1)) {
    for (const [start, end] of segments(day, toMs(from), Number.POSITIVE_INFINITY, offsetOf(from), running, holds, unknown)) {
      if (left <= end - start) return said(fromMs(start + left, offsetOf(from)), unknown);
      left -= end - start;
    }
    if (holds.some((hold) => hold.to === '' && dayOf(hold.from) <= day)) return said('', unknown);
  }
  throw new Error('working hours never add up to the minutes asked for');
}

/** Running minutes from `from` to `to`, holds left out; 0 when `to` is not later. */
export function workMinutesBetween(from: Instant, to: Instant, running: Running, holds: readonly Hold[] = []): WorkTime<number> {
  const unknown = new Set<number>();
  let sum = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    for (const [start, end] of segments(day, toMs(from), toMs(to), offsetOf(from), running, holds, unknown)) sum += end - start;
  }
  return said(sum / 60_000, unknown);
}

/** Is the day worked? An unknown year is counted Monday to Friday and noted. */
export function isWorked(day: Day, hours: WorkHours, table: WorkdayTable, unknown: Set<number>): boolean {
  const kind = dayKind(day, table);
  if (kind === 'holiday') return hours.holidays;
  if (kind === 'weekend') return hours.weekends;
  if (kind !== 'unknown-year') return true;
  unknown.add(yearOf(day));
  return hours.weekends || dayKind(day, { years: [yearOf(day)], holidays: {}, workdays: {}, source: {} }) === 'work';
}

/** The running pieces of one day between two times, in milliseconds, holds cut out. */
function segments(
  day: Day,
  from: number,
  to: number,
  offset: number,
  running: Running,
  holds: readonly Hold[],
  unknown: Set<number>,
): readonly (readonly [number, number])[] {
  let pieces: [number, number][];
  if (running === 'clock') pieces = [[toMs(at(day, '00:00', offset)), toMs(at(day, '24:00', offset))]];
  else if (!isWorked(day, running.hours, running.table, unknown)) pieces = [];
  else pieces = running.hours.spans.map((span) => [toMs(at(day, span.from, offset)), toMs(at(day, span.to, offset))]);
  pieces = pieces.map(([start, end]) => [Math.max(start, from), Math.min(end, to)]);
  for (const hold of holds) {
    const a = toMs(hold.from);
    const b = hold.to === '' ? Number.POSITIVE_INFINITY : toMs(hold.to);
    pieces = pieces.flatMap(([start, end]) =>
      b <= start || a >= end
        ? [[start, end]]
        : [
            [start, Math.max(start, a)],
            [Math.min(end, b), end],
          ],
    );
  }
  return pieces.filter(([start, end]) => end > start);
}

function said<T>(value: T, unknown: ReadonlySet<number>): WorkTime<T> {
  return { value, unknownYears: [...unknown].sort((a, b) => a - b) };
}
