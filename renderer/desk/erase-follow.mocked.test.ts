/**
 * Somebody was taken out at desk A; B takes it in, and then B's own copies lose him too: journal file, attachments, snapshots (BY-14, PIPL 47).
 * Databases, exchange, commands, vault and snapshots are the program's own; only the worker's thread is left out.
 */
import { Blob as NodeBlob } from 'node:buffer';
import { gunzipSync } from 'node:zlib';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { execute } from '@renderer/db/engine/execute';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { wipedRecords } from '@renderer/db/merge/peers';
import { readSetting } from '@renderer/db/reader';
import { type ApartDesk, allOf, apartDesks, made, SITE } from '@renderer/db/testing/apart-desk';
import { makeFolderVault } from '@renderer/host/folder-vault';
import { type MemoryFolder, memoryFolder } from '@renderer/host/testing/memory-folder';
import type { Vault } from '@renderer/host/vault';
import { makeSnapshot } from '@renderer/workers/snapshot-client';
import { writeSnapshot } from '@renderer/workers/snapshot-write';
import { snapshotName } from '@shared/backup/name';
import { sha256Hex } from '@shared/base/hash';
import { ok, type Result } from '@shared/base/result';
import type { FileRef } from '@shared/registers/contract/row';
import { erasingSetting } from '@shared/rules/privacy/erasing';
import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Commit } from './committer';
import { exchangeOf } from './exchange';
import { useExchangeWatch } from './exchange-watch';
import { SnapshotWatch } from './snapshot-watch';
import { type SnapshotDesk, takeSnapshot } from './take-snapshot';

vi.mock('@renderer/workers/snapshot-client');
vi.mock('@renderer/db/key-store', () => ({ readSnapshotKey: async () => null }));

const OLD = '2026-05-06T10:00:00+08:00';
const NOW = '2026-11-21T09:00:00+08:00';
const PHOTO = new TextEncoder().encode('照片');
const HIM = /何静|13800138021|13900139021/;

let a: ApartDesk;
let b: ApartDesk;
let folder: MemoryFolder;
let vault: Vault;
let id: string;
let photo: string;
/** Command that B refuses for now. */
let stuck: string;

beforeEach(async () => {
  [a, b] = (await apartDesks(2)) as [ApartDesk, ApartDesk];
  folder = memoryFolder('copies');
  vault = makeFolderVault(folder, { today: () => '2026-11-21', alone: (work) => work() });
  stuck = '';
  vi.mocked(makeSnapshot).mockImplementation(async (database, into, plan) => {
    const db = deskbook(database);
    await db.open();
    const name = snapshotName(plan);
    const sink = await into.beginSnapshot(name);
    const written = await writeSnapshot(
      db,
      plan,
      null,
      async (bytes) => void (await sink.write(bytes)),
      () => undefined,
    );
    await sink.finish();
    db.close();
    return ok({ ...written, name, fault: null });
  });

  for (const one of [a, b]) one.now = OLD;
  const call = {
    happenedAt: OLD,
    shift: '早班',
    way: 'call',
    unit: '',
    name: '何静',
    phone: '13800138021',
    content: '漏水',
    doneAt: OLD,
    result: '已修',
  };
  id = await made(a, 'duty', call);
  await b.takeIn(await allOf(a));
  // B puts something of him into its own journal and a photo beside it, and both desks know of it.
  const file = await attached(b.db);
  well(await b.run('record.attach', { id, rev: 1, file }));
  well(await b.run('record.edit', { id, rev: 2, data: { phone: '13900139021' }, reason: '何静换了号码' }));
  await a.takeIn(await allOf(b));
  for (const one of [a, b]) {
    one.now = NOW;
    await one.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: NOW, zone: 480, reason: '停用到今天' });
  }
  // What stands on B's disk before anybody is taken out.
  await vault.append(SITE, 'B', await journalLinesAfter(b.db, 0, Number.POSITIVE_INFINITY));
  await vault.keepFile(photo, PHOTO);
  well(await takeSnapshot(desk('2026-11-20T09:00:00+08:00'), 'daily'));
});

