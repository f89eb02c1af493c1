/** Ways around the rules of custody that are closed, on the real database code: RG-1, BY-11, BY-18. */

import type { Row } from '@shared/registers/contract/row';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aMove } from '@shared/registers/moves/fixtures';
import { aPass } from '@shared/registers/passes/fixtures';
import { aRelease } from '@shared/registers/releases/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { aUnit } from '@shared/registers/units/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (register: string, data: object, more: object = {}): Promise<Row> =>
  (await desk.run('record.create', { register, data, ...more })).rows[0] as Row;
const loan = (given: Parameters<typeof aKeyloan>[0] = {}) => aKeyloan({ lentAt: '2026-11-21T08:50:00+08:00', ...given });
const entries = () => desk.db.rows.where('[register+at]').between(['duty', ''], ['duty', '9999']).toArray();

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '赵国强');
  await create('staff', aPerson({ name: '李建国', post: '水电工', department: '工程部', role: '', login: false }));
  await create('staff', aPerson({ name: '赵国强', post: '主管', role: 'supervisor' }));
  await create('keys', aKey());
  desk.as('receptionist');
});

describe('a key (RG-1)', () => {
  test.each([
    ['lose', 'key.lost'],
    ['disable', 'key.disabled'],
  ])('after %s is lent by no command', async (action, code) => {
    const key = await findRow(desk.db, 'keys', 'K-3-2-1501');
    desk.as('supervisor', '赵国强');
    await desk.run('record.act', { id: key?.id, action, reason: '换锁' });
    for (const mark of ['', 'opening', 'import'])
      expect(await desk.refused('record.create', { register: 'keyloans', data: loan(), mark })).toBe(code);
  });

  test('of a vacant unit needs company and approval by whatever command', async () => {
    const guest = { borrower: '陈晓东' };
    expect(await desk.refused('record.create', { register: 'keyloans', data: loan(guest) })).toBe('key.companion');
  });

  test.each([{ borrower: '陈晓东' }, { purpose: '看房' }])('that is lent stays with whom and for what it was lent: %j', async (data) => {
    const [row] = (await desk.run('keyloans.create', { data: loan() })).rows;
    expect(await desk.refused('record.edit', { id: row?.id, rev: row?.rev, data })).toBe('field.fixed');
  });

  test('lost from its hook stands in the duty log, lost by a borrower only once', async () => {
    const key = await findRow(desk.db, 'keys', 'K-3-2-1501');
    await desk.run('record.act', { id: key?.id, action: 'lose', reason: '盘点没有' });
    expect(await entries()).toMatchObject([{ links: [key?.id], data: { content: expect.stringContaining('K-3-2-1501') } }]);
    await desk.run('record.act', { id: key?.id, action: 'found', reason: '找到了' });
    const [row] = (await desk.run('keyloans.create', { data: loan() })).rows;
    await desk.run('record.act', { id: row?.id, action: 'lose', reason: '掉了' });
    expect((await entries()).map(({ links }) => links[0])).toEqual(expect.arrayContaining([key?.id, row?.id]));
    expect(await entries()).toHaveLength(2);
  });
});

test.each([
  ['units', 'code', aUnit()],
  ['staff', 'name', aPerson({ name: '周明' })],
  ['keys', 'tag', aKey({ tag: 'K-9' })],
])('the name by which others speak of one of the %s is not changed, by a supervisor neither', async (register, field, data) => {
  desk.as('manager', '林晓燕');
  const row = await create(register, data);
  const edit = (value: string) => ({ id: row.id, rev: row.rev, data: { [field]: value }, reason: '写错' });
  expect(await desk.refused('record.edit', edit('改了'))).toBe('field.fixed');
  await desk.run('record.edit', edit(row.no));
});

test.each(['valid', 'expired'])('nobody leaves with a card that is %s (BY-11)', async (state) => {
  const person = await findRow(desk.db, 'staff', '李建国');
  const until = state === 'valid' ? '2026-12-31' : '2026-11-20';
  const issuedAt = '2026-11-01T09:00:00+08:00';
  const pass = await create('passes', aPass({ name: '李建国', validFrom: '2026-11-01', until, issuedAt, deposit: 0 }), { mark: 'opening' });
  await desk.run('expiry.lapse', {});
  expect((await desk.db.rows.get(pass.id))?.state).toBe(state);
  desk.as('supervisor', '赵国强');
  const leave = { id: person?.id, rev: person?.rev, data: { active: false } };
  expect(await desk.refused('record.edit', leave)).toBe('staff.holds');
  await desk.run('record.act', { id: pass.id, action: 'return', data: {} });
  await desk.run('record.edit', leave);
});

describe('what was open on the first day (BY-16)', () => {
  test('is told when it is lost later', async () => {
    const { rows } = await desk.run('import.rows', { register: 'keyloans', mark: 'opening', rows: [{ row: 2, data: loan() }] });
    expect(await entries()).toEqual([]);
    await desk.run('record.act', { id: rows[0]?.id, action: 'lose', reason: '找不到' });
    expect(await entries()).toHaveLength(1);
  });

  test('a move is written into the unit file when it is done later', async () => {
    const unit = await create('units', aUnit());
    const move = await create('moves', aMove({ unit: unit.no, name: '新业主' }), { mark: 'opening' });
    if (move.state === 'open') await desk.run('record.act', { id: move.id, action: 'finish', data: {} });
    expect(JSON.stringify((await desk.db.rows.get(unit.id))?.data)).toContain('新业主');
  });
});

test('a number of paper is used once also when it is entered later on what was imported (BY-18)', async () => {
  await create('releases', aRelease({ slipNo: '000123' }));
  const old = await create('releases', aRelease({ slipNo: '' }), { mark: 'import' });
  expect(await desk.refused('record.edit', { id: old.id, rev: old.rev, data: { slipNo: '000123' } })).toBe('paper.used');
});

test('what has gone out stays as it stands on the slip, but for a supervisor (RG-5)', async () => {
  const row = await create('releases', aRelease());
  await desk.run('record.edit', { id: row.id, rev: row.rev, data: { plate: '粤B10001' } });
  const out = { gate: '东门', verifier: '李建国' };
  const [gone] = (await desk.run('record.act', { id: row.id, action: 'release', data: out })).rows;
  const edit = (data: object) => ({ id: row.id, rev: gone?.rev, data });
  expect(await desk.refused('record.edit', edit({ plate: '粤B20002' }))).toBe('releases.let-out');
  expect(await desk.refused('record.edit', edit({ items: [{ name: '保险柜', count: 1, remark: '' }] }))).toBe('releases.let-out');
  desk.as('supervisor', '赵国强');
  await desk.run('record.edit', edit({ plate: '粤B20002' }));
});

test.each([
  ['stockcounts', { countedAt: '2026-11-21T08:55:00+08:00', kind: 'keys', counter: '王敏', expected: 3, found: 2 }, { found: 3 }],
  [
    'stockcounts',
    { countedAt: '2026-11-21T08:55:00+08:00', kind: 'keys', counter: '王敏', expected: 3, found: 3 },
    { missing: [{ no: 'K-1' }] },
  ],
  ['weekreports', { week: '2026-W47', checksum: 'a' }, { checksum: 'b' }],
  ['weekreports', { week: '2026-W47' }, { week: '2026-W46' }],
])('what the program counted in %s is not written over: %j', async (register, data, changed) => {
  const row = await create(register, data);
  expect(await desk.refused('record.edit', { id: row.id, rev: row.rev, data: changed })).toBe('field.fixed');
});
