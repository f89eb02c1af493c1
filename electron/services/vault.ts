/** All copies outside of the database, wired together: whatever is added to one of them, the second folder hears of it. */
import path from 'node:path';
import { eraseLeftovers } from './erase-leftovers';
import { type ExpectedNotes, makeExpectedNotes } from './expected-notes';
import { type FileStore, makeFileStore } from './file-store';
import { type JournalFiles, makeJournalFiles } from './journal-file';
import type { Erasure } from './second/erasures';
import { makeSecondFolder, type SecondFolder, type SecondFolderOptions } from './second/second-folder';
import { makeSnapshotStore, type SnapshotStore } from './snapshot-store';
import { copiesFolder } from './start/copy-slots';
import { makeTrueCopies, type TrueCopies } from './start/true-copies';

export interface Vault {
  readonly journals: JournalFiles;
  readonly files: FileStore;
  readonly notes: ExpectedNotes;
  readonly snapshots: SnapshotStore;
  readonly second: SecondFolder;
  /** The copies of the database from before it was opened. */
  readonly trueCopies: TrueCopies;
  /**
   * Takes values out of the journal files, deletes attachments, and all that a crash left: here, and in the second folder as soon as it is there.
   * @returns how many values went here, and whether the second folder has followed @throws the file system's error; it may be repeated
   */
  erase(what: Erasure): Promise<{ readonly values: number; readonly second: 'none' | 'done' | 'waiting' }>;
  space(): Promise<{ readonly free: number; readonly total: number }>;
}

export interface VaultOptions extends Omit<SecondFolderOptions, 'copies' | 'site'> {
  /** Chromium's profile, in which the database lies; asked only when the program is ready. */
  readonly storage: () => string;
}

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
  const trueCopies = makeTrueCopies(options);

  return {
    second,
    trueCopies,
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
    erase: async (what) => {
      const values = await second.erase(what, async () => {
        const gone = await journals.erase(new Set(what.digests));
        for (const hash of what.files) await files.remove(hash);
        // A copy that is just being put in its place would bring back what is taken out here.
        await trueCopies.stop();
        await eraseLeftovers(disk, { journal: folders.journal, copies: copiesFolder(data), storage: options.storage() });
        return gone;
      });
      const { state } = await second.follow();
      return { values, second: state === 'none' ? 'none' : (await second.isErasing()) ? 'waiting' : 'done' };
    },
    space: () => disk.space(data),
  };
}
