/** What a crash left beside the journal and the database: nobody can take one person out of it, so all of it goes (PIPL 47). */
import path from 'node:path';
import type { Disk } from './disk/disk';

/** Half-written lines beside a journal file, cut ends of the database's logs. */
const TORN = /\.torn(-\d+)?$/;

/**
 * Deletes torn ends and the copies of the database from before it was opened: the next start makes one of what is there now.
 * @throws the file system's error
 */
export async function eraseLeftovers(
  disk: Disk,
  { journal, copies, storage }: Readonly<Record<'journal' | 'copies' | 'storage', string>>,
): Promise<void> {
  await removeBelow(disk, journal, TORN);
  await removeBelow(disk, path.join(storage, 'IndexedDB'), TORN);
  await removeBelow(disk, copies, /./);
}

async function removeBelow(disk: Disk, folder: string, names: RegExp): Promise<void> {
  for (const { name, folder: isFolder } of await disk.list(folder)) {
    const file = path.join(folder, name);
    if (isFolder) await removeBelow(disk, file, names);
    else if (names.test(name)) await disk.remove(file);
  }
}
