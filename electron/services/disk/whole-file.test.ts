import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCode } from '../disk-code';
import { tempFolderFor } from '../temp-folder';
import type { Disk } from './disk';
import { makeNodeDisk } from './node-disk';
import { failingDisk, watchedDisk } from './watched-disk';
import { readOwn, readWhole, writeWhole } from './whole-file';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'fine', diskCode);

/** A disk that takes one byte at a time, or spoils what it takes. */
function oddDisk(odd: (bytes: Uint8Array) => Uint8Array): Disk {
  return {
    ...disk,
    open: async (file, how) => {
      const open = await disk.open(file, how);
      return { ...open, write: (bytes, position) => open.write(odd(bytes), position) };
    },
  };
}

describe('writeWhole', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const file = path.join(folder(), '周报.xlsx');
    writeFileSync(file, 'old');
    await writeWhole(disk, file, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
    expect(readdirSync(folder())).toEqual(['周报.xlsx']);
  });

  it('flushes before it renames, and the folder after it', async () => {
    const calls: string[] = [];
    const watched = watchedDisk(disk, (name) => void calls.push(name));
    await writeWhole(watched, path.join(folder(), 'a'), new Uint8Array(3));
    expect(calls.filter((name) => ['write', 'sync', 'read', 'rename', 'syncFolder'].includes(name))).toEqual([
      'write',
      'sync',
      'read',
      'rename',
      'syncFolder',
    ]);
  });

  it.each([
    ['open', 'EACCES', 'denied'],
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'EIO', 'disk-error'],
    ['read', 'EIO', 'disk-error'],
    ['rename', 'EBUSY', 'in-use'],
  ] as const)('keeps the old file whole and nothing beside it when %s fails', async (kind, code, expected) => {
    const file = path.join(folder(), 'a');
    writeFileSync(file, 'old');
    expect(await codeOf(writeWhole(failingDisk(disk, kind, code), file, new Uint8Array(3)))).toBe(expected);
    expect([readFileSync(file, 'utf8'), readdirSync(folder())]).toEqual(['old', ['a']]);
  });

  it('goes on after a short write, and refuses what reads back differently', async () => {
    const file = path.join(folder(), 'a');
    const bytes = Buffer.from('three');
    await writeWhole(
      oddDisk((given) => given.subarray(0, 1)),
      file,
      bytes,
    );
    expect(readFileSync(file, 'utf8')).toBe('three');
    const spoiling = oddDisk((given) => given.map((byte) => byte ^ 1));
    expect(await codeOf(writeWhole(spoiling, file, Buffer.from('other')))).toBe('disk-error');
    expect(
      await codeOf(
        writeWhole(
          oddDisk(() => new Uint8Array(0)),
          file,
          bytes,
        ),
      ),
    ).toBe('disk-error');
    expect([readFileSync(file, 'utf8'), readdirSync(folder())]).toEqual(['three', ['a']]);
  });

  it('cannot replace a folder, and says that the folder is gone', async () => {
    mkdirSync(path.join(folder(), 'taken/inside'), { recursive: true });
    expect(await codeOf(writeWhole(disk, path.join(folder(), 'taken'), new Uint8Array(1)))).toBe('disk-error');
    expect(await codeOf(writeWhole(disk, path.join(folder(), 'no/where.txt'), new Uint8Array(1)))).toBe('gone');
    expect(readdirSync(folder())).toEqual(['taken']);
  });
});

describe('readWhole', () => {
  it('is null for nothing and for a folder, and refuses what is too large', async () => {
    writeFileSync(path.join(folder(), 'a'), 'abc');
    expect((await readWhole(disk, path.join(folder(), 'a')))?.toString()).toBe('abc');
    expect([await readWhole(disk, path.join(folder(), 'b')), await readWhole(disk, folder())]).toEqual([null, null]);
    expect(await codeOf(readWhole(disk, path.join(folder(), 'a'), 2))).toBe('disk-error');
  });
});

describe('readOwn', () => {
  it.each([
    [2, 'own'],
    [3, 'disk-error'],
  ])('of a file whose reading fails %s times: %s', async (times, expected) => {
    const file = path.join(folder(), 'note.json');
    writeFileSync(file, 'own');
    const found = await readOwn(failingDisk(disk, 'read', 'EIO', { times }), file, 9).then((bytes) => String(bytes), diskCode);
    expect(found).toBe(expected);
  });

  it('takes what is too large for no file of ours', async () => {
    const file = path.join(folder(), 'note.json');
    writeFileSync(file, 'x'.repeat(10));
    expect(await readOwn(disk, file, 9)).toBeNull();
    expect(String(await readOwn(disk, file, 10))).toBe('x'.repeat(10));
  });
});
