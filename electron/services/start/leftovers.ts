/** Takes away what a crash left half-written: temporary files never got their name, so nothing of them counts. */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { TEMPORARY } from '../disk/whole-file';
import { foldersOf } from '../vault';

/** Looks through the data folder's own folders, never through the browser's. @returns how many were removed */
export async function removeLeftovers(disk: Disk, data: string): Promise<number> {
  const { journal, files, snapshots } = foldersOf(data);
  const below = (await disk.list(files)).flatMap(({ name, folder }) => (folder ? [path.join(files, name)] : []));
  let removed = 0;
  for (const folder of [data, journal, snapshots, ...below]) {
    for (const { name, folder: isFolder } of await disk.list(folder)) {
      if (isFolder || !name.startsWith('.') || !name.endsWith(TEMPORARY)) continue;
      await disk.remove(path.join(folder, name));
      removed += 1;
    }
  }
  return removed;
}
