/** Journal file lines made again from the database: for what was committed but did not reach the file before a power cut. */
import { digestIn, type JournalEntry } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import type { Deskbook } from './database';

/** Lines (JSON) of at most `limit` entries after `seq`, in order. Personal values erased since are left out of them. */
export async function journalLinesAfter(db: Deskbook, seq: number, limit: number): Promise<string[]> {
  const entries = await db.journal.where('seq').above(seq).limit(limit).toArray();
  const kept = new Map(
    (await db.values.bulkGet(entries.flatMap(digestsOf))).flatMap((value) => (value ? [[value.d, value] as const] : [])),
  );
  return entries.map((entry) => {
    const values = digestsOf(entry).flatMap((digest) => kept.get(digest) ?? []);
    return writeLine({ entry, values });
  });
}

/** Digests of what an entry keeps apart and is the first to name: its reason and the new values. */
function digestsOf({ reason, changes }: JournalEntry): readonly string[] {
  return [...changes.map(({ to }) => to), reason].flatMap((value) => digestIn(value) || []);
}

/** Number of entries, and the hash of the one with number `seq` ('' when there is none). */
export async function journalState(db: Deskbook, seq: number): Promise<{ readonly entries: number; readonly hash: string }> {
  const last = await db.journal.orderBy('seq').last();
  return { entries: last?.seq ?? 0, hash: (await db.journal.get(seq))?.hash ?? '' };
}
