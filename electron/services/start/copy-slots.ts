/** The copies of the database from before it was opened, as they lie in the data folder: two slots in turn, one for what is damaged, a mark in each. */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readWhole, writeWhole } from '../disk/whole-file';

/** Two slots in turn, so that the newer copy is never touched while the next one is made. */
export const SLOTS = ['a', 'b'] as const;
/** What is known to be damaged goes here instead, and so never replaces a sound copy. */
export const DAMAGED = 'damaged';
/** Written last: a copy without it is half a copy. */
export const MARK = 'whole.json';
/** Chromium's own notes and locks, and the ends we cut off. */
const LEFT_OUT = /^(LOCK|LOG|LOG\.old)$|\.torn-\d+$/;
const MOST = 16_777_216;
/** A file that was not written to for so long is on the disk, ms. */
const SURE_MS = 3_600_000;

const foundSchema = z.object({ name: z.string(), size: z.int().nonnegative(), changed: z.number() });
/** Earlier programs noted names only: nothing of such a copy is used again. They made no links. */
const markSchema = z.object({
  n: z.int().positive(),
  bytes: z.int().nonnegative(),
  files: z.array(z.union([foundSchema, z.string()])),
  links: z.array(z.string()).default([]),
  sound: z.boolean().default(false),
});

/**
 * `links`: names of files that are second names of the database's own ones; they become copies of their own later (`true-copies.ts`).
 * `sound`: the database was looked at before it was copied, and all was whole.
 */
export type Mark = z.output<typeof markSchema>;

/** `name`: below the copied folder. `changed`: ms since 1970, of the original. */
export type Found = z.output<typeof foundSchema>;

/**
 * Files of the database, by their names, as they were at the last starts that found it whole. Those of the last hour before such a start are not
 * among them: a disk that says too early that it has them may have lost them since.
 */
export async function knownWhole(disk: Disk, data: string): Promise<ReadonlyMap<string, Found>> {
  const known = new Map<string, Found>();
  const marks = await Promise.all(SLOTS.map((slot) => markOf(disk, path.join(copiesFolder(data), slot))));
  for (const mark of marks.sort((a, b) => (a?.n ?? 0) - (b?.n ?? 0))) {
    if (mark?.sound !== true) continue;
    const files = mark.files.filter((file) => typeof file !== 'string');
    const last = files.reduce((newest, { changed }) => Math.max(newest, changed), 0);
    for (const file of files) if (file.changed <= last - SURE_MS) known.set(file.name, file);
  }
  return known;
}

export function copiesFolder(data: string): string {
  return path.join(data, 'before-open');
}

export async function markOf(disk: Disk, slot: string): Promise<Mark | null> {
  const bytes = await readWhole(disk, path.join(slot, MARK), MOST);
  try {
    const parsed = markSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Only when all that the mark names is safe. */
export async function writeMark(disk: Disk, slot: string, mark: Mark): Promise<void> {
  await writeWhole(disk, path.join(slot, MARK), Buffer.from(JSON.stringify(mark), 'utf8'));
}

/** The newest whole copy's folder; null when there is none. Whoever takes something out of it copies it: a file may be a second name of the database's own. */
export async function newestCopy(disk: Disk, data: string): Promise<string | null> {
  let newest: { readonly folder: string; readonly n: number } | null = null;
  for (const slot of SLOTS) {
    const folder = path.join(copiesFolder(data), slot);
    const n = (await markOf(disk, folder))?.n ?? 0;
    if (n > (newest?.n ?? 0)) newest = { folder, n };
  }
  return newest?.folder ?? null;
}

/** All files below a folder that belong to a copy. */
export function filesOf(disk: Disk, folder: string): Promise<Found[]> {
  return filesBelow(disk, folder, LEFT_OUT);
}

/** Names of all files below a folder, whatever they are. */
export async function everyNameOf(disk: Disk, folder: string, below = ''): Promise<readonly string[]> {
  const entries = await disk.list(path.join(folder, below));
  const found = entries.map(async ({ name, folder: isFolder }) =>
    isFolder ? everyNameOf(disk, folder, path.join(below, name)) : [path.join(below, name)],
  );
  return (await Promise.all(found)).flat();
}

async function filesBelow(disk: Disk, folder: string, leftOut: RegExp, below = ''): Promise<Found[]> {
  const entries = await disk.list(path.join(folder, below));
  // Side by side: a database of a million records has some thousand files.
  const found = await Promise.all(
    entries.map(async (entry): Promise<Found[]> => {
      const name = path.join(below, entry.name);
      if (entry.folder) return filesBelow(disk, folder, leftOut, name);
      if (leftOut.test(entry.name)) return [];
      const { size = 0, changed = 0 } = (await disk.stat(path.join(folder, name))) ?? {};
      return [{ name, size, changed }];
    }),
  );
  return found.flat();
}

export function bytesOf(files: readonly Found[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
