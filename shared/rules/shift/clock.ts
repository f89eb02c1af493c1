/** Which shift it is: the one that was opened at this desk, or what the site's table of shifts says where none is open. */
import { addDays, addMinutes, at, type Day, dayOf, daysBetween, type Instant, minutesBetween } from '../../base/time';
import { rowAs } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { handover } from '../../registers/handover/definition';
import { type RunningShift, type Shift, shiftAt } from '../site/shifts';

/** Up to so long before the end of a shift a handover is to the next one; before that other people go on with the same shift [H]. */
export const EARLY_MINUTES = 120;
/** Whoever opens a desk so long before the next shift begins opens that one [H]. */
const OPENS_EARLY_MINUTES = 45;
/** A shift that ended so long ago may still be the one that is meant when it is chosen by its name [H]. */
const ENDED_MINUTES = 45;

export interface DeskShift extends RunningShift {
  /** Id of the open sheet; '' = the clock alone says which shift it is. */
  readonly record: string;
  /** Names of those on duty; none while no sheet is open. */
  readonly staff: readonly string[];
  /** Somebody has signed out and nobody has signed in yet. */
  readonly waiting: boolean;
}

/**
 * Whether what was written at desk `one` belongs to desk `other`, which had the letters `former` before. A site without desk letters has one
 * desk: the same as desk A, so that records from before the letters belong to somebody.
 */
export function sameDesk(one: string, other: string, former: readonly string[] = []): boolean {
  return (one || 'A') === (other || 'A') || former.includes(one || 'A');
}

/** Whether the sheet is one on which a shift works: running, or signed by the one who leaves. */
export function isOpenShift(row: Row): boolean {
  return row.register === handover.id && (row.state === 'running' || row.state === 'waiting');
}

/**
 * The shift of a desk at `now`: that of its open sheet, else by the clock. A sheet nobody closed counts until the shift after it is over;
 * then the clock counts again, so that nobody works for days under the name of a shift long past.
 */
export function deskShift(row: Row | undefined, shifts: readonly Shift[], now: Instant): DeskShift {
  const byClock = { ...shiftAt(shifts, now), record: '', staff: [], waiting: false };
  if (!row || !isOpenShift(row)) return byClock;
  const { shift, openedAt, startsAt, endsAt, staff } = rowAs(handover, row).data;
  if (endsAt !== '' && now >= staleAt(shifts, endsAt)) return byClock;
  const since = startsAt !== '' && startsAt < openedAt ? startsAt : openedAt;
  return { name: shift, since, until: endsAt, record: row.id, staff, waiting: row.state === 'waiting' };
}

/** When the shift that follows one ending at `endsAt` is over. */
export function staleAt(shifts: readonly Shift[], endsAt: Instant): Instant {
  const next = nextShift(shifts, endsAt);
  return next.until === '' ? addMinutes(endsAt, 1440) : next.until;
}

/** The shift that begins first at or after `from`; without shifts none. */
export function nextShift(shifts: readonly Shift[], from: Instant): RunningShift {
  const days: readonly Day[] = [dayOf(from), addDays(dayOf(from), 1)];
  const starts = days.flatMap((day) => shifts.map((shift) => at(day, shift.from))).filter((start) => start >= from);
  const first = starts.reduce<Instant | ''>((best, start) => (best === '' || start < best ? start : best), '');
  return first === '' ? { name: '', since: '', until: '' } : shiftAt(shifts, first);
}

/** The shift that takes over at `now` from one that runs from `startsAt` to `endsAt`. */
export function comingShift(shifts: readonly Shift[], now: Instant, startsAt: Instant | ''): RunningShift {
  const byClock = shiftAt(shifts, now);
  if (byClock.since === '') return byClock;
  if (byClock.until <= now) return nextShift(shifts, now);
  if (byClock.since !== startsAt) return openingShift(shifts, now);
  const left = minutesBetween(now, byClock.until);
  const early = Math.min(EARLY_MINUTES, minutesBetween(byClock.since, byClock.until) / 2);
  return left <= early ? nextShift(shifts, byClock.until) : byClock;
}

/** The shift that is opened at `now` where nobody hands one over: never one that is over already, as between two days. */
export function openingShift(shifts: readonly Shift[], now: Instant): RunningShift {
  const next = nextShift(shifts, now);
  const current = shiftAt(shifts, now);
  if (next.since === '') return current;
  return current.until <= now || minutesBetween(now, next.since) <= OPENS_EARLY_MINUTES ? next : current;
}

/**
 * The shift of this name that is meant at `now`, when somebody chose another than was proposed: the one that runs, has just ended, or
 * comes next. The proposed one, under the name given, when the site has none of it.
 */
export function namedShift(shifts: readonly Shift[], name: string, proposed: RunningShift, now: Instant): RunningShift {
  const shift = shifts.find((one) => one.name === name);
  if (!shift || name === proposed.name) return { ...proposed, name: name || proposed.name };
  const runs = [-1, 0, 1].map((days): RunningShift => {
    const day = addDays(dayOf(now), days);
    return { name, since: at(day, shift.from), until: at(shift.to > shift.from ? day : addDays(day, 1), shift.to) };
  });
  return runs.find(({ until }) => until > addMinutes(now, -ENDED_MINUTES)) ?? proposed;
}

/** The last closed sheet of a desk among `rows`, handed over or not: by when it was closed, since a copied one may be written later. */
export function lastClosed(rows: readonly Row[], desk: string, former: readonly string[] = []): Row | undefined {
  const closed = rows.filter((row) => (row.state === 'handed' || row.state === 'missed') && sameDesk(row.desk, desk, former));
  const ended = (row: Row): string => asText(row.data['handedAt']) || row.at;
  return [...closed].sort((a, b) => (ended(a) < ended(b) ? -1 : 1)).at(-1);
}

/** Until when what is only named when due stands on the sheet: the end of the day on which the coming shift ends. */
export function horizonOf(shifts: readonly Shift[], now: Instant, startsAt: Instant | ''): Instant {
  const { until } = comingShift(shifts, now, startsAt);
  return at(dayOf(until === '' || until < now ? now : until), '23:59:59');
}

/** Whole days on which nobody was there between the last shift and `today`. */
export function daysClosed(lastDay: Day, today: Day): number {
  return Math.max(0, daysBetween(lastDay, today) - 1);
}
