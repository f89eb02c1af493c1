/** Who had a masked value shown, of which record, and why (PRI-1): read from the journals of all desks, where every look stands. */
import { at, type Day, endOfDay } from '@shared/base/time';
import { asLook, LOOK, type Look } from '@shared/rules/privacy/settings';
import { entriesBetween, entriesOf, type Told } from './all-entries';
import type { Deskbook } from './database';
import { type SetValue, setValues } from './set-values';

export interface LookLine extends Omit<SetValue, 'value'> {
  /** null = what was looked at was erased on request; that somebody looked stays. */
  readonly look: Look | null;
}

/** What the desk had heard of others is entered by the same command. */
const isLook = ({ command, record }: Told): boolean => command === 'privacy.reveal' && record.startsWith(LOOK);

/** All looks at one record, newest first. */
export async function looksOf(db: Deskbook, record: string): Promise<readonly LookLine[]> {
  return linesOf(db, (await entriesOf(db, `${LOOK}${record}`)).filter(isLook));
}

/** All looks of one day of the site, newest first. */
export async function looksOn(db: Deskbook, day: Day): Promise<readonly LookLine[]> {
  const entries = await entriesBetween(db, at(day, '00:00'), endOfDay(day));
  return linesOf(db, entries.map(({ entry }, i) => ({ ...entry, seq: i + 1 })).filter(isLook));
}

async function linesOf(db: Deskbook, entries: readonly Told[]): Promise<readonly LookLine[]> {
  const newestFirst = entries.toSorted((a, b) => b.seq - a.seq);
  return (await setValues(db, newestFirst)).map(({ value, ...line }): LookLine => ({ ...line, look: asLook(value) }));
}
