/**
 * Cuts the torn end off the database's log before Chromium opens it. A log that ends in a half-written record (a crash, a power cut) is
 * accepted at the first start and then thrown away together with the whole database at the second one (google/leveldb#1287): every
 * record would be gone. Must run after the single-instance lock and before the window.
 */
import { copyFile, open, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { hasRecordAfter, wholeLength } from './leveldb-log';

const LOG = /^(\d+\.log|MANIFEST-\d+)$/;

/** One log that did not end well: cut to `to` bytes, or left alone because it is damaged in the middle. */
export interface TailFinding {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly cut: boolean;
}

/**
 * Looks at every database below `<storage>/IndexedDB`. The cut bytes stay beside the log in `<name>.torn-<length>`.
 * @returns what was found; empty when all is well or there is no database yet
 * @throws the file system's error
 */
export async function trimDatabases(storage: string): Promise<readonly TailFinding[]> {
  const parent = path.join(storage, 'IndexedDB');
  const findings: TailFinding[] = [];
  for (const database of await namesIn(parent)) {
    if (!database.endsWith('.leveldb')) continue;
    for (const name of await namesIn(path.join(parent, database))) {
      const finding = LOG.test(name) ? await trimLog(path.join(parent, database, name)) : null;
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}

async function trimLog(file: string): Promise<TailFinding | null> {
  const log = await readFile(file);
  const good = wholeLength(log);
  if (good === log.length) return null;
  const finding = { file: path.basename(file), from: log.length, to: good };
  if (hasRecordAfter(log, good)) return { ...finding, cut: false };
  await copyFile(file, `${file}.torn-${log.length}`);
  const handle = await open(file, 'r+');
  try {
    await handle.truncate(good);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { ...finding, cut: true };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
}
