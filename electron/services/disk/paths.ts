/** Where a path really leads, and what lies in what. */
import path from 'node:path';
import type { Disk } from './disk';

/**
 * A link may lead elsewhere under another name. What is not there, or cannot be looked at, is where its folder is, and in the end where it
 * says that it is. Never throws.
 */
export async function reallyAt(disk: Disk, place: string): Promise<string> {
  const folder = path.dirname(place);
  return disk.realPath(place).catch(async () => (folder === place ? place : path.join(await reallyAt(disk, folder), path.basename(place))));
}

/** Whether a folder is another one or lies in it. */
export function isInside(folder: string, other: string): boolean {
  const way = path.relative(other, folder);
  return way === '' || (way.split(path.sep)[0] !== '..' && !path.isAbsolute(way));
}
