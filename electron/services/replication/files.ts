/**
 * Photos and other files between this desk and the bucket of its site (BY-14, decision 0029). The window has them; one at a time it is asked for one that the
 * bucket lacks, after the entries. What is there is known by asking the bucket, and by nothing that would have to be kept here.
 */
import { createHash } from 'node:crypto';
import { makeTurns } from '@shared/base/in-turn';
import type { FetchedFile, ReplicationStateName } from '@shared/ipc/replication';
import { type Log, messageOf } from '../log-file';
import { type Bucket, type Link, stateOf } from './link';

/** While files wait for something that tells nobody when it is over. */
const AGAIN_MS = 5_000;
/** These are over soon, though the connection stands: a line behind the server is down, or its servers choose who leads. */
const PASSING: ReadonlySet<ReplicationStateName> = new Set(['away', 'no-stream']);

export interface FileRoadOptions {
  readonly later: (ms: number, run: () => void) => () => void;
  readonly log: Log;
  /** How often the bucket is looked at for what is no longer in it; a bucket that takes nothing is tried again then. */
  readonly checkMs: number;
  /** An answer to the window comes after this time even if nothing is wanted. */
  readonly waitMs: number;
  /** Whether all entries are out: they come first. */
  readonly mayPut: () => boolean;
  /** Hears before the first file goes there that there is a bucket. */
  readonly found: () => Promise<void>;
}

export interface FileRoad {
  /** Looks at the bucket of this connection again and again, until it is left; never ends one. */
  follow(link: Link): Promise<void>;
  /** The connection is gone. */
  leave(): void;
  /** The window begins anew. */
  clear(): void;
  /** The window has these. */
  offer(hashes: readonly string[]): void;
  /** Something changed that stood in the way. */
  nudge(): void;
  /** One that the bucket lacks, as soon as there is one; '' after a while. */
  wanted(): Promise<string>;
  /** `bytes` null: the window has it no more. */
  put(hash: string, bytes: Uint8Array | null): Promise<void>;
  /** A file that this desk lacks. */
  bring(hash: string): Promise<FetchedFile>;
  /** Takes it out of the bucket for good; this desk never puts it again. @throws LinkFault */
  erase(link: Link, hash: string): Promise<void>;
  /** How many wait to be put, and why they do: `on` where nothing is in the way. */
  readonly state: { readonly filesToSend: number; readonly filesState: ReplicationStateName };
}

export function makeFileRoad(options: FileRoadOptions): FileRoad {
  const { later, log } = options;
  const here = new Set<string>();
  const waiting = new Set<string>();
  const erased = new Set<string>();
  /** What the bucket had when it was last asked, and what came to it from here since; null before it was asked. */
  let known: Set<string> | null = null;
  let followed: Link | null = null;
  let bucket: Bucket | null = null;
  let filesState: ReplicationStateName = 'on';
  /** Until the bucket is looked at again nothing more is put into it. */
  let isPaused = false;
  /** Shortens the rest between two looks. */
  let lookSoon: () => void = () => undefined;
  let wake: () => void = () => undefined;
  const out = makeTurns();
  const back = makeTurns();

  function trouble(what: string, error: unknown): void {
    filesState = stateOf(error);
    isPaused = true;
    log('error', `files, ${what}: ${filesState}: ${messageOf(error)}`);
  }

  function count(hashes: Iterable<string>): void {
    if (known === null) return;
    for (const hash of hashes) if (!known.has(hash) && !erased.has(hash)) waiting.add(hash);
    wake();
  }

  async function look(link: Link, before: Seen | null): Promise<Seen> {
    const found = before?.bucket ?? (await link.bucket());
    const mark = await found.mark();
    if (before === null) await options.found();
    if (mark !== before?.mark) {
      known = new Set(await found.names());
      waiting.clear();
    }
    return { bucket: found, mark };
  }

  async function follow(link: Link): Promise<void> {
    followed = link;
    for (let seen: Seen | null = null; followed === link; ) {
      try {
        seen = await look(link, seen);
        if (followed !== link) return;
        bucket = seen.bucket;
        if (filesState !== 'on' && waiting.size === 0) filesState = 'on';
        isPaused = false;
        count(here);
      } catch (error) {
        if (followed !== link) return;
        // A bucket that has gone is looked for, and made, anew.
        [seen, bucket] = [null, null];
        trouble('looking', error);
      }
      await rest();
    }
  }

  function isPassing(): boolean {
    return isPaused && PASSING.has(filesState);
  }

  function rest(): Promise<void> {
    return new Promise((done) => {
      let cancel = later(isPassing() ? AGAIN_MS : options.checkMs, done);
      lookSoon = () => {
        cancel();
        cancel = later(AGAIN_MS, done);
      };
    });
  }

  function isFree(): boolean {
    return bucket !== null && !isPaused && options.mayPut();
  }

  async function putNow(hash: string, bytes: Uint8Array): Promise<void> {
    if (bucket === null || !waiting.delete(hash)) return;
    if (createHash('sha256').update(bytes).digest('hex') !== hash) {
      here.delete(hash);
      return log('error', `files, putting: ${hash} is not what its name says on this desk`);
    }
    try {
      await bucket.put(hash, bytes);
      known?.add(hash);
      filesState = 'on';
    } catch (error) {
      // To the end: the others are not to wait for one that is never taken.
      if (!erased.has(hash)) waiting.add(hash);
      trouble('putting', error);
      if (isPassing()) lookSoon();
    }
  }

  async function bringNow(hash: string): Promise<FetchedFile> {
    if (bucket === null) return { came: false, why: filesState === 'on' ? 'away' : filesState };
    const from = bucket;
    try {
      const found = await from.get(hash);
      if (typeof found !== 'string') return { came: true, bytes: found };
      if (found === 'damaged') {
        log('error', `files, fetching: ${hash} is damaged in the bucket: it is taken out, to be put again by who has it`);
        await from.discard(hash).catch((error: unknown) => log('error', `files, taking out: ${messageOf(error)}`));
      }
      return { came: false, why: found };
    } catch (error) {
      const why = stateOf(error);
      log('error', `files, fetching: ${why}: ${messageOf(error)}`);
      // It was there when it was looked for: it will answer again.
      return { came: false, why: PASSING.has(why) ? 'away' : why };
    }
  }

  return {
    follow,
    leave: () => {
      [followed, bucket] = [null, null];
    },
    clear: () => {
      here.clear();
      waiting.clear();
    },
    offer: (hashes) => {
      for (const hash of hashes) here.add(hash);
      count(hashes);
    },
    nudge: () => {
      if (waiting.size > 0) wake();
    },
    wanted: async () => {
      if (!isFree() || waiting.size === 0) {
        await new Promise<void>((done) => {
          const cancel = later(waiting.size > 0 ? AGAIN_MS : options.waitMs, done);
          wake = () => {
            cancel();
            done();
          };
        });
      }
      return isFree() ? ([...waiting][0] ?? '') : '';
    },
    put: (hash, bytes) =>
      out(async () => {
        if (bytes !== null) return putNow(hash, bytes);
        here.delete(hash);
        waiting.delete(hash);
      }),
    bring: (hash) => back(() => bringNow(hash)),
    erase: (link, hash) => {
      // Before its turn: one that is just being handed over is not begun any more.
      erased.add(hash);
      here.delete(hash);
      waiting.delete(hash);
      return out(async () => (await link.bucket()).erase(hash));
    },
    get state() {
      return { filesToSend: waiting.size, filesState };
    },
  };
}

interface Seen {
  readonly bucket: Bucket;
  readonly mark: string;
}
