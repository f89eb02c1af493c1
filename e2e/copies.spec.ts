import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Envelope } from '@shared/ipc/envelope';
import { GENESIS, sealEntry } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNext } from './files';
import { call } from './steps/bridge';
import { drop, launch, type Running, type Target, targets, tempDir } from './targets';

/** Journal lines that join each other. */
function chain(count: number): string[] {
  let prev = GENESIS;
  return Array.from({ length: count }, (_, i) => {
    const no = `${i + 1}`;
    const at = '2026-11-22T08:00:00+08:00';
    const change = { field: 'content', from: '', to: '楼道灯不亮' };
    const what = { command: 'duty.create', record: `r${no}`, register: 'duty', no, op: 'create', reason: '', changes: [change] } as const;
    const entry = sealEntry({ seq: i + 1, site: '云栖苑', desk: 'A', at, by: 'p1', ...what, prev });
    prev = entry.hash;
    return writeLine({ entry, values: [] });
  });
}

const lines = chain(5);
const key = { site: '云栖苑', desk: 'A' };
const text = (from: number, to: number) =>
  lines
    .slice(from, to)
    .map((line) => `${line}\n`)
    .join('');
const hashIn = (line = '') => (JSON.parse(line) as { entry: { hash: string } }).entry.hash;
const refused = (code: string) => ({ ok: false, code });
const kept = { ok: true, value: { kept: true } };

for (const target of targets.filter(({ kind }) => kind === 'electron')) {
  describe(`the copies outside of the database on ${target.name}`, () => {
    const dir = tempDir();
    let running: Running;
    beforeAll(async () => {
      running = await launch(target, dir);
    });
    afterAll(async () => {
      await running.close();
      drop(dir);
    });
    const ask = (channel: string, args: object = {}, bytes?: string) => call(running.page, channel, args, bytes);

    journal(ask, dir);
    attachments(ask, dir);
    snapshots(ask, dir);
    secondFolder(ask, () => running, dir);
  });

  describe(`before the database is opened on ${target.name}`, () => {
    start(target);
  });
}

type Ask = (channel: string, args?: object, bytes?: string) => Promise<Envelope<unknown>>;

