/** What changed while something was read piece by piece, so that what was read can be made of one moment: by what was entered here, or by what came from other desks. */
import type { JournalEntry } from '@shared/journal/entry';
import type { Deskbook } from './database';
import { journalHead } from './engine/journal-writer';
import { freshIds, lastFresh } from './merge/fresh';

/** How far the journal and what came from other desks went. */
export interface Moment {
  readonly seq: number;
  readonly fresh: number;
}

export interface Meanwhile {
  /** Ids of all records (and keys of settings) that may look otherwise. */
  readonly ids: readonly string[];
  /** What was entered here. */
  readonly entries: readonly JournalEntry[];
  /** Ids of records that look otherwise, or are gone, because of other desks. */
  readonly came: readonly string[];
}

/** To be asked before the first piece is read. */
export async function momentOf(db: Deskbook): Promise<Moment> {
  return { seq: (await journalHead(db)).seq, fresh: await lastFresh(db) };
}

/**
 * To be asked in the transaction that ends the reading, with `journal` and `merging` in it. null: what came from other desks was worked into the search
 * box meanwhile and is noted nowhere any more, so that all is to be read again.
 */
export async function changedSince(db: Deskbook, { seq, fresh }: Moment): Promise<Meanwhile | null> {
  const came = await freshIds(db, fresh);
  if (!came) return null;
  const entries = await db.journal.where('seq').above(seq).toArray();
  return { ids: [...new Set([...entries.map(({ record }) => record), ...came])], entries, came };
}
