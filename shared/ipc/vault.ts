/** Schemas of the calls about the copies outside of the database: journal file, attachments, snapshots, notes, second folder. */
import { z } from 'zod';
import { expectedSchema } from '../journal/expected';
import { anyBytes, bytesUpTo } from './bytes';

/** A photograph or a scan. */
const MOST_ATTACHMENT = 256 * 1_048_576;
/** A snapshot comes in pieces far smaller than this. */
const MOST_PIECE = 64 * 1_048_576;
/** Characters in all lines of one call. */
const MOST_CHARACTERS = 64 * 1_048_576;

/** Values of two thousand records with a long story each. */
const MOST_ERASED = 500_000;

const count = z.int().nonnegative();

/** A site and a desk become a file name, hence the narrow alphabet; the desk has no hyphen, so `site-desk` reads back one way only. */
const journalKey = z.strictObject({
  site: z
    .string()
    .max(64)
    .regex(/^[\p{L}\p{N}_-]+$/u),
  desk: z
    .string()
    .max(8)
    .regex(/^[A-Za-z0-9]+$/),
});

/** One journal entry as one line: a line break inside would make two. */
const line = z
  .string()
  .min(1)
  .max(4_000_000)
  .regex(/^[^\r\n]*$/);

/** @param lines what one call would append */
function fitsInOneCall(lines: readonly string[]): boolean {
  return lines.reduce((sum, each) => sum + each.length, 0) <= MOST_CHARACTERS;
}

const hash = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/);
/** `S1-main_20261122T140500_daily.dbsnap`: it becomes a file name, and Windows has names that are no files. */
const snapshotName = z
  .string()
  .max(127)
  .regex(/^(?!(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\.)[\p{L}\p{N}_-]+\.(?:dbsnap|dbarc)$/iu);
const sinkId = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9]+$/);
const kept = z.object({ kept: z.literal(true) });

/** `lines`: number of the last line, as in `head`. */
const journalFile = z.object({ ...journalKey.shape, lines: count, bytes: count, lastHash: z.string() });
export type JournalFileInfo = z.output<typeof journalFile>;

const snapshotFile = z.object({
  name: snapshotName,
  bytes: count,
  /** When it was written, ms since 1970. */ changed: z.number(),
  /** Whether it also lies in the second folder. */ second: z.boolean(),
});
export type SnapshotFile = z.output<typeof snapshotFile>;

/** `behind`: reachable and being brought up to date. `away`: not there (stick pulled out). `other`: holds copies of another site. */
const secondFolder = z.object({
  state: z.enum(['none', 'ok', 'behind', 'away', 'full', 'read-only', 'other', 'error']),
  /** Last part of its path, for the eye; '' when none is chosen. */
  name: z.string(),
  /** Bytes of journal, snapshots and attachments that are not there yet. */
  behindBytes: count,
  /** When it last had everything, ms since 1970; 0 = never. */
  okAt: z.number(),
  /** True when it seems to lie on the same disk as the data folder. */
  sameDisk: z.boolean(),
});
export type SecondFolderState = z.output<typeof secondFolder>;

const startReport = z.object({
  /** Logs that did not end well, and whether they were cut to their last whole record. */
  trimmed: z.array(z.object({ file: z.string(), from: count, to: count, cut: z.boolean() })),
  /** What holds the database: SQLite is what Chromium announces as LevelDB's successor. */
  backend: z.enum(['none', 'leveldb', 'sqlite', 'both']),
  /** Sentences are the window's affair: these are codes such as `sqlite.page-count`. */
  damage: z.array(z.string()),
  /** Bytes of the copy made before the database was opened; null when there was nothing to copy or no room (`copySkipped`). A copy with `no-room` shares
   * its files with the database. */
  copied: count.nullable(),
  copySkipped: z.enum(['', 'no-room', 'failed']),
  /** Version of the program that last opened the data folder; '' = none. */
  lastApp: z.string(),
});
export type StartReport = z.output<typeof startReport>;

export const vaultContract = {
  /** Appends lines to the desk's journal file and answers only when they are on the disk. `bytes`: the file's length after it. `begins`: a file is
   * begun with them, from the entry that the first one names. */
  appendJournal: {
    args: journalKey.extend({ lines: z.array(line).min(1).max(20_000).refine(fitsInOneCall), begins: z.boolean().optional() }),
    result: z.object({ bytes: count, lines: z.int().positive() }),
  },
  /** How many whole lines the journal file has and the hash of the last one ('' when it names none); null when there is no file. */
  readJournalHead: { args: journalKey, result: z.object({ lines: count, lastHash: z.string() }).nullable() },
  listJournals: { args: z.strictObject({}), result: z.array(journalFile) },
  /** Whole lines from byte `from` on. `next`: where the following piece begins; null after the last whole line. */
  readJournal: { args: journalKey.extend({ from: count }), result: z.object({ lines: z.array(z.string()), next: count.nullable() }) },
  /** Keeps an attachment beside the journal under its hash, which is checked. */
  keepFile: { args: z.strictObject({ hash, bytes: bytesUpTo(MOST_ATTACHMENT) }), result: kept },
  readFile: { args: z.strictObject({ hash }), result: anyBytes.nullable() },
  listFiles: { args: z.strictObject({}), result: z.array(hash) },
  noteExpected: { args: expectedSchema.strict(), result: kept },
  readExpected: { args: z.strictObject({}), result: z.array(expectedSchema) },
  beginSnapshot: { args: z.strictObject({ name: snapshotName }), result: z.object({ id: sinkId }) },
  writeSnapshot: { args: z.strictObject({ id: sinkId, bytes: bytesUpTo(MOST_PIECE) }), result: kept },
  /** Flushes, reads back, compares, and only then gives the file its name. */
  finishSnapshot: { args: z.strictObject({ id: sinkId }), result: kept },
  abandonSnapshot: { args: z.strictObject({ id: sinkId }), result: kept },
  listSnapshots: { args: z.strictObject({}), result: z.array(snapshotFile) },
  readSnapshot: { args: z.strictObject({ name: snapshotName, from: count }), result: anyBytes },
  dropSnapshot: { args: z.strictObject({ name: snapshotName }), result: kept },
  /** Takes values (by their digests) out of the journal files, and attachments, here and in the second folder; the values also out of the stream. */
  eraseCopies: {
    args: z.strictObject({ digests: z.array(hash).max(MOST_ERASED), files: z.array(hash).max(MOST_ERASED) }),
    result: z.object({ values: count, second: z.enum(['none', 'done', 'waiting']), stream: z.enum(['none', 'done', 'waiting']) }),
  },
  diskSpace: { args: z.strictObject({}), result: z.object({ free: z.number(), total: z.number() }) },
  startReport: { args: z.strictObject({}), result: startReport },
  openDataFolder: { args: z.strictObject({}), result: z.object({ opened: z.boolean() }) },
  secondFolder: { args: z.strictObject({ act: z.enum(['state', 'follow', 'forget']) }), result: secondFolder },
  /** Asks which folder; `refused`: it lies inside the data folder. */
  chooseSecondFolder: {
    args: z.strictObject({}),
    result: z.union([secondFolder, z.object({ refused: z.literal('inside') }), z.null()]),
  },
} as const;
