/**
 * A copy of the database as it lies on the disk, made before Chromium opens it: Chromium repairs by deleting. Two are kept.
 *
 * Nobody may wait for minutes before the window. Most of a database is tables and attachments that nobody writes to again: those that a copy
 * has already stay in it, and those that came since get a second name in it, which costs no time and no room and keeps their bytes when
 * Chromium deletes them. They become copies of their own once the window stands (`true-copies.ts`, `docs/decisions/0026`).
 */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { temporaryFor, withFile } from '../disk/whole-file';
import { bytesOf, copiesFolder, DAMAGED, everyNameOf, type Found, filesOf, MARK, type Mark, markOf, SLOTS, writeMark } from './copy-slots';

/** Written once and then only deleted: the tables of a LevelDB, and what IndexedDB keeps in files of its own. All else changes in place. */
const WRITTEN_ONCE = /\.(ldb|sst)$|\.indexeddb\.blob[\\/]/;
const UNMARKED: Pick<Mark, 'n' | 'files' | 'links'> = { n: 0, files: [], links: [] };

export interface CopyOutcome {
  /** Bytes of the copy; null when none was made. */
  readonly copied: number | null;
  /** `no-room` with a copy: it stays a second name of the same files. */
  readonly skipped: '' | 'no-room';
}

/**
 * Copies `<storage>/IndexedDB` to `<data>/before-open/<slot>`.
 * @param state `sound`: looked at, and whole; `damaged` goes to a place of its own; `unsure`: it could not be looked at
 * @returns no copy when there is nothing to copy, or less than twice of what has to be copied now is free
 * @throws the file system's error; the copy of before is then still whole
 */
export async function copyBeforeOpen(
  disk: Disk,
  storage: string,
  data: string,
  state: 'sound' | 'unsure' | 'damaged',
): Promise<CopyOutcome> {
  const damaged = state === 'damaged';
  const source = path.join(storage, 'IndexedDB');
  const files = await filesOf(disk, source);
  if (files.length === 0) return { copied: null, skipped: '' };
  const parent = copiesFolder(data);
  const marks = await Promise.all(SLOTS.map(async (slot) => ({ slot, ...((await markOf(disk, path.join(parent, slot))) ?? UNMARKED) })));
  const oldest = marks.reduce((one, other) => (other.n < one.n ? other : one));
  const target = path.join(parent, damaged ? DAMAGED : oldest.slot);
  const kept = damaged ? new Set<string>() : await alreadyIn(disk, target, oldest.files, files);
  const fresh = files.filter(({ name }) => !kept.has(name));
  const once = fresh.filter(({ name }) => WRITTEN_ONCE.test(name));
  const hasRoom = async (needed: readonly Found[]): Promise<boolean> =>
    needed.length === 0 || (await disk.space(data)).free >= 2 * bytesOf(needed);
  if (!(await hasRoom(fresh.filter(({ name }) => !WRITTEN_ONCE.test(name))))) return { copied: null, skipped: 'no-room' };
  const links = await canLink(disk, source, data, once);
  if (!links && !(await hasRoom(fresh))) return { copied: null, skipped: 'no-room' };
  await empty(disk, target, kept);
  const folders = new Set(fresh.map(({ name }) => path.dirname(path.join(target, name))));
  for (const folder of folders) await disk.makeFolder(folder);
  const linked = new Set(links ? await linkAll(disk, source, target, once) : []);
  const changing = fresh.filter(({ name }) => !linked.has(name));
  for (const { name } of changing) await copyFile(disk, path.join(source, name), path.join(target, name));
  for (const folder of folders) await disk.syncFolder(folder);
  const all = files.filter(({ name }) => linked.has(name) || (kept.has(name) && oldest.links.includes(name)));
  const [bytes, n] = [bytesOf(files), Math.max(...marks.map((mark) => mark.n)) + 1];
  await writeMark(disk, target, { n, bytes, files, links: all.map(({ name }) => name), sound: state === 'sound' });
  return { copied: bytes, skipped: (await hasRoom(all)) ? '' : 'no-room' };
}

/**
 * Names of the files that a whole copy has as they are now: never written again, of the same size and time as when they were copied, and there
 * in their full length. Nothing counts of a copy without its mark.
 */
async function alreadyIn(disk: Disk, slot: string, noted: Mark['files'], files: readonly Found[]): Promise<ReadonlySet<string>> {
  const before = new Map(noted.flatMap((file) => (typeof file === 'string' ? [] : [[file.name, file]])));
  const there = new Map((await filesOf(disk, slot)).map((file) => [file.name, file.size]));
  const same = files.filter(({ name, size, changed }) => {
    const copied = before.get(name);
    return WRITTEN_ONCE.test(name) && copied?.size === size && copied.changed === changed && there.get(name) === size;
  });
  return new Set(same.map(({ name }) => name));
}

/** Whether a file can have a second name in the data folder: tried before a slot is given up for it. A stick's file system has no such names. */
async function canLink(disk: Disk, source: string, data: string, [first]: readonly Found[]): Promise<boolean> {
  if (first === undefined) return true;
  const trial = temporaryFor(path.join(data, 'link'));
  await disk.remove(trial);
  const links = await triedToLink(disk, path.join(source, first.name), trial);
  await disk.remove(trial);
  return links;
}

/** @returns names of those that have a second name now; the others have to be copied */
async function linkAll(disk: Disk, source: string, target: string, files: readonly Found[]): Promise<readonly string[]> {
  const linked: string[] = [];
  for (const { name } of files) if (await triedToLink(disk, path.join(source, name), path.join(target, name))) linked.push(name);
  return linked;
}

/** Whatever keeps a file from having a second name, a copy may still be made of it, or says itself why not. */
function triedToLink(disk: Disk, from: string, to: string): Promise<boolean> {
  return disk.link(from, to).then(
    () => true,
    () => false,
  );
}

/** Takes away all but `kept`. The mark goes first, and for good: what is left of a slot must never look whole. */
async function empty(disk: Disk, slot: string, kept: ReadonlySet<string>): Promise<void> {
  await disk.makeFolder(slot);
  await disk.remove(path.join(slot, MARK));
  await disk.syncFolder(slot);
  for (const name of await everyNameOf(disk, slot)) if (!kept.has(name)) await disk.remove(path.join(slot, name));
}

/** Never over a name that is there: it may be a second one of the original. */
async function copyFile(disk: Disk, from: string, to: string): Promise<void> {
  await disk.remove(to);
  await disk.copy(from, to);
  await withFile(disk, to, 'write', (open) => open.sync());
}
