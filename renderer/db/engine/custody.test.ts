/** Keys, badges and work done again, on the real database code: rules RG-1, RG-6 and the reopening of §6. */
import type { Row } from '@shared/registers/contract/row';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { aWorkorder } from '@shared/registers/workorders/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;

beforeEach(async () => {
  desk = await testDesk();
});

describe('keys (RG-1)', () => {
  const loan = (given: Parameters<typeof aKeyloan>[0] = {}) => ({ data: aKeyloan({ lentAt: '2026-11-21T08:50:00+08:00', ...given }) });
  const key = async (): Promise<Row | undefined> => findRow(desk.db, 'keys', 'K-3-2-1501');
  const lend = async (given: Parameters<typeof aKeyloan>[0] = {}): Promise<Row> =>
    (await desk.run('keyloans.create', loan(given))).rows[0] as Row;

  beforeEach(async () => {
    desk.as('supervisor', '赵国强');
    await create('staff', aPerson({ name: '李建国', post: '水电工', department: '工程部', role: '', login: false }));
    await create('staff', aPerson({ name: '赵国强', post: '主管', role: 'supervisor' }));
    await create('keys', aKey());
    desk.as('receptionist');
  });

  test('a key that is out cannot be lent again, and can once it is back', async () => {
    const first = await lend();
    expect(first).toMatchObject({ no: 'YS-20261121-001', state: 'out', unit: '3-2-1501', dueAt: '2026-11-21T11:00:00+08:00' });
    expect(await key()).toMatchObject({ state: 'out', data: { holder: '李建国' } });
    expect(await desk.refused('record.create', { register: 'keyloans', ...loan() })).toBe('key.out');
    expect(await desk.refused('keyloans.create', loan())).toBe('key.out');
    await desk.run('record.act', { id: first.id, action: 'return', data: { returner: '李建国' } });
    expect(await key()).toMatchObject({ state: 'in', data: { holder: '' } });
    expect(await lend()).toMatchObject({ state: 'out' });
  });

  test('a loan struck out puts the key back; a lost one takes it along until it is found', async () => {
    const wrong = await lend();
    await desk.run('record.void', { id: wrong.id, reason: '记错了' });
    expect(await key()).toMatchObject({ state: 'in' });
    const next = await lend();
    await desk.run('record.act', { id: next.id, action: 'lose', reason: '找不到' });
    expect(await key()).toMatchObject({ state: 'lost' });
    expect(await desk.refused('keyloans.create', loan())).toBe('key.lost');
    await desk.run('record.act', { id: next.id, action: 'return', data: {} });
    expect(await key()).toMatchObject({ state: 'in' });
  });

  test('a key found again is held by nobody; the old loan that ends later leaves it with who has it now', async () => {
    const lost = await lend();
    await desk.run('record.act', { id: lost.id, action: 'lose', reason: '找不到' });
    await desk.run('record.act', { id: (await key())?.id, action: 'found', data: {}, reason: '在抽屉里' });
    expect(await key()).toMatchObject({ state: 'in', data: { holder: '' } });
    const again = await lend();
    await desk.run('record.act', { id: lost.id, action: 'return', data: {} });
    expect(await key()).toMatchObject({ state: 'out', data: { holder: '李建国' } });
    await desk.run('record.act', { id: again.id, action: 'return', data: {} });
    expect(await key()).toMatchObject({ state: 'in', data: { holder: '' } });
  });

  test.each([
    ['no such key', { key: 'K-9' }, 'keyloans.no-key'],
    ['more than there are', { count: 3 }, 'keyloans.count'],
    ['no purpose', { purpose: '' }, 'key.purpose'],
    ['an outsider alone', { borrower: '陈晓东' }, 'key.companion'],
    ['an outsider without approval', { borrower: '陈晓东', companion: '李建国' }, 'key.approval'],
    ['approved by somebody who may not', { borrower: '陈晓东', companion: '李建国', approvedBy: '李建国' }, 'key.approver'],
  ])('%s: %j is refused as %s', async (_, given, code) => {
    expect(await desk.refused('keyloans.create', loan(given))).toBe(code);
    expect(await key()).toMatchObject({ state: 'in' });
  });

  test('an outsider with company and approval gets it; what was out before the program began is taken over', async () => {
    const guest = await lend({ borrower: '陈晓东', companion: '李建国', approvedBy: '赵国强' });
    await desk.run('record.act', { id: guest.id, action: 'return', data: {} });
    const old = { ...loan({ borrower: '老刘', purpose: '' }), mark: 'opening' };
    expect((await desk.run('keyloans.create', old)).rows[0]).toMatchObject({ mark: 'opening', state: 'out' });
    expect(await key()).toMatchObject({ state: 'out', data: { holder: '老刘' } });
  });

  test('an extension keeps the earlier time and the reason', async () => {
    const row = await lend();
    const later = { dueAt: '2026-11-21T17:00:00+08:00' };
    expect(await desk.refused('keyloans.extend', { id: row.id, data: later })).toBe('reason.needed');
    expect(await desk.refused('keyloans.extend', { id: row.id, data: { dueAt: row.dueAt }, reason: '没修好' })).toBe('loan.not-later');
    const [extended] = (await desk.run('keyloans.extend', { id: row.id, data: later, reason: '没修好' })).rows;
    expect(extended).toMatchObject({
      dueAt: later.dueAt,
      data: { extensions: [{ by: '王敏', from: '2026-11-21T11:00:00+08:00', to: later.dueAt, reason: '没修好' }] },
    });
  });
});

