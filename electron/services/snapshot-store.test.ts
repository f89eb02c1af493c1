import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from './disk/disk';
import { makeNodeDisk } from './disk/node-disk';
import { failingDisk, watchedDisk } from './disk/watched-disk';
import { diskCode } from './disk-code';
import { makeSnapshotStore } from './snapshot-store';
import { tempFolderFor } from './temp-folder';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const named = (day: number, reason = 'daily', desk = 'S1-main') => `${desk}_202611${day}T140500_${reason}.dbsnap`;
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'fine', diskCode);

async function write(store: ReturnType<typeof makeSnapshotStore>, name: string, text = 'abc') {
  const id = await store.begin(name);
  for (const letter of text) await store.write(id, Buffer.from(letter));
  await store.finish(id);
}

describe('snapshot store', () => {
  it('has a snapshot only after it was finished, and gives it back in pieces', async () => {
    const store = makeSnapshotStore(disk, path.join(folder(), 'snapshots'));
    const id = await store.begin(named(22));
    await store.write(id, Buffer.alloc(3_000_000, 1));
    await store.write(id, Buffer.from('end'));
    expect(await store.list()).toEqual([]);
    await store.finish(id);
    expect(await store.list()).toEqual([{ name: named(22), bytes: 3_000_003, changed: expect.any(Number) }]);
    const pieces: Buffer[] = [];
    for (let from = 0; ; ) {
      const piece = await store.read(named(22), from);
      if (piece.length === 0) break;
      pieces.push(piece);
      from += piece.length;
    }
    expect(pieces).toHaveLength(2);
    expect(Buffer.concat(pieces).subarray(-4).toString()).toBe('\u0001end');
  });

  it('flushes and reads back before the name is given', async () => {
    const calls: string[] = [];
    const store = makeSnapshotStore(
      watchedDisk(disk, (name) => void calls.push(name)),
      folder(),
    );
    await write(store, named(22));
    const after = calls.slice(calls.lastIndexOf('write') + 1).filter((name) => ['sync', 'read', 'rename', 'syncFolder'].includes(name));
    expect(after).toEqual(['sync', 'read', 'rename', 'syncFolder']);
  });

  it('gives up what reads back differently', async () => {
    const spoiling: Disk = {
      ...disk,
      open: async (file, how) => {
        const open = await disk.open(file, how);
        return { ...open, write: (bytes, position) => open.write(position === 1 ? Buffer.from('x') : bytes, position) };
      },
    };
    expect(await codeOf(write(makeSnapshotStore(spoiling, folder()), named(22)))).toBe('disk-error');
    expect(readdirSync(folder())).toEqual([]);
  });

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'disk-error'],
    ['rename', 'EACCES', 'denied'],
  ] as const)('after a failed %s nothing of it is left', async (kind, code, expected) => {
    const store = makeSnapshotStore(failingDisk(disk, kind, code, { nth: kind === 'write' ? 2 : 1 }), folder());
    expect(await codeOf(write(store, named(22)))).toBe(expected);
    expect(readdirSync(folder())).toEqual([]);
  });

  it('lists the newest first by the time in the name, whatever the files say', async () => {
    const store = makeSnapshotStore(disk, folder());
    for (const day of [20, 22, 21]) await write(store, named(day));
    utimesSync(path.join(folder(), named(20)), 2e9, 2e9);
    for (const name of ['other.txt', '.x.dbsnap.1.tmp']) writeFileSync(path.join(folder(), name), 'x');
    expect((await store.list()).map(({ name }) => name)).toEqual([22, 21, 20].map((day) => named(day)));
  });

  it('drops what it is told to, but never a desk’s newest snapshot, nor any archive', async () => {
    const store = makeSnapshotStore(disk, folder());
    const other = named(10, 'daily', 'S1-B');
    const archives = [1, 2].map((month) => `S1-main_20260${month}01T000000_duty-2025.dbarc`);
    for (const name of [named(20), named(21), other, ...archives]) await write(store, name);
    for (const name of archives) expect(await codeOf(store.drop(name))).toBe('denied');
    expect(await codeOf(store.drop(named(21)))).toBe('denied');
    expect(await codeOf(store.drop(other))).toBe('denied');
    await store.drop(named(20));
    expect((await store.list()).map(({ name }) => name)).not.toContain(named(20));
    expect(readFileSync(path.join(folder(), named(21)), 'utf8')).toBe('abc');
  });

  it('writes no snapshot over another, under no foreign name, and under no number it did not give', async () => {
    const store = makeSnapshotStore(disk, folder());
    await write(store, named(22));
    await expect(store.begin(named(22))).rejects.toThrow('there is a snapshot of this name');
    for (const name of ['../a.dbsnap', 'a.exe', 'a/b.dbsnap', '']) await expect(store.begin(name)).rejects.toThrow('not a snapshot’s name');
    await expect(store.read('../../etc/passwd', 0)).rejects.toThrow('not a snapshot’s name');
    await expect(store.drop('../x.dbsnap')).rejects.toThrow('not a snapshot’s name');
    await expect(store.write('9', Buffer.from('x'))).rejects.toThrow('no snapshot is written under this number');
    await expect(store.finish('9')).rejects.toThrow('no snapshot is written under this number');
    await store.abandon('9');
    expect(readdirSync(folder())).toEqual([named(22)]);
  });

  it('gives up the oldest of too many that were begun and never finished', async () => {
    const store = makeSnapshotStore(disk, folder());
    const ids: string[] = [];
    for (const day of [10, 11, 12, 13, 14, 15]) ids.push(await store.begin(named(day)));
    await expect(store.write(ids[0] ?? '', Buffer.from('x'))).rejects.toThrow('no snapshot is written under this number');
    expect(readdirSync(folder())).toHaveLength(4);
    await store.write(ids[5] ?? '', Buffer.from('x'));
    for (const id of ids) await store.abandon(id);
    expect(readdirSync(folder())).toEqual([]);
  });
});
