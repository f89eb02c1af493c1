/** Incoming documents on the real database code (RG-4, IN-12). */
import type { Row } from '@shared/registers/contract/row';
import { aDocument } from '@shared/registers/documents/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import { boardOf } from '@shared/rules/board/board';
import { beforeEach, describe, expect, test } from 'vitest';
import { getRow, openRows, rowsBetween } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await getRow(desk.db, row.id)) as Row;
const act = (row: Row, action: string, data: object = {}) => desk.run('record.act', { id: row.id, action, data });
const duty = () => rowsBetween(desk.db, 'duty', '2026-11-21T00:00:00+08:00', '2026-11-22T00:00:00+08:00');

beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '陈建国');
  await create('staff', aPerson({ name: '林晓燕', post: '客服主管', role: 'supervisor' }));
  await create('staff', aPerson({ name: '陈建国', post: '经理', role: 'manager' }));
  await create('staff', aPerson({ name: '李伟', post: '水工', role: '', login: false }));
  desk.as('receptionist');
  desk.at('2026-11-21T09:30:00+08:00');
});

test('from the counter to the box: read, handed on, filed', async () => {
  const row = await create('documents', aDocument());
  expect(row).toMatchObject({ no: 'WJ-20261121-001', state: 'review', open: 1, dueAt: '2026-11-22T23:59:59+08:00' });
  const opinion = { opinion: '请工程部本周内自查', reviewer: '陈建国' };
  expect(await desk.refused('record.act', { id: row.id, action: 'review', data: { ...opinion, reviewer: '李伟' } })).toBe(
    'documents.reviewer',
  );
  await act(row, 'review', opinion);
  expect(await now(row)).toMatchObject({ state: 'working', data: { reviewedAt: '2026-11-21T09:30:00+08:00' } });
  await act(row, 'distribute', { distribution: [{ to: '李伟', at: '2026-11-21T09:40:00+08:00', signed: true }] });
  expect(await desk.refused('record.act', { id: row.id, action: 'file', data: { result: '已自查' } })).toBe('field.needed');
  await act(row, 'file', { result: '已自查', place: '2026-W05-8' });
  expect(await now(row)).toMatchObject({ state: 'archived', open: 0, dueAt: '9999' });
});

describe('a doubtful document', () => {
  const doubtful = () => create('documents', aDocument({ doubt: '收件单位写的是业委会' }));

  test('is asked about the moment it is registered, and taken in once answered', async () => {
    const row = await doubtful();
    expect(await now(row)).toMatchObject({
      state: 'asking',
      data: { asks: [{ to: '林晓燕', by: '王敏', question: '收件单位写的是业委会', answeredAt: '' }] },
    });
    expect(await desk.refused('record.act', { id: row.id, action: 'accept' })).toBe('documents.unanswered');
    await desk.run('record.answer', { id: row.id, index: 0, answer: '先收下，转业委会', by: '林晓燕' });
    await act(row, 'accept');
    expect(await now(row)).toMatchObject({ state: 'review', data: { asks: [{ answer: '先收下，转业委会' }] } });
  });

  test('is refused once answered, and the duty log tells it', async () => {
    const row = await doubtful();
    expect(await desk.refused('record.act', { id: row.id, action: 'refuse', data: { refusedWhy: '退回' } })).toBe('documents.unanswered');
    await desk.run('record.answer', { id: row.id, index: 0, answer: '不收', by: '林晓燕' });
    expect(await desk.refused('record.act', { id: row.id, action: 'refuse', data: {} })).toBe('field.needed');
    await act(row, 'refuse', { refusedWhy: '请送件人送业委会' });
    expect(await now(row)).toMatchObject({ state: 'refused', open: 0 });
    const [entry] = await duty();
    expect(entry?.data['content']).toContain('外来文件已拒收');
    expect(entry?.data['content']).toContain('请送件人送业委会');
  });

  test('an answer that was asked for before the opinion holds the document back as well', async () => {
    const row = await create('documents', aDocument());
    await desk.run('record.ask', { id: row.id, to: '陈建国', question: '要不要回函' });
    expect(await now(row)).toMatchObject({ state: 'asking' });
  });

  test('taken over from the old book it asks nobody', async () => {
    const data = aDocument({ doubt: '盖章不清' });
    const [row] = (await desk.run('record.create', { register: 'documents', data, mark: 'import' })).rows;
    expect((await now(row as Row)).data['asks']).toEqual([]);
  });
});

test('the board tells it once: its question while that waits, then the opinion that is due', async () => {
  const moment = {
    now: '2026-11-21T09:30:00+08:00',
    endOfDay: '2026-11-21T23:59:59+08:00',
    shiftSince: '2026-11-21T09:25:00+08:00',
    keyUnits: new Set<string>(),
  };
  const lines = async () => {
    const board = boardOf(await openRows(desk.db, 'documents'), moment);
    return Object.values(board).flatMap((items) => items.map((item) => `${item.column} ${item.why} ${item.act}`));
  };
  const row = await create('documents', aDocument({ doubt: '盖章不清' }));
  expect(await lines()).toEqual(['today ask answer']);
  await desk.run('record.answer', { id: row.id, index: 0, answer: '收', by: '陈建国' });
  expect(await lines()).toEqual(['today state accept']);
  await act(row, 'accept');
  expect(await lines()).toEqual(['today state review']);
});
