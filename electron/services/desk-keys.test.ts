import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Guard } from './desk-key-file';
import { makeDeskKeys } from './desk-keys';
import { makeNodeDisk } from './disk/node-disk';
import { failingDisk } from './disk/watched-disk';
import { diskCode } from './disk-code';
import { tempFolderFor } from './temp-folder';

const disk = makeNodeDisk();
const folder = tempFolderFor(beforeEach, afterEach);
const folders = () => [folder(), path.join(folder(), 'keys')];
const files = () => folders().map((each) => path.join(each, 'desk-key.json'));
const KEY = 'ab'.repeat(32);
const OTHER = 'cd'.repeat(32);

/** Seals for one user; what another one sealed cannot be opened. */
function guardOf(user: string, stale = false): Guard {
  return {
    seal: async (text) => Buffer.from(`${user} ${Buffer.from(text).toString('hex')}`),
    open: async (sealed) => {
      const [whose, hex = ''] = sealed.toString().split(' ');
      if (whose !== user) throw new Error('sealed for somebody else');
      return { text: Buffer.from(hex, 'hex').toString(), stale };
    },
  };
}
const bare: Guard = { seal: async () => null, open: () => Promise.reject(new Error('nothing was sealed')) };

function sealedIn(file: string): string {
  return Buffer.from(JSON.parse(readFileSync(file, 'utf8')).sealed, 'base64').toString();
}

