/** Lending, lost property, money for the cashier and numbered paper on the real database code (BY-11, BY-16, BY-18, RG-7). */
import { anAgencyMatter } from '@shared/registers/agency/fixtures';
import { anArchiveLoan } from '@shared/registers/archiveloans/fixtures';
import { aBorrowedItem } from '@shared/registers/borrowed/fixtures';
import type { Row } from '@shared/registers/contract/row';
import { aFeeReminder } from '@shared/registers/feereminders/fixtures';
import { aFee } from '@shared/registers/fees/fixtures';
import { aFoundThing } from '@shared/registers/lostfound/fixtures';
import { aMessage } from '@shared/registers/messages/fixtures';
import { aPaperbook } from '@shared/registers/paperbooks/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;
const notCreated = (register: string, data: object): Promise<string> => desk.refused('record.create', { register, data });
const act = async (row: Row, action: string, data: object = {}, reason = ''): Promise<Row> =>
  (await desk.run('record.act', { id: row.id, action, data, reason })).rows[0] as Row;
const notDone = (row: Row, action: string, data: object = {}): Promise<string> => desk.refused('record.act', { id: row.id, action, data });

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '赵国强');
  await create('staff', aPerson({ name: '赵国强', post: '主管', role: 'supervisor' }));
  await create('staff', aPerson({ name: '李建国', post: '水电工', role: 'reader' }));
  desk.as('receptionist');
});

describe('things with a tag (BY-11)', () => {
  test.each([
    ['the same tag', {}, 'loan.taken'],
    ['the same tag, typed wide', { code: '１２ ' }, 'loan.taken'],
  ])('%s is not lent twice', async (_, given, code) => {
    await create('borrowed', aBorrowedItem());
    expect(await notCreated('borrowed', aBorrowedItem(given))).toBe(code);
  });

  test.each<[string, Parameters<typeof aBorrowedItem>[0]]>([
    ['the same tag of another kind', { item: 'trolley' }],
    ['another tag', { code: '13' }],
    ['without a tag', { code: '' }],
  ])('%s is another thing', async (_, given) => {
    await create('borrowed', aBorrowedItem({ code: given?.code === '' ? '' : '12' }));
    expect(await create('borrowed', aBorrowedItem(given))).toMatchObject({ state: 'out' });
  });

  test('back, it can be lent again, with its deposit; lost, it cannot until it is found', async () => {
    const first = await create('borrowed', aBorrowedItem());
    expect(await notDone(first, 'return')).toBe('borrowed.deposit');
    expect(await act(first, 'return', { depositBack: 2000 })).toMatchObject({
      state: 'returned',
      data: { receiver: '王敏', depositBack: 2000 },
    });
    const second = await create('borrowed', aBorrowedItem());
    await act(second, 'lose', {}, '找不到');
    expect(await notCreated('borrowed', aBorrowedItem())).toBe('loan.missing');
    const told = await desk.db.rows.where('[register+at]').between(['duty', ''], ['duty', '9999']).toArray();
    expect(told.map(({ data }) => data['content'])).toEqual([expect.stringContaining('便民物品借用已遗失')]);
    await act(second, 'return', { depositBack: 0, condition: '伞骨断了' });
    expect(await create('borrowed', aBorrowedItem())).toMatchObject({ state: 'out' });
  });

  test('a loan struck out gives the thing free', async () => {
    const first = await create('borrowed', aBorrowedItem({ deposit: null }));
    await desk.run('record.void', { id: first.id, reason: '记错' });
    expect(await create('borrowed', aBorrowedItem())).toMatchObject({ state: 'out' });
  });

  test('an extension keeps the earlier time', async () => {
    const row = await create('borrowed', aBorrowedItem());
    const dueAt = '2026-11-24T18:00:00+08:00';
    const [later] = (await desk.run('borrowed.extend', { id: row.id, data: { dueAt }, reason: '还在下雨' })).rows;
    expect(later).toMatchObject({ dueAt, data: { extensions: [{ from: row.dueAt, to: dueAt, reason: '还在下雨' }] } });
  });
});

describe('archive loans', () => {
  test.each([
    ['nobody', '', 'archiveloans.approval'],
    ['somebody who is no supervisor', '李建国', 'archiveloans.approver'],
    ['somebody unknown', '外人', 'archiveloans.approver'],
  ])('approved by %s: refused', async (_, approvedBy, code) => {
    expect(await notCreated('archiveloans', anArchiveLoan({ approvedBy }))).toBe(code);
  });

  test('a file that is out is not lent again; who approved it long ago may have left', async () => {
    await create('archiveloans', anArchiveLoan());
    expect(await notCreated('archiveloans', anArchiveLoan({ borrower: '陈晓东' }))).toBe('loan.taken');
    const old = { register: 'archiveloans', data: anArchiveLoan({ archiveNo: 'Y-1', approvedBy: '老陈' }), mark: 'opening' };
    expect((await desk.run('record.create', old)).rows[0]).toMatchObject({ state: 'out', mark: 'opening' });
  });

  test('nobody leaves the staff list with a file or an umbrella', async () => {
    const loan = await create('archiveloans', anArchiveLoan());
    desk.as('manager', '陈经理');
    const person = await desk.db.rows.where('[register+no]').equals(['staff', '李建国']).first();
    const leave = { id: person?.id, rev: person?.rev, data: { active: false } };
    expect(await desk.refused('record.edit', leave)).toBe('staff.holds');
    await act(loan, 'return');
    await desk.run('record.edit', leave);
  });
});

