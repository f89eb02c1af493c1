/** Time of the event and time of writing are two things (BY-13). */
import type { Instant } from '@shared/base/time';
import { minutesBetween } from '@shared/base/time';

/** House choice: minutes after which a record is marked 补录. */
export const LATE_ENTRY_MINUTES = 30;

/** Is a record written more than `limit` minutes after the event (补录)? An event in the future is not. */
export function isLateEntry(at: Instant, writtenAt: Instant, limit: number = LATE_ENTRY_MINUTES): boolean {
  return at !== '' && minutesBetween(at, writtenAt) > limit;
}
