/** A file that only takes up room: on a full disk it is deleted, so that the journal can still finish its line. */
import type { Disk } from './disk/disk';
import { replaceFile, writeAll } from './disk/whole-file';

const SIZE = 1_048_576;
/** It is made only where much more than its size is free: it must never be what fills the disk. */
const ROOM = 16 * SIZE;

export interface Reserve {
  /** Makes the file when it is missing and there is room. Never throws: without it the journal works as well, until the disk is full. */
  keep(): Promise<void>;
  /** Deletes it. @returns true when that freed room */
  give(): Promise<boolean>;
}

export function makeReserve(disk: Disk, folder: string, file: string): Reserve {
  let there = false;
  return {
    keep: async () => {
      if (there) return;
      try {
        there = (await disk.stat(file))?.size === SIZE;
        if (there || (await disk.space(folder)).free < ROOM) return;
        await replaceFile(disk, file, (open) => writeAll(open, filling(), 0));
        there = true;
      } catch {
        there = false;
      }
    },
    give: async () => {
      there = false;
      const size = (await disk.stat(file))?.size ?? 0;
      if (size === 0) return false;
      await disk.remove(file);
      return true;
    },
  };
}

/** Bytes that no file system can store in less room than they have. */
function filling(): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length: SIZE }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  });
}
