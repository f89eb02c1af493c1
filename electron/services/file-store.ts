/** Attachments beside the journal: one file each, named by the SHA-256 of its bytes, so that what it holds can always be proved. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Disk } from './disk/disk';
import { readWhole, writeWhole } from './disk/whole-file';

const HASH = /^[0-9a-f]{64}$/;

export interface FileStore {
  /** Keeps the bytes under their hash; one that is there and whole is not written again. @throws Error when `hash` is not theirs */
  keep(hash: string, bytes: Uint8Array): Promise<void>;
  /** Null when there is none, and when what lies there is not what its name says. */
  read(hash: string): Promise<Buffer | null>;
  list(): Promise<readonly string[]>;
  /** Deletes it; nothing happens when there is none. */
  remove(hash: string): Promise<void>;
}

/** Where an attachment lies below the folder: a folder of ten thousand files is slow on old disks. */
export function fileName(hash: string): string {
  return path.join(hash.slice(0, 2), hash);
}

export function makeFileStore(disk: Disk, folder: string): FileStore {
  const fileOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new Error('not a hash');
    return path.join(folder, fileName(hash));
  };

  async function read(hash: string): Promise<Buffer | null> {
    const bytes = await readWhole(disk, fileOf(hash));
    return bytes !== null && sha256(bytes) === hash ? bytes : null;
  }

  return {
    read,
    keep: async (hash, bytes) => {
      const file = fileOf(hash);
      if (sha256(bytes) !== hash) throw new Error('the bytes are not those of the hash');
      if ((await read(hash)) !== null) {
        // It may have got its name a moment ago in a call that failed after that: only now it also survives a power cut.
        return disk.syncFolder(path.dirname(file));
      }
      await disk.makeFolder(path.dirname(file));
      await writeWhole(disk, file, bytes);
    },
    remove: (hash) => disk.remove(fileOf(hash)),
    list: async () => {
      const found: string[] = [];
      for (const { name, folder: isFolder } of await disk.list(folder)) {
        if (!isFolder) continue;
        const files = await disk.list(path.join(folder, name));
        found.push(...files.filter((file) => !file.folder && HASH.test(file.name) && file.name.startsWith(name)).map((file) => file.name));
      }
      return found;
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