describe('badges (RG-6)', () => {
  const visit = (given: Parameters<typeof aVisitor>[0] = {}) => ({
    register: 'visitors',
    data: aVisitor({ cameAt: '2026-11-21T08:55:00+08:00', ...given }),
  });

  test('a badge goes to one visitor at a time and is free again after leaving', async () => {
    const [first] = (await desk.run('record.create', visit())).rows;
    expect(await desk.refused('record.create', visit({ badge: 'a12' }))).toBe('visitors.badge');
    const [second] = (await desk.run('record.create', visit({ name: '何静', badge: '' }))).rows;
    expect(await desk.refused('record.act', { id: second?.id, action: 'badge', data: { badge: 'A12' } })).toBe('visitors.badge');
    await desk.run('record.act', { id: first?.id, action: 'leave', data: {} });
    await desk.run('record.act', { id: second?.id, action: 'badge', data: { badge: 'A12' } });
    expect((await desk.db.rows.get(second?.id ?? ''))?.data['badge']).toBe('A12');
  });

  test('a visit of the past, written down late, takes no badge', async () => {
    await desk.run('record.create', visit());
    const past = visit({ cameAt: '2026-11-20T10:00:00+08:00', leftAt: '2026-11-20T11:00:00+08:00' });
    expect((await desk.run('record.create', past)).rows[0]).toMatchObject({ state: 'left', mark: 'late' });
  });
});

test('work done again: completion, slip and rating are blank, and the next end counts (§6)', async () => {
  const row = await create('workorders', aWorkorder({ dispatchedAt: '2026-11-21T08:30:00+08:00' }));
  const back = { taker: '李建国', result: '换了阀芯', quality: 'good', signed: true };
  await desk.run('record.act', { id: row.id, action: 'back', data: back });
  expect(await desk.refused('workorders.redo', { id: row.id })).toBe('reason.needed');
  const [again] = (await desk.run('workorders.redo', { id: row.id, reason: '又漏了' })).rows;
  expect(again).toMatchObject({ state: 'working', open: 1, data: { finishedAt: '', returnedAt: '', quality: '', signed: false } });
  desk.at('2026-11-21T15:00:00+08:00');
  const [done] = (await desk.run('record.act', { id: row.id, action: 'back', data: { result: '换了整个龙头' } })).rows;
  expect(done).toMatchObject({ state: 'returned', data: { finishedAt: '2026-11-21T15:00:00+08:00' } });
});