afterEach(() => cleanup());

function well(done: Result<unknown>): void {
  if (!done.ok) throw new Error(done.error.code);
}

async function attached(db: Deskbook): Promise<FileRef> {
  photo = sha256Hex(PHOTO);
  await db.attachments.put({ hash: photo, record: id, blob: new NodeBlob([PHOTO]) as Blob, thumb: null });
  return { hash: photo, name: '何静.png', type: 'image/png', size: PHOTO.length, role: 'photo', at: OLD, by: 'staff-陈建国' };
}

const desk = (now = NOW): SnapshotDesk => {
  const host = { vault, version: async () => ({ app: '1', chrome: '' }), logError: () => undefined, saveFile: vi.fn() };
  return { db: b.db, host, site: { id: SITE, name: '云栖苑', desk: 'B' }, now: () => now } as unknown as SnapshotDesk;
};

const commit: Commit = async (command, input, actor) => {
  if (command === stuck) return { ok: false, error: { code: 'journal.stuck' } };
  const done = await execute(b.db, command, input, { ...b.caller(), actor });
  if (done.ok) await vault.append(SITE, 'B', done.value.lines);
  return done;
};

/** Everything in B's folder as text, packed files unpacked. */
function onDisk(inside = folder): string {
  return [...inside.inside].map(([name, entry]) => (entry instanceof Uint8Array ? `${name} ${textIn(entry)}` : onDisk(entry))).join('\n');
}

function textIn(bytes: Uint8Array): string {
  const at = Buffer.from(bytes).indexOf(Uint8Array.of(0x1f, 0x8b));
  return at < 0 ? Buffer.from(bytes).toString() : gunzipSync(bytes.subarray(at)).toString();
}

async function takenOutAtA(): Promise<void> {
  const person = { name: '何静', phones: '13800138021', unit: '', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person, records: [id] };
  well(await a.run('privacy.erase', request));
}

it('leaves nothing of him on the disk of B, and says that it is done', async () => {
  expect(onDisk()).toMatch(/何静/);
  expect(onDisk()).toMatch(/13900139021/);
  renderHook(() => useExchangeWatch(b.db, { logError: () => undefined }, SITE, commit));
  await takenOutAtA();
  await exchangeOf(b.db).takeInFor(SITE, await allOf(a));
  await vi.waitFor(async () => expect(await readSetting(b.db, erasingSetting)).toMatchObject({ records: [id], files: [photo] }));
  await vi.waitFor(async () => expect(await wipedRecords(b.db, 9)).toEqual([]));

  await new SnapshotWatch(b.db).look(desk(), commit);
  expect(onDisk()).not.toMatch(HIM);
  expect(await vault.files()).toEqual([]);
  expect(await b.db.attachments.count()).toBe(0);
  // All are of after the erasing: the one that was made for it, and the day's, where nobody saved for long enough meanwhile.
  const kept = (await vault.snapshots()).map(({ name }) => name);
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.filter((name) => !name.includes('_20261121T'))).toEqual([]);
  expect(await readSetting(b.db, erasingSetting)).toEqual({ at: '', records: [], files: [] });
});

it('is gone on with after a kill and while nothing can be written', async () => {
  stuck = 'desks.eraseCopies';
  const first = renderHook(() => useExchangeWatch(b.db, { logError: () => undefined }, SITE, commit));
  await takenOutAtA();
  await exchangeOf(b.db).takeInFor(SITE, await allOf(a));
  await new SnapshotWatch(b.db).look(desk(), commit);
  expect(await wipedRecords(b.db, 9)).toEqual([{ id, files: [photo] }]);
  first.unmount();

  stuck = '';
  b.kill();
  await b.begin();
  renderHook(() => useExchangeWatch(b.db, { logError: () => undefined }, SITE, commit));
  await vi.waitFor(async () => expect((await readSetting(b.db, erasingSetting)).records).toEqual([id]));
  await vi.waitFor(async () => expect(await wipedRecords(b.db, 9)).toEqual([]));
  await new SnapshotWatch(b.db).look(desk(), commit);
  expect(onDisk()).not.toMatch(HIM);
});
