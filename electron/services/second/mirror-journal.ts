/** Brings the copy of one journal file in the second folder up to date: by appending, and never by overwriting another story. */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { eachPiece, replaceFile, unlike, withFile, writeAll } from '../disk/whole-file';
import { LONGEST_LINE, lastWholeEnd, lineBefore } from '../journal-tail';

/** A copy that tells another story is left as it is, and `…-2` begun beside it; a folder with this many stories needs a person. */
const MOST_STORIES = 20;

export interface JournalCopy {
  readonly source: string;
  readonly target: string;
  /** What of the target is a true copy; -1 when it has to be written anew. */
  readonly from: number;
  readonly to: number;
}

/** What this process knows of the copies, by their paths. */
export interface CopyState {
  /** Those whose last flush failed: nobody knows what of them is on the disk. */
  readonly suspects: Set<string>;
  /** Where they ended when this process last wrote to them: up to there nothing is torn. */
  readonly ends: Map<string, number>;
}

/** Finds the copy that our file continues. @param length of our file, up to its last kept line */
export async function planJournal(disk: Disk, source: string, length: number, folder: string, state: CopyState): Promise<JournalCopy> {
  const { name, ext } = path.parse(source);
  for (let story = 1; story <= MOST_STORIES; story += 1) {
    const target = path.join(folder, `${name}${story === 1 ? '' : `-${story}`}${ext}`);
    const found = await disk.stat(target);
    if (found === null) return { source, target, from: 0, to: length };
    const end = await continued(disk, source, length, target, state.ends.get(target));
    if (end !== null) return { source, target, from: state.suspects.has(target) ? -1 : end, to: length };
  }
  throw new Error('too many journal files that tell another story');
}

/** Where the target's whole lines end when they are the beginning of ours; null when they are another story. */
async function continued(disk: Disk, source: string, length: number, target: string, known: number | undefined): Promise<number | null> {
  return withFile(disk, target, 'read', async (theirs) => {
    const size = await theirs.size();
    const end = size === known ? size : await lastWholeEnd(theirs, size);
    if (end > length) return null;
    const last = await lineBefore(theirs, end);
    if (last === null) return 0;
    if (end - last.start > LONGEST_LINE) return null;
    return withFile(disk, source, 'read', async (ours) => {
      const same = (await ours.read(last.start, end - last.start)).equals(await theirs.read(last.start, end - last.start));
      return same ? end : null;
    });
  });
}

/** Appends what is missing and flushes it. @throws the file system's error; the target is a suspect then if its flush failed */
export async function copyJournal(disk: Disk, copy: JournalCopy, { suspects, ends }: CopyState): Promise<void> {
  const { source, target, from, to } = copy;
  ends.delete(target);
  if (from < 0) await copyWhole(disk, source, target, to);
  else await appendTo(disk, copy, suspects);
  suspects.delete(target);
  ends.set(target, to);
}

async function appendTo(disk: Disk, { source, target, from, to }: JournalCopy, suspects: Set<string>): Promise<void> {
  const isNew = (await disk.stat(target)) === null;
  await withFile(disk, source, 'read', (ours) =>
    withFile(disk, target, isNew ? 'create' : 'write', async (theirs) => {
      if ((await theirs.size()) > from) await theirs.truncate(from);
      await eachPiece(ours, from, to, (piece, at) => writeAll(theirs, piece, at));
      await theirs.sync().catch((error: unknown) => {
        suspects.add(target);
        throw error;
      });
    }),
  );
  if (isNew) await disk.syncFolder(path.dirname(target));
}

/** Copies the first `length` bytes of a file whole or not at all, and compares the copy with the original before it gets its name. */
export async function copyWhole(disk: Disk, source: string, target: string, length: number): Promise<void> {
  await withFile(disk, source, 'read', (ours) =>
    replaceFile(
      disk,
      target,
      (theirs) => eachPiece(ours, 0, length, (piece, at) => writeAll(theirs, piece, at)),
      (theirs) =>
        eachPiece(ours, 0, length, async (piece, at) => {
          if (!(await theirs.read(at, piece.length)).equals(piece)) throw unlike();
        }),
    ),
  );
}
