/** What only the replaced database has: whole changes are carried over, everything else is counted, nothing is passed over in silence. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { readSetting } from '@renderer/db/reader';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { mark } from '@renderer/db/torn';
import { sha256Hex } from '@shared/base/hash';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { damagedSetting } from '@shared/rules/safety/settings';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Restored, restoreInto } from './restore-job';

const AT = '2026-11-21T18:00:00+08:00';
const PHOTO = new Uint8Array(900).fill(7);
/** Lines in the journal file; entries of the database. */
const [FILE, ALL] = [3, 8];

let desk: TestDesk;
let lines: readonly string[];

beforeEach(async () => {
  desk = await testDesk();
  for (let n = 1; n <= ALL; n += 1) {
    desk.at(`2026-11-21T09:0${n}:00+08:00`);
    await desk.run('record.create', { register: 'visitors', data: aVisitor({ name: `访客${n}`, badge: '' }) });
    if (n === FILE) lines = await journalLinesAfter(desk.db, 0, FILE);
  }
});

async function rebuilt(live: string | undefined, from = lines): Promise<{ readonly db: Deskbook; readonly done: Restored }> {
  const db = deskbook(`carry-${crypto.randomUUID()}`);
  await db.open();
  const plan = { n: 2, site: 'site-1', snapshot: null, journal: { file: 'main', bytes: 1 }, floors: {}, at: AT, note: null };
  const sources = {
    snapshot: async () => new Uint8Array(0),
    journal: async () => ({ lines: from, next: null }),
    file: async () => null,
    newId: () => crypto.randomUUID(),
  };
  const done = await restoreInto(db, { ...plan, ...(live !== undefined && { live }) }, sources, () => undefined);
  if (!done.ok) throw new Error(done.error.code);
  return { db, done: done.value };
}

const namesIn = async (db: Deskbook): Promise<unknown[]> => (await db.rows.toArray()).map(({ data }) => data['name']).toSorted();
const visitors = (n: number): string[] => Array.from({ length: n }, (_, i) => `访客${i + 1}`);
const lostOf = async (seq: number): Promise<void> => {
  const { record } = (await desk.db.journal.get(seq)) ?? {};
  await desk.db.values
    .where('record')
    .equals(record ?? '')
    .delete();
};

describe('entries that only the database has', () => {
  it.each<[what: string, spoil: () => Promise<unknown>, kept: number]>([
    ['are all carried over when they are whole', async () => undefined, 5],
    ['… also where a record was kept in parts: it follows from its entry', () => desk.db.rows.clear(), 5],
    ['end before one that is lost', () => desk.db.journal.delete(6), 2],
    ['end before one that was altered', () => desk.db.journal.update(5, { by: 'staff-x' }), 1],
    ['end before one whose values are lost', () => lostOf(7), 3],
    [
      'end before the change that the marks say is torn',
      () => desk.db.transaction('rw', desk.db.settings, () => mark(desk.db, 'done', 7)),
      4,
    ],
    ['are left where the first of them does not join', () => desk.db.journal.delete(4), 0],
    ['are left where the database tells another story', () => desk.db.journal.update(3, { hash: 'c'.repeat(64) }), 0],
  ])('%s', async (_what, spoil, kept) => {
    await spoil();
    const { db, done } = await rebuilt(desk.db.name);
    expect(done.carried?.kept).toBe(kept);
    const there = (await db.journal.toArray()).map(({ hash }) => hash);
    const left = (await desk.db.journal.toArray()).filter(({ hash }) => !there.includes(hash));
    expect(done.carried?.left).toBe(left.length);
    const told = (await readSetting(db, damagedSetting)).map((note) => note.left);
    expect(told).toEqual(left.length > 0 ? [left.length] : []);
    expect(await namesIn(db)).toEqual(visitors(FILE + kept));
  });

  it('are not taken in halves: what was written in one change with a lost entry stays behind with it', async () => {
    desk.at('2026-11-21T09:20:00+08:00');
    for (const name of ['甲', '乙', '丙']) await desk.run('record.create', { register: 'visitors', data: aVisitor({ name, badge: '' }) });
    await desk.db.journal.delete(10);
    const { done } = await rebuilt(desk.db.name);
    expect(done.carried).toEqual({ kept: 5, left: 2 });
  });

  it('bring the attachments that lie in the database alone', async () => {
    const hash = sha256Hex(PHOTO);
    const file = { hash, name: 'a.png', type: 'image/png', size: PHOTO.length, role: 'photo', at: AT, by: '王敏' };
    desk.at('2026-11-21T09:30:00+08:00');
    await desk.run('record.create', { register: 'visitors', data: aVisitor({ name: '有照片', badge: '' }), files: [file] });
    await desk.db.attachments.put({ hash, record: 'r', blob: new Blob([PHOTO], { type: 'image/png' }), thumb: null });
    const { db, done } = await rebuilt(desk.db.name);
    expect(done).toMatchObject({ carried: { kept: 6, left: 0 }, unrecoverable: { missingFiles: 0 } });
    expect((await db.attachments.get(hash))?.blob.size).toBe(PHOTO.length);
  });

  it('are none where the file has more than the database', async () => {
    const whole = await journalLinesAfter(desk.db, 0, ALL);
    await desk.db.journal.where('seq').above(5).delete();
    expect((await rebuilt(desk.db.name, whole)).done).toMatchObject({ head: { seq: ALL }, carried: { kept: 0, left: 0 } });
  });

  it('are not asked for when an older state is wanted, nor where there is no database', async () => {
    expect((await rebuilt(undefined)).done).toMatchObject({ head: { seq: FILE }, carried: null });
  });

  it('cannot be counted in a database that does not open, and that is said', async () => {
    const name = `newer-${crypto.randomUUID()}`;
    await new Promise((resolve) => {
      const request = indexedDB.open(name, 9_999_990);
      request.onsuccess = () => resolve(request.result.close());
    });
    expect((await rebuilt(name)).done).toMatchObject({ head: { seq: FILE }, carried: { kept: 0, left: null } });
  });
});
