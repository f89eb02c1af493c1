/** 撤回归还, 撤回离开, 撤回领取 on the real database code (BY-11, RG-1, RG-3, RG-6). */
import { anArchiveLoan } from '@shared/registers/archiveloans/fixtures';
import { aBorrowedItem } from '@shared/registers/borrowed/fixtures';
import type { Row } from '@shared/registers/contract/row';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const LENT = '2026-11-21T08:50:00+08:00';
const WHY = '点错了';

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;
const act = async (row: Row, action: string, data: object = {}, reason = ''): Promise<Row> =>
  (await desk.run('record.act', { id: row.id, action, data, reason })).rows[0] as Row;
const back = async ({ id, register }: Row): Promise<Row> => (await desk.run(`${register}.reopen`, { id, reason: WHY })).rows[0] as Row;
const notBack = ({ id, register }: Row, reason = WHY): Promise<string> => desk.refused(`${register}.reopen`, { id, reason });

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '赵国强');
  await create('staff', aPerson({ name: '李建国', post: '水电工', department: '工程部', role: '', login: false }));
  await create('staff', aPerson({ name: '赵国强', post: '主管', role: 'supervisor' }));
  await create('keys', aKey());
  desk.as('receptionist');
});

describe('a key (RG-1)', () => {
  const lend = async (borrower = '李建国'): Promise<Row> => {
    const data = aKeyloan({ lentAt: LENT, borrower, companion: '李建国', approvedBy: '赵国强' });
    return (await desk.run('keyloans.create', { data })).rows[0] as Row;
  };
  const key = () => findRow(desk.db, 'keys', 'K-3-2-1501');

  test('goes out again with its loan', async () => {
    const loan = await act(await lend(), 'return', { returner: '李建国', condition: '少一把' });
    expect(await notBack(loan, ' ')).toBe('reason.needed');
    expect(await desk.refused('record.act', { id: loan.id, action: 'reopen', reason: WHY })).toBe('action.unknown');
    expect(await back(loan)).toMatchObject({
      state: 'out',
      open: 1,
      dueAt: loan.data['dueAt'],
      data: { returnedAt: '', returner: '', receiver: '', condition: '' },
    });
    expect(await key()).toMatchObject({ state: 'out', data: { holder: '李建国' } });
    expect(await notBack(loan)).toBe('action.state');
  });

  test.each([
    ['lent again', 'key.out', () => lend('陈晓东')],
    ['lost', 'key.lost', async () => act((await key()) as Row, 'lose', {}, '找不到')],
  ])('that was %s meanwhile stays where it is', async (_, code, meanwhile) => {
    const loan = await act(await lend(), 'return');
    await meanwhile();
    const then = await key();
    expect(await notBack(loan)).toBe(code);
    expect(await key()).toEqual(then);
  });
});

test('anybody at the desk in the same shift, afterwards a supervisor only', async () => {
  const row = await act(await create('borrowed', aBorrowedItem({ lentAt: LENT })), 'return', { depositBack: 2000 });
  desk.as('receptionist', '赵强');
  const out = await back(row);
  expect(out).toMatchObject({ state: 'out', data: { depositBack: null, returnedAt: '' } });
  await act(row, 'return', { depositBack: 2000 });
  desk.at('2026-11-22T08:00:00+08:00');
  desk.as('supervisor', '赵国强');
  await desk.run('record.edit', { id: row.id, rev: 4, data: { phone: '13800138000' } });
  desk.as('receptionist', '赵强');
  expect(await notBack(row)).toBe('right.take-back');
  desk.as('supervisor', '赵国强');
  expect(await back(row)).toMatchObject({ state: 'out' });
});

test('what has a tag stays with whom it was lent to since', async () => {
  const data = aBorrowedItem({ lentAt: LENT });
  const first = await act(await create('borrowed', data), 'return', { depositBack: 2000 });
  await create('borrowed', data);
  expect(await notBack(first)).toBe('loan.taken');
});

test('a file is out again with its approval', async () => {
  const file = await act(await create('archiveloans', anArchiveLoan({ lentAt: LENT, approvedBy: '赵国强' })), 'return');
  expect(await back(file)).toMatchObject({ state: 'out', data: { approvedBy: '赵国强', receiver: '' } });
});

test('a visitor is in again with the badge, unless another has it (RG-6)', async () => {
  const data = aVisitor({ cameAt: LENT });
  const first = await act(await create('visitors', data), 'leave', { badgeBack: 'yes' });
  expect(await back(first)).toMatchObject({ state: 'in', data: { leftAt: '', badgeBack: '' } });
  await act(first, 'leave', { badgeBack: 'yes' });
  await create('visitors', { ...data, name: '何静' });
  expect(await notBack(first)).toBe('visitors.badge');
});

test.each([
  ['waiting', ''],
  ['notified', '2026-11-21T08:55:00+08:00'],
])('a parcel is %s again (RG-3)', async (state, notifiedAt) => {
  const data = aParcel({ recipient: '张三', arrivedAt: LENT, notifiedAt });
  const taken = await act(await create('parcels', data), 'take', { taker: '李四', relation: '妻子', signed: true });
  expect(await back(taken)).toMatchObject({ state, open: 1, data: { takenAt: '', taker: '', relation: '', signed: false } });
});
