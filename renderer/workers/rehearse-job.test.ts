/** A copy is tested by restoring it: what changed since does not count, what is wrong with the copy or with the live records does. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { beforeEach, describe, expect, test } from 'vitest';
import { type LookScope, lookInto } from './look-job';
import { rehearse } from './rehearse-job';
import { writeSnapshot } from './snapshot-write';

const AT = '2026-11-21T14:05:00+08:00';
const quiet = (): void => undefined;
let desk: TestDesk;
let copy: Uint8Array;

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor');
  for (let i = 0; i < 5; i++) await unit(101 + i);
  copy = await snapshot(desk.db);
});

const unit = (n: number) => desk.run('record.create', { register: 'units', data: { code: `1-1-${n}`, owners: [{ name: `业主${n}` }] } });

async function row(n: number) {
  const found = await desk.db.rows
    .where('[register+no]')
    .equals(['units', `1-1-${n}`])
    .first();
  if (!found) throw new Error(`no unit ${n}`);
  return found;
}

async function edit(n: number): Promise<void> {
  const { id, rev } = await row(n);
  await desk.run('record.edit', { id, rev, data: { owners: [{ name: '另一人' }] } });
}

async function snapshot(db: Deskbook): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const plan = { app: '1', site: 'site-1', siteName: '桂园', desk: '', at: AT, reason: 'daily' } as const;
  await writeSnapshot(db, plan, null, async (bytes) => void pieces.push(bytes), quiet);
  return new Uint8Array(Buffer.concat(pieces));
}

const opener = { key: null, passphrase: '' };
const read = async (from: number): Promise<Uint8Array> => copy.subarray(from, from + 9000);

async function rehearsed() {
  const scratch = deskbook(`scratch-${crypto.randomUUID()}`);
  await scratch.open();
  const plan = { n: 0, site: 'site-1', snapshot: { name: 'x', opener, bytes: copy.length }, journal: null, floors: {}, at: AT, note: null };
  const sources = { snapshot: read, journal: async () => ({ lines: [], next: null }), file: async () => null, newId: () => '' };
  const done = await rehearse(desk.db, scratch, plan, sources, quiet);
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

async function looked(scope: LookScope | null, site = 'site-1') {
  const done = await lookInto(desk.db, { opener, bytes: copy.length, site, scope }, read, quiet);
  return done.ok ? done.value : done.error.code;
}

describe('a rehearsal', () => {
  test.each<[string, () => Promise<unknown>, unknown]>([
    ['right after the copy', async () => undefined, { same: true, since: 0, rows: { same: 5, skipped: 0 } }],
    ['after a day of work', async () => Promise.all([edit(101), unit(200)]), { same: true, since: 2, rows: { same: 4, skipped: 2 } }],
    [
      'when a live record was altered',
      async () => desk.db.rows.put({ ...(await row(102)), updatedBy: 'x' }),
      { same: false, rows: { wrong: 1 } },
    ],
    [
      'when a live record is gone',
      async () => desk.db.rows.delete((await row(102)).id),
      { same: false, rows: { extra: [expect.any(String)] } },
    ],
    [
      'when a live value was altered',
      async () => desk.db.values.bulkPut((await desk.db.values.toArray()).map((value) => ({ ...value, value: 'x' }))),
      { same: false, values: { wrong: 10 } },
    ],
    [
      'when a live setting was altered',
      () => desk.db.settings.put({ key: 'site.name', value: 'x' }),
      { same: false, settings: { wrong: 1 } },
    ],
    [
      'when the live journal is another',
      () => desk.db.journal.toCollection().modify((entry) => void Object.assign(entry, { hash: 'f'.repeat(64) })),
      { same: false, prefix: false },
    ],
  ])('%s', async (_, change, expected) => {
    await change();
    expect(await rehearsed()).toMatchObject(expected as object);
  });
});

describe('a look into a snapshot', () => {
  test('tells records then and now, and what came after it', async () => {
    await edit(101);
    await unit(200);
    await desk.run('record.void', { id: (await row(102)).id, reason: '错' });
    const seen = await looked(null);
    expect(seen).toMatchObject({
      prefix: true,
      encrypted: false,
      registers: [{ register: 'units', was: 5, now: 6 }],
      afterCount: 3,
      differences: [],
    });
    expect(typeof seen === 'object' && seen.after.map(({ no, fresh }) => [no, fresh])).toEqual([
      ['1-1-102', false],
      ['1-1-200', true],
      ['1-1-101', false],
    ]);
  });

  test.each<[string, LookScope, readonly string[]]>([
    ['a register', { register: 'units', unit: '' }, ['1-1-101', '1-1-102']],
    ['a unit', { register: '', unit: '1-1-102' }, ['1-1-102']],
    ['another register', { register: 'keys', unit: '' }, []],
  ])('names the records of %s that are other now', async (_, scope, expected) => {
    await edit(101);
    await desk.db.rows.delete((await row(102)).id);
    const seen = await looked(scope);
    if (typeof seen === 'string') throw new Error(seen);
    expect(seen.differences.map(({ was }) => was.no).toSorted()).toEqual(expected);
    expect(seen.differences.find(({ was }) => was.no === '1-1-102')?.now ?? null).toBeNull();
  });

  test('a copy of another site is refused', async () => expect(await looked(null, 'site-2')).toBe('snapshot.site'));
});
