/** The real disk: `node:fs/promises` behind the one interface that all services use. */
import { constants, copyFile, type FileHandle, link, mkdir, open, readdir, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Disk, DiskFile } from './disk';

const FLAGS = { read: 'r', write: 'r+', create: 'wx+' } as const;
/** Virus scanners hold a fresh file for some tenths of a second. */
const WAITS_MS = [20, 60, 150, 300, 600];

/**
 * @param windows reading and rename are tried again while somebody else holds the file, and folders are not flushed: NTFS has no such call
 * @param held how they are tried again
 */
export function makeNodeDisk(
  windows = process.platform === 'win32',
  held: <Value>(run: () => Promise<Value>) => Promise<Value> = untilFree,
): Disk {
  const patiently = windows ? held : <Value>(run: () => Promise<Value>) => run();

  async function syncFolder(folder: string): Promise<void> {
    if (windows) return;
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }

  return {
    open: async (file, how) => asDiskFile(await (how === 'read' ? patiently(() => open(file, 'r')) : open(file, FLAGS[how]))),
    stat: (file) => orWhenGone(describe(file), null),
    realPath: (file) => realpath(file),
    list: async (folder) => {
      const entries = await orWhenGone(readdir(folder, { withFileTypes: true }), []);
      return entries.map((entry) => ({ name: entry.name, folder: entry.isDirectory() }));
    },
    makeFolder: async (folder) => {
      const first = await mkdir(folder, { recursive: true });
      if (first === undefined) return;
      for (let made = path.resolve(folder); made.length >= first.length; made = path.dirname(made)) await syncFolder(path.dirname(made));
    },
    rename: (from, to) => patiently(() => rename(from, to)),
    remove: (file) => rm(file, { force: true }),
    copy: (from, to) => copyFile(from, to, constants.COPYFILE_FICLONE),
    link: (from, to) => link(from, to),
    syncFolder,
    space: async (folder) => {
      const { bavail, blocks, bsize } = await statfs(folder);
      return { free: bavail * bsize, total: blocks * bsize };
    },
  };
}

/** Whether two paths lie on the same disk, as far as the system tells. */
export async function isSameDisk(one: string, other: string): Promise<boolean> {
  return (await stat(one)).dev === (await stat(other)).dev;
}

/**
 * Runs again after a growing pause while the file is held by somebody else (`EPERM`, `EACCES`, `EBUSY` on Windows), a few times.
 * @param wait pauses for so many milliseconds
 * @throws the last error when the file is still held, any other at once
 */
export async function untilFree<Value>(run: () => Promise<Value>, wait = pause): Promise<Value> {
  for (const ms of WAITS_MS) {
    try {
      return await run();
    } catch (error) {
      if (!hasCode(error, ['EPERM', 'EACCES', 'EBUSY'])) throw error;
      await wait(ms);
    }
  }
  return run();
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

async function describe(file: string) {
  const found = await stat(file);
  return { size: found.size, changed: found.mtimeMs, folder: found.isDirectory() };
}

async function orWhenGone<Value, Other>(asked: Promise<Value>, otherwise: Other): Promise<Value | Other> {
  return asked.catch((error: unknown) => {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return otherwise;
    throw error;
  });
}

function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

function asDiskFile(handle: FileHandle): DiskFile {
  return {
    size: async () => (await handle.stat()).size,
    read: async (position, length) => {
      const bytes = Buffer.alloc(length);
      let done = 0;
      while (done < length) {
        const { bytesRead } = await handle.read(bytes, done, length - done, position + done);
        if (bytesRead === 0) break;
        done += bytesRead;
      }
      return bytes.subarray(0, done);
    },
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  };
}
