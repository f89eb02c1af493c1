/** What the second folder still has to lose (PIPL 47): noted in the data folder, since it may be away when somebody is taken out here. */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readWhole, withFile, writeWhole } from '../disk/whole-file';
import { eraseLines } from '../erase-lines';
import { fileName } from '../file-store';
import { lastLineEnd } from '../journal-tail';

/** `digests` of values beside the lines, `files` by their hash. */
export interface Erasure {
  readonly digests: readonly string[];
  readonly files: readonly string[];
}

const hashes = z.array(z.string().regex(/^[0-9a-f]{64}$/));
const noteSchema = z.object({ digests: hashes, files: hashes });

/** Null when there is nothing to do, and when the note cannot be read. */
export async function readErasure(disk: Disk, note: string): Promise<Erasure | null> {
  try {
    const parsed = noteSchema.safeParse(JSON.parse((await readWhole(disk, note))?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Adds to what is noted. @throws the file system's error */
export async function noteErasure(disk: Disk, note: string, { digests, files }: Erasure): Promise<void> {
  const before = await readErasure(disk, note);
  const all = {
    digests: [...new Set([...(before?.digests ?? []), ...digests])],
    files: [...new Set([...(before?.files ?? []), ...files])],
  };
  await writeWhole(disk, note, Buffer.from(`${JSON.stringify(all)}\n`, 'utf8'));
}

/**
 * Carries out what is noted below `base`, in journal files of other stories too, and forgets it.
 * @returns whether anything was to be done
 * @throws the file system's error; the note stays then
 */
export async function carryOut(disk: Disk, note: string, base: string): Promise<boolean> {
  const erasure = await readErasure(disk, note);
  if (erasure === null) return false;
  const digests = new Set(erasure.digests);
  const journal = path.join(base, 'journal');
  for (const { name, folder } of await disk.list(journal)) {
    const file = path.join(journal, name);
    if (folder || !name.endsWith('.ndjson')) continue;
    const end = await withFile(disk, file, 'read', async (open) => lastLineEnd(open, await open.size()));
    await eraseLines(disk, file, end, digests);
  }
  for (const hash of erasure.files) await disk.remove(path.join(journal, 'files', fileName(hash)));
  await disk.remove(note);
  return true;
}
