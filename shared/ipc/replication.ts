/** The calls about carrying entries between desks over a stream (BY-14): the window has the entries, the main process the connection and its secrets. */
import { z } from 'zod';
import { anyBytes, bytesUpTo } from './bytes';

/** Chains that a site may have; each computer that ever was a desk has one. */
const MOST_CHAINS = 4_096;
const MOST_LINES = 1_000;
/** Characters of all lines of one call. */
const MOST_CHARACTERS = 16 * 1_048_576;
/** Files named in one call. */
export const MOST_FILES = 2_000;
/** Bytes; no desk keeps a larger photo or scan. */
const MOST_FILE = 32 * 1_048_576;

const hash = z
  .string()
  .length(64)
  .regex(/^[0-9a-f]+$/);
const chain = hash;
const seq = z.int().nonnegative();

/** Each chain with the number up to which it is there. */
const positions = z.array(z.strictObject({ chain, seq })).max(MOST_CHAINS);
const told = z.record(z.string(), seq);

/** Positions as they pass the bridge. */
export function toPairs(numbers: Readonly<Record<string, number>>): { chain: string; seq: number }[] {
  return Object.entries(numbers).map(([name, number]) => ({ chain: name, seq: number }));
}

export function fromPairs(pairs: z.output<typeof positions>): Readonly<Record<string, number>> {
  return Object.fromEntries(pairs.map((pair) => [pair.chain, pair.seq]));
}
const line = z.strictObject({
  chain,
  text: z
    .string()
    .min(1)
    .max(4_000_000)
    .regex(/^[^\r\n]*$/),
});
const fits = (lines: readonly { readonly text: string }[]): boolean =>
  lines.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS;

/** `host`, `host:port` or `[2001:db8::1]:4222`: never a path, a name of somebody or a secret. */
export const serverSchema = z
  .string()
  .max(260)
  .regex(/^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9A-Fa-f:.]{2,45}\])(?::[1-9]\d{0,4})?$/);

/** Where to and as whom. A secret that is not given stays as it is kept; '' takes it away. */
const wish = z.strictObject({
  servers: z.array(serverSchema).min(1).max(5),
  user: z.string().max(200),
  password: z.string().max(1_000).optional(),
  /** The text of a `.creds` file, in place of name and password. */
  creds: z.string().max(16_384).optional(),
  /** Certificates (PEM) of who signed the server's, where that is nobody the computer knows. */
  ca: z.string().max(131_072).optional(),
});
export type ReplicationWish = z.output<typeof wish>;

/**
 * `off`: switched off, or never set up. `idle`: switched on, and the window has not begun. `connecting`, `on`. The others say why not: `away` nobody
 * answers, `refused` name or password, `certificate` the server is not who it should be, `plain` it does not encrypt, `no-stream` it keeps nothing for this
 * site, `forbidden` this name may not, `full` the stream takes no more, `too-large` an entry is larger than the server takes, `error` anything else.
 */
export const REPLICATION_STATES = [
  'off',
  'idle',
  'connecting',
  'on',
  'away',
  'refused',
  'certificate',
  'plain',
  'no-stream',
  'forbidden',
  'full',
  'too-large',
  'error',
] as const;
export type ReplicationStateName = (typeof REPLICATION_STATES)[number];

const state = z.object({
  state: z.enum(REPLICATION_STATES),
  /** Which of the servers; '' while there is no connection. */
  server: z.string(),
  /** Entries that are here and not in the stream, as far as the window has told. */
  toSend: seq,
  /** Entries of the stream that the window has not taken in. */
  toTake: seq,
  /** When the stream last answered, ms since 1970; 0 = never since it was set up. */
  okAt: z.number(),
  /** When the stream was last found emptied, shortened or replaced, ms since 1970; 0 = never. Nothing here is taken away for it: it is filled again. */
  shrunkAt: z.number(),
  /** Photos and other files that are here and not in the bucket of the site, and why they wait: `on` = nothing is in the way. */
  filesToSend: seq,
  filesState: z.enum(REPLICATION_STATES),
  /** Rises with each connection: what the stream has must then be asked for again. */
  epoch: seq,
});
export type ReplicationState = z.output<typeof state>;

