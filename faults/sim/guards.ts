/** The guards that stand between a crash and a loss, each with a way to take it away without a switch in the program. */
import type { Disk, DiskFile } from '../../electron/services/disk/disk';

export interface Guards {
  /** Stands between the services and the disk. */
  readonly disk: (disk: Disk) => Disk;
  /** Commits are flushed before they answer. */
  readonly strict: boolean;
  /** 已保存 waits for the line in the journal file. */
  readonly waits: boolean;
  /** The start compares the database with the journal file. */
  readonly compares: boolean;
  /** The start reads the notes of what must be there. */
  readonly notes: boolean;
}

export const ALL_GUARDS: Guards = { disk: (disk) => disk, strict: true, waits: true, compares: true, notes: true };

/** A disk that leaves something undone. */
function lying(change: (disk: Disk) => Partial<Disk>): (disk: Disk) => Disk {
  return (disk) => ({ ...bound(disk), ...change(disk) });
}

/** The methods of a disk as they are: a class's methods are not copied with it. */
function bound(disk: Disk): Disk {
  return {
    open: (file, how) => disk.open(file, how),
    stat: (file) => disk.stat(file),
    realPath: (file) => disk.realPath(file),
    list: (folder) => disk.list(folder),
    makeFolder: (folder) => disk.makeFolder(folder),
    rename: (from, to) => disk.rename(from, to),
    remove: (file) => disk.remove(file),
    copy: (from, to) => disk.copy(from, to),
    link: (from, to) => disk.link(from, to),
    syncFolder: (folder) => disk.syncFolder(folder),
    space: (folder) => disk.space(folder),
  };
}

/** A disk whose files leave something undone. */
function lyingFiles(change: (file: DiskFile, name: string) => Partial<DiskFile>): (disk: Disk) => Disk {
  return lying((disk) => ({
    open: async (name, how) => {
      const file = await disk.open(name, how);
      return { ...file, ...change(file, name) };
    },
  }));
}

const nothing = async (): Promise<void> => undefined;

/** What is seen through a guard that is gone: name of the guard, and the world without it. */
export const WITHOUT: Readonly<Record<string, Guards>> = {
  'flush of the file': { ...ALL_GUARDS, disk: lyingFiles(() => ({ sync: nothing })) },
  'flush of the folder': { ...ALL_GUARDS, disk: lying(() => ({ syncFolder: nothing })) },
  'never flush again what failed': {
    ...ALL_GUARDS,
    disk: lyingFiles((file) => ({ sync: () => file.sync().catch(() => file.sync()) })),
  },
  'cut of the torn last line': {
    ...ALL_GUARDS,
    // The torn bytes stay, and what is appended is glued to them.
    disk: lyingFiles((file, name) =>
      name.endsWith('.ndjson') ? { truncate: nothing, write: async (bytes) => file.write(bytes, await file.size()) } : {},
    ),
  },
  'short writes are continued': {
    ...ALL_GUARDS,
    disk: lyingFiles((file) => ({ write: async (bytes, position) => Math.max(bytes.length, await file.write(bytes, position)) })),
  },
  'snapshots are read back': {
    ...ALL_GUARDS,
    disk: (disk) => {
      const given = new Map<string, Map<number, Uint8Array>>();
      return lying(() => ({
        open: async (name, how) => {
          const file = await disk.open(name, how);
          if (!name.includes('.dbsnap')) return file;
          const mine = given.get(name) ?? new Map<number, Uint8Array>();
          given.set(name, mine);
          const write: DiskFile['write'] = async (bytes, position) => {
            mine.set(position, Uint8Array.from(bytes));
            return file.write(bytes, position);
          };
          // Answers with what was given to it, as a cache does, and not with what lies on the disk.
          const read: DiskFile['read'] = async (position, length) => {
            const bytes = await file.read(position, length);
            for (const [at, piece] of mine)
              if (name.endsWith('.tmp')) bytes.set(piece.subarray(0, Math.max(0, length - at)), at - position);
            return bytes;
          };
          return { ...file, write, read };
        },
      }))(disk);
    },
  },
  'temporary name until whole': {
    ...ALL_GUARDS,
    disk: lying((disk) => ({ rename: async (from, to) => overwrite(disk, from, to) })),
  },
  'strict commits': { ...ALL_GUARDS, strict: false },
  'saved waits for the journal': { ...ALL_GUARDS, waits: false },
  'database against journal': { ...ALL_GUARDS, compares: false },
  'notes of what must be there': { ...ALL_GUARDS, notes: false },
};

/** Writes in place what should have been put there whole. */
async function overwrite(disk: Disk, from: string, to: string): Promise<void> {
  const source = await disk.open(from, 'read');
  const bytes = await source.read(0, await source.size());
  await disk.remove(to);
  const target = await disk.open(to, 'create');
  await target.write(bytes, 0);
  await target.close();
  await disk.remove(from);
}
