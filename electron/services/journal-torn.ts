/** Takes what a power cut left half-written off a journal file and keeps it beside it. */
import path from 'node:path';
import type { Disk, DiskFile } from './disk/disk';
import { withFile, writeAll } from './disk/whole-file';
import { LONGEST_LINE, lastWholeEnd } from './journal-tail';

/**
 * @param known where the file ended when this process last wrote to it: up to there nothing is torn
 * @returns where it ends now: after its last whole line
 */
export async function cutTornEnd(disk: Disk, open: DiskFile, file: string, known: number): Promise<number> {
  const size = await open.size();
  const good = size === known ? size : await lastWholeEnd(open, size);
  if (good === size) return size;
  // A whole disk of zeros is not worth keeping: the beginning shows what it was.
  const torn = await open.read(good, Math.min(size - good, LONGEST_LINE));
  await keepBeside(disk, `${file}.torn`, Buffer.concat([torn, Buffer.from('\n')]));
  await open.truncate(good);
  await open.sync();
  return good;
}

async function keepBeside(disk: Disk, beside: string, bytes: Buffer): Promise<void> {
  const isNew = (await disk.stat(beside)) === null;
  await withFile(disk, beside, isNew ? 'create' : 'write', async (open) => {
    await writeAll(open, bytes, await open.size());
    await open.sync();
  });
  if (isNew) await disk.syncFolder(path.dirname(beside));
}
