import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCode } from '../disk-code';
import { makeNodeDisk } from './node-disk';
import { writeWhole } from './whole-file';

const disk = makeNodeDisk();

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-files-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('writeWhole', () => {
  it('replaces a file and leaves nothing beside it', async () => {
    const file = path.join(dir, '周报.xlsx');
    writeFileSync(file, 'old');
    await writeWhole(disk, file, new Uint8Array([1, 2, 3]));
    expect([...readFileSync(file)]).toEqual([1, 2, 3]);
    expect(readdirSync(dir)).toEqual(['周报.xlsx']);
  });

  it('keeps what was there and removes the temporary file when it cannot finish', async () => {
    const taken = path.join(dir, 'taken');
    mkdirSync(path.join(taken, 'inside'), { recursive: true });
    const error = await writeWhole(disk, taken, new Uint8Array(1)).catch((e: unknown) => e);
    expect(diskCode(error)).toBe('disk-error');
    expect(readdirSync(dir)).toEqual(['taken']);
  });

  it('says that the folder is gone', async () => {
    const error = await writeWhole(disk, path.join(dir, 'no/where.txt'), new Uint8Array(1)).catch((e: unknown) => e);
    expect(diskCode(error)).toBe('gone');
  });
});

describe('diskCode', () => {
  const failure = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EACCES', 'denied'],
    ['EROFS', 'denied'],
    ['EBUSY', 'in-use'],
    ['ENOENT', 'gone'],
    ['EIO', 'disk-error'],
  ])('%s is %s', (code, expected) => expect(diskCode(failure(code))).toBe(expected));

  it('is null for anything that is not an error of the file system', () => {
    expect([diskCode(new Error('x')), diskCode('ENOSPC'), diskCode(Object.assign(new Error('x'), { code: 'ERR_ASSERTION' }))]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
