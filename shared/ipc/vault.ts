/** Schemas of the calls about the copies outside of the database: journal file, attachments, snapshots, notes, second folder. */
import { z } from 'zod';
import { expectedSchema } from '../journal/expected';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const count = z.int().nonnegative();

/** A site and a desk become a file name, hence the narrow alphabet; the desk has no hyphen, so `site-desk` reads back one way only. */
const journalKey = z.object({ site: z.string().regex(/^[\p{L}\p{N}_-]{1,64}$/u), desk: z.string().regex(/^[A-Za-z0-9]{1,8}$/) });

/** One journal entry as one line: a line break inside would make two. */
const line = z
  .string()
  .min(1)
  .max(4_000_000)
  .regex(/^[^\r\n]*$/);

const hash = z.string().regex(/^[0-9a-f]{64}$/);
/** `S1-main_20261122T140500_daily.dbsnap`: it becomes a file name. */
const snapshotName = z.string().regex(/^[\p{L}\p{N}_-]{1,120}\.(dbsnap|dbarc)$/u);
const sinkId = z.string().regex(/^[A-Za-z0-9]{1,40}$/);
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
  /** Bytes of the copy made before the database was opened; null when there was nothing to copy or no room (`copySkipped`). */
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
    args: journalKey.extend({ lines: z.array(line).min(1).max(20_000), begins: z.boolean().optional() }),
    result: z.object({ bytes: count, lines: z.int().positive() }),
  },
  /** How many whole lines the journal file has and the hash of the last one ('' when it names none); null when there is no file. */
  readJournalHead: { args: journalKey, result: z.object({ lines: count, lastHash: z.string() }).nullable() },
  listJournals: { args: z.object({}), result: z.array(journalFile) },
  /** Whole lines from byte `from` on. `next`: where the following piece begins; null after the last whole line. */
  readJournal: { args: journalKey.extend({ from: count }), result: z.object({ lines: z.array(z.string()), next: count.nullable() }) },
  /** Keeps an attachment beside the journal under its hash, which is checked. */
  keepFile: { args: z.object({ hash, bytes }), result: kept },
  readFile: { args: z.object({ hash }), result: bytes.nullable() },
  listFiles: { args: z.object({}), result: z.array(hash) },
  noteExpected: { args: expectedSchema, result: kept },
  readExpected: { args: z.object({}), result: z.array(expectedSchema) },
  beginSnapshot: { args: z.object({ name: snapshotName }), result: z.object({ id: sinkId }) },
  writeSnapshot: { args: z.object({ id: sinkId, bytes }), result: kept },
  /** Flushes, reads back, compares, and only then gives the file its name. */
  finishSnapshot: { args: z.object({ id: sinkId }), result: kept },
  abandonSnapshot: { args: z.object({ id: sinkId }), result: kept },
  listSnapshots: { args: z.object({}), result: z.array(snapshotFile) },
  readSnapshot: { args: z.object({ name: snapshotName, from: count }), result: bytes },
  dropSnapshot: { args: z.object({ name: snapshotName }), result: kept },
  diskSpace: { args: z.object({}), result: z.object({ free: z.number(), total: z.number() }) },
  startReport: { args: z.object({}), result: startReport },
  openDataFolder: { args: z.object({}), result: z.object({ opened: z.boolean() }) },
  secondFolder: { args: z.object({ act: z.enum(['state', 'follow', 'forget']) }), result: secondFolder },
  /** Asks which folder; `refused`: it lies inside the data folder. */
  chooseSecondFolder: {
    args: z.object({}),
    result: z.union([secondFolder, z.object({ refused: z.literal('inside') }), z.null()]),
  },
} as const;
