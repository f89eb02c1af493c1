/** What the journal knows of the time: the instants of its last entries, and what somebody has already said of the clock. */
import type { Instant } from '@shared/base/time';
import { CLOCK_ACKNOWLEDGE, clockSetting } from '@shared/rules/clock/commands';
import type { Deskbook } from './database';
import { readSetting } from './reader';

/** A jump further back than this is told by the journal alone: several weeks at a busy desk. */
const TAIL = 2000;

export interface JournalTimes {
  /** In order of their numbers; the first is the last acknowledgement, where there is one. */
  readonly entries: readonly Instant[];
  /** Offset of the time zone that somebody said is right, minutes; null = none. */
  readonly knownZone: number | null;
}

export async function journalTimes(db: Deskbook): Promise<JournalTimes> {
  const entries: Instant[] = [];
  await db.journal
    .orderBy('seq')
    .reverse()
    .limit(TAIL)
    .until(({ command }) => command === CLOCK_ACKNOWLEDGE, true)
    .each(({ at }) => void entries.push(at));
  return { entries: entries.reverse(), knownZone: (await readSetting(db, clockSetting)).zone };
}
