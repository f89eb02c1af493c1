/**
 * What the journal knows of the time: the instants of its last entries, and what somebody has already said of the clock. This desk's own journal only:
 * entries of other desks tell of their clocks (`merge/tell.ts` holds those against each other).
 */
import type { Instant } from '@shared/base/time';
import { CLOCK_ACKNOWLEDGE, clockSetting } from '@shared/rules/clock/commands';
import type { Deskbook } from './database';
import { readSetting } from './reader';

/** A jump further back than this is told by the journal alone: several weeks at a busy desk. */
const TAIL = 2000;
/** Entries read together: the last acknowledgement mostly is not far. */
const PIECE = 200;

export interface JournalTimes {
  /** In order of their numbers; the first is the last acknowledgement, where there is one. */
  readonly entries: readonly Instant[];
  /** Offset of the time zone that somebody said is right, minutes; null = none. */
  readonly knownZone: number | null;
}

export async function journalTimes(db: Deskbook): Promise<JournalTimes> {
  const entries: Instant[] = [];
  let before = Number.POSITIVE_INFINITY;
  while (entries.length < TAIL) {
    const piece = await db.journal.where('seq').below(before).reverse().limit(PIECE).toArray();
    const said = piece.findIndex(({ command }) => command === CLOCK_ACKNOWLEDGE);
    entries.push(...(said < 0 ? piece : piece.slice(0, said + 1)).map(({ at }) => at));
    const last = piece.at(-1);
    if (said >= 0 || !last || piece.length < PIECE) break;
    before = last.seq;
  }
  return { entries: entries.reverse(), knownZone: (await readSetting(db, clockSetting)).zone };
}
