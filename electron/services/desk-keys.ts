/** The desk keys in two files of the data folder, sealed by the operating system where it can: beside the copies, never in one of them (SEC-1). */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk/disk';
import { readOwn, writeWhole } from './disk/whole-file';

const NAME = 'desk-key.json';
/** What another user of this computer sealed is put aside under this name rather than lost. */
const ASIDE = 'desk-key.shut.json';
const MOST_BYTES = 65_536;
const MOST_KEYS = 64;

const keysSchema = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(MOST_KEYS);
const fileSchema = z.union([
  z.object({ v: z.literal(1), sealed: z.string().regex(/^[A-Za-z0-9+/=]+$/) }),
  z.object({ v: z.literal(1), keys: keysSchema }),
]);

/** What seals for the user of the operating system; `seal` answers null where nothing is hidden by it. */
export interface Guard {
  seal(text: string): Promise<Buffer | null>;
  /** `stale`: to be sealed anew, as the system has another key of its own now. @throws when it was sealed for another user or computer */
  open(sealed: Buffer): Promise<{ readonly text: string; readonly stale: boolean }>;
}

export interface FoundKeys {
  /** 64 hex digits each, newest first. */
  readonly keys: readonly string[];
  readonly kept: 'system' | 'folder';
  /** There is a file that cannot be opened by this user. */
  readonly shut: boolean;
}

export interface DeskKeys {
  /** @throws the file system's error when no file could be read and one of them may be there */
  read(): Promise<FoundKeys>;
  /** Adds a key. @throws the first error of writing, when no place took it, or when there are too many keys */
  keep(key: string): Promise<void>;
}

/** `folders`: where the two files lie. One that is damaged or gone is written anew from the other one. */
export function makeDeskKeys(disk: Disk, folders: readonly string[], guard: Guard): DeskKeys {
  let last: Promise<unknown> = Promise.resolve();

  async function write(keys: readonly string[], into: readonly string[]): Promise<void> {
    const text = JSON.stringify(keys);
    // A keyring that fails must not keep the site from beginning: then the key lies there as it is, and that is said.
    const sealed = await guard.seal(text).catch(() => null);
    const file = sealed === null ? { v: 1, keys } : { v: 1, sealed: sealed.toString('base64') };
    const bytes = Buffer.from(`${JSON.stringify(file)}\n`, 'utf8');
    const errors: unknown[] = [];
    for (const folder of into) {
      try {
        await disk.makeFolder(folder);
        await writeWhole(disk, path.join(folder, NAME), bytes);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === into.length) throw errors[0];
  }

  async function readAll(): Promise<readonly Place[]> {
    return Promise.all(folders.map((folder) => readPlace(disk, folder, guard)));
  }

  /** One after another: two that add a key at once would each forget the other's. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = last.catch(() => undefined).then(work);
    last = mine;
    return mine;
  }

  return {
    read: () =>
      inTurn(async () => {
        const places = await readAll();
        const keys = joined(places);
        const unread = places.find((place) => place.state === 'unread');
        if (keys.length === 0 && unread) throw unread.error;
        const poor = places.filter(({ state, stale, keys: own }) => stale || (ours(state) && own.length < keys.length));
        // There is a copy that has them all: one that cannot be mended now is mended at another start.
        if (poor.length > 0)
          await write(
            keys,
            poor.map(({ folder }) => folder),
          ).catch(() => undefined);
        return { keys, kept: places.some(({ plain }) => plain) ? 'folder' : 'system', shut: places.some(({ state }) => state === 'shut') };
      }),
    keep: (key) =>
      inTurn(async () => {
        const places = await readAll();
        const keys = joined(places);
        if (keys.includes(key)) return;
        if (keys.length >= MOST_KEYS) throw new Error('there are as many desk keys as there may be');
        for (const { folder, state } of places)
          if (state === 'shut') await disk.rename(path.join(folder, NAME), path.join(folder, ASIDE)).catch(() => undefined);
        await write([key, ...keys], folders);
      }),
  };
}

interface Place {
  readonly folder: string;
  /** `none`: not there, or no file of ours. `shut`: sealed for another. `unread`: the disk did not give it. */
  readonly state: 'open' | 'none' | 'shut' | 'unread';
  readonly keys: readonly string[];
  /** As it is, sealed by nobody. */
  readonly plain: boolean;
  /** To be written anew though nothing is missing. */
  readonly stale: boolean;
  readonly error: unknown;
}

/** A place that may be written: nothing is lost by it. */
function ours(state: Place['state']): boolean {
  return state === 'none' || state === 'open';
}

async function readPlace(disk: Disk, folder: string, guard: Guard): Promise<Place> {
  const place = (state: Place['state'], more: Partial<Place> = {}): Place => ({
    folder,
    state,
    keys: [],
    plain: false,
    stale: false,
    error: null,
    ...more,
  });
  let bytes: Buffer | null;
  try {
    bytes = await readOwn(disk, path.join(folder, NAME), MOST_BYTES);
  } catch (error) {
    return place('unread', { error });
  }
  const file = fileSchema.safeParse(jsonOf(bytes?.toString('utf8') ?? ''));
  if (!file.success) return place('none');
  if ('keys' in file.data) return place('open', { keys: file.data.keys, plain: true });
  try {
    const { text, stale } = await guard.open(Buffer.from(file.data.sealed, 'base64'));
    return place('open', { keys: keysSchema.parse(jsonOf(text)), stale });
  } catch {
    return place('shut');
  }
}

function joined(places: readonly Place[]): readonly string[] {
  return [...new Set(places.flatMap(({ keys }) => keys))].slice(0, MOST_KEYS);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
