import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logOf, manifestOf, tableOf } from '../database/samples';
import type { Disk } from '../disk/disk';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk, watchedDisk } from '../disk/watched-disk';
import { tempFolderFor } from '../temp-folder';
import { newestCopy } from './copy-slots';
import { prepare } from './prepare';

/** As a stick, which has no second names for a file: `before-open.test.ts` is about those. */
const disk: Disk = {
  ...makeNodeDisk(),
  link: async () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'link' })),
};
const folder = tempFolderFor(beforeEach, afterEach);
const at = (...parts: string[]) => path.join(folder(), ...parts);
const database = (name: string) => at('profile/IndexedDB/app_local_0.indexeddb.leveldb', name);
const { log, ends } = logOf([Buffer.from('one'), Buffer.from('two')]);
let logged: string[] = [];

beforeEach(() => {
  logged = [];
  mkdirSync(path.dirname(database('x')), { recursive: true });
  mkdirSync(at('profile/IndexedDB/app_local_0.indexeddb.blob/1/00'), { recursive: true });
  writeFileSync(at('profile/IndexedDB/app_local_0.indexeddb.blob/1/00/1'), 'blob');
  writeFileSync(database('CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(database('MANIFEST-000001'), manifestOf(900));
  writeFileSync(database('000005.ldb'), tableOf(900));
  writeFileSync(database('000007.log'), log);
  writeFileSync(database('LOG'), 'note');
});

const run = (on: Disk = disk, lastApp = '') =>
  prepare({ disk: on, data: folder(), storage: at('profile'), log: (_level, message) => void logged.push(message) }, lastApp);
const whole = manifestOf(900).length + 900 + log.length + 'MANIFEST-000001\n'.length + 4;
const copyOf = (slot: string, name: string) => at('before-open', slot, 'app_local_0.indexeddb.leveldb', name);

/** The table under the same name and time, one byte longer, as the manifest says then too. */
function grow(): void {
  const { atime, mtime } = statSync(database('000005.ldb'));
  writeFileSync(database('000005.ldb'), tableOf(901));
  utimesSync(database('000005.ldb'), atime, mtime);
  writeFileSync(database('MANIFEST-000001'), manifestOf(901));
}

/** Names of the files that a start copies, sorted. */
async function copiedBy(on: Disk): Promise<readonly string[]> {
  const names: string[] = [];
  const copy: Disk['copy'] = (from, to) => {
    names.push(path.basename(from));
    return on.copy(from, to);
  };
  await run({ ...on, copy });
  return names.toSorted();
}

/** Names of the tables whose ends a start reads. */
async function readBy(on: Disk): Promise<readonly string[]> {
  const names: string[] = [];
  const open: Disk['open'] = (file, how) => {
    if (how === 'read' && file.endsWith('.ldb') && !file.includes('before-open')) names.push(path.basename(file));
    return on.open(file, how);
  };
  await run({ ...on, open });
  return names;
}

/** The table was written so many hours before all else. */
function age(hours: number): void {
  const then = new Date(statSync(database('000007.log')).mtimeMs - hours * 3_600_000);
  utimesSync(database('000005.ldb'), then, then);
}

describe('the end of a table', () => {
  it('is read once where it is as an earlier start found it whole', async () => {
    age(2);
    expect(await readBy(disk)).toEqual(['000005.ldb']);
    expect(await readBy(disk)).toEqual([]);
    expect(await readBy(disk)).toEqual([]);
  });

  it.each<[string, () => unknown]>([
    ['of another size, as the manifest says', grow],
    ['of another time', () => age(3)],
    ['without the mark of a copy', () => rmSync(at('before-open/a/whole.json'))],
  ])('is read again: %s', async (_name, change) => {
    age(2);
    await run();
    change();
    expect(await readBy(disk)).toEqual(['000005.ldb']);
  });

  it('is read again while it is young: a disk may have said too early that it has it', async () => {
    expect(await readBy(disk)).toEqual(['000005.ldb']);
    expect(await readBy(disk)).toEqual(['000005.ldb']);
  });

  it('is read again where the start before could not look', async () => {
    age(2);
    await run(failingDisk(disk, 'open', 'EBUSY', { where: '000005.ldb' }));
    expect(await readBy(disk)).toEqual(['000005.ldb']);
  });

  it('of another length than the manifest says is damage, however it was before', async () => {
    age(2);
    await run();
    const { atime, mtime } = statSync(database('000005.ldb'));
    truncateSync(database('000005.ldb'), 800);
    utimesSync(database('000005.ldb'), atime, mtime);
    expect((await run()).damage).toEqual(['leveldb.table']);
  });
});

describe('before Chromium opens', () => {
  it('finds a sound database sound, and has a copy of it', async () => {
    expect(await run(disk, '1.2.0')).toEqual({
      trimmed: [],
      backend: 'leveldb',
      damage: [],
      copied: whole,
      copySkipped: '',
      lastApp: '1.2.0',
    });
    expect(logged).toEqual([]);
    expect(readFileSync(copyOf('a', '000007.log')).equals(log)).toBe(true);
    expect(readFileSync(at('before-open/a/app_local_0.indexeddb.blob/1/00/1'), 'utf8')).toBe('blob');
    expect(existsSync(copyOf('a', 'LOG'))).toBe(false);
  });

  it('removes what a crash left, cuts the torn tail, and copies what is whole then', async () => {
    mkdirSync(at('snapshots'));
    mkdirSync(at('journal/files/ab'), { recursive: true });
    const half = [at('snapshots/.s.dbsnap.1.tmp'), at('.expected.json.3.tmp'), at('journal/files/ab/.ab.2.tmp')];
    for (const file of half) writeFileSync(file, 'half');
    writeFileSync(at('snapshots/s.dbsnap'), 'whole');
    truncateSync(database('000007.log'), log.length - 1);
    const report = await run();
    expect(report.trimmed).toEqual([{ file: '000007.log', from: log.length - 1, to: ends[0], cut: true }]);
    expect([report.damage, report.copied]).toEqual([[], whole - (log.length - (ends[0] ?? 0))]);
    expect([...half, at('snapshots/s.dbsnap')].map((file) => existsSync(file))).toEqual([false, false, false, true]);
    expect(logged).toEqual([`database log 000007.log: cut, whole up to ${ends[0]} of ${log.length - 1} bytes`]);
  });

  it('finds nothing where nothing is', async () => {
    const report = await prepare({ disk, data: at('new'), storage: at('new/profile'), log: () => undefined }, '');
    expect(report).toEqual({ trimmed: [], backend: 'none', damage: [], copied: null, copySkipped: '', lastApp: '' });
  });

  it('keeps two copies in turn, the newest by its mark', async () => {
    await run();
    expect(await newestCopy(disk, folder())).toBe(at('before-open/a'));
    writeFileSync(at('profile/IndexedDB/app_local_0.indexeddb.blob/1/00/1'), 'second');
    await run();
    expect(await newestCopy(disk, folder())).toBe(at('before-open/b'));
    writeFileSync(at('profile/IndexedDB/app_local_0.indexeddb.blob/1/00/1'), 'third');
    await run();
    const kept = ['a', 'b'].map((slot) => readFileSync(at('before-open', slot, 'app_local_0.indexeddb.blob/1/00/1'), 'utf8'));
    expect([await newestCopy(disk, folder()), kept]).toEqual([at('before-open/a'), ['third', 'second']]);
  });

  it.each([
    ['remove', 3],
    ['copy', 3],
    ['sync', 3],
    ['rename', 1],
  ] as const)('a copy that fails at a %s leaves the one before whole', async (kind, nth) => {
    await run();
    await run();
    const report = await run(failingDisk(disk, kind, 'EIO', { where: 'before-open', nth, times: 99 }));
    expect([report.copied, report.copySkipped]).toEqual([null, 'failed']);
    expect(await newestCopy(disk, folder())).toBe(at('before-open/b'));
    expect(await run()).toMatchObject({ copied: whole, copySkipped: '' });
    expect(await newestCopy(disk, folder())).toBe(at('before-open/a'));
  });

  it('takes the mark off a copy before anything else of it', async () => {
    await run();
    await run();
    // The mark would come last by its name.
    const inOrder: Disk = { ...disk, list: async (each) => [...(await disk.list(each))].toSorted((a, b) => a.name.localeCompare(b.name)) };
    await run(failingDisk(inOrder, 'remove', 'EIO', { where: 'before-open', nth: 2, times: 99 }));
    expect(['a', 'b'].map((slot) => existsSync(at('before-open', slot, 'whole.json')))).toEqual([false, true]);
  });

  it('makes no copy where twice its size is not free', async () => {
    const full: Disk = { ...disk, space: async () => ({ free: 2 * whole - 1, total: 10 * whole }) };
    expect(await run(full)).toMatchObject({ copied: null, copySkipped: 'no-room' });
    expect(existsSync(at('before-open'))).toBe(false);
  });

  it('copies what came since: what is never written again stays in the copy', async () => {
    await run();
    await run();
    writeFileSync(database('000009.ldb'), 'new');
    rmSync(at('profile/IndexedDB/app_local_0.indexeddb.blob/1/00/1'));
    const little: Disk = { ...disk, space: async () => ({ free: 2 * (whole - 900), total: 10 * whole }) };
    expect(await copiedBy(little)).toEqual(['000007.log', '000009.ldb', 'CURRENT', 'MANIFEST-000001']);
    expect(readFileSync(copyOf('a', '000005.ldb')).equals(tableOf(900))).toBe(true);
    expect(existsSync(at('before-open/a/app_local_0.indexeddb.blob/1/00/1'))).toBe(false);
    expect(await newestCopy(disk, folder())).toBe(at('before-open/a'));
  });

  it.each<[how: string, spoil: () => void]>([
    ['another one of the same size', () => utimesSync(database('000005.ldb'), 1_700_000_000, 1_700_000_000)],
    ['of another size', grow],
    ['cut short in the copy', () => truncateSync(copyOf('a', '000005.ldb'), 899)],
    ['gone from the copy', () => rmSync(copyOf('a', '000005.ldb'))],
    ['in a copy that was never ended', () => rmSync(at('before-open/a/whole.json'))],
    ['in a copy of an earlier program', () => writeFileSync(at('before-open/a/whole.json'), '{"n":1,"bytes":9,"files":["CURRENT"]}')],
  ])('copies a table anew that is %s', async (_how, spoil) => {
    await run();
    await run();
    spoil();
    expect(await copiedBy(disk)).toContain('000005.ldb');
    expect(readFileSync(copyOf('a', '000005.ldb')).equals(readFileSync(database('000005.ldb')))).toBe(true);
  });

  it('never replaces a sound copy by a damaged one', async () => {
    await run();
    await run();
    truncateSync(database('000005.ldb'), 10);
    const spoiled = Buffer.from(log);
    spoiled[8] = 0;
    writeFileSync(database('000007.log'), spoiled);
    const report = await run();
    expect(report.damage).toEqual(['leveldb.log', 'leveldb.table']);
    expect(report.trimmed).toMatchObject([{ file: '000007.log', cut: false }]);
    expect(readFileSync(database('000007.log')).equals(spoiled)).toBe(true);
    expect(readdirSync(at('before-open')).toSorted()).toEqual(['a', 'b', 'damaged']);
    expect(readFileSync(copyOf('a', '000005.ldb'))).toHaveLength(900);
    expect(readFileSync(copyOf('b', '000005.ldb'))).toHaveLength(900);
    expect(readFileSync(copyOf('damaged', '000005.ldb'))).toHaveLength(10);
  });

  it.each([
    ['EBUSY', ['busy']],
    ['EACCES', ['busy']],
    ['EIO', []],
  ])('what cannot be looked at (%s) stops nothing, is told, and nothing is deleted for it', async (code, damage) => {
    const before = readdirSync(path.dirname(database('x')));
    const report = await run(failingDisk(disk, 'open', code, { where: 'IndexedDB', times: 999 }));
    expect(report.damage).toEqual(damage);
    expect(logged.length).toBeGreaterThan(0);
    expect(readdirSync(path.dirname(database('x')))).toEqual(before);
    expect(readdirSync(at('before-open'))).toEqual(['a']);
  });

  it('goes through its steps in their order, and each failure lets the next one run', async () => {
    const seen: string[] = [];
    const watched = watchedDisk(disk, (name, file) => {
      if (name === 'list' && file === at('journal')) seen.push('leftovers');
      if (name === 'open' && file.endsWith('000007.log')) seen.push('trim');
      if (name === 'open' && file.endsWith('CURRENT')) seen.push('check');
      if (name === 'space' && seen.at(-1) !== 'copy') seen.push('copy');
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: name });
    });
    expect(await run(watched)).toMatchObject({ trimmed: [], backend: 'none', damage: [], copySkipped: 'failed' });
    expect(logged.map((message) => message.split(':')[0])).toEqual(
      ['leftovers', 'trim', 'check', 'copy'].map((step) => `before opening, ${step}`),
    );
    seen.length = 0;
    await run(
      watchedDisk(disk, (name, file) => {
        if (name === 'list' && file === at('journal')) seen.push('leftovers');
        if (name === 'open' && file.endsWith('000007.log') && !file.includes('before-open')) seen.push('trim');
        if (name === 'open' && file.endsWith('CURRENT') && !file.includes('before-open')) seen.push('check');
        if (name === 'space' && seen.at(-1) !== 'copy') seen.push('copy');
      }),
    );
    expect(seen).toEqual(['leftovers', 'trim', 'check', 'copy']);
  });
});
