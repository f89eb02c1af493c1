/** When something was due, in short: a day that lasts until its end is told as a day. */
import { shortTime } from '@renderer/ui/list/due';
import { clockOf, dayOf, type Instant } from '@shared/base/time';

const END_OF_DAY = '23:59';

/** `11-18`, or `11-18 10:40`. */
export function dayOrTime(at: Instant, now: Instant): string {
  return shortTime(clockOf(at) === END_OF_DAY ? dayOf(at) : at, now);
}
