/** The second folder on another disk: it follows by itself, nobody waits for it, and it comes back after having been away. */
import path from 'node:path';
import type { SecondFolderState } from '@shared/ipc/vault';
import type { Disk } from '../disk/disk';
import { isInside, reallyAt } from '../disk/paths';
import { diskCode } from '../disk-code';
import { type Log, messageOf } from '../log-file';
import { carryOut, type Erasure, noteErasure, readErasure } from './erasures';
import { baseOf, establish, type Grant, readGrant, recognise, writeGrant } from './grant';
import { type Copies, makeMirror } from './mirror';

/** After a change, so that ten changes in a second are one pass. */
const SOON_MS = 1_000;
/** A stick that was put in again is found within this time. */
const AGAIN_MS = 30_000;
/** How often the note of what is there is renewed while all is well. */
const NOTE_MS = 60_000;

type State = SecondFolderState['state'];

export interface SecondFolderOptions {
  readonly disk: Disk;
  /** The data folder: the copies' originals and the note of the chosen folder lie in it. */
  readonly data: string;
  readonly copies: Copies;
  /** The site that works here; '' before there is one. */
  readonly site: () => Promise<string>;
  readonly sameDisk: (one: string, other: string) => Promise<boolean>;
  /** Runs something later; the answer takes it back. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Ms since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

export interface SecondFolder {
  state(): SecondFolderState;
  /** Remembers the folder and begins to fill it. Null when it lies inside the data folder. */
  choose(folder: string): Promise<SecondFolderState | null>;
  forget(): Promise<SecondFolderState>;
  /** Brings it up to date now; while a pass runs, the one after it. Never throws. */
  follow(): Promise<SecondFolderState>;
  /** So many bytes are new here: a pass comes soon. */
  nudge(bytes: number): void;
  /** A snapshot was dropped here and is to be dropped there. */
  drop(name: string): void;
  /**
   * Runs `here`, which takes values and files out of the originals, while nothing is copied, and does the same there: now, or when it is there
   * again. @throws what `here` throws, and the file system's error when that cannot be noted: then nothing was done
   */
  erase<Value>(what: Erasure, here: () => Promise<Value>): Promise<Value>;
  /** Whether something still has to go there. */
  isErasing(): Promise<boolean>;
  /** Names of the snapshots that lie there; empty while it cannot be looked at. */
  snapshots(): Promise<readonly string[]>;
  /** No pass comes by itself any more. */
  stop(): void;
}