function journal(ask: Ask, dir: string): void {
  const file = path.join(dir, 'journal/云栖苑-A.ndjson');

  it('appends to the journal file, cuts a torn end aside, and gives the lines back', async () => {
    expect(await ask('readJournalHead', key)).toEqual({ ok: true, value: null });
    const first = await ask('appendJournal', { ...key, lines: lines.slice(0, 2) });
    expect(first).toEqual({ ok: true, value: { bytes: Buffer.byteLength(text(0, 2)), lines: 2 } });
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"entry":`);
    expect(await ask('readJournalHead', key)).toEqual({ ok: true, value: { lines: 2, lastHash: hashIn(lines[1]) } });
    expect(await ask('appendJournal', { ...key, lines: lines.slice(2, 3) })).toMatchObject({ ok: true });
    expect(readFileSync(file, 'utf8')).toBe(text(0, 3));
    expect(readFileSync(`${file}.torn`, 'utf8')).toBe('{"entry":\n');
    expect(await ask('readJournal', { ...key, from: 0 })).toEqual({ ok: true, value: { lines: lines.slice(0, 3), next: null } });
    const info = { ...key, lines: 3, bytes: Buffer.byteLength(text(0, 3)), lastHash: hashIn(lines[2]) };
    expect(await ask('listJournals')).toEqual({ ok: true, value: [info] });
  });

  it('appends nothing that does not join, and nothing to a file that is gone', async () => {
    for (const wrong of [lines.slice(1, 2), lines.slice(4, 5), ['{}']]) {
      expect(await ask('appendJournal', { ...key, lines: wrong })).toMatchObject(refused('failed'));
    }
    expect(readFileSync(file, 'utf8')).toBe(text(0, 3));
    rmSync(file);
    expect(await ask('appendJournal', { ...key, lines: lines.slice(3, 4) })).toMatchObject(refused('gone'));
    expect(await ask('appendJournal', { ...key, lines })).toMatchObject({ ok: true });
  });

  it.each([
    ['appendJournal', { site: '../x', desk: 'A', lines: ['{}'] }],
    ['readJournalHead', { site: 'a/b', desk: 'A' }],
    ['readJournal', { site: 's', desk: '..', from: 0 }],
    ['readJournal', { site: 's', desk: 'A', from: -1 }],
    ['readFile', { hash: '../../etc/passwd' }],
    ['readFile', { hash: 'A'.repeat(64) }],
    ['beginSnapshot', { name: '../x.dbsnap' }],
    ['beginSnapshot', { name: 'x.exe' }],
    ['readSnapshot', { name: '..\\x.dbsnap', from: 0 }],
    ['dropSnapshot', { name: 'a/../b.dbsnap' }],
    ['writeSnapshot', { id: '../1' }],
    ['secondFolder', { act: 'delete' }],
    ['noteExpected', { site: 's' }],
  ])('refuses %s %j', async (channel, args) => expect(await ask(channel, args)).toMatchObject(refused('bad-arguments')));
}

function attachments(ask: Ask, dir: string): void {
  it('keeps an attachment under its hash, and none under another', async () => {
    const hash = createHash('sha256').update('照片').digest('hex');
    expect(await ask('keepFile', { hash: 'f'.repeat(64) }, '照片')).toMatchObject(refused('failed'));
    expect(await ask('keepFile', { hash }, '照片')).toEqual(kept);
    expect(await ask('listFiles')).toEqual({ ok: true, value: [hash] });
    expect(await ask('readFile', { hash })).toEqual({ ok: true, value: '照片' });
    writeFileSync(path.join(dir, 'journal/files', hash.slice(0, 2), hash), '照月');
    expect(await ask('readFile', { hash })).toEqual({ ok: true, value: null });
    expect(await ask('keepFile', { hash }, '照片')).toEqual(kept);
  });

  it('notes in two places what must be there', async () => {
    const noted = { site: 's', desk: '', seq: 3, hash: 'h', rows: 2, schema: 5, app: '0.1.0', at: '2026-11-22T08:00:00+08:00' };
    expect(await ask('noteExpected', noted)).toEqual(kept);
    expect(await ask('readExpected')).toEqual({ ok: true, value: [noted, noted] });
    writeFileSync(path.join(dir, 'expected.json'), '{');
    expect(await ask('readExpected')).toEqual({ ok: true, value: [noted] });
  });
}

function snapshots(ask: Ask, dir: string): void {
  const [old, newest] = ['云栖苑-A_20261121T080000_daily.dbsnap', '云栖苑-A_20261122T080000_daily.dbsnap'];
  const write = async (name: string) => {
    const begun = await ask('beginSnapshot', { name });
    const { id } = (begun.ok ? begun.value : {}) as { id: string };
    expect(await ask('writeSnapshot', { id }, '一')).toEqual(kept);
    expect(await ask('writeSnapshot', { id }, '二')).toEqual(kept);
    return id;
  };

  it('has a snapshot only when it was finished, and never drops the newest', async () => {
    for (const name of [old, newest]) expect(await ask('finishSnapshot', { id: await write(name) })).toEqual(kept);
    await ask('abandonSnapshot', { id: await write('云栖苑-A_20261123T080000_daily.dbsnap') });
    const listed = [newest, old].map((name) => ({ name, bytes: 6, changed: expect.any(Number), second: false }));
    expect(await ask('listSnapshots')).toEqual({ ok: true, value: listed });
    expect(readdirSync(path.join(dir, 'snapshots')).toSorted()).toEqual([old, newest]);
    expect(await ask('readSnapshot', { name: newest, from: 3 })).toEqual({ ok: true, value: '二' });
    expect(await ask('dropSnapshot', { name: newest })).toMatchObject(refused('denied'));
    expect(await ask('dropSnapshot', { name: old })).toEqual(kept);
    expect(await ask('readSnapshot', { name: old, from: 0 })).toMatchObject(refused('gone'));
    expect(await ask('writeSnapshot', { id: '77' }, 'x')).toMatchObject(refused('failed'));
  });

  it('knows how much room there is', async () => {
    expect(await ask('diskSpace')).toMatchObject({ ok: true, value: { free: expect.any(Number), total: expect.any(Number) } });
  });
}

function secondFolder(ask: Ask, running: () => Running, dir: string): void {
  const stick = path.join(dir, '..', `${path.basename(dir)}-stick`);
  afterAll(() => drop(stick));
  const none = { state: 'none', name: '', behindBytes: 0, okAt: 0, sameDisk: false };

  it('mirrors into the folder that was chosen by dialog, and not into the data folder itself', async () => {
    mkdirSync(stick);
    expect(await ask('secondFolder', { act: 'state' })).toEqual({ ok: true, value: none });
    await openNext(running(), '');
    expect(await ask('chooseSecondFolder')).toEqual({ ok: true, value: null });
    await openNext(running(), path.join(dir, 'journal'));
    expect(await ask('chooseSecondFolder')).toEqual({ ok: true, value: { refused: 'inside' } });
    await openNext(running(), stick);
    expect(await ask('chooseSecondFolder')).toMatchObject({ ok: true, value: { name: path.basename(stick) } });
    const state = await ask('secondFolder', { act: 'follow' });
    expect(state).toMatchObject({ ok: true, value: { state: 'ok', behindBytes: 0, sameDisk: true } });
    const [site = ''] = readdirSync(path.join(stick, '前台台账备份'));
    const base = path.join(stick, '前台台账备份', site);
    expect(readFileSync(path.join(base, 'journal/云栖苑-A.ndjson'), 'utf8')).toBe(text(0, 5));
    expect(await ask('listSnapshots')).toMatchObject({ ok: true, value: [{ second: true }] });
    expect(await ask('secondFolder', { act: 'forget' })).toEqual({ ok: true, value: none });
    expect(existsSync(base)).toBe(true);
  });

  it('shows the data folder', async () => {
    expect(await ask('openDataFolder')).toEqual({ ok: true, value: { opened: true } });
  });
}

function start(target: Target): void {
  const dir = tempDir();
  afterAll(() => drop(dir));

  it('copies what is there, says what it found, and who opened it last', async () => {
    const first = await launch(target, dir);
    const sound = { trimmed: [], damage: [], copySkipped: '' };
    expect(await call(first.page, 'startReport', {})).toEqual({
      ok: true,
      value: { ...sound, backend: 'none', copied: null, lastApp: '' },
    });
    await first.page.evaluate(() => new Promise((done) => Object.assign(indexedDB.open('probe'), { onsuccess: done, onerror: done })));
    await first.kill();
    const second = await launch(target, dir);
    const report = await call(second.page, 'startReport', {});
    expect(report).toMatchObject({ ok: true, value: { ...sound, backend: 'leveldb', lastApp: expect.stringMatching(/^\d+\.\d+\.\d+$/) } });
    expect((report as { value: { copied: number } }).value.copied).toBeGreaterThan(0);
    await second.close();
    expect(existsSync(path.join(dir, 'before-open/a/whole.json'))).toBe(true);
  });

  it('names the damage and starts all the same', async () => {
    const [database = ''] = databasesIn(dir);
    rmSync(path.join(database, 'CURRENT'));
    const running = await launch(target, dir);
    const report = await call(running.page, 'startReport', {});
    expect(report).toMatchObject({ ok: true, value: { backend: 'leveldb', damage: ['leveldb.current'] } });
    await running.close();
    expect(existsSync(path.join(dir, 'before-open/damaged/whole.json'))).toBe(true);
    expect(existsSync(path.join(dir, 'before-open/a/whole.json'))).toBe(true);
  });

  // Electron's own error box waits for a click that nobody can give here.
  if (target.name === 'electron') return;
  it('opens nothing that a newer Chromium has opened', () => {
    const newer = tempDir();
    writeFileSync(path.join(newer, 'opened-by.json'), JSON.stringify({ app: '9.9.9', electron: '99.0.0', chrome: 999 }));
    const env = { ...process.env, DESKBOOK_USER_DATA: newer, XDG_CONFIG_HOME: newer, EOC_CHROMIUM: target.chromium };
    const run = spawnSync(target.executable, ['--no-sandbox', path.resolve(import.meta.dirname, '..')], { env, timeout: 30_000 });
    expect(run.status).toBe(1);
    expect(databasesIn(newer)).toEqual([]);
    expect(readFileSync(path.join(newer, 'logs/deskbook.log'), 'utf8')).toContain('last opened by a newer program');
    expect(existsSync(path.join(newer, 'before-open'))).toBe(false);
    drop(newer);
  });
}

/** LevelDB folders below a data folder, wherever the host puts its profile. */
function databasesIn(dir: string): readonly string[] {
  return (readdirSync(dir, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.indexeddb.leveldb') && name.includes('IndexedDB') && !name.includes('before-open'))
    .map((name) => path.join(dir, name));
}
