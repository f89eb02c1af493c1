/** The second copy of the journal: one NDJSON file a desk, appended and flushed before the screen may say 已保存. */
import type { FileHandle } from 'node:fs/promises';
import { appendFile, mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './files';
import { lastLineEnd } from './journal-tail';

const queues = new Map<string, Promise<unknown>>();

/** Where a desk's journal file lies: `<folder>/<site>-<desk>.ndjson`. */
export function journalPath(folder: string, site: string, desk: string): string {
  return path.join(folder, `${site}-${desk}.ndjson`);
}

/**
 * Appends whole lines (without line breaks) and flushes them; calls for one file run one after the other, in the order they came.
 * A half-written last line of an earlier crash is first moved to `<file>.torn`: glued to the next entry it would spoil both.
 * @returns `bytes`: the file's length afterwards; `lines`: how many were appended
 * @throws the file system's error; the file then ends where it ended before, or the next append finds and cuts the torn end
 */
export function appendLines(file: string, lines: readonly string[]): Promise<{ readonly bytes: number; readonly lines: number }> {
  const before = queues.get(file) ?? Promise.resolve();
  const run = before.catch(() => undefined).then(() => append(file, lines));
  queues.set(file, run);
  return run;
}

async function append(file: string, lines: readonly string[]): Promise<{ readonly bytes: number; readonly lines: number }> {
  await mkdir(path.dirname(file), { recursive: true });
  const { handle, isNew } = await openOrCreate(file);
  try {
    const start = await cutTornEnd(handle, file);
    const text = Buffer.from(`${lines.join('\n')}\n`, 'utf8');
    try {
      await writeAll(handle, text, start);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(start).catch(() => undefined);
      throw error;
    }
    if (isNew) await syncFolder(path.dirname(file));
    return { bytes: start + text.length, lines: lines.length };
  } finally {
    await handle.close();
  }
}

async function openOrCreate(file: string): Promise<{ readonly handle: FileHandle; readonly isNew: boolean }> {
  try {
    return { handle: await open(file, 'r+'), isNew: false };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { handle: await open(file, 'wx+'), isNew: true };
  }
}

/** The disk may take less than it was given; a short write that is not continued would be a torn line with no error. */
async function writeAll(handle: FileHandle, bytes: Buffer, start: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) done += (await handle.write(bytes, done, bytes.length - done, start + done)).bytesWritten;
}

async function cutTornEnd(handle: FileHandle, file: string): Promise<number> {
  const { size } = await handle.stat();
  const good = await lastLineEnd(handle, size);
  if (good === size) return size;
  const torn = Buffer.alloc(size - good);
  await handle.read(torn, 0, torn.length, good);
  await appendFile(`${file}.torn`, Buffer.concat([torn, Buffer.from('\n')]), { flush: true });
  await handle.truncate(good);
  await handle.sync();
  return good;
}
