/** Snapshots and archives on the disk: written in pieces under a temporary name, read back, and only then given their own. */
import { createHash, type Hash } from 'node:crypto';
import path from 'node:path';
import type { Disk, DiskFile } from './disk/disk';
import { eachPiece, temporaryFor, unlike, withFile, writeAll } from './disk/whole-file';

const NAME = /^([\p{L}\p{N}_-]{1,120})\.(dbsnap|dbarc)$/u;
const PIECE = 2 * 1_048_576;
/** A page that was loaded anew leaves its half-written snapshot behind: beyond this many the oldest is given up. */
const MOST_OPEN = 4;

export interface StoredSnapshot {
  readonly name: string;
  readonly bytes: number;
  /** Ms since 1970. */
  readonly changed: number;
}

export interface SnapshotStore {
  /** @returns the number to write it under. @throws Error when there is one of that name */
  begin(name: string): Promise<string>;
  write(id: string, bytes: Uint8Array): Promise<void>;
  /** Flushes, reads back, compares, gives it its name. After an error nothing of it is left. */
  finish(id: string): Promise<string>;
  abandon(id: string): Promise<void>;
  /** Newest first, by the time in their names. */
  list(): Promise<readonly StoredSnapshot[]>;
  /** Bytes from `from` on, two megabytes at most; empty at the end. @throws `gone` when there is none of that name */
  read(name: string, from: number): Promise<Buffer>;
  /** @throws `denied` for the newest snapshot of its desk, which always stays, and for an archive */
  drop(name: string): Promise<void>;
}

interface Sink {
  readonly name: string;
  readonly temporary: string;
  readonly open: DiskFile;
  readonly hash: Hash;
  size: number;
}

export function makeSnapshotStore(disk: Disk, folder: string): SnapshotStore {
  const sinks = new Map<string, Sink>();
  let last = 0;
  const fileOf = (name: string): string => {
    if (!NAME.test(name)) throw new Error('not a snapshot’s name');
    return path.join(folder, name);
  };
  const sinkOf = (id: string): Sink => {
    const sink = sinks.get(id);
    if (sink === undefined) throw new Error('no snapshot is written under this number');
    return sink;
  };

  async function abandon(id: string): Promise<void> {
    const sink = sinks.get(id);
    sinks.delete(id);
    await sink?.open.close().catch(() => undefined);
    if (sink) await disk.remove(sink.temporary).catch(() => undefined);
  }

  async function list(): Promise<readonly StoredSnapshot[]> {
    const found: StoredSnapshot[] = [];
    for (const { name, folder: isFolder } of await disk.list(folder)) {
      const at = isFolder || !NAME.test(name) ? null : await disk.stat(path.join(folder, name));
      if (at !== null) found.push({ name, bytes: at.size, changed: at.changed });
    }
    return found.sort((a, b) => timeIn(b.name).localeCompare(timeIn(a.name)) || b.changed - a.changed);
  }

  return {
    begin: async (name) => {
      const file = fileOf(name);
      await disk.makeFolder(folder);
      if ((await disk.stat(file)) !== null) throw new Error('there is a snapshot of this name');
      for (const id of [...sinks.keys()].slice(0, Math.max(0, sinks.size + 1 - MOST_OPEN))) await abandon(id);
      const temporary = temporaryFor(file);
      await disk.remove(temporary);
      last += 1;
      sinks.set(String(last), { name, temporary, open: await disk.open(temporary, 'create'), hash: createHash('sha256'), size: 0 });
      return String(last);
    },
    write: async (id, bytes) => {
      const sink = sinkOf(id);
      const at = sink.size;
      sink.size += bytes.length;
      sink.hash.update(bytes);
      try {
        await writeAll(sink.open, bytes, at);
      } catch (error) {
        await abandon(id);
        throw error;
      }
    },
    finish: async (id) => {
      const sink = sinkOf(id);
      try {
        await sink.open.sync();
        await sink.open.close();
        await expectContent(disk, sink);
        await disk.rename(sink.temporary, fileOf(sink.name));
        await disk.syncFolder(folder);
      } catch (error) {
        await abandon(id);
        throw error;
      }
      sinks.delete(id);
      return sink.name;
    },
    abandon,
    list,
    read: async (name, from) => withFile(disk, fileOf(name), 'read', (open) => open.read(from, PIECE)),
    drop: async (name) => {
      const file = fileOf(name);
      const newest = (await list()).find((other) => other.name.endsWith('.dbsnap') && deskIn(other.name) === deskIn(name));
      // An archive may be all that is left of its records (RET-1): the program never deletes one.
      const stays = newest?.name === name || name.endsWith('.dbarc');
      if (stays) throw Object.assign(new Error('archives and the newest snapshot stay'), { code: 'EPERM', syscall: 'unlink' });
      await disk.remove(file);
      await disk.syncFolder(folder);
    },
  };
}

/** The written file is opened anew: what its own handle says of it proves less. */
async function expectContent(disk: Disk, { temporary, hash, size }: Sink): Promise<void> {
  await withFile(disk, temporary, 'read', async (open) => {
    if ((await open.size()) !== size) throw unlike();
    const again = createHash('sha256');
    await eachPiece(open, 0, size, (piece) => again.update(piece));
    if (!again.digest().equals(hash.copy().digest())) throw unlike();
  });
}

/** `20261122T140500` of `s-main_20261122T140500_daily.dbsnap`; '' when there is none. */
function timeIn(name: string): string {
  return /_(\d{8}T\d{6})_/.exec(name)?.[1] ?? '';
}

function deskIn(name: string): string {
  return name.split(/_\d{8}T\d{6}_/)[0] ?? '';
}
