/** The file habits everything here stands on: write whole or not at all, read back what was written, and never mistake a short write for a whole one. */
import path from 'node:path';
import { diskCode } from '../disk-code';
import type { Disk, DiskFile } from './disk';

const TRIES = 3;
const PIECE = 1_048_576;
/** Ends the name of a file that is being written; one that lies there at a start was abandoned. */
export const TEMPORARY = '.tmp';

let last = 0;

/** A new name beside `file` for writing it: `.<name>.<number>.tmp`. */
export function temporaryFor(file: string): string {
  last += 1;
  return path.join(path.dirname(file), `.${path.basename(file).slice(0, 80)}.${last}${TEMPORARY}`);
}

/** The disk may take less than it was given; a short write that is not continued would be a torn file with no error. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const took = await file.write(bytes.subarray(done), position + done);
    if (took <= 0) throw Object.assign(new Error('the disk took nothing'), { code: 'EIO', syscall: 'write' });
    done += took;
  }
}

/** Hands on the bytes from `from` to `to` in pieces of at most a megabyte. @throws when the file ends before `to` */
export async function eachPiece(file: DiskFile, from: number, to: number, take: (piece: Buffer, at: number) => unknown): Promise<void> {
  for (let at = from; at < to; ) {
    const piece = await file.read(at, Math.min(PIECE, to - at));
    if (piece.length === 0) throw Object.assign(new Error('the file ends early'), { code: 'EIO', syscall: 'read' });
    await take(piece, at);
    at += piece.length;
  }
}

/** All bytes of a file; null when there is none. @throws when it is larger than `most` */
export async function readWhole(disk: Disk, file: string, most = 256 * PIECE): Promise<Buffer | null> {
  const found = await disk.stat(file);
  if (found === null || found.folder) return null;
  if (found.size > most) throw Object.assign(new Error(`larger than ${most} bytes`), { code: 'EFBIG', syscall: 'read' });
  return withFile(disk, file, 'read', (open) => open.read(0, found.size));
}

/**
 * All bytes of a small file of ours; null when it is not there, or too large to be one. Tried three times before it counts as unreadable:
 * what cannot be read is not taken for what is not there. The real disk waits before it says that a file is held (`untilFree`).
 * @throws the file system's error of the last try
 */
export async function readOwn(disk: Disk, file: string, most: number): Promise<Buffer | null> {
  for (let left = TRIES; ; left -= 1) {
    try {
      return await readWhole(disk, file, most);
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      if (code === 'EFBIG' || diskCode(error) === 'gone') return null;
      if (left === 1) throw error;
    }
  }
}

/** Opens, runs and closes; the file is closed after an error as well. */
export async function withFile<Value>(
  disk: Disk,
  file: string,
  how: 'read' | 'write' | 'create',
  run: (open: DiskFile) => Promise<Value>,
): Promise<Value> {
  const open = await disk.open(file, how);
  try {
    return await run(open);
  } finally {
    await open.close();
  }
}

/**
 * Writes a file through a neighbouring temporary one: flush, check, rename, flush the folder. After any failure the old file is still
 * whole and the temporary one is gone.
 * @param fill writes the content
 * @param check reads the flushed content back; what it throws keeps the file from getting its name
 * @throws the file system's error, see `diskCode`
 */
export async function replaceFile(
  disk: Disk,
  file: string,
  fill: (open: DiskFile) => Promise<unknown>,
  check: (open: DiskFile) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const temporary = temporaryFor(file);
  try {
    await disk.remove(temporary);
    await withFile(disk, temporary, 'create', async (open) => {
      await fill(open);
      await open.sync();
      await check(open);
    });
    await disk.rename(temporary, file);
  } catch (error) {
    await disk.remove(temporary).catch(() => undefined);
    throw error;
  }
  await disk.syncFolder(path.dirname(file));
}

/** Writes `bytes` to `file` whole or not at all, and reads them back before the old file is replaced. @throws the file system's error */
export async function writeWhole(disk: Disk, file: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(
    disk,
    file,
    (open) => writeAll(open, bytes, 0),
    (open) => expectSame(open, bytes),
  );
}

async function expectSame(file: DiskFile, bytes: Uint8Array): Promise<void> {
  let same = (await file.size()) === bytes.length;
  if (same) await eachPiece(file, 0, bytes.length, (piece, at) => void (same &&= piece.equals(bytes.subarray(at, at + piece.length))));
  if (!same) throw unlike();
}

/** What was read back is not what was written: as bad as a disk that refuses. */
export function unlike(): Error {
  return Object.assign(new Error('what was written reads back differently'), { code: 'EIO', syscall: 'read' });
}
