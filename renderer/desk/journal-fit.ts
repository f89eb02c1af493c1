/** What keeping the journal file means, which file fits the database, and what it still lacks. */
import type { Deskbook } from '@renderer/db/database';
import { journalState } from '@renderer/db/journal-lines';
import type { HeadOutcome } from '@renderer/host/vault';
import type { Result } from '@shared/base/result';

export interface JournalKey {
  readonly site: string;
  readonly desk: string;
}

export interface JournalNews {
  /** Lines in the database that are not yet in the file. */
  readonly waiting: number;
  /** The host's reason why the file could not be written; '' = it was. */
  readonly trouble: string;
  /** False where the host has no journal file. */
  readonly fileKept: boolean;
  /** True when an older file did not fit the database: it was left as it is and a new one begun. */
  readonly newFile: boolean;
}

export interface JournalKeeper {
  /** Finds the file that fits the database, or begins one, and brings it up to date: after a start, and when the desk's letter changed. */
  catchUp(db: Deskbook, key: JournalKey): Promise<Result<null>>;
  /** Appends lines of entries that are committed; those of an earlier failure go first. */
  keep(lines: readonly string[], key: JournalKey): Promise<Result<null>>;
}

/** Lines appended at once. */
export const STEP = 500;
/** How many files that do not fit are left lying before the desk stops: each one is a story of its own that somebody should look at. */
export const MOST_FILES = 9;

/** A file name needs a letter: the only desk of a site has none in its numbers. The second file of desk A is A2. */
export function fileKey({ site, desk }: JournalKey, file: number): [site: string, desk: string] {
  return [site, `${desk === '' ? 'main' : desk}${file > 1 ? file : ''}`];
}

/** The entries that the file lacks; null when the file tells another story than the database (it has more, or other ones). */
export async function missingFrom(db: Deskbook, head: HeadOutcome): Promise<{ readonly from: number; readonly to: number } | null> {
  const lines = head.found ? head.lines : 0;
  const { entries, hash } = await journalState(db, lines);
  if (lines > entries || (head.found && lines > 0 && hash !== head.lastHash)) return null;
  return { from: lines, to: entries };
}
