/** Who had a masked value shown, of which record, and why (PRI-1): read from the journal, where every look stands. */
import { addDays, at, type Day, type Instant } from '@shared/base/time';
import { digestIn, type JournalEntry } from '@shared/journal/entry';
import { asLook, LOOK, type Look } from '@shared/rules/privacy/settings';
import type { Deskbook } from './database';

export interface LookLine {
  readonly seq: number;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  /** null = what was looked at was erased on request; that somebody looked stays. */
  readonly look: Look | null;
}

const COMMAND = 'privacy.reveal';

/** All looks at one record, newest first. */
export async function looksOf(db: Deskbook, record: string): Promise<readonly LookLine[]> {
  return linesOf(db, await db.journal.where('record').equals(`${LOOK}${record}`).toArray());
}

/** All looks of one day of the site, newest first. */
export async function looksOn(db: Deskbook, day: Day): Promise<readonly LookLine[]> {
  const entries = db.journal.where('at').between(at(day, '00:00'), at(addDays(day, 1), '00:00'));
  return linesOf(db, await entries.filter((entry) => entry.command === COMMAND).toArray());
}

async function linesOf(db: Deskbook, entries: readonly JournalEntry[]): Promise<readonly LookLine[]> {
  const looks = entries.filter(({ command, op }) => command === COMMAND && op === 'setting');
  const digests = looks.map(({ changes }) => digestIn(changes[0]?.to ?? null) ?? '');
  const kept = await db.values.bulkGet(digests);
  return looks
    .map((entry, index): LookLine => ({ seq: entry.seq, at: entry.at, by: entry.by, look: asLook(kept[index]?.value) }))
    .sort((a, b) => b.seq - a.seq);
}