export function makeSecondFolder(options: SecondFolderOptions): SecondFolder {
  const { disk, data, copies, later, now, log } = options;
  const noteFile = path.join(data, 'second-folder.json');
  const erasing = path.join(data, 'erasing.json');
  const mirror = makeMirror(disk, copies);
  let grant: Grant | null = null;
  let isRead = false;
  let state: State = 'none';
  let behindBytes = 0;
  let sameDisk = false;
  let notedAt = Number.NEGATIVE_INFINITY;
  let running: Promise<unknown> = Promise.resolve();
  let cancel: (() => void) | null = null;
  let stopped = false;

  const told = (): SecondFolderState => ({
    state,
    name: grant === null ? '' : path.basename(grant.folder),
    behindBytes,
    okAt: grant?.okAt ?? 0,
    sameDisk,
  });

  function plan(ms: number): void {
    cancel?.();
    if (!stopped) cancel = later(ms, () => void follow());
  }

  function follow(): Promise<SecondFolderState> {
    const mine = running.then(pass);
    running = mine;
    return mine;
  }

  async function pass(): Promise<SecondFolderState> {
    cancel?.();
    cancel = null;
    try {
      await readOnce();
      if (grant !== null) await bringUpToDate();
    } catch (error) {
      await failed(error);
    }
    if (grant === null) [state, behindBytes, sameDisk] = ['none', 0, false];
    else if (cancel === null) plan(AGAIN_MS);
    return told();
  }

  async function readOnce(): Promise<void> {
    if (!isRead) grant = await readGrant(disk, noteFile);
    isRead = true;
  }

  async function bringUpToDate(): Promise<void> {
    const site = await options.site();
    if (grant === null || site === '') return;
    if ((await disk.stat(grant.folder)) === null) return away();
    if (grant.site !== site) await save({ ...grant, site, id: await establish(disk, grant.folder, site, options.newId) });
    const found = await recognise(disk, grant);
    if (found === 'away') return away();
    if (found === 'other') {
      state = 'other';
      return;
    }
    const base = baseOf(grant.folder, site);
    sameDisk = await options.sameDisk(data, grant.folder).catch(() => false);
    if (grant.dropped.length > 0) {
      const gone = grant.dropped;
      await mirror.drop(base, gone);
      await save({ ...grant, dropped: grant.dropped.filter((name) => !gone.includes(name)) });
    }
    // First of all: a copy that still has what is gone here would be taken for another story.
    if (await carryOut(disk, erasing, base)) mirror.forget();
    const tasks = await mirror.plan(base);
    behindBytes = tasks.reduce((sum, task) => sum + task.bytes, 0);
    if (tasks.length > 0) state = 'behind';
    for (const task of tasks) {
      await task.run();
      behindBytes = Math.max(0, behindBytes - task.bytes);
    }
    const isNews = state !== 'ok' || tasks.length > 0;
    state = 'ok';
    grant = { ...grant, okAt: now() };
    if (isNews || now() - notedAt >= NOTE_MS) await note();
  }

  /** Once in a while is enough: it only serves to say how far the folder is behind while it is away. */
  async function note(): Promise<void> {
    if (grant === null || now() - notedAt < NOTE_MS) return;
    notedAt = now();
    const lengths = Object.fromEntries((await copies.journals.lengths()).map(({ name, bytes }) => [name, bytes]));
    // A data folder that takes no note says nothing against the second folder, which has everything.
    await save({ ...grant, lengths }).catch((error: unknown) => log('error', `second folder not noted: ${messageOf(error)}`));
  }

  async function save(next: Grant | null): Promise<void> {
    grant = next;
    await writeGrant(disk, noteFile, next);
  }

  async function away(): Promise<void> {
    state = 'away';
    const lengths = grant?.lengths ?? {};
    const okAt = grant?.okAt ?? 0;
    const journals = await copies.journals.lengths();
    const snapshots = await copies.snapshots.list();
    behindBytes =
      journals.reduce((sum, { name, bytes }) => sum + Math.max(0, bytes - (lengths[name] ?? 0)), 0) +
      snapshots.reduce((sum, { changed, bytes }) => sum + (changed > okAt ? bytes : 0), 0);
  }

  async function failed(error: unknown): Promise<void> {
    log('error', `second folder: ${messageOf(error)}`);
    const code = diskCode(error);
    if (code === 'disk-full') state = 'full';
    else if (code === 'denied') state = 'read-only';
    else if (await isAway()) state = 'away';
    else state = 'error';
  }

  /** A stick that is pulled out while it is written to answers with all kinds of errors. */
  async function isAway(): Promise<boolean> {
    return grant === null ? false : (await recognise(disk, grant).catch(() => 'away')) === 'away';
  }

  return {
    state: told,
    follow,
    choose: async (folder) => {
      if (isInside(await reallyAt(disk, folder), await reallyAt(disk, data))) return null;
      await running;
      isRead = true;
      notedAt = Number.NEGATIVE_INFINITY;
      [state, behindBytes, sameDisk] = ['behind', 0, await options.sameDisk(data, folder).catch(() => false)];
      await save({ folder, site: '', id: options.newId(), okAt: 0, lengths: {}, dropped: [] });
      void follow();
      return told();
    },
    forget: async () => {
      await running;
      isRead = true;
      cancel?.();
      await save(null);
      await disk.remove(erasing);
      [state, behindBytes, sameDisk] = ['none', 0, false];
      return told();
    },
    nudge: (bytes) => {
      if (grant === null) return;
      behindBytes += bytes;
      if (state === 'ok') state = 'behind';
      plan(SOON_MS);
    },
    drop: (name) => {
      if (grant === null) return;
      grant = { ...grant, dropped: [...grant.dropped, name] };
      // Noted at once: the pass that drops it may come after the next start.
      running = running.then(() => save(grant)).catch(failed);
      plan(SOON_MS);
    },
    erase: (what, here) => {
      const mine = running.then(async () => {
        await readOnce();
        if (grant !== null) await noteErasure(disk, erasing, what);
        return here();
      });
      running = mine.catch(() => undefined);
      return mine;
    },
    isErasing: async () => (await readErasure(disk, erasing)) !== null,
    snapshots: async () => {
      if (grant === null || grant.site === '') return [];
      const entries = await disk.list(path.join(baseOf(grant.folder, grant.site), 'snapshots')).catch(() => []);
      return entries.flatMap(({ name, folder }) => (folder ? [] : [name]));
    },
    stop: () => {
      stopped = true;
      cancel?.();
    },
  };
}