test('lost property goes out with name, ID, time and signature', async () => {
  const row = await create('lostfound', aFoundThing());
  const claim = { claimer: '刘芳', claimerId: '440301199001011234', signed: true };
  expect(row.dueAt).toBe('2026-12-21T23:59:59+08:00');
  expect(await notDone(row, 'claim', { ...claim, claimer: '' })).toBe('field.needed');
  expect(await notDone(row, 'claim', { ...claim, claimerId: '' })).toBe('field.needed');
  expect(await notDone(row, 'claim', { ...claim, signed: false })).toBe('lostfound.unsigned');
  expect(await act(row, 'claim', claim)).toMatchObject({ state: 'claimed', open: 0, data: { claimedAt: '2026-11-21T09:00:00+08:00' } });
  const other = await create('lostfound', aFoundThing({ thing: '雨伞' }));
  expect(await act(other, 'handOver', { handedTo: '东湖派出所' })).toMatchObject({ state: 'handed', open: 0 });
});

describe('money for the cashier (RG-7)', () => {
  const signed = { cashier: '许慧', handedBy: '王敏', cashierSigned: true };

  test('several sums go over with one signature, or none of them', async () => {
    const rows = await Promise.all(['0010001', '0010002', '0010003'].map((receiptNo) => create('fees', aFee({ receiptNo }))));
    const items = rows.slice(0, 2).map(({ id, rev }) => ({ id, rev }));
    expect(await desk.refused('record.actMany', { action: 'handOver', items, data: { ...signed, cashierSigned: false } })).toBe(
      'fees.unsigned',
    );
    const { rows: handed } = await desk.run('record.actMany', { action: 'handOver', items, data: signed });
    expect(handed.map(({ state, data }) => [state, data['cashier'], data['handedAt']])).toEqual(
      items.map(() => ['handed', '许慧', '2026-11-21T09:00:00+08:00']),
    );
    expect(await desk.refused('record.actMany', { action: 'handOver', items, data: signed })).toBe('record.changed');
  });

  test('a receipt is used once, however it is typed; one struck out gives its number free', async () => {
    const first = await create('fees', aFee());
    expect(await notCreated('fees', aFee())).toBe('paper.used');
    expect(await notCreated('fees', aFee({ receiptNo: ' 10023' }))).toBe('paper.used');
    const second = await create('fees', aFee({ receiptNo: '' }));
    expect(await notDone(second, 'receipt', { receiptNo: '0010023' })).toBe('paper.used');
    expect(await desk.refused('record.edit', { id: second.id, rev: second.rev, data: { receiptNo: '0010023' } })).toBe('paper.used');
    await desk.run('record.void', { id: first.id, reason: '金额记错' });
    expect(await act(second, 'receipt', { receiptNo: '0010023' })).toMatchObject({ data: { receiptNo: '0010023' } });
  });
});

describe('numbered paper (BY-18)', () => {
  const spoiled = (number: string) => ({ spoiled: [{ number, why: '写错' }] });

  test('no sheet is both used and spoiled', async () => {
    const book = await create('paperbooks', aPaperbook({ issuedOn: '2026-11-20' }));
    await create('fees', aFee({ receiptNo: '0010001' }));
    expect(await notDone(book, 'spoil', spoiled('10001'))).toBe('paper.was-used');
    await act(book, 'spoil', spoiled('0010002'));
    expect(await notCreated('fees', aFee({ receiptNo: '10002' }))).toBe('paper.spoiled');
    expect(await create('fees', aFee({ receiptNo: '0010003' }))).toMatchObject({ state: 'waiting' });
  });

  test('a book is handed back when every sheet is accounted for', async () => {
    const book = await create('paperbooks', aPaperbook({ issuedOn: '2026-11-20' }));
    await create('fees', aFee({ receiptNo: '0010001' }));
    await create('fees', aFee({ receiptNo: '0010005' }));
    const back = { handedBackTo: '财务' };
    expect(await notDone(book, 'settle', back)).toBe('paper.missing');
    await act(book, 'spoil', spoiled('0010002'));
    expect(await notDone(book, 'settle', back)).toBe('paper.missing');
    await act(book, 'explain', { explained: ['0010003', '0010004'].map((number) => ({ number, why: '被水泡坏' })) });
    expect(await act(book, 'settle', back)).toMatchObject({ state: 'settled', open: 0, data: { handedBackOn: '2026-11-21' } });
  });

  test('two books of a kind share no number', async () => {
    await create('paperbooks', aPaperbook());
    expect(await notCreated('paperbooks', aPaperbook({ from: '0010050', to: '0010099' }))).toBe('paper.overlap');
    expect(await create('paperbooks', aPaperbook({ kind: 'release', from: '0010050', to: '0010099' }))).toMatchObject({ state: 'stock' });
    expect(await create('paperbooks', aPaperbook({ from: '0010051', to: '0010100' }))).toMatchObject({ state: 'stock' });
  });
});

