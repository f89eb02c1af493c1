/** When things happen at a desk: busy mornings, quiet nights, technicians by day, calls outside of rest hours. */
import { addDays, addMinutes, at, clockOf, type Day, dayOf, type Instant } from '@shared/base/time';
import type { Random } from './random';

/** Share of the day's calls by hour, from 0 to 23. */
const CALLS: readonly number[] = [1, 0.6, 0.4, 0.3, 0.3, 0.6, 2, 5, 9, 11, 10, 8, 5, 4, 6, 8, 9, 8, 8, 9, 8, 6, 3, 1.5];
const VISITS: readonly number[] = [0, 0, 0, 0, 0, 0, 0.5, 2, 7, 11, 10, 6, 3, 4, 9, 10, 8, 6, 6, 7, 4, 2, 0.5, 0];
const PARCELS: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 0.5, 6, 14, 16, 8, 4, 6, 13, 14, 9, 4, 2, 1, 0.5, 0, 0, 0];

export const PROFILES = { calls: CALLS, visits: VISITS, parcels: PARCELS } as const;

/** An instant of a day, as the profile of hours says. */
export function moment(random: Random, day: Day, profile: keyof typeof PROFILES): Instant {
  const hour = random.weighted(PROFILES[profile].map((weight, h) => [h, weight] as const));
  return addMinutes(at(day, '00:00'), hour * 60 + random.int(0, 59) + random.int(0, 59) / 60);
}

/** Between `low` and `high` minutes later. */
export function later(random: Random, from: Instant, low: number, high: number): Instant {
  return addMinutes(from, random.int(low, high));
}

/** The same instant if it lies within the hours of a day, else a little after they begin next. */
export function within(random: Random, instant: Instant, from: string, to: string): Instant {
  const clock = clockOf(instant);
  if (clock >= from && clock < to) return instant;
  const day = clock < from ? dayOf(instant) : addDays(dayOf(instant), 1);
  return addMinutes(at(day, from), random.int(1, 75));
}

/** When technicians come for what can wait. */
export function atWork(random: Random, instant: Instant): Instant {
  return within(random, instant, '08:30', '17:30');
}

/** When residents may be called (CB-9): 9–12 and 14–20 o'clock. */
export function atCallHours(random: Random, instant: Instant): Instant {
  const day = within(random, instant, '09:00', '20:00');
  return clockOf(day) >= '12:00' && clockOf(day) < '14:00' ? addMinutes(at(dayOf(day), '14:00'), random.int(1, 90)) : day;
}
