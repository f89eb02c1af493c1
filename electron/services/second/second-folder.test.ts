import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from '../disk/disk';
import { makeNodeDisk } from '../disk/node-disk';
import { failingDisk, type Watch, watchedDisk } from '../disk/watched-disk';
import { chain } from '../journal-samples';
import { tempFolderFor } from '../temp-folder';
import { makeVault, type Vault } from '../vault';

const folder = tempFolderFor(beforeEach, afterEach);
const at = (...parts: string[]) => path.join(folder(), ...parts);
const stick = (...parts: string[]) => at('stick/前台台账备份/s', ...parts);
const lines = chain(8);
const text = (from: number, to: number) =>
  lines
    .slice(from, to)
    .map((line) => `${line}\n`)
    .join('');

/** What is planned for later, and the time it is. */
const clock = { now: 1_000, planned: [] as { readonly ms: number; readonly run: () => void }[], ids: 0 };
/** What the disk is told to do wrong. */
let watch: Watch = () => undefined;
let logged: string[] = [];

function vaultOn(disk: Disk = watchedDisk(makeNodeDisk(), (name, file) => watch(name, file))): Vault {
  return makeVault({
    disk,
    data: at('data'),
    storage: () => at('storage'),
    sameDisk: async () => true,
    later: (ms, run) => {
      const plan = { ms, run };
      clock.planned.push(plan);
      return () => void (clock.planned = clock.planned.filter((other) => other !== plan));
    },
    now: () => clock.now,
    newId: () => {
      clock.ids += 1;
      return `id${clock.ids}`;
    },
    log: (_level, message) => void logged.push(message),
  });
}

let vault: Vault;
beforeEach(() => {
  clock.planned = [];
  watch = () => undefined;
  logged = [];
  mkdirSync(at('stick'));
  mkdirSync(at('data'));
  vault = vaultOn();
});

async function filled(): Promise<void> {
  await vault.journals.append('s', 'A', lines.slice(0, 2));
  await vault.second.choose(at('stick'));
  expect(await vault.second.follow()).toMatchObject({ state: 'ok', behindBytes: 0 });
}

const bytes = Buffer.from('照片');
const hash = createHash('sha256').update(bytes).digest('hex');

async function snapshot(name: string): Promise<void> {
  const id = await vault.snapshots.begin(name);
  await vault.snapshots.write(id, Buffer.from(name));
  await vault.snapshots.finish(id);
}

