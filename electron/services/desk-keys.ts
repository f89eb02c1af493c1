/** The desk keys in two files of the data folder, sealed by the operating system where it can: beside the copies, never in one of them (SEC-1). */
import { makeTurns } from '@shared/base/in-turn';
import { MOST_KEYS } from '@shared/ipc/desk-key';
import { type Guard, type Place, putAside, readPlace, sealedFile, writePlace } from './desk-key-file';
import type { Disk } from './disk/disk';

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
  /**
   * Adds a key. What cannot be read now, or cannot be put aside, is left as it is.
   * @throws the first error when no place took it, and when there are too many keys, or some are sealed and nothing can be sealed now
   */
  keep(key: string): Promise<void>;
}

/** `folders`: where the two files lie. One that is damaged or gone is written anew from the other one. */
export function makeDeskKeys(disk: Disk, folders: readonly string[], guard: Guard): DeskKeys {
  // Two that add a key at once would each forget the other's.
  const inTurn = makeTurns();

  async function readAll(): Promise<readonly Place[]> {
    return Promise.all(folders.map((folder) => readPlace(disk, folder, guard)));
  }

  async function mend(places: readonly Place[], keys: readonly string[]): Promise<void> {
    const poor = places.filter(({ state, stale, keys: own }) => stale || (mayBeWritten(state) && own.length < keys.length));
    if (poor.length === 0) return;
    const bytes = await sealedFile(keys, guard, isAllPlain(places));
    for (const { folder } of poor) await writePlace(disk, folder, bytes);
  }

  async function keep(key: string): Promise<void> {
    const places = await readAll();
    const keys = joined(places);
    if (keys.includes(key)) return;
    if (keys.length >= MOST_KEYS) throw new Error('there are as many desk keys as there may be');
    // A keyring that fails must not keep the site from beginning: then the key lies there as it is, and that is said.
    const bytes = await sealedFile([key, ...keys], guard, isAllPlain(places));
    const errors: unknown[] = [];
    for (const { folder, state, error: unreadable } of places) {
      try {
        if (state === 'unread') throw unreadable;
        if (state === 'shut') await putAside(disk, folder);
        await writePlace(disk, folder, bytes);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length === places.length) throw errors[0];
  }

  return {
    read: () =>
      inTurn(async () => {
        const places = await readAll();
        const keys = joined(places);
        const unread = places.find((place) => place.state === 'unread');
        if (keys.length === 0 && unread) throw unread.error;
        // There is a copy that has them all: one that cannot be mended now is mended at another start.
        await mend(places, keys).catch(() => undefined);
        return { keys, kept: places.some(({ plain }) => plain) ? 'folder' : 'system', shut: places.some(({ state }) => state === 'shut') };
      }),
    keep: (key) => inTurn(() => keep(key)),
  };
}

/** Nothing is lost by writing there. */
function mayBeWritten(state: Place['state']): boolean {
  return state === 'none' || state === 'open';
}

/** Whether every key that would be written again lies there as it is anyway. */
function isAllPlain(places: readonly Place[]): boolean {
  return places.every(({ state, plain }) => state !== 'open' || plain);
}

/** The longer list first: keys are only ever added, so it is the one that knows the newest. */
function joined(places: readonly Place[]): readonly string[] {
  const longest = places.toSorted((a, b) => b.keys.length - a.keys.length);
  return [...new Set(longest.flatMap(({ keys }) => keys))].slice(0, MOST_KEYS);
}