test('reminders gather line by line; nobody reached leaves the last answer', async () => {
  const row = await create('feereminders', aFeeReminder());
  expect(row).toMatchObject({ state: 'todo', dueAt: '2026-11-21T23:59:59+08:00' });
  const remind = async (data: object): Promise<Row> => (await desk.run('feereminders.remind', { id: row.id, data })).rows[0] as Row;
  expect(await remind({ way: 'phone' })).toMatchObject({ state: 'todo', data: { reminders: [{ way: 'phone', answer: '', by: '王敏' }] } });
  const answered = await remind({ way: 'visit', answer: '下周发工资后缴', promisedOn: '2026-11-30' });
  expect(answered).toMatchObject({ state: 'answered', dueAt: '2026-11-30T23:59:59+08:00', data: { promisedOn: '2026-11-30' } });
  const again = await remind({ way: 'sms' });
  expect(again).toMatchObject({ state: 'answered', data: { answer: '下周发工资后缴', promisedOn: '2026-11-30', way: 'sms' } });
  expect(again.data['reminders']).toHaveLength(3);
  expect(await act(again, 'pay')).toMatchObject({ state: 'paid', open: 0 });
  expect(await desk.refused('feereminders.remind', { id: row.id, data: { way: 'phone' } })).toBe('action.state');
});

describe('opening stock (BY-16)', () => {
  const OLD = '2026-10-03T10:15:00+08:00';
  test.each<[string, object, object]>([
    ['borrowed', aBorrowedItem({ lentAt: OLD, dueAt: '2026-10-05T18:00:00+08:00' }), { state: 'out', dueAt: '2026-10-05T18:00:00+08:00' }],
    ['archiveloans', anArchiveLoan({ lentAt: OLD, approvedBy: '' }), { state: 'out' }],
    ['lostfound', aFoundThing({ foundAt: OLD }), { state: 'waiting', dueAt: '2026-11-02T23:59:59+08:00' }],
    ['fees', aFee({ takenAt: OLD }), { state: 'waiting' }],
    [
      'feereminders',
      aFeeReminder({ remindedAt: OLD, answer: '月底缴', promisedOn: '2026-10-31' }),
      { state: 'answered', dueAt: '2026-10-31T23:59:59+08:00' },
    ],
    ['agency', anAgencyMatter({ acceptedAt: OLD, sentAt: '2026-10-04T10:15:00+08:00', expectedOn: '' }), { state: 'working' }],
    ['messages', aMessage({ leftAt: OLD }), { state: 'waiting' }],
    ['paperbooks', aPaperbook({ receivedAt: OLD, issuedOn: '2026-10-03' }), { state: 'using' }],
  ])('%s: an open one keeps its true time and is marked', async (register, data, expected) => {
    const [row] = (await desk.run('import.rows', { register, mark: 'opening', rows: [{ row: 2, data }] })).rows;
    expect(row).toMatchObject({ mark: 'opening', open: 1, at: OLD, ...expected });
  });

  test.each<[string, object]>([
    ['borrowed', aBorrowedItem({ returnedAt: '2026-11-21T08:50:00+08:00' })],
    ['archiveloans', anArchiveLoan({ returnedAt: '2026-11-21T08:50:00+08:00' })],
    ['lostfound', aFoundThing({ claimedAt: '2026-11-21T08:50:00+08:00' })],
    ['fees', aFee({ handedAt: '2026-11-21T08:50:00+08:00' })],
    ['feereminders', aFeeReminder({ paidAt: '2026-11-21T08:50:00+08:00' })],
    ['agency', anAgencyMatter({ doneAt: '2026-11-21T08:50:00+08:00' })],
    ['messages', aMessage({ passedAt: '2026-11-21T08:50:00+08:00' })],
    ['paperbooks', aPaperbook({ handedBackOn: '2026-11-21' })],
  ])('%s: what is over already is taken over closed', async (register, data) => {
    const [row] = (await desk.run('import.rows', { register, mark: 'import', rows: [{ row: 2, data }] })).rows;
    expect(row).toMatchObject({ mark: 'import', open: 0 });
  });

  test('a list that lends the same thing twice is not taken over', async () => {
    const rows = [2, 3].map((row) => ({ row, data: aBorrowedItem() }));
    expect(await desk.refused('import.rows', { register: 'borrowed', mark: 'opening', rows })).toBe('import.row');
    expect(await desk.db.rows.where('[register+at]').between(['borrowed', ''], ['borrowed', '9999']).count()).toBe(0);
  });
});
