/** A copy of the database as it lies on the disk, made before Chromium opens it: Chromium repairs by deleting. Two are kept. */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readWhole, withFile, writeWhole } from '../disk/whole-file';

/** Two slots in turn, so that the newer copy is never touched while the next one is made. */
const SLOTS = ['a', 'b'] as const;
/** What is known to be damaged goes here instead, and so never replaces a sound copy. */
const DAMAGED = 'damaged';
/** Written last: a copy without it is half a copy. */
const MARK = 'whole.json';
/** Chromium's own notes and locks, and the ends we cut off. */
const LEFT_OUT = /^(LOCK|LOG|LOG\.old)$|\.torn-\d+$/;
const MOST = 16_777_216;

const markSchema = z.object({ n: z.int().positive(), bytes: z.int().nonnegative(), files: z.array(z.string()) });

interface Found {
  /** Below the copied folder. */
  readonly name: string;
  readonly size: number;
}

export type CopyOutcome = { readonly copied: number; readonly skipped: '' } | { readonly copied: null; readonly skipped: '' | 'no-room' };

/**
 * Copies `<storage>/IndexedDB` to `<data>/before-open/<slot>`.
 * @returns bytes of the copy; null when there is nothing to copy, or less than twice its size is free
 * @throws the file system's error; the copy of before is then still whole
 */
export async function copyBeforeOpen(disk: Disk, storage: string, data: string, damaged: boolean): Promise<CopyOutcome> {
  const source = path.join(storage, 'IndexedDB');
  const files = await filesBelow(disk, source);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0) return { copied: null, skipped: '' };
  if ((await disk.space(data)).free < 2 * bytes) return { copied: null, skipped: 'no-room' };
  const parent = path.join(data, 'before-open');
  const marks = await Promise.all(SLOTS.map(async (slot) => ({ slot, n: (await markOf(disk, path.join(parent, slot)))?.n ?? 0 })));
  const oldest = marks.reduce((one, other) => (other.n < one.n ? other : one));
  const target = path.join(parent, damaged ? DAMAGED : oldest.slot);
  await empty(disk, target);
  for (const { name } of files) await copyFile(disk, path.join(source, name), path.join(target, name));
  for (const folder of new Set(files.map(({ name }) => path.dirname(path.join(target, name))))) await disk.syncFolder(folder);
  const mark = { n: Math.max(...marks.map(({ n }) => n)) + 1, bytes, files: files.map(({ name }) => name) };
  await writeWhole(disk, path.join(target, MARK), Buffer.from(JSON.stringify(mark), 'utf8'));
  return { copied: bytes, skipped: '' };
}

/** The newest whole copy's folder; null when there is none. */
export async function newestCopy(disk: Disk, data: string): Promise<string | null> {
  let newest: { readonly folder: string; readonly n: number } | null = null;
  for (const slot of SLOTS) {
    const folder = path.join(data, 'before-open', slot);
    const n = (await markOf(disk, folder))?.n ?? 0;
    if (n > (newest?.n ?? 0)) newest = { folder, n };
  }
  return newest?.folder ?? null;
}

async function markOf(disk: Disk, folder: string): Promise<z.output<typeof markSchema> | null> {
  const bytes = await readWhole(disk, path.join(folder, MARK), MOST);
  try {
    const parsed = markSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The mark goes first, and for good: what is left of a slot must never look whole. */
async function empty(disk: Disk, slot: string): Promise<void> {
  await disk.makeFolder(slot);
  await disk.remove(path.join(slot, MARK));
  await disk.syncFolder(slot);
  for (const { name } of await filesBelow(disk, slot, /^$/)) await disk.remove(path.join(slot, name));
}

async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(path.dirname(to));
  await disk.copy(from, to);
  await withFile(disk, to, 'write', (open) => open.sync());
}

async function filesBelow(disk: Disk, folder: string, leftOut = LEFT_OUT, below = ''): Promise<Found[]> {
  const found: Found[] = [];
  for (const entry of await disk.list(path.join(folder, below))) {
    const name = path.join(below, entry.name);
    if (entry.folder) found.push(...(await filesBelow(disk, folder, leftOut, name)));
    else if (!leftOut.test(entry.name)) found.push({ name, size: (await disk.stat(path.join(folder, name)))?.size ?? 0 });
  }
  return found;
}
