import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from './disk/node-disk';
import { failingDisk, watchedDisk } from './disk/watched-disk';
import { diskCode } from './disk-code';
import { makeFileStore } from './file-store';
import { tempFolderFor } from './temp-folder';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const bytes = Buffer.from('照片');
const hash = createHash('sha256').update(bytes).digest('hex');
const file = () => path.join(folder(), hash.slice(0, 2), hash);

describe('file store', () => {
  it('keeps bytes under their hash and gives them back', async () => {
    const store = makeFileStore(disk, folder());
    expect(await store.read(hash)).toBeNull();
    await store.keep(hash, bytes);
    expect(await store.list()).toEqual([hash]);
    expect((await store.read(hash))?.equals(bytes)).toBe(true);
    expect(readFileSync(file()).equals(bytes)).toBe(true);
  });

  it('writes nothing twice, but what was damaged anew', async () => {
    const writes: string[] = [];
    const store = makeFileStore(
      watchedDisk(disk, (name) => void (name === 'write' && writes.push(name))),
      folder(),
    );
    await store.keep(hash, bytes);
    await store.keep(hash, bytes);
    expect(writes).toHaveLength(1);
    writeFileSync(file(), '照月');
    expect(await store.read(hash)).toBeNull();
    await store.keep(hash, bytes);
    expect((await store.read(hash))?.equals(bytes)).toBe(true);
  });

  it.each([
    ['bytes of another hash', 'f'.repeat(64)],
    ['a path that climbs out', `../../${'a'.repeat(58)}`],
    ['a hash in capitals', hash.toUpperCase()],
    ['nothing', ''],
  ])('refuses %s and writes nothing', async (_title, asked) => {
    const store = makeFileStore(disk, path.join(folder(), 'files'));
    await expect(store.keep(asked, bytes)).rejects.toThrow(/not a hash|not those of the hash/);
    expect(readdirSync(folder())).toEqual([]);
  });

  it.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['rename', 'EACCES', 'denied'],
    ['makeFolder', 'EROFS', 'denied'],
  ] as const)('after a failed %s nothing is taken for kept', async (kind, code, expected) => {
    const store = makeFileStore(failingDisk(disk, kind, code), folder());
    expect(await store.keep(hash, bytes).then(() => 'fine', diskCode)).toBe(expected);
    expect([await store.list(), await store.read(hash)]).toEqual([[], null]);
    await store.keep(hash, bytes);
    expect(await store.list()).toEqual([hash]);
  });

  it('does not see what has no hash for a name', async () => {
    const store = makeFileStore(disk, folder());
    await store.keep(hash, bytes);
    writeFileSync(path.join(path.dirname(file()), 'Thumbs.db'), 'x');
    writeFileSync(path.join(folder(), 'f'.repeat(64)), 'x');
    chmodSync(file(), 0o444);
    expect(await store.list()).toEqual([hash]);
  });
});
