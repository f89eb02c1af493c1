/** What keeping the journal file means, which file fits the database, and what it still lacks. */
import type { Deskbook } from '@renderer/db/database';
import { journalState, linesOf } from '@renderer/db/journal-lines';
import { readSetting } from '@renderer/db/reader';
import type { HeadOutcome, Vault } from '@renderer/host/vault';
import type { Result } from '@shared/base/result';
import { damagedSetting } from '@shared/rules/safety/settings';

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
/** A missing number does not end the row: somebody may have put a file away. */
const LOOKED_BEYOND = 9;

/** A file name needs a letter: the only desk of a site has none in its numbers. The second file of desk A is A2. */
export function fileKey({ site, desk }: JournalKey, file: number): [site: string, desk: string] {
  return [site, `${desk === '' ? 'main' : desk}${file > 1 ? file : ''}`];
}

interface Missing {
  /** Number of the file's last entry, 0 = none; and of the database's. */
  readonly from: number;
  readonly to: number;
}

export type Fit =
  | { readonly found: true; readonly file: number; readonly missing: Missing }
  | { readonly found: false; readonly reason: string };

/**
 * The file that the desk goes on in: the one begun last that tells the database's story, else a new one. Files that a rebuild found damaged are
 * left as they are. `reason`: the host's.
 */
export async function fittingFile(db: Deskbook, vault: Vault, key: JournalKey): Promise<Fit> {
  const givenUp = (await readSetting(db, damagedSetting)).map(({ file }) => file);
  const files = await filesOf(vault, key);
  for (const { file, head } of files.toReversed()) {
    if (!head.found) return { found: false, reason: head.reason };
    const missing = givenUp.includes(fileKey(key, file)[1]) ? null : await missingFrom(db, head);
    if (missing !== null) return { found: true, file, missing };
  }
  const next = (files.at(-1)?.file ?? 0) + 1;
  return { found: true, file: next, missing: { from: 0, to: (await journalState(db, 0)).entries } };
}

interface Asked {
  readonly file: number;
  readonly head: HeadOutcome;
}

/** The files of a desk that are there, or that cannot be read, in the order in which they were begun. */
async function filesOf(vault: Vault, key: JournalKey): Promise<readonly Asked[]> {
  const found: Asked[] = [];
  // A disk that answers nothing has no end of files that cannot be read.
  for (let [file, last] = [1, 0]; file <= last + LOOKED_BEYOND; file++) {
    const head = await vault.head(...fileKey(key, file));
    if (head.found) last = file;
    if (head.found || head.reason !== 'none') found.push({ file, head });
  }
  return found;
}

/** The entries that the file lacks; null when the file tells another story than the database (it has more, or other ones). */
async function missingFrom(db: Deskbook, { lines, lastHash }: Extract<HeadOutcome, { readonly found: true }>): Promise<Missing | null> {
  const { entries, hash } = await journalState(db, lines);
  if (lines > entries || (lines > 0 && hash !== lastHash)) return null;
  // The database lost what stood here: nothing that it has joins this file.
  const next = lines > 0 ? await db.journal.where('seq').above(lines).first() : undefined;
  return next && next.prev !== lastHash ? null : { from: lines, to: entries };
}

/** The next lines after `seq`, at most `STEP`, and the number of the last. They end where the next one joins: after a gap nothing could begin. */
export async function nextLines(db: Deskbook, seq: number): Promise<{ readonly lines: readonly string[]; readonly end: number }> {
  const entries = await db.journal
    .where('seq')
    .above(seq)
    .limit(STEP + 1)
    .toArray();
  let length = Math.min(STEP, entries.length);
  while (length > 1 && entries[length] && entries[length]?.prev !== entries[length - 1]?.hash) length -= 1;
  const piece = entries.slice(0, length);
  return { lines: await linesOf(db, piece), end: piece.at(-1)?.seq ?? seq };
}
