/** An archive written from a real database, read back, opened for a look; altered, cut and foreign files refused. */
import type { Deskbook } from '@renderer/db/database';
import { deskbook } from '@renderer/db/database';
import { historyOf } from '@renderer/db/history';
import { listPage } from '@renderer/db/list-page';
import { linkedRows, stateCounts } from '@renderer/db/queries';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { searchRows } from '@renderer/db/testing/search-rows';
import { sha256Hex } from '@shared/base/hash';
import { must } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { rowDigest } from '@shared/registers/contract/row-digest';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from './archive-load';
import { type ArchiveRead, readArchive } from './archive-read';
import { type ArchiveMade, type ArchivePlan, writeArchive } from './archive-write';
import { makeSnapshotKey, type Opener, type SnapshotKey } from './snapshot-key';
import { FileRefused } from './snapshot-unpack';
import { writeSnapshot } from './snapshot-write';

const PLAN: ArchivePlan = {
  app: '1.0.0',
  site: 'site-1',
  siteName: '桂园',
  desk: '',
  at: '2026-11-21T14:05:00+08:00',
  register: 'visitors',
  year: 2024,
  shiftSince: '',
};
const NOBODY: Opener = { key: null, passphrase: '' };
const quiet = (): void => undefined;
const PHOTO = Uint8Array.from({ length: 600_000 }, (_, i) => i % 251);

let desk: TestDesk;
let db: Deskbook;
let visits: readonly Row[];

const visit = async (at: string, name: string, leftAt = at): Promise<Row> => {
  desk.at(at);
  return must(
    (await desk.run('record.create', { register: 'visitors', data: aVisitor({ name, cameAt: at, leftAt, badge: '' }) })).rows[0],
    'it',
  );
};

beforeAll(async () => {
  desk = await testDesk();
  ({ db } = desk);
  visits = [
    await visit('2024-01-01T00:00:00+08:00', '张三'),
    await visit('2024-12-31T23:59:59+08:00', '欧阳锋'),
    await visit('2024-06-01T10:00:00+08:00', '没走的人', ''),
    await visit('2025-01-01T00:00:00+08:00', '来年的人'),
  ];
  const [first] = visits;
  const hash = sha256Hex(PHOTO);
  await db.attachments.put({ hash, record: first?.id ?? '', blob: new Blob([PHOTO], { type: 'image/png' }), thumb: null });
  const photo = { hash, name: '证件.png', type: 'image/png', size: PHOTO.length, role: 'photo' as const, at: PLAN.at, by: '王敏' };
  await db.rows.update(first?.id ?? '', { files: [photo] });
  // A record of another book that names the first visit.
  const duty = await desk.run('record.create', {
    register: 'duty',
    data: { happenedAt: '2025-01-01T08:00:00+08:00', way: 'visit', content: '访客留言' },
  });
  await db.rows.update(duty.rows[0]?.id ?? '', { links: [first?.id ?? ''], open: 0, state: 'done' });
  // All weeks were handed over: the ledger starts with the first journal entry.
  await db.journal.toCollection().modify({ at: '2026-11-20T10:00:00+08:00' });
});

async function written(key: SnapshotKey | null = null, plan = PLAN): Promise<readonly [ArchiveMade | null, Uint8Array]> {
  const pieces: Uint8Array[] = [];
  const made = await writeArchive(db, plan, key, async (bytes) => void pieces.push(bytes), quiet);
  return [made, new Uint8Array(Buffer.concat(pieces))];
}

const options = (bytes: Uint8Array, opener = NOBODY) => ({ opener, bytes: bytes.length, onProgress: quiet });
const from = (bytes: Uint8Array) => async (at: number) => bytes.subarray(at, at + 10_000);
const check = (bytes: Uint8Array, opener = NOBODY): Promise<ArchiveRead> =>
  readArchive(from(bytes), options(bytes, opener), async () => undefined);
const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.refusal.code : String(error)),
  );

describe('an archive file', () => {
  test('has the closed records of its year, each by its digest, and what belongs to them', async () => {
    const [made, bytes] = await written();
    expect(made).toMatchObject({ bytes: bytes.length, sum: { rows: 2, near: 1, files: 1 } });
    const read = await check(bytes);
    expect(read.sum).toEqual(made?.sum);
    expect(read.about).toMatchObject({ year: 2024, definition: { id: 'visitors' } });
    const now = await db.rows.bulkGet(read.items.map(({ id }) => id));
    expect(read.items.map(({ digest }) => digest)).toEqual(now.map((row) => rowDigest(must(row, 'archived'))));
    expect(read.items.map(({ id }) => id)).toEqual([visits[0]?.id, visits[1]?.id]);
  });

  test('encrypted it opens with the passphrase only', async () => {
    const [, bytes] = await written(await makeSnapshotKey('山高水长'));
    expect((await check(bytes, { key: null, passphrase: '山高水长' })).sum.rows).toBe(2);
    expect(await refused(check(bytes))).toBe('snapshot.locked');
    expect(await refused(check(bytes, { key: null, passphrase: '山高水远' }))).toBe('snapshot.passphrase');
  });

  test('of a year with nothing to put in there is none', async () => {
    expect((await written(null, { ...PLAN, year: 2023 }))[0]).toBeNull();
  });

  test('is refused when cut anywhere or altered anywhere', async () => {
    const [, bytes] = await written();
    for (const part of [0.2, 0.5, 0.9, 0.999]) expect(await refused(check(bytes.slice(0, bytes.length * part)))).toMatch(/damaged|cut/);
    for (const part of [0.3, 0.6, 0.95]) {
      const altered = bytes.slice();
      const at = Math.floor(bytes.length * part);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await refused(check(altered))).toMatch(/damaged|cut|bomb|line/);
    }
  });

  test('a snapshot is none', async () => {
    const pieces: Uint8Array[] = [];
    await writeSnapshot(db, { ...PLAN, reason: 'manual' }, null, async (bytes) => void pieces.push(bytes), quiet);
    expect(await refused(check(new Uint8Array(Buffer.concat(pieces))))).toBe('archive.not');
  });
});

describe('opened for a look', () => {
  test('list, search by pinyin, history, files and linked records are there', async () => {
    const [, bytes] = await written();
    const shown = deskbook(`shown-${crypto.randomUUID()}`);
    await loadArchive(shown, from(bytes), options(bytes));
    expect((await listPage(shown, 'visitors', {}, null)).rows.map(({ id }) => id)).toEqual([visits[1]?.id, visits[0]?.id]);
    expect((await searchRows(shown, 'oyf')).map(({ id }) => id)).toEqual([visits[1]?.id]);
    expect((await stateCounts(shown, 'visitors', ['left']))['left']).toBe(2);
    expect((await historyOf(shown, visits[0]?.id ?? '')).map(({ op, by }) => [op, by])).toEqual([['create', 'staff-王敏']]);
    const photo = (await shown.attachments.toArray())[0]?.blob;
    expect(new Uint8Array((await photo?.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(PHOTO);
    expect((await linkedRows(shown, visits[0]?.id ?? '')).map(({ register }) => register)).toEqual(['duty']);
    expect((await searchRows(shown, '访客留言')).map(({ id }) => id)).toEqual([]);
  });

  test('of a damaged file nothing stays', async () => {
    const [, bytes] = await written();
    const shown = deskbook(`shown-${crypto.randomUUID()}`);
    const half = bytes.slice(0, bytes.length / 2);
    expect(await refused(loadArchive(shown, from(half), options(half)))).toMatch(/damaged|cut/);
    expect((await indexedDB.databases()).some(({ name }) => name === shown.name)).toBe(false);
  });
});
