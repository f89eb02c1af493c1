/** Journal file lines made again from the database: for what was committed but did not reach the file before a power cut. */
import { digestIn, type JournalEntry, type JournalValue } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import type { Deskbook } from './database';

/** Lines (JSON) of at most `limit` entries after `seq`, in order. Personal values erased since are left out of them. */
export async function journalLinesAfter(db: Deskbook, seq: number, limit: number): Promise<string[]> {
  return linesOf(db, await db.journal.where('seq').above(seq).limit(limit).toArray());
}

/** The lines of these entries, in their order. */
export async function linesOf(db: Deskbook, entries: readonly JournalEntry[]): Promise<string[]> {
  const named = await namedAsNew(db, entries);
  const digests = entries.map((entry) => digestsOf(entry, named));
  const kept = new Map((await db.values.bulkGet(digests.flat())).flatMap((value) => (value ? [[value.d, value] as const] : [])));
  return entries.map((entry, i) => {
    const values = (digests[i] ?? []).flatMap((digest) => kept.get(digest) ?? []);
    return writeLine({ entry, values });
  });
}

/**
 * Digests of what an entry keeps apart and is the first to name: its reason, the new values, and an old value that no entry had named before
 * because it came from a migration or stood in the chain itself.
 */
function digestsOf({ reason, changes }: JournalEntry, named: ReadonlySet<string>): readonly string[] {
  const old = (value: JournalValue): JournalValue => (named.has(digestIn(value) ?? '') ? null : value);
  return [...changes.flatMap(({ from, to }) => [old(from), to]), reason].flatMap((value) => digestIn(value) || []);
}

/** Digests that stand as a new value in any entry of the records these entries speak of. */
async function namedAsNew(db: Deskbook, entries: readonly JournalEntry[]): Promise<ReadonlySet<string>> {
  const asking = entries.filter(({ changes }) => changes.some(({ from }) => digestIn(from)));
  if (asking.length === 0) return new Set();
  const named = new Set<string>();
  await db.journal
    .where('record')
    .anyOf([...new Set(asking.map(({ record }) => record))])
    .each(({ changes }) => {
      for (const { to } of changes) named.add(digestIn(to) ?? '');
    });
  return named;
}

/** Number of entries, and the hash of the one with number `seq` ('' when there is none). */
export async function journalState(db: Deskbook, seq: number): Promise<{ readonly entries: number; readonly hash: string }> {
  const last = await db.journal.orderBy('seq').last();
  return { entries: last?.seq ?? 0, hash: (await db.journal.get(seq))?.hash ?? '' };
}
