/** Parcels that wait: to be reminded, to be returned (RG-3). */
import type { Day, Instant } from '@shared/base/time';
import { dayOf, daysBetween } from '@shared/base/time';

export interface ParcelLimits {
  /** Reminded when waiting longer than so many calendar days. */
  readonly remind: number;
  /** Returned when waiting longer than so many calendar days. */
  readonly giveBack: number;
}

export const PARCEL_LIMITS: ParcelLimits = { remind: 3, giveBack: 15 };

/** Calendar days since arrival, the day of arrival being 0 (§6). */
export function daysWaiting(arrivedAt: Instant, today: Day): number {
  return daysBetween(dayOf(arrivedAt), today);
}

/** What a waiting parcel calls for today (RG-3): more than 3 days = remind, more than 15 = give back to the courier. */
export function parcelState(arrivedAt: Instant, today: Day, limits: ParcelLimits = PARCEL_LIMITS): 'waiting' | 'remind' | 'give-back' {
  const days = daysWaiting(arrivedAt, today);
  if (days > limits.giveBack) return 'give-back';
  return days > limits.remind ? 'remind' : 'waiting';
}
