/** Which snapshots may go: seven days, four weeks and twelve months keep one each; what undoes a restore stays for thirty days. */
import { addDays, type Day, dayOf, type Instant, isoWeek, monthOf } from '../base/time';
import type { SnapshotReason } from './format';

export interface KeptSnapshot {
  readonly name: string;
  readonly at: Instant;
  readonly reason: SnapshotReason;
  /** It was read back whole. */
  readonly verified: boolean;
}

const DAYS = 7;
const WEEKS = 4;
const MONTHS = 12;
const LONG_DAYS = 30;
/** Made for a purpose of their own, not as one of many: before a restore, an update, a migration, by hand. */
const LONG: readonly SnapshotReason[] = ['replaced', 'update', 'migration', 'manual'];

/**
 * Names of the snapshots that no rule keeps. A day, a week, a month is kept by its newest verified one (by its newest where none is).
 * Never among them: today's, what carries a later day than today (a clock that was wrong), the newest, the newest verified one.
 */
export function toDrop(files: readonly KeptSnapshot[], today: Day): readonly string[] {
  const newestFirst = [...files].sort((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set<string>();
  const keep = (file: KeptSnapshot | undefined): void => void (file && kept.add(file.name));
  keep(newestFirst[0]);
  keep(newestFirst.find((file) => file.verified));
  for (const file of newestFirst) {
    const day = dayOf(file.at);
    if (day >= today || (LONG.includes(file.reason) && day > addDays(today, -LONG_DAYS))) keep(file);
  }
  const daily = newestFirst.filter((file) => dayOf(file.at) > addDays(today, -DAYS));
  keepGroups(daily, dayOf, DAYS, keep);
  keepGroups(newestFirst, (at) => isoWeek(dayOf(at)), WEEKS, keep);
  keepGroups(newestFirst, monthOf, MONTHS, keep);
  return newestFirst.filter((file) => !kept.has(file.name)).map((file) => file.name);
}

/** One of each of the newest `groups`. */
function keepGroups(
  newestFirst: readonly KeptSnapshot[],
  groupOf: (at: Instant) => string,
  groups: number,
  keep: (file: KeptSnapshot) => void,
): void {
  const best = new Map<string, KeptSnapshot>();
  for (const file of newestFirst) {
    const group = groupOf(file.at);
    const known = best.get(group);
    if (known ? file.verified && !known.verified : best.size < groups) best.set(group, file);
  }
  best.forEach(keep);
}
