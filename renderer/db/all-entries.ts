/** Entries of all desks of the site: the records show what all of them come to, and so must whoever tells what was done, when and why (BY-14). */
import type { Instant } from '@shared/base/time';
import type { JournalEntry } from '@shared/journal/entry';
import { VERSIONS } from '@shared/journal/replay';
import { readingOf } from '@shared/merge/reading';
import { moduleOf } from '@shared/registers/index';
import type { Deskbook } from './database';
import { Stamps } from './merge/stamps';
import { chainRows, ownChainOf } from './merge/store';
import { storiesOf } from './merge/stories';

/** An entry as it is told: `desk` only where several desks wrote; then `seq` counts what is told, since two journals have the same numbers. */
export type Told = Omit<JournalEntry, 'desk'> & { readonly desk?: string };

/**
 * Those of one record, or of one setting, newest first: those of one desk by their numbers, those of several in the order of all. What a newer
 * program wrote is told when it counts.
 */
export async function entriesOf(db: Deskbook, record: string): Promise<readonly Told[]> {
  const own = await db.journal.where('record').equals(record).toArray();
  if ((await db.others.where('record').equals(record).count()) === 0)
    return own.sort((a, b) => b.seq - a.seq).map(({ desk: _desk, ...entry }) => entry);
  const stories = await storiesOf(db, new Stamps(db), [record, VERSIONS]);
  const { isNewer } = readingOf(moduleOf, stories.get(VERSIONS) ?? []);
  const story = (stories.get(record) ?? []).filter((one) => !isNewer(one));
  return story.map(({ line }, i) => ({ ...line.entry, seq: i + 1 })).reverse();
}

/** An entry and the journal that it stands in. */
export interface ChainEntry {
  /** Hash of the journal's first entry. */
  readonly chain: string;
  readonly entry: JournalEntry;
}

/** Those with a time from one to another, both counted: in the order of the journal; where there are several, by time, and of one time journal by journal. */
export async function entriesBetween(db: Deskbook, from: Instant, to: Instant): Promise<readonly ChainEntry[]> {
  // Read at once: a step of a cursor for each takes ten times as long.
  const own = await db.journal.where('at').between(from, to, true, true).toArray();
  const others = await db.others.where('entry.at').between(from, to, true, true).toArray();
  const chain = await ownChainOf(db);
  return inOrder([...own.map((entry) => ({ chain, entry })), ...others]);
}

/** Those of one journal after a number, the first of them. */
export async function entriesAfter(db: Deskbook, chain: string, seq: number, limit: number): Promise<readonly ChainEntry[]> {
  if (chain === (await ownChainOf(db))) {
    const own = await db.journal.where('seq').above(seq).limit(limit).toArray();
    return own.map((entry) => ({ chain, entry }));
  }
  const last = [chain, Number.POSITIVE_INFINITY];
  return db.others.where('[chain+seq]').between([chain, seq], last, false, true).limit(limit).toArray();
}

/** In the order in which they are told. */
export function inOrder(entries: readonly ChainEntry[]): readonly ChainEntry[] {
  const several = entries.some(({ chain }) => chain !== entries[0]?.chain);
  const bySeq = (a: ChainEntry, b: ChainEntry): number => a.entry.seq - b.entry.seq;
  const byTime = (a: ChainEntry, b: ChainEntry): number => compare(a.entry.at, b.entry.at) || compare(a.chain, b.chain) || bySeq(a, b);
  return [...entries].sort(several ? byTime : bySeq);
}

/** Those of some records, whoever wrote them, in no order. */
export async function entriesAbout(db: Deskbook, records: readonly string[]): Promise<readonly JournalEntry[]> {
  const keys = [...records];
  const own = await db.journal.where('record').anyOf(keys).toArray();
  const others = await db.others.where('record').anyOf(keys).toArray();
  return [...own, ...others.map(({ entry }) => entry)];
}

/** Any one of a record; undefined = no desk ever wrote of it. */
export async function anyEntry(db: Deskbook, record: string): Promise<JournalEntry | undefined> {
  const [own] = await db.journal.where('record').equals(record).limit(1).toArray();
  return own ?? (await db.others.where('record').equals(record).limit(1).toArray())[0]?.entry;
}

/** The site's first entry: of the first ones of all desks that with the earliest time. By place, since a clock that was wrong for a while says nothing of it. */
export async function firstEntry(db: Deskbook): Promise<JournalEntry | undefined> {
  const own = await db.journal.orderBy('seq').first();
  const chains = (await chainRows(db)).map(({ chain }): [string, number] => [chain, 1]);
  const others = chains.length === 0 ? [] : await db.others.bulkGet(chains);
  const firsts = [own, ...others.map((other) => other?.entry)].filter((entry) => entry !== undefined);
  return firsts.sort((a, b) => compare(a.at, b.at))[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