describe('the second folder', () => {
  it('gets journal, attachments and snapshots, and says when it has them all', async () => {
    await vault.journals.append('s', 'A', lines.slice(0, 2));
    await vault.files.keep(hash, bytes);
    await snapshot('s-A_20261122T080000_daily.dbsnap');
    expect(await vault.second.choose(at('stick'))).toMatchObject({ state: 'behind', name: 'stick' });
    clock.now = 5_000;
    expect(await vault.second.follow()).toEqual({ state: 'ok', name: 'stick', behindBytes: 0, okAt: 5_000, sameDisk: true });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 2));
    expect(readFileSync(stick('journal/files', hash.slice(0, 2), hash)).equals(bytes)).toBe(true);
    expect(readdirSync(stick('snapshots'))).toEqual(['s-A_20261122T080000_daily.dbsnap']);
    expect(await vault.second.snapshots()).toEqual(['s-A_20261122T080000_daily.dbsnap']);
  });

  it('follows soon after a change, and looks again by itself', async () => {
    await filled();
    expect(clock.planned.map(({ ms }) => ms)).toEqual([30_000]);
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    expect(vault.second.state()).toMatchObject({ state: 'behind', behindBytes: lines[2]?.length });
    expect(clock.planned.map(({ ms }) => ms)).toEqual([1_000]);
    clock.planned[0]?.run();
    await vault.second.follow();
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 3));
    vault.second.stop();
    expect(clock.planned).toEqual([]);
  });

  it('is away and comes back without loss, also when the program was started meanwhile', async () => {
    await filled();
    renameSync(at('stick'), at('pocket'));
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    const missing = Buffer.byteLength(text(2, 3));
    expect(await vault.second.follow()).toMatchObject({ state: 'away', behindBytes: missing });
    vault = vaultOn();
    expect(await vault.second.follow()).toMatchObject({ state: 'away', behindBytes: missing, name: 'stick' });
    await vault.journals.append('s', 'A', lines.slice(3, 5));
    renameSync(at('pocket'), at('stick'));
    expect(await vault.second.follow()).toMatchObject({ state: 'ok', behindBytes: 0 });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 5));
  });

  it('writes nothing into a bare folder that stands where the stick was', async () => {
    await filled();
    renameSync(at('stick'), at('pocket'));
    mkdirSync(at('stick'));
    expect(await vault.second.follow()).toMatchObject({ state: 'away' });
    expect(readdirSync(at('stick'))).toEqual([]);
  });

  it('leaves another stick alone that has copies of the same site', async () => {
    await filled();
    const identity = JSON.parse(readFileSync(stick('identity.json'), 'utf8')) as object;
    writeFileSync(stick('identity.json'), JSON.stringify({ ...identity, id: 'foreign' }));
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    expect(await vault.second.follow()).toMatchObject({ state: 'other' });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 2));
    await vault.second.choose(at('stick'));
    expect(await vault.second.follow()).toMatchObject({ state: 'ok' });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 3));
  });

  const other = chain(3, '另一本');
  it.each([
    ['tells another story', () => `${other.join('\n')}\n`],
    ['is longer than ours', () => text(0, 8)],
  ])('leaves a journal file that %s as it is and begins one beside it', async (_what, theirs) => {
    await filled();
    writeFileSync(stick('journal/s-A.ndjson'), theirs());
    expect(await vault.second.follow()).toMatchObject({ state: 'ok' });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(theirs());
    expect(readFileSync(stick('journal/s-A-2.ndjson'), 'utf8')).toBe(text(0, 2));
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    await vault.second.follow();
    expect(readFileSync(stick('journal/s-A-2.ndjson'), 'utf8')).toBe(text(0, 3));
    expect(existsSync(stick('journal/s-A-3.ndjson'))).toBe(false);
  });

  it('cuts a torn end of its copy before it goes on', async () => {
    await filled();
    writeFileSync(stick('journal/s-A.ndjson'), `${text(0, 1)}{"entry":`);
    await vault.second.follow();
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 2));
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EROFS', 'read-only'],
    ['EIO', 'error'],
  ])('says what is wrong (%s), keeps nobody waiting, and goes on when it is over', async (code, state) => {
    await filled();
    watch = (name, file) => {
      if (name === 'write' && file.startsWith(at('stick'))) throw Object.assign(new Error(code), { code, syscall: 'write' });
    };
    expect((await vault.journals.append('s', 'A', lines.slice(2, 3))).lines).toBe(1);
    expect(await vault.second.follow()).toMatchObject({ state, behindBytes: Buffer.byteLength(text(2, 3)) });
    expect(logged).toEqual([`second folder: ${code}`]);
    expect(clock.planned.map(({ ms }) => ms)).toEqual([30_000]);
    watch = () => undefined;
    expect(await vault.second.follow()).toMatchObject({ state: 'ok', behindBytes: 0 });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 3));
  });

  it('takes every error of a stick that is being pulled out for its absence', async () => {
    await filled();
    watch = (name, file) => {
      if (name !== 'write' || !file.startsWith(at('stick'))) return;
      rmSync(at('stick'), { recursive: true });
      throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'write' });
    };
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    expect(await vault.second.follow()).toMatchObject({ state: 'away' });
  });

  it('after a failed flush writes its copy anew', async () => {
    vault = vaultOn(failingDisk(makeNodeDisk(), 'sync', 'EIO', { where: 'stick/前台台账备份/s/journal/s-A', nth: 2 }));
    await filled();
    await vault.journals.append('s', 'A', lines.slice(2, 3));
    expect(await vault.second.follow()).toMatchObject({ state: 'error' });
    const before = readFileSync(stick('journal/s-A.ndjson'), 'utf8');
    expect(before).toBe(text(0, 3));
    expect(await vault.second.follow()).toMatchObject({ state: 'ok' });
    expect(readFileSync(stick('journal/s-A.ndjson'), 'utf8')).toBe(text(0, 3));
  });

  it('carries no damaged attachment over, and copies a half-written snapshot whole', async () => {
    await vault.files.keep(hash, bytes);
    await snapshot('s-A_20261122T080000_daily.dbsnap');
    await filled();
    rmSync(stick('journal/files'), { recursive: true });
    writeFileSync(at('data/journal/files', hash.slice(0, 2), hash), 'x');
    writeFileSync(stick('snapshots/s-A_20261122T080000_daily.dbsnap'), 's-A');
    writeFileSync(stick('snapshots/.s-A_20261122T090000_daily.dbsnap.1.tmp'), 'half');
    await vault.second.follow();
    expect(existsSync(stick('journal/files', hash.slice(0, 2), hash))).toBe(false);
    expect(readdirSync(stick('snapshots'))).toEqual(['s-A_20261122T080000_daily.dbsnap']);
    expect(readFileSync(stick('snapshots/s-A_20261122T080000_daily.dbsnap'), 'utf8')).toBe('s-A_20261122T080000_daily.dbsnap');
  });

  it('loses a snapshot only when it was dropped here, also if it was away then', async () => {
    await snapshot('s-A_20261120T080000_daily.dbsnap');
    await snapshot('s-A_20261121T080000_daily.dbsnap');
    await filled();
    renameSync(at('stick'), at('pocket'));
    await vault.snapshots.drop('s-A_20261120T080000_daily.dbsnap');
    await vault.second.follow();
    rmSync(at('data/snapshots'), { recursive: true });
    renameSync(at('pocket'), at('stick'));
    vault = vaultOn();
    await vault.second.follow();
    expect(readdirSync(stick('snapshots'))).toEqual(['s-A_20261121T080000_daily.dbsnap']);
  });

  it('does not lie inside the data folder, and can be forgotten', async () => {
    await vault.journals.append('s', 'A', lines.slice(0, 1));
    expect(await vault.second.choose(at('data/journal'))).toBeNull();
    await filledAgain();
    expect(await vault.second.forget()).toMatchObject({ state: 'none', name: '', behindBytes: 0 });
    expect(existsSync(at('data/second-folder.json'))).toBe(false);
    expect(existsSync(stick('journal/s-A.ndjson'))).toBe(true);
    expect(await vault.second.follow()).toMatchObject({ state: 'none' });
  });

  async function filledAgain(): Promise<void> {
    await vault.second.choose(at('stick'));
    await vault.second.follow();
  }

  it('is none when nothing, or nothing readable, was noted', async () => {
    expect(await vault.second.follow()).toMatchObject({ state: 'none' });
    writeFileSync(at('data/second-folder.json'), '{"folder":');
    expect(await vaultOn().second.follow()).toMatchObject({ state: 'none' });
  });

  it('takes over the copies of the same site that an earlier computer made', async () => {
    await filled();
    cpSync(at('data'), at('data-copy'), { recursive: true });
    rmSync(at('data/second-folder.json'));
    vault = vaultOn();
    await vault.second.choose(at('stick'));
    expect(await vault.second.follow()).toMatchObject({ state: 'ok' });
    expect(readdirSync(stick('journal')).filter((name) => name.endsWith('.ndjson'))).toEqual(['s-A.ndjson']);
  });
});

it.each([
  ['into the data folder', () => at('data')],
  ['into a folder of it', () => at('data/journal')],
])('a link that leads %s is refused; one to a stick is taken', async (_where, target) => {
  mkdirSync(at('data/journal'), { recursive: true });
  symlinkSync(target(), at('link'));
  expect(await vault.second.choose(at('link'))).toBeNull();
  symlinkSync(at('stick'), at('other'));
  expect(await vault.second.choose(at('other'))).toMatchObject({ state: 'behind', name: 'other' });
  await vault.second.follow();
});
