/** For tests: a folder in memory with the manners of the File System Access API. */
import type { FileHandle, FolderHandle } from '../folder-handles';

export interface MemoryFolder extends FolderHandle {
  /** Name → bytes, or a folder. */
  readonly inside: Map<string, Uint8Array<ArrayBuffer> | MemoryFolder>;
}

export interface Mood {
  /** Name of the error that the next writes throw; '' = none. */
  fails: string;
  /** Bytes that a writer swallows at its end, as a disk that lies. */
  loses: number;
}

let clock = 0;

export function memoryFolder(name: string, mood: Mood = { fails: '', loses: 0 }): MemoryFolder {
  const inside: MemoryFolder['inside'] = new Map();
  const changed = new Map<string, number>();

  function fileHandle(file: string): FileHandle {
    return {
      kind: 'file',
      getFile: async () => Object.assign(new Blob([bytesOf(inside.get(file))]), { lastModified: changed.get(file) ?? 0 }),
      createWritable: async () => {
        const pieces: Uint8Array<ArrayBuffer>[] = [];
        return {
          write: async (data) => {
            if (mood.fails !== '') throw new DOMException('no', mood.fails);
            pieces.push(data);
          },
          close: async () => {
            const all = new Uint8Array(await new Blob(pieces).arrayBuffer());
            inside.set(file, all.slice(0, all.length - mood.loses));
            changed.set(file, ++clock);
          },
          abort: async () => undefined,
        };
      },
    };
  }

  return {
    kind: 'directory',
    name,
    inside,
    getDirectoryHandle: async (child, { create = false } = {}) => {
      const found = inside.get(child);
      if (found && 'inside' in found) return found;
      if (!create) throw new DOMException('none', 'NotFoundError');
      const made = memoryFolder(child, mood);
      inside.set(child, made);
      return made;
    },
    getFileHandle: async (file, { create = false } = {}) => {
      if (!inside.has(file)) {
        if (!create) throw new DOMException('none', 'NotFoundError');
        inside.set(file, new Uint8Array());
      }
      return fileHandle(file);
    },
    removeEntry: async (child) => void inside.delete(child),
    entries: async function* () {
      for (const [child, entry] of inside) yield [child, { kind: 'inside' in entry ? 'directory' : 'file' }] as const;
    },
  };
}

function bytesOf(entry: Uint8Array<ArrayBuffer> | MemoryFolder | undefined): Uint8Array<ArrayBuffer> {
  return entry instanceof Uint8Array ? entry : new Uint8Array();
}
