/**
 * Three marks in every transaction by which a start tells in constant time that only a part of one was kept. Chromium writes a transaction to its
 * log in dozens of pieces and undoes it with the help of the first of them; where LevelDB had just begun a new log, a power cut may take the end
 * of the old one and leave what follows it.
 */
import type { JournalEntry } from '@shared/journal/entry';
import type { Deskbook } from './database';

/** The first thing written, what follows the first changed record, the last thing written: all three the number of the next journal entry. */
export const MARKS = { begun: 'writing.begun', passed: 'writing.passed', done: 'writing.done' } as const;
export const MARK_KEYS: readonly string[] = Object.values(MARKS);

export function mark(db: Deskbook, which: keyof typeof MARKS, seq: number): PromiseLike<unknown> {
  return db.settings.put({ key: MARKS[which], value: seq });
}

/** Where the marks differ, only a part of a transaction was kept: the number of its first journal entry. null = they agree, or there are none yet. */
export async function tornMark(db: Deskbook): Promise<number | null> {
  const marks = (await db.settings.bulkGet([...MARK_KEYS])).map((setting) => Number(setting?.value ?? 0));
  return new Set(marks).size > 1 ? Math.max(...marks) : null;
}

/**
 * Number of the journal entry whose change was kept in parts; null when there is none. `tail`: the last entries in order. Besides the marks,
 * each record they speak of must stand there as changed by the last of them. Asked inside a transaction over settings, rows and others.
 */
export async function tornAt(db: Deskbook, tail: readonly JournalEntry[]): Promise<number | null> {
  const marked = await tornMark(db);
  if (marked !== null) return marked;
  const last = new Map(tail.filter(({ register }) => register !== '').map((entry) => [entry.record, entry]));
  const rows = await db.rows.bulkGet([...last.keys()]);
  const shared = await sharedOf(db, [...last.keys()]);
  const torn = [...last.values()].find((entry, i) => {
    const row = rows[i];
    // What is shown may be of another desk: the marks alone tell.
    if (shared.has(entry.record)) return false;
    if (entry.op === 'discard') return row !== undefined;
    // It leaves who changed the record last as it was, and may speak of one that left before: the marks alone tell.
    if (entry.op === 'erase') return false;
    return row?.updatedAt !== entry.at || row.updatedBy !== entry.by;
  });
  return torn?.seq ?? null;
}

/** Those of these records of which another desk wrote too. */
async function sharedOf(db: Deskbook, records: readonly string[]): Promise<ReadonlySet<string>> {
  // Asked for each record, a store without anything costs as much as a full one.
  if ((await db.others.limit(1).count()) === 0) return new Set();
  const others = await db.others.where('record').anyOf(records).toArray();
  return new Set(others.map(({ record }) => record));
}