/**
 * A file that this desk lacks. `none`: the bucket does not have it yet. `erased`: taken out for good. `damaged`: what lay there was not what its name says,
 * and was not taken. The others as in `REPLICATION_STATES`.
 */
const FILE_WANTS = ['none', 'erased', 'damaged', ...REPLICATION_STATES] as const;
const fetchedFile = z.union([
  z.object({ came: z.literal(true), bytes: anyBytes }),
  z.object({ came: z.literal(false), why: z.enum(FILE_WANTS) }),
]);
export type FetchedFile = z.output<typeof fetchedFile>;

const settings = z.object({
  on: z.boolean(),
  servers: z.array(z.string()),
  user: z.string(),
  /** Which secrets are kept; they never come back to the window. */
  has: z.object({ password: z.boolean(), creds: z.boolean(), ca: z.boolean() }),
  /** `system`: sealed by the operating system for its user. `folder`: as it is, in the data folder. `none`: never set up. */
  kept: z.enum(['none', 'system', 'folder']),
  /** There are settings that this user of this computer cannot open: they must be entered again. */
  shut: z.boolean(),
});
export type ReplicationSettings = z.output<typeof settings>;

export const replicationContract = {
  readReplication: { args: z.strictObject({}), result: settings },
  /** Keeps where to and as whom. Another server is asked about by the system's own dialog: `cancelled`. `creds`, `ca`: what was given is none. */
  setReplication: { args: wish, result: z.union([settings, z.object({ refused: z.enum(['cancelled', 'creds', 'ca']) })]) },
  switchReplication: { args: z.strictObject({ on: z.boolean() }), result: settings },
  /** Connects with what is kept, looks at the stream of the site and leaves again: `on` when all would work. */
  testReplication: { args: z.strictObject({ site: z.string().min(1).max(64) }), result: z.object({ state: z.enum(REPLICATION_STATES) }) },
  /** The window is ready: `has` as in `Exchange.positions`. */
  beginReplication: { args: z.strictObject({ site: z.string().min(1).max(64), has: positions }), result: state },
  replicationState: { args: z.strictObject({}), result: state },
  /**
   * Hands lines to the stream, of each chain in order; answers when it has them (`isSent`), or at the first that it did not take. Until the stream is read
   * to where this desk knows what it lacks, none are sent.
   */
  sendEntries: {
    args: z.strictObject({ lines: z.array(line).max(MOST_LINES).refine(fits), has: positions }),
    result: z.object({ state, known: told, isSent: z.boolean() }),
  },
  /**
   * The next lines of the stream, as soon as there are some, or none after a while. `after`: the mark of the lines before, when the window has them on
   * the disk ('' at first); `has`, and `waiting` as `TakenIn` told it.
   */
  takeEntries: {
    args: z.strictObject({ after: z.string().max(40), has: positions, waiting: positions }),
    result: z.object({ state, known: told, lines: z.array(z.object({ chain: z.string(), text: z.string() })), mark: z.string() }),
  },
  /** The window has these files, and records that name them; `has`: the entries about them are in it. */
  offerFiles: { args: z.strictObject({ hashes: z.array(hash).max(MOST_FILES), has: positions }), result: z.object({}) },
  /** One of them that the bucket lacks, as soon as there is one; '' after a while. */
  wantedFile: { args: z.strictObject({}), result: z.object({ hash: z.string() }) },
  /** Answers when it is there, or was not taken: then it is asked for again. No bytes at all, as no file has: it is gone from here. */
  putFile: { args: z.strictObject({ hash, bytes: bytesUpTo(MOST_FILE) }), result: z.object({}) },
  fetchFile: { args: z.strictObject({ hash }), result: fetchedFile },
} as const;
