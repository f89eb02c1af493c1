/** One pass that brings the second folder up to date: journal first, then the newest snapshots, then attachments. */
import path from 'node:path';
import type { Disk } from '../disk/disk';
import { TEMPORARY, writeWhole } from '../disk/whole-file';
import { type FileStore, fileName, makeFileStore } from '../file-store';
import type { JournalFiles } from '../journal-file';
import type { SnapshotStore } from '../snapshot-store';
import { type CopyState, copyJournal, copyWhole, planJournal } from './mirror-journal';

export interface Copies {
  readonly journalFolder: string;
  readonly snapshotFolder: string;
  readonly journals: Pick<JournalFiles, 'lengths'>;
  readonly files: FileStore;
  readonly snapshots: Pick<SnapshotStore, 'list'>;
}

/** One thing that the second folder lacks. */
interface Task {
  readonly bytes: number;
  readonly run: () => Promise<void>;
}

export interface Mirror {
  /** What is missing below `base`, in the order in which it matters. @throws the file system's error */
  plan(base: string): Promise<readonly Task[]>;
  /** The copies were changed by somebody else: nothing is known of their ends any more. */
  forget(): void;
  /** Takes dropped snapshots away there as well. */
  drop(base: string, names: readonly string[]): Promise<void>;
}

export function makeMirror(disk: Disk, copies: Copies): Mirror {
  const state: CopyState = { suspects: new Set(), ends: new Map() };

  async function journals(folder: string): Promise<Task[]> {
    const tasks: Task[] = [];
    for (const { name, bytes } of await copies.journals.lengths()) {
      const copy = await planJournal(disk, path.join(copies.journalFolder, name), bytes, folder, state);
      const missing = copy.to - Math.max(0, copy.from);
      if (missing > 0 || copy.from < 0) tasks.push({ bytes: missing, run: () => copyJournal(disk, copy, state) });
    }
    return tasks;
  }

  async function snapshots(folder: string): Promise<Task[]> {
    const tasks: Task[] = [];
    for (const { name, bytes } of await copies.snapshots.list()) {
      const target = path.join(folder, name);
      if ((await disk.stat(target))?.size === bytes) continue;
      tasks.push({ bytes, run: () => copyWhole(disk, path.join(copies.snapshotFolder, name), target, bytes) });
    }
    return tasks;
  }

  async function files(folder: string): Promise<Task[]> {
    const there = new Set(await makeFileStore(disk, folder).list());
    const tasks: Task[] = [];
    for (const hash of await copies.files.list()) {
      if (there.has(hash)) continue;
      const found = await disk.stat(path.join(copies.journalFolder, 'files', fileName(hash)));
      if (found !== null) tasks.push({ bytes: found.size, run: () => copyFile(folder, hash) });
    }
    return tasks;
  }

  /** What is damaged here is not carried there. */
  async function copyFile(folder: string, hash: string): Promise<void> {
    const bytes = await copies.files.read(hash);
    if (bytes === null) return;
    const target = path.join(folder, fileName(hash));
    await disk.makeFolder(path.dirname(target));
    await writeWhole(disk, target, bytes);
  }

  return {
    plan: async (base) => {
      const [journal, snapshot] = [path.join(base, 'journal'), path.join(base, 'snapshots')];
      for (const folder of [journal, snapshot, path.join(journal, 'files')]) {
        await disk.makeFolder(folder);
        await removeTemporary(disk, folder);
      }
      return [...(await journals(journal)), ...(await snapshots(snapshot)), ...(await files(path.join(journal, 'files')))];
    },
    forget: () => state.ends.clear(),
    drop: async (base, names) => {
      for (const name of names) await disk.remove(path.join(base, 'snapshots', path.basename(name)));
    },
  };
}

async function removeTemporary(disk: Disk, folder: string): Promise<void> {
  for (const { name, folder: isFolder } of await disk.list(folder)) {
    if (!isFolder && name.startsWith('.') && name.endsWith(TEMPORARY)) await disk.remove(path.join(folder, name));
  }
}
