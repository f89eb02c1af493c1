/** The calendar of public holidays with make-up working days (调休), as a table that a site can extend year by year (BY-6). */
import type { Day } from '@shared/base/time';
import { weekday } from '@shared/base/time';

export interface WorkdayTable {
  /** The years the table speaks for; every other year is unknown, not free of holidays. */
  readonly years: readonly number[];
  /** Days off, with the festival's name. */
  readonly holidays: Readonly<Record<Day, string>>;
  /** Saturdays and Sundays that are worked (调休), with the festival they make up for. */
  readonly workdays: Readonly<Record<Day, string>>;
  /** The notice each year was taken from. */
  readonly source: Readonly<Record<number, string>>;
}

export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeup' | 'unknown-year';

export const EMPTY_TABLE: WorkdayTable = { years: [], holidays: {}, workdays: {}, source: {} };

/** What kind of day it is (BY-6). A year outside the table is `unknown-year`: the caller must say so, not guess silently. */
export function dayKind(day: Day, table: WorkdayTable): DayKind {
  if (!table.years.includes(yearOf(day))) return 'unknown-year';
  if (day in table.holidays) return 'holiday';
  if (day in table.workdays) return 'makeup';
  return weekday(day) > 5 ? 'weekend' : 'work';
}

/** The festival's name of a day off or of the festival a make-up day belongs to; '' when neither. */
export function dayName(day: Day, table: WorkdayTable): string {
  return table.holidays[day] ?? table.workdays[day] ?? '';
}

/** Adds the years of `added` to `base`; a year in both is taken from `added` alone, so that a corrected notice replaces the old one. */
export function mergeTables(base: WorkdayTable, added: WorkdayTable): WorkdayTable {
  const keep = ([key]: readonly [string, string]): boolean => !added.years.includes(yearOf(key));
  const join = (mine: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>): Record<string, string> => ({
    ...Object.fromEntries(Object.entries(mine).filter(keep)),
    ...theirs,
  });
  return {
    years: [...new Set([...base.years, ...added.years])].sort((a, b) => a - b),
    holidays: join(base.holidays, added.holidays),
    workdays: join(base.workdays, added.workdays),
    source: { ...base.source, ...added.source },
  };
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}