describe('desk keys', () => {
  it('are none at first', async () => {
    expect(await makeDeskKeys(disk, folders(), bare).read()).toMatchObject({ keys: [], shut: false });
  });

  it.each([
    ['sealed by the system', guardOf('wang'), 'system'],
    ['as they are where the system hides nothing', bare, 'folder'],
    ['as they are where its keyring fails', { ...bare, seal: () => Promise.reject(new Error('no keyring')) }, 'folder'],
  ] as const)('are kept %s, in both places, newest first, each once', async (_how, guard, kept) => {
    const keys = makeDeskKeys(disk, folders(), guard);
    await Promise.all([keys.keep(KEY), keys.keep(OTHER), keys.keep(KEY)]);
    const expected = { keys: [OTHER, KEY], kept, shut: false };
    expect(await makeDeskKeys(disk, folders(), guard).read()).toEqual(expected);
    for (const [at, lost] of files().entries()) {
      const whole = readFileSync(lost, 'utf8');
      expect(whole.includes(KEY)).toBe(kept === 'folder');
      writeFileSync(lost, ['', '{"v":1,"keys":["'][at] ?? '');
      expect(await makeDeskKeys(disk, folders(), guard).read()).toEqual(expected);
      expect(readFileSync(lost, 'utf8')).toBe(whole);
    }
  });

  it('of another user cannot be opened, are put aside and not lost when a new one comes, however often', async () => {
    for (const [at, user] of ['wang', 'li', 'wang', 'li'].entries()) {
      const mine = makeDeskKeys(disk, folders(), guardOf(user));
      expect(await mine.read()).toMatchObject({ keys: [], shut: at > 0 });
      const key = String(at).repeat(64);
      await mine.keep(key);
      expect(await mine.read()).toEqual({ keys: [key], kept: 'system', shut: false });
    }
    for (const each of folders()) {
      const names = readdirSync(each).filter((name) => name.startsWith('desk-key.'));
      expect(names.toSorted()).toEqual(['desk-key.json', 'desk-key.shut-2.json', 'desk-key.shut-3.json', 'desk-key.shut.json']);
      const all = names.map((name) => sealedIn(path.join(each, name)));
      for (const [at, user] of ['wang', 'li', 'wang', 'li'].entries())
        expect(all).toContain(`${user} ${Buffer.from(JSON.stringify([String(at).repeat(64)])).toString('hex')}`);
    }
  });

  it('of another user are not written over where they cannot be put aside', async () => {
    await makeDeskKeys(disk, folders(), guardOf('wang')).keep(KEY);
    const before = readFileSync(files()[0] ?? '', 'utf8');
    const aside = path.join(folder(), '.desk-key.shut');
    await makeDeskKeys(failingDisk(disk, 'write', 'ENOSPC', { times: 9, where: aside }), folders(), guardOf('li')).keep(OTHER);
    expect(readFileSync(files()[0] ?? '', 'utf8')).toBe(before);
    expect(await makeDeskKeys(disk, folders(), guardOf('li')).read()).toEqual({ keys: [OTHER], kept: 'system', shut: true });
    const none = makeDeskKeys(failingDisk(disk, 'write', 'ENOSPC', { times: 9, where: '.desk-key.shut' }), folders(), guardOf('chen'));
    expect(await none.keep(KEY).then(() => 'kept', diskCode)).toBe('disk-full');
    expect((await makeDeskKeys(disk, folders(), guardOf('wang')).read()).keys).toEqual([KEY]);
  });

  it('in a place that cannot be read now are left alone while another one is added', async () => {
    const [first = ''] = files();
    await makeDeskKeys(disk, folders(), bare).keep(KEY);
    rmSync(files()[1] ?? '');
    const held = (times: number) => makeDeskKeys(failingDisk(disk, 'open', 'EIO', { times, where: first }), folders(), bare);
    await held(3).keep(OTHER);
    expect(JSON.parse(readFileSync(first, 'utf8'))).toEqual({ v: 1, keys: [KEY] });
    const both = new Set((await makeDeskKeys(disk, folders(), bare).read()).keys);
    expect(both).toEqual(new Set([KEY, OTHER]));
  });

  it('are told newest first also where one place missed the newest', async () => {
    await makeDeskKeys(disk, folders(), bare).keep(KEY);
    const old = readFileSync(files()[0] ?? '');
    await makeDeskKeys(disk, folders(), bare).keep(OTHER);
    writeFileSync(files()[0] ?? '', old);
    expect((await makeDeskKeys(disk, folders(), bare).read()).keys).toEqual([OTHER, KEY]);
  });

  it.each([
    ['its keyring fails', () => Promise.reject(new Error('no keyring'))],
    ['it hides nothing any more', async () => null],
  ])('that the system sealed are not written in clear when %s', async (_how, seal) => {
    await makeDeskKeys(disk, folders(), guardOf('wang')).keep(KEY);
    const sealed = readFileSync(files()[0] ?? '', 'utf8');
    for (const stale of [false, true]) {
      rmSync(files()[1] ?? '', { force: true });
      const failing = makeDeskKeys(disk, folders(), { ...guardOf('wang', stale), seal });
      expect((await failing.read()).keys).toEqual([KEY]);
      await expect(failing.keep(OTHER)).rejects.toThrow(/no keyring|seals nothing/);
      expect(readFileSync(files()[0] ?? '', 'utf8')).toBe(sealed);
      expect(readdirSync(path.dirname(files()[1] ?? ''))).toEqual([]);
    }
  });

  it('are sealed anew when the system says so', async () => {
    await makeDeskKeys(disk, folders(), guardOf('wang')).keep(KEY);
    const before = readFileSync(files()[0] ?? '', 'utf8');
    let seals = 0;
    const renewed: Guard = {
      ...guardOf('wang', true),
      seal: (text) => {
        seals += 1;
        return guardOf('wang').seal(text);
      },
    };
    expect((await makeDeskKeys(disk, folders(), renewed).read()).keys).toEqual([KEY]);
    expect([seals, readFileSync(files()[0] ?? '', 'utf8')]).toEqual([1, before]);
  });

  it('keep to the place that is left when the other one cannot be written; with neither it is told', async () => {
    await makeDeskKeys(failingDisk(disk, 'write', 'ENOSPC'), folders(), bare).keep(KEY);
    expect((await makeDeskKeys(disk, folders(), bare).read()).keys).toEqual([KEY]);
    const full = makeDeskKeys(failingDisk(disk, 'write', 'ENOSPC', { times: 9 }), folders(), bare);
    expect(await full.keep(OTHER).then(() => 'kept', diskCode)).toBe('disk-full');
    expect((await makeDeskKeys(disk, folders(), bare).read()).keys).toEqual([KEY]);
  });

  it('that cannot be read are not taken for none', async () => {
    await makeDeskKeys(disk, folders(), bare).keep(KEY);
    const held = makeDeskKeys(failingDisk(disk, 'open', 'EIO', { times: 99 }), folders(), bare);
    expect(await held.read().then(() => 'read', diskCode)).toBe('disk-error');
  });

  it('are never pushed out: past 64 a further one is refused', async () => {
    const keys = makeDeskKeys(disk, folders(), bare);
    const all = Array.from({ length: 65 }, (_, n) => n.toString(16).padStart(64, '0'));
    for (const key of all.slice(0, 64)) await keys.keep(key);
    await expect(keys.keep(all[64] ?? '')).rejects.toThrow('as many');
    expect((await keys.read()).keys).toContain(all[0]);
  });

  it('a folder in the place of the file is no key', async () => {
    mkdirSync(files()[0] ?? '');
    expect((await makeDeskKeys(disk, folders(), bare).read()).keys).toEqual([]);
  });
});
