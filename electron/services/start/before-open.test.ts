/** Copies of the database whose files are second names of its own at first, and copies of their own once the window stands. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../disk/disk';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk, watchedDisk } from '../disk/watched-disk';
import { tempFolderFor } from '../temp-folder';
import { copyBeforeOpen } from './before-open';
import { type Mark, newestCopy } from './copy-slots';
import { makeTrueCopies } from './true-copies';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const at = (...parts: string[]) => path.join(folder(), ...parts);
const TABLES = ['x.leveldb/000003.ldb', 'x.leveldb/000005.ldb', 'x.indexeddb.blob/1/00/1'] as const;
const CHANGING = ['x.leveldb/000007.log', 'x.leveldb/CURRENT'] as const;
const database = (name: string) => at('profile/IndexedDB', name);
const inSlot = (slot: string, name: string) => at('before-open', slot, name);
let logged: string[] = [];

beforeEach(() => {
  logged = [];
  for (const name of [...TABLES, ...CHANGING]) {
    mkdirSync(path.dirname(database(name)), { recursive: true });
    writeFileSync(database(name), `of ${name}`);
  }
});

const copy = (on: Disk = disk, damaged = false) => copyBeforeOpen(on, at('profile'), folder(), damaged ? 'damaged' : 'sound');
const markOf = (slot: string) => JSON.parse(readFileSync(inSlot(slot, 'whole.json'), 'utf8')) as Mark;
const isLink = (slot: string, name: string) => statSync(inSlot(slot, name)).nlink > 1;
const textIn = (slot: string, name: string) => readFileSync(inSlot(slot, name), 'utf8');
const withFree = (free: number): Disk => ({ ...disk, space: async () => ({ free, total: 1e9 }) });
const bytes = (names: readonly string[]) => names.reduce((sum, name) => sum + `of ${name}`.length, 0);

/** Rests take no time. `paused` is called at each with its length. */
function turning(on: Disk = disk, paused: (ms: number) => void = () => undefined) {
  const later = (ms: number, run: () => void) => {
    paused(ms);
    const timer = setImmediate(run);
    return () => clearImmediate(timer);
  };
  return makeTrueCopies({ disk: on, data: folder(), later, now: () => 0, log: (_level, message) => void logged.push(message) });
}

describe('a copy before opening', () => {
  it('gives second names to what is never written again, and says of which', async () => {
    expect(await copy()).toEqual({ copied: bytes([...TABLES, ...CHANGING]), skipped: '' });
    expect(TABLES.map((name) => isLink('a', name))).toEqual([true, true, true]);
    expect(CHANGING.map((name) => isLink('a', name))).toEqual([false, false]);
    expect(markOf('a').links.toSorted()).toEqual(TABLES.toSorted());
    expect(readdirSync(folder()).toSorted()).toEqual(['before-open', 'profile']);
  });

  it('keeps the bytes of what Chromium deletes, and is not changed by what it writes', async () => {
    await copy();
    rmSync(database(TABLES[0]));
    writeFileSync(database(CHANGING[0]), 'written over');
    expect([textIn('a', TABLES[0]), textIn('a', CHANGING[0])]).toEqual([`of ${TABLES[0]}`, `of ${CHANGING[0]}`]);
  });

  it('takes nothing from the database when a second name goes', async () => {
    await copy();
    await copy();
    rmSync(database(TABLES[0]));
    // The third copy takes the names out of the first one that are gone from the database.
    await copy();
    expect([existsSync(inSlot('a', TABLES[0])), existsSync(inSlot('b', TABLES[0]))]).toEqual([false, true]);
    expect(readFileSync(database(TABLES[1]), 'utf8')).toBe(`of ${TABLES[1]}`);
    expect(markOf('a').links.toSorted()).toEqual(TABLES.slice(1).toSorted());
  });

  it.each([
    ['none', 99],
    ['only the first two', 2],
  ])('copies those that can have no second name (fails for %s)', async (_which, nth) => {
    const failing =
      nth === 99 ? failingDisk(disk, 'link', 'EPERM', { times: 99 }) : failingDisk(disk, 'link', 'EMLINK', { nth: nth + 1, times: 99 });
    expect(await copy(failing)).toEqual({ copied: bytes([...TABLES, ...CHANGING]), skipped: '' });
    expect(TABLES.filter((name) => isLink('a', name))).toHaveLength(nth === 99 ? 0 : 1);
    for (const name of [...TABLES, ...CHANGING]) expect(textIn('a', name)).toBe(`of ${name}`);
    expect(markOf('a').links).toHaveLength(nth === 99 ? 0 : 1);
    rmSync(database(TABLES[0]));
    expect(textIn('a', TABLES[0])).toBe(`of ${TABLES[0]}`);
  });

  it('needs room only for what is really copied, and says where the rest cannot be copied later', async () => {
    expect(await copy(withFree(2 * bytes(CHANGING) - 1))).toEqual({ copied: null, skipped: 'no-room' });
    expect(existsSync(at('before-open'))).toBe(false);
    expect(await copy(withFree(2 * bytes(CHANGING)))).toEqual({ copied: bytes([...TABLES, ...CHANGING]), skipped: 'no-room' });
    const stick = failingDisk(withFree(2 * bytes([...TABLES, ...CHANGING]) - 1), 'link', 'EPERM', { times: 99 });
    expect(await copy(stick)).toEqual({ copied: null, skipped: 'no-room' });
    expect(await newestCopy(disk, folder())).toBe(at('before-open/a'));
  });

  it('never writes over a second name', async () => {
    await copy();
    await copy();
    // A listing that hides what is there, as one of a folder that changes: nothing of the slot is taken away then.
    const blind: Disk = {
      ...disk,
      list: async (each) => (each.includes('before-open') ? [] : disk.list(each)),
      link: async () => Promise.reject(new Error('EEXIST')),
    };
    writeFileSync(database('x.leveldb/000009.ldb'), 'new');
    await copy(blind);
    for (const name of TABLES) expect(readFileSync(database(name), 'utf8')).toBe(`of ${name}`);
    expect(TABLES.map((name) => isLink('a', name))).toEqual([false, false, false]);
  });
});

