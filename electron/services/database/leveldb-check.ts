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

/** Codes of what is wrong with the database in `folder`, each once; empty when all is well. @throws the file system's error */
export async function checkLeveldb(disk: Disk, folder: string): Promise<readonly LeveldbDamage[]> {
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
    const piece = tables.slice(from, from + TOGETHER).map(([table, size]) => isTable(disk, path.join(folder, numbered(table)), size));
    if ((await Promise.all(piece)).includes(false)) damage.add('leveldb.table');
  }
  return [...damage];
}

async function isTable(disk: Disk, stem: string, size: number): Promise<boolean> {
  for (const ending of ['.ldb', '.sst']) {
    const found = await disk.stat(`${stem}${ending}`);
    if (found === null) continue;
    if (found.size !== size) return false;
    return withFile(disk, `${stem}${ending}`, 'read', async (open) => (await open.read(size - 8, 8)).equals(TABLE_END));
  }
  return false;
}

function numbered(file: number): string {
  return String(file).padStart(6, '0');
}
