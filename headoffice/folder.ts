/** The files of a folder and of the folders in it, in an order that is the same each time. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isBeside } from '@shared/group/folder-files';

/** Paths relative to `root` with forward slashes, folder by folder: names of one folder at a time are in memory. Links are not followed. */
export async function* filesIn(root: string, below = ''): AsyncGenerator<string> {
  const entries = await readdir(path.join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isBeside(entry.name)) continue;
    if (entry.isDirectory()) yield* filesIn(root, name);
    else if (entry.isFile()) yield name;
  }
}
