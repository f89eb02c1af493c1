/** Which storage holds the databases, and whether their files are whole as far as that can be told without opening them. */
import path from 'node:path';
import type { StartReport } from '@shared/ipc/vault';
import type { Disk } from '../disk/disk';
import { withFile } from '../disk/whole-file';
import { checkLeveldb, type KnownWhole } from './leveldb-check';
import { checkSqlite } from './sqlite-check';

/** Chromium's IndexedDB on SQLite: a folder for the origin, in it one file a database, named by a digest of its name. */
const SQLITE_FILE = /^[A-Z2-7]{20,}$/;

export interface DatabaseCheck {
  readonly backend: StartReport['backend'];
  /** Codes, each once. */
  readonly damage: readonly string[];
}

/**
 * Looks at every database below `<storage>/IndexedDB`. `known`: files that an earlier start found whole, by their names below that folder.
 * @throws the file system's error: locked or not ours to read, which is no damage
 */
export async function checkDatabases(disk: Disk, storage: string, known: KnownWhole = () => undefined): Promise<DatabaseCheck> {
  const parent = path.join(storage, 'IndexedDB');
  const damage = new Set<string>();
  const seen = new Set<'leveldb' | 'sqlite'>();
  for (const { name, folder } of await disk.list(parent)) {
    const database = path.join(parent, name);
    if (!folder || name.endsWith('.blob')) continue;
    const files = (await disk.list(database)).filter((entry) => !entry.folder).map((entry) => entry.name);
    if (name.endsWith('.leveldb')) {
      if (files.every((file) => /^(LOCK|LOG|LOG\.old)$/.test(file))) continue;
      seen.add('leveldb');
      for (const code of await checkLeveldb(disk, database, (file) => known(path.join(name, file)))) damage.add(code);
      continue;
    }
    for (const file of files.filter((each) => SQLITE_FILE.test(each))) {
      seen.add('sqlite');
      for (const code of await checkSqlite(disk, path.join(database, file))) damage.add(code);
    }
    for (const code of await strays(disk, database, files)) damage.add(code);
  }
  const [first = 'none'] = seen;
  return { backend: seen.size === 2 ? 'both' : first, damage: [...damage] };
}

/** A log without its database: the database was deleted under it. */
async function strays(disk: Disk, folder: string, files: readonly string[]): Promise<readonly string[]> {
  for (const file of files) {
    const [stem = '', log] = file.split('-');
    if (log !== 'wal' || files.includes(stem)) continue;
    if (await withFile(disk, path.join(folder, file), 'read', async (open) => (await open.size()) > 0)) return ['sqlite.gone'];
  }
  return [];
}
