/** Which records may be put into an archive, and which of those may then leave the database (RET-1). Dates are days of the site. */
import { addMonths, type Day, dayOf, type Instant, isoWeek, monthOf, weekRange } from '../../base/time';
import type { AnyDefinition } from '../../registers/contract/definition';
import { textIn } from '../../registers/contract/fields';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { periodOf, periodOfMonth } from '../statistics/period';
import { floorOf, isKeptAlways } from './floors';

/**
 * Why a record is not put into an archive. `always`: its register never is. `year`: its year is not over. `open`: somebody is still to see to
 * it. `linked`: it belongs to something open. `force`: it still says what applies. `running`: a figure, a shift or a week that is not done
 * needs it.
 */
export type ArchiveHold = 'always' | 'year' | 'open' | 'linked' | 'force' | 'running';

/** Why an archived record stays in the database: its register is kept for ever, or its time is not over. */
export type RemovalHold = ArchiveHold | 'for-ever' | 'kept';

export interface RetentionMoment {
  readonly today: Day;
  /** What was last touched on this day or later is needed by something that runs. */
  readonly runningSince: Day;
}

/** What runs: the shift since its beginning ('' = none), and the oldest week that was not handed over ('' = none, the present one runs anyway). */
export interface Running {
  readonly today: Day;
  readonly shiftSince: Instant | '';
  readonly unhandedWeek: string;
}

/**
 * First day of what still runs: this month and the one before it, which reports compare (ST-2); the complaint period and the one before it
 * (ST-1); the week, and any week that was not handed over (EX-4); the shift.
 */
export function runningSince({ today, shiftSince, unhandedWeek }: Running): Day {
  const before = monthOf(addMonths(`${monthOf(today)}-01`, -1));
  const period = periodOf(today);
  const since = [
    `${before}-01`,
    periodOfMonth(monthOf(addMonths(`${period.month}-01`, -1))).from,
    weekRange(isoWeek(today)).from,
    ...(unhandedWeek === '' ? [] : [weekRange(unhandedWeek).from]),
    ...(shiftSince === '' ? [] : [dayOf(shiftSince)]),
  ];
  return since.reduce((first, day) => (day < first ? day : first));
}

/** The last day that a record speaks of: of the event, of the writing, of the last change, of being due. */
export function lastDayOf({ at, createdAt, updatedAt, dueAt }: Pick<Row, 'at' | 'createdAt' | 'updatedAt' | 'dueAt'>): Day {
  const days = [at, createdAt, updatedAt, dueAt === NO_DUE ? '' : dueAt].map(dayOf);
  return days.reduce((last, day) => (day > last ? day : last));
}

/** Year of the event: the year of the archive that the record belongs to. */
export function yearOf({ at }: Pick<Row, 'at'>): number {
  return Number(at.slice(0, 4));
}

/** What keeps a record out of an archive on this day; `near` are the records it is linked to, and theirs. null = it may go in. */
export function archiveHold(definition: AnyDefinition, row: Row, near: readonly Row[], moment: RetentionMoment): ArchiveHold | null {
  if (isKeptAlways(definition)) return 'always';
  if (yearOf(row) >= Number(moment.today.slice(0, 4))) return 'year';
  if (row.open === 1) return 'open';
  if (near.some((other) => other.open === 1)) return 'linked';
  if (isInForce(row, moment.today)) return 'force';
  return lastDayOf(row) >= moment.runningSince ? 'running' : null;
}

/** The last day on which a record must still be kept: `months` calendar months after its last day, clamped to the month's end. */
export function keptUntil(row: Pick<Row, 'at' | 'createdAt' | 'updatedAt' | 'dueAt'>, months: number): Day {
  return addMonths(lastDayOf(row), months);
}

/**
 * What keeps a record in the database on this day; `months` = retention of its register, null = for ever. The floor of the register holds
 * whatever the setting says. null = it may leave, once an archive has it.
 */
export function removalHold(
  definition: AnyDefinition,
  row: Row,
  near: readonly Row[],
  moment: RetentionMoment,
  months: number | null,
): RemovalHold | null {
  const hold = archiveHold(definition, row, near, moment);
  if (hold !== null) return hold;
  if (months === null) return 'for-ever';
  return moment.today <= keptUntil(row, Math.max(months, floorOf(definition.id).months)) ? 'kept' : null;
}

/** Closed in name, in force in fact: an instruction of a resident, a note that must still be read. */
export function isInForce({ register, state, data }: Row, today: Day): boolean {
  if (register === 'instructions') return state === 'active';
  if (register !== 'notes' || state !== 'valid') return false;
  const until = textIn(data, 'until');
  return until === '' || until >= today;
}
