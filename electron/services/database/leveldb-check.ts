/** Whether the files of a LevelDB are all there and end as they should. What Chromium finds missing it answers by deleting the rest. */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { readWhole, withFile } from '../disk/whole-file';
import { wholeLength } from './leveldb-log';
import { readManifest } from './leveldb-manifest';

/** The last eight bytes of every table. */
const TABLE_END = Buffer.from('57fb808b247547db', 'hex');
const MANIFEST = /^(MANIFEST-\d+)\n$/;
/** Tables looked at side by side; each is a file held open. */
const TOGETHER = 16;

export type LeveldbDamage = 'leveldb.current' | 'leveldb.manifest' | 'leveldb.log-gone' | 'leveldb.table';

/** Size and time of a file that an earlier start found whole, by its name in the folder. */
export type KnownWhole = (name: string) => { readonly size: number; readonly changed: number } | undefined;

/**
 * Codes of what is wrong with the database in `folder`, each once; empty when all is well. `known`: of tables that are as an earlier start found
 * them the end is not read again, since a table is written once; a big database has thousands.
 * @throws the file system's error
 */
export async function checkLeveldb(disk: Disk, folder: string, known: KnownWhole = () => undefined): Promise<readonly LeveldbDamage[]> {
  const current = (await readWhole(disk, path.join(folder, 'CURRENT')))?.toString('latin1') ?? '';
  const name = MANIFEST.exec(current)?.[1];
  if (name === undefined) return ['leveldb.current'];
  const manifest = await readWhole(disk, path.join(folder, name));
  const listed = manifest !== null && wholeLength(manifest) === manifest.length ? readManifest(manifest) : null;
  if (listed === null) return ['leveldb.manifest'];
  const damage = new Set<LeveldbDamage>();
  if (listed.log > 0 && (await disk.stat(path.join(folder, `${numbered(listed.log)}.log`))) === null) damage.add('leveldb.log-gone');
  const tables = [...listed.tables];
  for (let from = 0; from < tables.length; from += TOGETHER) {
    const piece = tables.slice(from, from + TOGETHER).map(([table, size]) => isTable(disk, folder, numbered(table), size, known));
    if ((await Promise.all(piece)).includes(false)) damage.add('leveldb.table');
  }
  return [...damage];
}

async function isTable(disk: Disk, folder: string, stem: string, size: number, known: KnownWhole): Promise<boolean> {
  for (const name of [`${stem}.ldb`, `${stem}.sst`]) {
    const file = path.join(folder, name);
    const found = await disk.stat(file);
    if (found === null) continue;
    if (found.size !== size) return false;
    const before = known(name);
    if (before?.size === size && before.changed === found.changed) return true;
    return withFile(disk, file, 'read', async (open) => (await open.read(size - 8, 8)).equals(TABLE_END));
  }
  return false;
}

function numbered(file: number): string {
  return String(file).padStart(6, '0');
}