describe('copies of their own', () => {
  it('stand in the place of the second names, the newest copy first, and the mark says so', async () => {
    await copy();
    rmSync(database(TABLES[0]));
    await copy();
    await copy(disk, true);
    const renamed: string[] = [];
    await turning(
      watchedDisk(disk, (name, file) => void (name === 'rename' && !file.endsWith('whole.json') && renamed.push(file))),
    ).begin();
    expect(renamed.map((file) => path.relative(at('before-open'), file).split(path.sep)[0])).toEqual([
      'damaged',
      'damaged',
      'b',
      'b',
      'a',
      'a',
      'a',
    ]);
    expect(['a', 'b', 'damaged'].map((slot) => markOf(slot).links)).toEqual([[], [], []]);
    for (const slot of ['a', 'b', 'damaged'])
      for (const name of TABLES.slice(1)) expect([isLink(slot, name), textIn(slot, name)]).toEqual([false, `of ${name}`]);
    expect(textIn('a', TABLES[0])).toBe(`of ${TABLES[0]}`);
    expect([await newestCopy(disk, folder()), markOf('b').n, logged]).toEqual([at('before-open/b'), 2, []]);
  });

  it('no longer share what happens to the database', async () => {
    await copy();
    await turning().begin();
    truncateSync(database(TABLES[1]), 1);
    expect(textIn('a', TABLES[1])).toBe(`of ${TABLES[1]}`);
  });

  it('are flushed before they get the name, and the folder before the mark says so', async () => {
    await copy();
    const calls: string[] = [];
    await turning(
      watchedDisk(disk, (name, file) => {
        if (['copy', 'sync', 'rename', 'syncFolder'].includes(name)) calls.push(file.endsWith('whole.json') ? `mark ${name}` : name);
      }),
    ).begin();
    const each = ['copy', 'sync', 'rename', 'syncFolder'];
    expect(calls).toEqual([...each, ...each, ...each, 'sync', 'mark rename', 'syncFolder']);
  });

  it('stay in the next copy but one, which notes no second name for them', async () => {
    await copy();
    await turning().begin();
    await copy();
    const linked: string[] = [];
    await copy(watchedDisk(disk, (name, file) => void (name === 'link' && linked.push(file))));
    expect([linked, markOf('a').links, markOf('b').links.length]).toEqual([[], [], 3]);
  });

  it('are made while nobody waits: a minute after the start, nine times as much rest as work', async () => {
    await copy();
    const rests: number[] = [];
    let now = 0;
    const slow: Disk = { ...disk, copy: async (from, to) => disk.copy(from, to).then(() => void (now += 50)) };
    const later = (ms: number, run: () => void) => {
      rests.push(ms);
      run();
      return () => undefined;
    };
    await makeTrueCopies({ disk: slow, data: folder(), later, now: () => now, log: () => undefined }).begin();
    expect(rests).toEqual([60_000, 450, 450, 450]);
  });

  it('end at once when the program ends, and go on at the next start', async () => {
    await copy();
    let rests = 0;
    const first = turning(disk, () => {
      rests += 1;
      if (rests === 2) void first.stop();
    });
    await first.begin();
    expect(TABLES.filter((name) => isLink('a', name))).toHaveLength(2);
    expect(markOf('a').links).toHaveLength(2);
    await first.stop();
    await turning().begin();
    expect([TABLES.filter((name) => isLink('a', name)), markOf('a').links]).toEqual([[], []]);
  });

  it('are not even begun when the program ends in the first minute', async () => {
    await copy();
    const first = makeTrueCopies({ disk, data: folder(), later: () => () => undefined, now: () => 0, log: () => undefined });
    const done = first.begin();
    await first.stop();
    await done;
    expect(markOf('a').links).toHaveLength(3);
  });

  it('wait for room: less than twice of what is left, and they stay second names', async () => {
    await copy();
    await turning(withFree(2 * bytes(TABLES) - 1)).begin();
    expect(TABLES.filter((name) => isLink('a', name))).toHaveLength(3);
    expect(logged).toEqual([`copies before opening: no room for ${bytes(TABLES)} bytes of their own`]);
  });

  it('leave out what is held or cannot be read, say so once, and try it again', async () => {
    await copy();
    await turning(failingDisk(disk, 'rename', 'EBUSY', { where: '.ldb', times: 2 })).begin();
    expect(markOf('a').links).toHaveLength(2);
    expect(logged).toEqual([expect.stringContaining('2 of 3 are no copies of their own: ')]);
    expect(readdirSync(at('before-open/a/x.leveldb')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await turning().begin();
    expect(TABLES.filter((name) => isLink('a', name))).toEqual([]);
  });
});

const CHANGES = new Set<string>(['makeFolder', 'link', 'copy', 'write', 'sync', 'rename', 'remove', 'syncFolder']);

/** A kill takes nothing that was written: no need to wait for a flush in each of a hundred lives. */
const unflushed: Disk = {
  ...disk,
  syncFolder: async () => undefined,
  open: async (file, how) => ({ ...(await disk.open(file, how)), sync: async () => undefined }),
};

describe('a program that is killed', () => {
  it('at any call that changes something leaves whole copies or none of the kind, and the next start makes them good', async () => {
    for (let n = 1, reached = true; reached; n += 1) {
      rmSync(at('before-open'), { recursive: true, force: true });
      writeFileSync(database(TABLES[0]), `of ${TABLES[0]}`);
      let calls = 0;
      const dying = watchedDisk(unflushed, (name) => {
        if (CHANGES.has(name)) calls += 1;
        if (calls >= n && name !== 'close') throw Object.assign(new Error('killed'), { code: 'EIO', syscall: name });
      });
      await copy(dying).catch(() => undefined);
      rmSync(database(TABLES[0]));
      await turning(dying).begin();
      reached = calls >= n;
      const newest = await newestCopy(disk, folder());
      const wrong = [...TABLES, ...CHANGING].filter((name) => newest !== null && textIn('a', name) !== `of ${name}`);
      expect(wrong, `call ${n}`).toEqual([]);
      await copy(unflushed);
      await turning(unflushed).begin();
      const after = path.basename((await newestCopy(disk, folder())) ?? '');
      for (const name of [...TABLES.slice(1), ...CHANGING]) {
        expect(textIn(after, name), `call ${n}`).toBe(`of ${name}`);
        expect(readFileSync(database(name), 'utf8'), `call ${n}`).toBe(`of ${name}`);
      }
      expect(markOf(after).links).toEqual([]);
    }
  });
});
