/**
 * Tells a file as the program wrote it from one that another program saved again: every part inside carries the time of
 * writing as its zip date, and no spreadsheet program keeps these dates.
 */
import type { Instant } from '@shared/base/time';
import { zipEntries } from './zip-directory';

/** Whether all parts still carry this time. */
export function isStamped(bytes: Uint8Array, writtenAt: Instant): boolean {
  const { time, date } = dosTime(writtenAt);
  const entries = zipEntries(bytes) ?? [];
  return entries.length > 0 && entries.every((entry) => entry.time === time && entry.date === date);
}

/** Local wall clock in the form of MS-DOS: two-second steps, years from 1980. */
export function dosTime(instant: Instant): { readonly time: number; readonly date: number } {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = instant.slice(0, 19).split(/[-T:]/).map(Number);
  return { time: (hour << 11) | (minute << 5) | (second >> 1), date: ((year - 1980) << 9) | (month << 5) | day };
}
