/**
 * Cuts the torn end off the database's log before Chromium opens it. A log that ends in a half-written record (a crash, a power cut) is
 * accepted at the first start and then thrown away together with the whole database at the second one (google/leveldb#1287): every
 * record would be gone. Must run after the single-instance lock and before the window.
 */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { readWhole, withFile, writeWhole } from '../disk/whole-file';
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
export async function trimDatabases(disk: Disk, storage: string): Promise<readonly TailFinding[]> {
  const parent = path.join(storage, 'IndexedDB');
  const findings: TailFinding[] = [];
  for (const database of await namesIn(disk, parent)) {
    if (!database.endsWith('.leveldb')) continue;
    for (const name of await namesIn(disk, path.join(parent, database))) {
      const finding = LOG.test(name) ? await trimLog(disk, path.join(parent, database, name)) : null;
      if (finding !== null) findings.push(finding);
    }
  }
  return findings;
}

async function trimLog(disk: Disk, file: string): Promise<TailFinding | null> {
  const log = await readWhole(disk, file);
  const good = log === null ? 0 : wholeLength(log);
  if (log === null || good === log.length) return null;
  const finding = { file: path.basename(file), from: log.length, to: good };
  if (hasRecordAfter(log, good)) return { ...finding, cut: false };
  await writeWhole(disk, `${file}.torn-${log.length}`, log.subarray(good));
  await withFile(disk, file, 'write', async (open) => {
    await open.truncate(good);
    await open.sync();
  });
  return { ...finding, cut: true };
}

async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  return (await disk.list(folder)).map(({ name }) => name);
}
