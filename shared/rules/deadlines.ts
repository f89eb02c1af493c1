/** Promised times and first responses: when they run out, and what is late (IN-6, IN-15, BY-6). */
import type { Instant } from '@shared/base/time';
import { addDays, addMinutes, at, dayOf, endOfDay, offsetOf } from '@shared/base/time';
import type { WorkdayTable } from './calendar/table';
import type { Hold, Running, WorkHours, WorkTime } from './calendar/work-time';
import { addWorkMinutes, isWorked, workMinutesBetween } from './calendar/work-time';

/** 服务承诺 of a category: so many minutes, hours or days; `working` = counted in working hours or working days only. */
export interface PromiseTerm {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
  readonly working: boolean;
}

/** First response within 24 hours, complex matters 48, by the clock and from 登记时间: no pause, no holidays (IN-6). */
export function firstResponseDue(registeredAt: Instant, complex: boolean): Instant {
  return addMinutes(registeredAt, (complex ? 48 : 24) * 60);
}

/** `answered-late` and `late` are the late first responses, counted apart from overdue requests (IN-6, §6). */
export function firstResponseState(
  request: { readonly registeredAt: Instant; readonly complex: boolean; readonly firstResponseAt: Instant },
  now: Instant,
): 'answered' | 'answered-late' | 'waiting' | 'late' {
  const due = firstResponseDue(request.registeredAt, request.complex);
  if (request.firstResponseAt !== '') return request.firstResponseAt <= due ? 'answered' : 'answered-late';
  return now <= due ? 'waiting' : 'late';
}

/**
 * The promised time of a term from `from` (IN-15). Days are counted from the day after and end with the day; working days end when the
 * last working hours of the day do. `unknownYears` names years without a holiday table.
 */
export function promiseFrom(from: Instant, term: PromiseTerm, hours: WorkHours, table: WorkdayTable): WorkTime<Instant> {
  if (term.unit !== 'days') {
    const minutes = term.unit === 'hours' ? term.count * 60 : term.count;
    return addWorkMinutes(from, minutes, running(term.working, hours, table));
  }
  const offset = offsetOf(from);
  if (!term.working) return { value: endOfDay(addDays(dayOf(from), term.count), offset), unknownYears: [] };
  const unknown = new Set<number>();
  let day = dayOf(from);
  for (let left = term.count, n = 0; left > 0; n += 1) {
    if (n > 3660) throw new Error('working days never add up to the days asked for');
    day = addDays(day, 1);
    if (isWorked(day, hours, table, unknown)) left -= 1;
  }
  const close = hours.spans.reduce((end, span) => (span.to > end ? span.to : end), '00:00');
  return { value: at(day, close, offset), unknownYears: [...unknown].sort((a, b) => a - b) };
}

export interface HeldPromise {
  /** When the promise began to run. */
  readonly setAt: Instant;
  /** The promised time as if nothing had held it up; '' = none. */
  readonly promise: Instant;
  readonly holds: readonly Hold[];
  /** Counted in working hours; otherwise by the clock. */
  readonly working: boolean;
}

/**
 * The promise in force: a hold (挂起) stops the running time and shifts the promise by what it stopped (BY-6). '' while a hold that
 * began before the promise is open: a request on hold has no running promise (§6). Never earlier than the promise itself.
 */
export function promiseInForce(held: HeldPromise, hours: WorkHours, table: WorkdayTable): WorkTime<Instant> {
  const { setAt, promise } = held;
  const holds = held.holds.filter((hold) => promise !== '' && hold.from < promise && (hold.to === '' || hold.to > setAt));
  if (holds.length === 0) return { value: promise, unknownYears: [] };
  if (holds.some((hold) => hold.to === '')) return { value: '', unknownYears: [] };
  const mode = running(held.working, hours, table);
  const minutes = workMinutesBetween(setAt, promise, mode);
  const shifted = addWorkMinutes(setAt, minutes.value, mode, held.holds);
  const unknownYears = [...new Set([...minutes.unknownYears, ...shifted.unknownYears])].sort((a, b) => a - b);
  return { value: shifted.value !== '' && shifted.value < promise ? promise : shifted.value, unknownYears };
}

/** Overdue: open, not on hold, and the promise in force is before now (§6). A request without a promise is never overdue. */
export function isOverdue(request: { readonly open: boolean; readonly onHold: boolean; readonly promise: Instant }, now: Instant): boolean {
  return request.open && !request.onHold && request.promise !== '' && request.promise < now;
}

function running(working: boolean, hours: WorkHours, table: WorkdayTable): Running {
  return working ? { hours, table } : 'clock';
}
