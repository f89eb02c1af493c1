/** Which of several files of one week counts (EX-6). */
import { toMs } from '@shared/base/time';
import { WHOLE_SITE_FORMAT } from '@shared/workbook/manifest';
import type { Fate, FileEntry } from './store';

/** Whether a file has the records of all desks of its site. */
export function isWholeSite({ desk, formatVersion }: Pick<FileEntry, 'desk' | 'formatVersion'>): boolean {
  return desk === '' && formatVersion === WHOLE_SITE_FORMAT;
}

/**
 * The fate of each of the whole files of one site, desk and week, in any order: what the site handed in comes before what head office made of its journals, one that has the whole site before those of single desks, the newest export counts, of equal ones that which nobody saved again, then
 * the one with the shortest name, then the first by name. What says the same as another is a double; what says something else is an earlier export.
 */
export function fatesOf(files: readonly FileEntry[]): ReadonlyMap<FileEntry, Fate> {
  const fates = new Map<FileEntry, Fate>();
  const seen = new Set<string>();
  for (const file of [...files].sort(byRank)) {
    fates.set(file, seen.has(file.checksum) ? 'duplicate' : fates.size === 0 ? 'counts' : 'older');
    seen.add(file.checksum);
  }
  return fates;
}

function byRank(a: FileEntry, b: FileEntry): number {
  return (
    Number(a.kind === 'stream') - Number(b.kind === 'stream') ||
    Number(isWholeSite(b)) - Number(isWholeSite(a)) ||
    toMs(b.createdAt) - toMs(a.createdAt) ||
    compare(b.checksum, a.checksum) ||
    Number(b.kind === 'intact') - Number(a.kind === 'intact') ||
    // Whoever copies a file makes its name longer.
    a.path.length - b.path.length ||
    compare(a.path, b.path) ||
    compare(a.hash, b.hash)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
