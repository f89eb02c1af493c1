/** Parcels that wait: to be reminded, to be returned (RG-3). */

import type { Day, Instant } from '@shared/base/time';
import { dayOf, daysBetween } from '@shared/base/time';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';

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

/** The parcel with this tracking number that still waits on the shelf, or undefined: capitals and spaces make no difference (RG-3). */
export function waitingParcel(number: string, open: readonly Row[]): Row | undefined {
  const wanted = plainNumber(number);
  return wanted === '' ? undefined : open.find((row) => plainNumber(textIn(row.data, 'trackingNo')) === wanted);
}

function plainNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
}
