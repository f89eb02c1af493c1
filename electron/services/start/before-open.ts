/**
 * A copy of the database as it lies on the disk, made before Chromium opens it: Chromium repairs by deleting. Two are kept.
 *
 * Most of a database is tables and attachments that nobody writes to again: those that a copy has already stay in it, so that a start
 * copies what came since, however many records there are.
 */
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
/** Written once and then only deleted: the tables of a LevelDB, and what IndexedDB keeps in files of its own. All else changes in place. */
const WRITTEN_ONCE = /\.(ldb|sst)$|\.indexeddb\.blob[\\/]/;
const MOST = 16_777_216;

const foundSchema = z.object({ name: z.string(), size: z.int().nonnegative(), changed: z.number() });
/** Earlier programs noted names only: nothing of such a copy is used again. */
const markSchema = z.object({
  n: z.int().positive(),
  bytes: z.int().nonnegative(),
  files: z.array(z.union([foundSchema, z.string()])),
});

type Mark = z.output<typeof markSchema>;
const UNMARKED: Pick<Mark, 'n' | 'files'> = { n: 0, files: [] };

/** `name`: below the copied folder. `changed`: ms since 1970, of the original. */
type Found = z.output<typeof foundSchema>;

export type CopyOutcome = { readonly copied: number; readonly skipped: '' } | { readonly copied: null; readonly skipped: '' | 'no-room' };

/**
 * Copies `<storage>/IndexedDB` to `<data>/before-open/<slot>`.
 * @returns bytes of the copy; null when there is nothing to copy, or less than twice of what has to be copied now is free
 * @throws the file system's error; the copy of before is then still whole
 */
export async function copyBeforeOpen(disk: Disk, storage: string, data: string, damaged: boolean): Promise<CopyOutcome> {
  const source = path.join(storage, 'IndexedDB');
  const files = await filesBelow(disk, source);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0) return { copied: null, skipped: '' };
  const parent = path.join(data, 'before-open');
  const marks = await Promise.all(SLOTS.map(async (slot) => ({ slot, ...((await markOf(disk, path.join(parent, slot))) ?? UNMARKED) })));
  const oldest = marks.reduce((one, other) => (other.n < one.n ? other : one));
  const target = path.join(parent, damaged ? DAMAGED : oldest.slot);
  const kept = damaged ? new Set<string>() : await alreadyIn(disk, target, oldest.files, files);
  const fresh = files.filter(({ name }) => !kept.has(name));
  const needed = fresh.reduce((sum, file) => sum + file.size, 0);
  if ((await disk.space(data)).free < 2 * needed) return { copied: null, skipped: 'no-room' };
  await empty(disk, target, kept);
  for (const { name } of fresh) await copyFile(disk, path.join(source, name), path.join(target, name));
  for (const folder of new Set(fresh.map(({ name }) => path.dirname(path.join(target, name))))) await disk.syncFolder(folder);
  const mark = { n: Math.max(...marks.map(({ n }) => n)) + 1, bytes, files };
  await writeWhole(disk, path.join(target, MARK), Buffer.from(JSON.stringify(mark), 'utf8'));
  return { copied: bytes, skipped: '' };
}

/**
 * Names of the files that a whole copy has as they are now: never written again, of the same size and time as when they were copied, and there
 * in their full length. Nothing counts of a copy without its mark.
 */
async function alreadyIn(disk: Disk, slot: string, noted: Mark['files'], files: readonly Found[]): Promise<ReadonlySet<string>> {
  const before = new Map(noted.flatMap((file) => (typeof file === 'string' ? [] : [[file.name, file]])));
  const there = new Map((await filesBelow(disk, slot)).map((file) => [file.name, file.size]));
  const same = files.filter(({ name, size, changed }) => {
    const copied = before.get(name);
    return WRITTEN_ONCE.test(name) && copied?.size === size && copied.changed === changed && there.get(name) === size;
  });
  return new Set(same.map(({ name }) => name));
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

async function markOf(disk: Disk, folder: string): Promise<Mark | null> {
  const bytes = await readWhole(disk, path.join(folder, MARK), MOST);
  try {
    const parsed = markSchema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Takes away all but `kept`. The mark goes first, and for good: what is left of a slot must never look whole. */
async function empty(disk: Disk, slot: string, kept: ReadonlySet<string>): Promise<void> {
  await disk.makeFolder(slot);
  await disk.remove(path.join(slot, MARK));
  await disk.syncFolder(slot);
  for (const { name } of await filesBelow(disk, slot, /^$/)) if (!kept.has(name)) await disk.remove(path.join(slot, name));
}

async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  await disk.makeFolder(path.dirname(to));
  await disk.copy(from, to);
  await withFile(disk, to, 'write', (open) => open.sync());
}

async function filesBelow(disk: Disk, folder: string, leftOut = LEFT_OUT, below = ''): Promise<Found[]> {
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
