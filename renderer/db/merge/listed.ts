/** What two desks did apart and nobody has settled (BY-14). */
import type { Conflict } from '@shared/merge/conflict';
import { LOOKED, lookedSetting } from '@shared/rules/desks/settings';
import type { Deskbook } from '../database';
import { type HistoryLine, toldLines } from '../history';
import { ownChainOf } from './store';

export interface Listed extends Conflict {
  /** Somebody looked at it and left it as it is. */
  readonly looked: boolean;
}

/** All of them, those written last first. */
export async function listedConflicts(db: Deskbook): Promise<readonly Listed[]> {
  const [found, looked] = await Promise.all([db.conflicts.toArray(), db.settings.where('key').startsWith(LOOKED).toArray()]);
  const keys = new Set(looked.map(({ key }) => key));
  return found
    .map(({ records: _records, ...conflict }) => ({ ...conflict, looked: keys.has(lookedSetting(conflict.id).key) }))
    .sort(byLast);
}

const lastAt = ({ sides }: Conflict): string => sides.at(-1)?.at ?? '';
const byLast = (a: Conflict, b: Conflict): number => (lastAt(a) < lastAt(b) ? 1 : lastAt(a) > lastAt(b) ? -1 : 0);

/** How many nobody has looked at; 0 on a desk that is alone. */
export async function openConflicts(db: Deskbook): Promise<number> {
  return (await listedConflicts(db)).filter(({ looked }) => !looked).length;
}

/** One side of a conflict with what it wrote, as a line of a history. */
export interface SideLine extends HistoryLine {
  readonly record: string;
}

/** What each side wrote of the fields that it is about, in the order of the sides. */
export async function sidesOf(db: Deskbook, { sides, fields, kind }: Conflict): Promise<readonly SideLine[]> {
  const own = await ownChainOf(db);
  const lines = await Promise.all(
    sides.map(async ({ chain, seq, record }): Promise<readonly SideLine[]> => {
      const entry = chain === own ? await db.journal.get(seq) : (await db.others.get([chain, seq]))?.entry;
      if (!entry) return [];
      const [line] = await toldLines(db, record, [entry]);
      const isAbout = (field: string): boolean => fields.includes(field) || (fields.length === 0 && kind !== 'setting');
      return line ? [{ ...line, desk: entry.desk, record, changes: line.changes.filter(({ field }) => isAbout(field)) }] : [];
    }),
  );
  return lines.flat();
}
