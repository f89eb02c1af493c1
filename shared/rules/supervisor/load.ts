/** The coming week by person and day: how much each has, and which days are off (CB-14, BY-6). */
import { compareNames } from '@shared/base/collate';
import { addDays, type Day, dayOf, type Instant } from '../../base/time';
import { type DayKind, dayKind, dayName, type WorkdayTable } from '../calendar/table';
import { PLAN_DAYS } from '../callbacks/week-plan';
import type { CallCard } from '../callbacks/worklist';

export interface LoadDay {
  readonly day: Day;
  readonly kind: DayKind;
  /** Name of the festival; '' = none. */
  readonly festival: string;
  /** Callbacks due on it. */
  readonly due: number;
}

export interface PersonLoad {
  /** '' = nobody assigned. */
  readonly name: string;
  readonly all: number;
  /** Of all: to be made at the door, and overdue already. */
  readonly doors: number;
  readonly late: number;
  /** By day of the plan; what is overdue stands with today. */
  readonly days: readonly number[];
}

export interface WeekLoad {
  readonly days: readonly LoadDay[];
  /** What nobody has first, then who has most. */
  readonly people: readonly PersonLoad[];
}

/** Of the cards of the plan (`inPlan`); a callback of two people counts with both of them, and once by day. */
export function weekLoad(cards: readonly CallCard[], now: Instant, table: WorkdayTable): WeekLoad {
  const today = dayOf(now);
  const days = Array.from({ length: PLAN_DAYS }, (_, index) => addDays(today, index));
  const placeOf = (card: CallCard): number => Math.max(0, days.indexOf(dayOf(card.row.dueAt)));
  const names = new Set(cards.flatMap(({ row }) => callersOf(row.data.plannedCallers)));
  return {
    days: days.map((day, index) => ({
      day,
      kind: dayKind(day, table),
      festival: dayName(day, table),
      due: cards.filter((card) => placeOf(card) === index).length,
    })),
    people: [...names]
      .map((name) =>
        personLoad(
          name,
          cards.filter(({ row }) => callersOf(row.data.plannedCallers).includes(name)),
          days.length,
          placeOf,
        ),
      )
      .sort((a, b) => Number(b.name === '') - Number(a.name === '') || b.all - a.all || compareNames(a.name, b.name)),
  };
}

function personLoad(name: string, cards: readonly CallCard[], length: number, placeOf: (card: CallCard) => number): PersonLoad {
  return {
    name,
    all: cards.length,
    doors: cards.filter(({ queues }) => queues.has('door')).length,
    late: cards.filter(({ queues }) => queues.has('overdue')).length,
    days: Array.from({ length }, (_, index) => cards.filter((card) => placeOf(card) === index).length),
  };
}

function callersOf(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [''] : names;
}
