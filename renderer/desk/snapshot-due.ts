/** When a snapshot is due, as a rule over what is known: no clock, no database. */
import type { SnapshotReason } from '@shared/backup/format';
import { dayOf, type Instant, minutesBetween } from '@shared/base/time';

export interface DueFacts {
  readonly now: Instant;
  /** When the newest snapshot of this desk was made; '' = there is none. */
  readonly newestAt: Instant;
  /** When somebody last signed a handover since the program began; '' = nobody did. */
  readonly signedAt: Instant;
  /** Seconds in which nothing was saved. */
  readonly quiet: number;
  /** When the last attempt failed; '' = it did not. */
  readonly failedAt: Instant;
}

/** A pause in the work of the counter, long enough that nobody waits for the disk. */
const QUIET_SECONDS = 60;
/** A counter that is never quiet gets its snapshot all the same. */
const LATE_HOUR = 'T20:00';
const RETRY_MINUTES = 10;

/** What is due now; null = nothing. After a signature at once, each day at its first quiet minute, and after a failure some minutes later. */
export function snapshotDue({ now, newestAt, signedAt, quiet, failedAt }: DueFacts): SnapshotReason | null {
  if (failedAt !== '' && failedAt <= now && minutesBetween(failedAt, now) < RETRY_MINUTES) return null;
  if (signedAt !== '' && signedAt > newestAt) return 'handover';
  // One that carries a later day than today was made under a wrong clock: today still needs its own.
  const today = newestAt !== '' && dayOf(newestAt) === dayOf(now);
  if (today) return null;
  return quiet >= QUIET_SECONDS || now.slice(10, 16) >= LATE_HOUR ? 'daily' : null;
}

/** Hours after which a copy is tested anew by itself. */
const TEST_HOURS = 20;

/** Whether the newest copy should be restored and compared now: once a day, after the day's snapshot, when nobody works. */
export function testDue(now: Instant, testedAt: Instant, newestAt: Instant, quiet: number): boolean {
  if (newestAt === '' || dayOf(newestAt) !== dayOf(now) || quiet < QUIET_SECONDS * 5) return false;
  return testedAt === '' || testedAt > now || minutesBetween(testedAt, now) > TEST_HOURS * 60;
}
