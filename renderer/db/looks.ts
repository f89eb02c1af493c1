/** Who had a masked value shown, of which record, and why (PRI-1): read from the journal, where every look stands. */
import { addDays, at, type Day } from '@shared/base/time';
import type { JournalEntry } from '@shared/journal/entry';
import { asLook, LOOK, type Look } from '@shared/rules/privacy/settings';
import type { Deskbook } from './database';
import { type SetValue, setValues } from './set-values';

export interface LookLine extends Omit<SetValue, 'value'> {
  /** null = what was looked at was erased on request; that somebody looked stays. */
  readonly look: Look | null;
}

const isLook = ({ command }: JournalEntry): boolean => command === 'privacy.reveal';

/** All looks at one record, newest first. */
export async function looksOf(db: Deskbook, record: string): Promise<readonly LookLine[]> {
  return linesOf(db, (await db.journal.where('record').equals(`${LOOK}${record}`).toArray()).filter(isLook));
}

/** All looks of one day of the site, newest first. */
export async function looksOn(db: Deskbook, day: Day): Promise<readonly LookLine[]> {
  const entries = await db.journal
    .where('at')
    .between(at(day, '00:00'), at(addDays(day, 1), '00:00'))
    .toArray();
  return linesOf(db, entries.filter(isLook));
}

async function linesOf(db: Deskbook, entries: readonly JournalEntry[]): Promise<readonly LookLine[]> {
  const newestFirst = entries.toSorted((a, b) => b.seq - a.seq);
  return (await setValues(db, newestFirst)).map(({ value, ...line }): LookLine => ({ ...line, look: asLook(value) }));
}
