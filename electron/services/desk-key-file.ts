/** One file of desk keys: how it is read, sealed, and put aside when it is another's. */
import path from 'node:path';
import { deskKeysSchema } from '@shared/ipc/desk-key';
import { z } from 'zod';
import type { Disk } from './disk/disk';
import { readOwn, writeWhole } from './disk/whole-file';

const NAME = 'desk-key.json';
const MOST_BYTES = 65_536;

const fileSchema = z.union([
  z.object({ v: z.literal(1), sealed: z.string().regex(/^[A-Za-z0-9+/=]+$/) }),
  z.object({ v: z.literal(1), keys: deskKeysSchema }),
]);

/** What seals for the user of the operating system; `seal` answers null where nothing is hidden by it. */
export interface Guard {
  seal(text: string): Promise<Buffer | null>;
  /** `stale`: to be sealed anew, as the system has another key of its own now. @throws when it was sealed for another user or computer */
  open(sealed: Buffer): Promise<{ readonly text: string; readonly stale: boolean }>;
}

export interface Place {
  readonly folder: string;
  /** `none`: not there, or no file of ours. `shut`: sealed for another. `unread`: the disk did not give it, so nobody knows what it holds. */
  readonly state: 'open' | 'none' | 'shut' | 'unread';
  readonly keys: readonly string[];
  /** As it is, sealed by nobody. */
  readonly plain: boolean;
  /** To be written anew though nothing is missing. */
  readonly stale: boolean;
  readonly error: unknown;
}

/** What a folder has. Never throws. */
export async function readPlace(disk: Disk, folder: string, guard: Guard): Promise<Place> {
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
    return place('open', { keys: deskKeysSchema.parse(jsonOf(text)), stale });
  } catch {
    return place('shut');
  }
}

/**
 * What a file with these keys holds.
 * @param mayBePlain true where nothing that was sealed becomes readable by it
 * @throws when the system seals nothing now and they may not lie there as they are
 */
export async function sealedFile(keys: readonly string[], guard: Guard, mayBePlain: boolean): Promise<Buffer> {
  const sealed = await guard.seal(JSON.stringify(keys)).catch((error: unknown) => {
    if (!mayBePlain) throw error;
    return null;
  });
  if (sealed === null && !mayBePlain) throw new Error('the system seals nothing now, and the desk keys were sealed before');
  const file = sealed === null ? { v: 1, keys } : { v: 1, sealed: sealed.toString('base64') };
  return Buffer.from(`${JSON.stringify(file)}\n`, 'utf8');
}

/** Writes the file of a folder whole or not at all. @throws the file system's error */
export async function writePlace(disk: Disk, folder: string, bytes: Buffer): Promise<void> {
  await disk.makeFolder(folder);
  await writeWhole(disk, path.join(folder, NAME), bytes);
}

/**
 * Keeps what another user sealed under a name of its own (`desk-key.shut.json`, `desk-key.shut-2.json` …), before it is written over. Copied
 * and flushed, not renamed: whatever fails, and whenever the power goes, it lies there under one name at least.
 * @throws the file system's error
 */
export async function putAside(disk: Disk, folder: string): Promise<void> {
  const bytes = await readOwn(disk, path.join(folder, NAME), MOST_BYTES);
  if (bytes === null) return;
  for (let n = 1; ; n += 1) {
    const aside = path.join(folder, n === 1 ? 'desk-key.shut.json' : `desk-key.shut-${n}.json`);
    if ((await disk.stat(aside)) === null) return writeWhole(disk, aside, bytes);
    if ((await readOwn(disk, aside, MOST_BYTES))?.equals(bytes)) return;
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
