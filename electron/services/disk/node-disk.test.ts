import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCode } from '../disk-code';
import { tempFolderFor } from '../temp-folder';
import { isSameDisk, makeNodeDisk, untilFree } from './node-disk';
import { withFile } from './whole-file';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const at = (...parts: string[]) => path.join(folder(), ...parts);
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'fine', diskCode);

describe('node disk', () => {
  it('writes at a place, reads up to the end, cuts and grows', async () => {
    await withFile(disk, at('a'), 'create', async (open) => {
      expect(await open.write(Buffer.from('hello'), 3)).toBe(5);
      await open.sync();
      expect([await open.size(), (await open.read(6, 100)).toString()]).toEqual([8, 'lo']);
      await open.truncate(4);
    });
    expect(readFileSync(at('a'))).toEqual(Buffer.from([0, 0, 0, 104]));
  });

  it('creates only what is not there, and writes only what is', async () => {
    writeFileSync(at('a'), 'x');
    expect(await codeOf(disk.open(at('a'), 'create'))).toBe('disk-error');
    expect(await codeOf(disk.open(at('b'), 'write'))).toBe('gone');
    expect(await codeOf(disk.open(at('b'), 'read'))).toBe('gone');
  });

  it('takes what is not there for nothing, also below a file', async () => {
    writeFileSync(at('a'), 'x');
    expect([await disk.stat(at('no')), await disk.stat(at('a/b')), await disk.list(at('no')), await disk.list(at('a'))]).toEqual([
      null,
      null,
      [],
      [],
    ]);
    await disk.remove(at('no'));
  });

  it('takes what it cannot look at for an error, not for nothing', async () => {
    symlinkSync('loop', at('loop'));
    expect([await codeOf(disk.stat(at('loop'))), await codeOf(disk.list(at('loop')))]).toEqual(['disk-error', 'disk-error']);
  });

  it('makes folders, lists them apart from files, renames over, copies, and knows its room', async () => {
    await disk.makeFolder(at('x/y/z'));
    await disk.makeFolder(at('x/y/z'));
    writeFileSync(at('x/1'), '1');
    writeFileSync(at('x/2'), '22');
    await disk.rename(at('x/2'), at('x/1'));
    await disk.copy(at('x/1'), at('x/3'));
    await disk.syncFolder(at('x'));
    expect([...(await disk.list(at('x')))].sort((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: '1', folder: false },
      { name: '3', folder: false },
      { name: 'y', folder: true },
    ]);
    expect([(await disk.stat(at('x/3')))?.size, (await disk.stat(at('x')))?.folder]).toEqual([2, true]);
    const { free, total } = await disk.space(folder());
    expect(free).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(free);
    expect(await isSameDisk(folder(), at('x'))).toBe(true);
  });

  it('gives a file a second name, never in the place of another one, and each stays when the other goes', async () => {
    writeFileSync(at('a'), 'one');
    await disk.link(at('a'), at('b'));
    expect(statSync(at('b')).ino).toBe(statSync(at('a')).ino);
    expect(await codeOf(disk.link(at('a'), at('b')))).toBe('disk-error');
    await disk.remove(at('a'));
    expect(readFileSync(at('b'), 'utf8')).toBe('one');
    expect(await codeOf(disk.link(at('a'), at('c')))).toBe('gone');
  });

  it('passes on what the disk says when it is full', async () => {
    symlinkSync('/dev/full', at('full'));
    expect(await codeOf(withFile(disk, at('full'), 'write', (open) => open.write(Buffer.from('x'), 0)))).toBe('disk-full');
  });

  it('flushes no folder on Windows, which has no such call', async () => {
    await makeNodeDisk(true).syncFolder(at('no/such'));
    expect(await codeOf(disk.syncFolder(at('no/such')))).toBe('gone');
  });

  it.each([
    [true, 2],
    [false, 0],
  ])('waits for what somebody else holds before it reads or renames (Windows: %s), and for nothing else', async (windows, expected) => {
    let waited = 0;
    const held = makeNodeDisk(windows, (run) => {
      waited += 1;
      return run();
    });
    await withFile(held, at('a'), 'create', (open) => open.write(Buffer.from('x'), 0));
    await withFile(held, at('a'), 'write', (open) => open.truncate(0));
    await withFile(held, at('a'), 'read', (open) => open.size());
    await held.rename(at('a'), at('b'));
    expect(waited).toBe(expected);
  });

  it('says that a folder is no file', async () => {
    mkdirSync(at('d'));
    expect(await codeOf(disk.open(at('d'), 'write'))).toBe('disk-error');
  });
});

describe('untilFree', () => {
  it.each([
    ['is free at once', [], 'done', []],
    ['is held twice', ['EPERM', 'EBUSY'], 'done', [20, 60]],
    ['stays held', Array.from({ length: 9 }, () => 'EACCES'), 'EACCES', [20, 60, 150, 300, 600]],
    ['fails otherwise', ['ENOSPC'], 'ENOSPC', []],
  ])('%s', async (_title, codes, expected, waits) => {
    const left = [...codes];
    const waited: number[] = [];
    const run = async () => {
      const code = left.shift();
      if (code !== undefined) throw Object.assign(new Error(code), { code });
      return 'done';
    };
    const wait = async (ms: number) => void waited.push(ms);
    expect(await untilFree(run, wait).catch((error: Error) => error.message)).toBe(expected);
    expect(waited).toEqual(waits);
  });
});
