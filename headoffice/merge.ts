/** Takes a folder of files into the collection: read side by side, taken in the order of their names, some at a time (EX-6). */

import type { HeardFile } from '@shared/group/hear';
import type { FileEntry, GroupStore } from '@shared/group/store';
import { takeFiles } from '@shared/group/take-file';
import { inOrder } from './in-order';
import type { Readers } from './readers';

export interface MergeInput {
  readonly root: string;
  /** Relative to it, in the order in which they are taken. */
  readonly files: AsyncIterable<string> | Iterable<string>;
  readonly store: GroupStore;
  readonly readers: Readers;
  /** Files that may be read ahead of the one that is taken. */
  readonly ahead: number;
  /** Files that are taken in one transaction: so many are read again at most when the work is broken off. */
  readonly together: number;
  /** Told of each file; null = there was nothing new at its path. */
  readonly onFile: (entry: FileEntry | null) => void;
}

/**
 * Files that were taken before, under the same name and with the same bytes, are passed over: work that was broken off goes on where it was. A file that
 * could not be opened at all is told and not noted, so that it is tried again.
 */
export async function mergeFiles({ root, files, store, readers, ahead, together, onFile }: MergeInput): Promise<void> {
  const read = async (path: string) => readers.read({ root, path, known: await store.hashesOf(path) });
  let waiting: HeardFile[] = [];
  const take = async (): Promise<void> => {
    for (const entry of await takeFiles(store, waiting)) onFile(entry);
    waiting = [];
  };
  for await (const heard of inOrder(files, ahead, read)) {
    if (heard === null) onFile(null);
    else if (heard.entry.hash === '') onFile(heard.entry);
    else if (waiting.push(heard) >= together) await take();
  }
  if (waiting.length > 0) await take();
}
