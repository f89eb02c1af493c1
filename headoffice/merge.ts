/** Takes a folder of files into the collection: read side by side, taken one after the other in the order of their names (EX-6). */
import type { FileEntry, GroupStore } from '@shared/group/store';
import { takeFile } from '@shared/group/take-file';
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
  /** Told of each file; null = there was nothing new at its path. */
  readonly onFile: (entry: FileEntry | null) => void;
}

/**
 * Files that were taken before, under the same name and with the same bytes, are passed over: work that was broken off goes on where it was. A file that
 * could not be opened at all is told and not noted, so that it is tried again.
 */
export async function mergeFiles({ root, files, store, readers, ahead, onFile }: MergeInput): Promise<void> {
  const read = async (path: string) => readers.read({ root, path, known: await store.hashesOf(path) });
  for await (const heard of inOrder(files, ahead, read)) {
    if (heard === null) onFile(null);
    else onFile(heard.entry.hash === '' ? heard.entry : await takeFile(store, heard));
  }
}
