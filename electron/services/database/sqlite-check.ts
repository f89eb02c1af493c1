/** Whether a SQLite database of Chromium is whole as far as its header and its log can tell; it has no checksums of its pages. */
import type { Disk } from '../disk/disk';
import { withFile } from '../disk/whole-file';
import { isPageSize, readWal, type Wal } from './sqlite-wal';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const NO_WAL: Wal = { pages: 0, held: new Set(), damaged: false };

export type SqliteDamage = 'sqlite.magic' | 'sqlite.page-size' | 'sqlite.page-count' | 'sqlite.wal';

/** Codes of what is wrong with the database in `file` and its log `<file>-wal`; empty when all is well. @throws the file system's error */
export async function checkSqlite(disk: Disk, file: string): Promise<readonly SqliteDamage[]> {
  const damage: SqliteDamage[] = [];
  const wal = await walOf(disk, `${file}-wal`);
  if (wal === null || wal.damaged) damage.push('sqlite.wal');
  const { pages, held } = wal ?? NO_WAL;
  const size = (await disk.stat(file))?.size ?? 0;
  // A new database may lie in its log alone until it is first carried over.
  if (size === 0) return pages > 0 && holdsAll(held, 0, pages) ? damage : [...damage, 'sqlite.page-count'];

  const header = await withFile(disk, file, 'read', (open) => open.read(0, 100));
  if (!header.subarray(0, 16).equals(MAGIC)) return [...damage, 'sqlite.magic'];
  const told = header.readUInt16BE(16);
  const pageSize = told === 1 ? 65_536 : told;
  if (!isPageSize(pageSize)) return [...damage, 'sqlite.page-size'];
  // The count in the header is true only when the same change wrote both numbers.
  const counted = header.readUInt32BE(24) === header.readUInt32BE(92) ? header.readUInt32BE(28) : 0;
  const there = Math.floor(size / pageSize);
  const isWhole = pages > 0 ? holdsAll(held, there, pages) : size % pageSize === 0 && there >= counted;
  return isWhole ? damage : [...damage, 'sqlite.page-count'];
}

/** Whether every page after the file's last one stands in the log. */
function holdsAll(held: ReadonlySet<number>, there: number, pages: number): boolean {
  for (let page = there + 1; page <= pages; page += 1) if (!held.has(page)) return false;
  return true;
}

/** Null when there is a log whose beginning is damaged. One of zeros was emptied, and one that is cut in its header was never begun. */
async function walOf(disk: Disk, file: string): Promise<Wal | null> {
  const size = (await disk.stat(file))?.size ?? 0;
  if (size < 32) return NO_WAL;
  return withFile(disk, file, 'read', async (open) => {
    const wal = await readWal(open, size);
    return wal === null && (await open.read(0, 32)).every((byte) => byte === 0) ? NO_WAL : wal;
  });
}
