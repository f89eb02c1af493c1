/** All copies outside of the database, wired together: whatever is added to one of them, the second folder hears of it. */
import path from 'node:path';
import { type ExpectedNotes, makeExpectedNotes } from './expected-notes';
import { type FileStore, makeFileStore } from './file-store';
import { type JournalFiles, makeJournalFiles } from './journal-file';
import { makeSecondFolder, type SecondFolder, type SecondFolderOptions } from './second/second-folder';
import { makeSnapshotStore, type SnapshotStore } from './snapshot-store';

export interface Vault {
  readonly journals: JournalFiles;
  readonly files: FileStore;
  readonly notes: ExpectedNotes;
  readonly snapshots: SnapshotStore;
  readonly second: SecondFolder;
  space(): Promise<{ readonly free: number; readonly total: number }>;
}

export type VaultOptions = Omit<SecondFolderOptions, 'copies' | 'site'>;

/** Where the copies lie in the data folder. */
export function foldersOf(data: string) {
  const journal = path.join(data, 'journal');
  return { journal, files: path.join(journal, 'files'), snapshots: path.join(data, 'snapshots') };
}

export function makeVault(options: VaultOptions): Vault {
  const { disk, data } = options;
  const folders = foldersOf(data);
  const journals = makeJournalFiles(disk, folders.journal);
  const files = makeFileStore(disk, folders.files);
  const snapshots = makeSnapshotStore(disk, folders.snapshots);
  const notes = makeExpectedNotes(disk, [data, folders.journal]);
  const copies = { journalFolder: folders.journal, snapshotFolder: folders.snapshots, journals, files, snapshots };
  let lastSite = '';
  const site = async (): Promise<string> => {
    lastSite ||= (await notes.read().catch(() => []))[0]?.site ?? '';
    return lastSite || ((await journals.list())[0]?.site ?? '');
  };
  const second = makeSecondFolder({ ...options, copies, site });

  return {
    second,
    notes,
    journals: {
      ...journals,
      append: async (into, desk, lines, begins) => {
        const answer = await journals.append(into, desk, lines, begins);
        lastSite = into;
        second.nudge(lines.reduce((sum, line) => sum + line.length, 0));
        return answer;
      },
    },
    files: {
      ...files,
      keep: async (hash, bytes) => {
        await files.keep(hash, bytes);
        second.nudge(bytes.length);
      },
    },
    snapshots: {
      ...snapshots,
      finish: async (id) => {
        const name = await snapshots.finish(id);
        second.nudge(0);
        return name;
      },
      drop: async (name) => {
        await snapshots.drop(name);
        second.drop(name);
      },
    },
    space: () => disk.space(data),
  };
}