describe('leaving the staff list (BY-11)', () => {
  const lent = { lentAt: '2026-11-21T08:50:00+08:00', borrower: '李建国' };
  let person: Row;
  beforeEach(async () => {
    desk.as('supervisor', '赵国强');
    person = await create('staff', aPerson({ name: '李建国', post: '水电工', department: '工程部', role: '', login: false }));
    await create('keys', aKey());
  });

  test.each([
    ['record.edit', { data: { active: false } }],
    ['record.act', { action: 'drop', data: {}, reason: '离职' }],
  ])('%s is refused while a key is out, and done once it is back', async (command, input) => {
    const [loan] = (await desk.run('keyloans.create', { data: aKeyloan(lent) })).rows;
    expect(await desk.refused(command, { id: person.id, rev: person.rev, ...input })).toBe('staff.holds');
    expect((await desk.db.rows.get(person.id))?.rev).toBe(person.rev);
    await desk.run('record.act', { id: loan?.id, action: 'return', data: {} });
    await desk.run(command, { id: person.id, rev: person.rev, ...input });
  });
});

test('a refused visitor and a lost parcel stand in the duty log; what was taken over from old books does not', async () => {
  await create('visitors', aVisitor({ refusedWhy: '业主不在，不愿登记' }));
  await desk.run('record.create', { register: 'visitors', data: aVisitor({ refusedWhy: '推销' }), mark: 'import' });
  const entries = await desk.db.rows.where('[register+at]').between(['duty', ''], ['duty', '9999']).toArray();
  expect(entries).toHaveLength(1);
  expect(entries[0]).toMatchObject({ state: 'done', data: { content: expect.stringContaining('业主不在，不愿登记') } });
});

describe('stock counts (BY-4)', () => {
  test('say what is missing and what stands where it should not', async () => {
    desk.as('supervisor', '赵国强');
    for (const tag of ['K-1', 'K-2', 'K-3']) await create('keys', aKey({ tag }));
    await desk.run('keyloans.create', { data: aKeyloan({ key: 'K-3', lentAt: '2026-11-21T08:50:00+08:00' }), mark: 'opening' });
    expect(await desk.refused('stockcounts.take', { kind: 'keys', scanned: [' '] })).toBe('stockcounts.nothing');
    const [count] = (await desk.run('stockcounts.take', { kind: 'keys', scanned: ['k-1', 'K-3', 'X-9'] })).rows;
    expect(count).toMatchObject({
      state: 'differs',
      open: 1,
      data: {
        expected: 2,
        found: 1,
        missing: [{ no: 'K-2' }],
        unexpected: [
          { code: 'K-3', what: expect.stringContaining('已借出') },
          { code: 'X-9', what: '' },
        ],
      },
    });
    const [right] = (await desk.run('stockcounts.take', { kind: 'keys', scanned: ['K-1', 'K-2'] })).rows;
    expect(right).toMatchObject({ state: 'right', open: 0 });
  });

  test('a parcel that should be gone is known by its tracking number', async () => {
    const gone = await create('parcels', aParcel({ trackingNo: 'sf 12345', recipient: '李四', arrivedAt: '2026-11-20T08:00:00+08:00' }));
    await desk.run('record.act', { id: gone.id, action: 'take', data: { taker: '李四', signed: true } });
    const [count] = (await desk.run('stockcounts.take', { kind: 'parcels', scanned: ['SF12345', 'YT9'] })).rows;
    expect(count?.data['unexpected']).toEqual([
      { code: 'SF12345', what: expect.stringContaining(`${gone.no} `) },
      { code: 'YT9', what: '' },
    ]);
  });

  test('several parcels leave the shelf with one signature, or none of them does', async () => {
    const parcels = await Promise.all(
      ['A1', 'A2'].map((trackingNo) =>
        create('parcels', aParcel({ trackingNo, recipient: '张三', arrivedAt: '2026-11-21T08:00:00+08:00' })),
      ),
    );
    const items = parcels.map(({ id, rev }) => ({ id, rev }));
    const data = { taker: '李四', signed: true };
    expect(await desk.refused('record.actMany', { action: 'take', items, data })).toBe('parcels.relation');
    expect(await desk.refused('record.actMany', { action: 'take', items: [...items, { id: 'none', rev: 1 }], data })).toBe(
      'parcels.relation',
    );
    const { rows } = await desk.run('record.actMany', { action: 'take', items, data: { ...data, relation: '妻子' } });
    expect(rows.map((row) => [row.state, row.data['taker']])).toEqual([
      ['taken', '李四'],
      ['taken', '李四'],
    ]);
  });
});
