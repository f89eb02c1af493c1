/**
 * Remembers which program and which Chromium last opened the data folder: an older Chromium empties what a newer one wrote, and an older
 * program does not know all that a newer one put into records and journal.
 */
import path from 'node:path';
import { z } from 'zod';
import type { Disk } from '../disk/disk';
import { readOwn, writeWhole } from '../disk/whole-file';

const MOST = 65_536;
const schema = z.object({ app: z.string(), electron: z.string(), chrome: z.int().nonnegative() });

/** `chrome`: the major version; 0 = not known. */
export type OpenedBy = z.output<typeof schema>;

/** Null when nothing was noted, or nothing readable. @throws the file system's error */
export async function readOpenedBy(disk: Disk, data: string): Promise<OpenedBy | null> {
  const bytes = await readOwn(disk, fileIn(data), MOST);
  try {
    const parsed = schema.safeParse(JSON.parse(bytes?.toString('utf8') ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Must be written before the database is opened: Chromium converts it while opening. */
export async function noteOpenedBy(disk: Disk, data: string, now: OpenedBy): Promise<void> {
  await writeWhole(disk, fileIn(data), Buffer.from(`${JSON.stringify(now)}\n`, 'utf8'));
}

/** True when the data folder was last opened by a newer Chromium or a newer program: then nothing may be opened. */
export function isDowngrade(last: OpenedBy | null, now: OpenedBy): boolean {
  if (last === null) return false;
  return (last.chrome > 0 && now.chrome > 0 && now.chrome < last.chrome) || isOlder(now.app, last.app);
}

/** Of two versions such as 1.2.3; false when one of them is none, since nobody may be shut out for a note that cannot be read. */
function isOlder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number));
  if (!a || !b) return false;
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function fileIn(data: string): string {
  return path.join(data, 'opened-by.json');
}
