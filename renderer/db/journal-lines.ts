/** Journal file lines made again from the database: for what was committed but did not reach the file before a power cut. */
import { digestIn, type JournalEntry, type JournalValue } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import type { Deskbook } from './database';

/** Lines (JSON) of at most `limit` entries after `seq`, in order. Personal values erased since are left out of them. */
export async function journalLinesAfter(db: Deskbook, seq: number, limit: number): Promise<string[]> {
  return linesOf(db, await db.journal.where('seq').above(seq).limit(limit).toArray());
}

/** The same of another desk's journal, by the hash of its first entry. */
export async function othersLines(db: Deskbook, chain: string, seq: number, limit: number): Promise<string[]> {
  const found = await db.others.where('[chain+seq]').between([chain, seq], [chain, Infinity], false, true).limit(limit).toArray();
  const entries = found.map(({ entry }) => entry);
  const ofChain = (records: readonly string[]): Promise<readonly JournalEntry[]> =>
    db.others
      .where('record')
      .anyOf([...records])
      .filter((one) => one.chain === chain)
      .toArray()
      .then((all) => all.map(({ entry }) => entry));
  return writtenOf(db, entries, ofChain);
}

/** The lines of these entries, in their order. */
export function linesOf(db: Deskbook, entries: readonly JournalEntry[]): Promise<string[]> {
  const ofJournal = (records: readonly string[]): Promise<readonly JournalEntry[]> =>
    db.journal
      .where('record')
      .anyOf([...records])
      .toArray();
  return writtenOf(db, entries, ofJournal);
}

/** `entriesOf`: all entries of their chain that speak of some records. */
async function writtenOf(
  db: Deskbook,
  entries: readonly JournalEntry[],
  entriesOf: (records: readonly string[]) => Promise<readonly JournalEntry[]>,
): Promise<string[]> {
  const named = await namedAsNew(entries, entriesOf);
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
async function namedAsNew(
  entries: readonly JournalEntry[],
  entriesOf: (records: readonly string[]) => Promise<readonly JournalEntry[]>,
): Promise<ReadonlySet<string>> {
  const asking = entries.filter(({ changes }) => changes.some(({ from }) => digestIn(from)));
  if (asking.length === 0) return new Set();
  const found = await entriesOf([...new Set(asking.map(({ record }) => record))]);
  return new Set(found.flatMap(({ changes }) => changes.map(({ to }) => digestIn(to) ?? '')));
}

/** Number of entries, and the hash of the one with number `seq` ('' when there is none). */
export async function journalState(db: Deskbook, seq: number): Promise<{ readonly entries: number; readonly hash: string }> {
  const last = await db.journal.orderBy('seq').last();
  return { entries: last?.seq ?? 0, hash: (await db.journal.get(seq))?.hash ?? '' };
}
