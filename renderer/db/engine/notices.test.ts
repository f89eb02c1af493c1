/** Notices and activities on the real database code. */
import type { Row } from '@shared/registers/contract/row';
import { aNotice } from '@shared/registers/notices/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { getRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (data: object): Promise<Row> => (await desk.run('record.create', { register: 'notices', data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await getRow(desk.db, row.id)) as Row;

beforeEach(async () => {
  desk = await testDesk();
});

test('an activity from the draft to its end', async () => {
  const row = await create(aNotice({ heldAt: '2026-11-22T08:00:00+08:00', participants: [] }));
  await desk.run('notices.enrol', { id: row.id, unit: '3-2-1203', name: '张伟', phone: '13800138021' });
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '3-2-1203', name: '张伟', phone: '' })).toBe('notices.twice');
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '', name: ' ', phone: '1' })).toBe('notices.who');
  await desk.run('record.act', { id: row.id, action: 'post', data: {} });
  expect(await now(row)).toMatchObject({ state: 'posted', open: 1, dueAt: '2026-11-22T23:59:59+08:00' });
  expect(await desk.refused('record.act', { id: row.id, action: 'finish', data: {} })).toBe('notices.not-held');
  desk.at('2026-11-22T11:30:00+08:00');
  const participants = [{ unit: '3-2-1203', name: '张伟', phone: '13800138021', signed: true }];
  await desk.run('record.act', { id: row.id, action: 'roll', data: { participants } });
  await desk.run('record.act', { id: row.id, action: 'finish', data: { summary: '45人参加' } });
  expect(await now(row)).toMatchObject({ state: 'ended', open: 0, data: { participants, endedAt: '2026-11-22T11:30:00+08:00' } });
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '1-1-101', name: '', phone: '' })).toBe('action.state');
});

test('nobody takes part in a notice', async () => {
  const row = await create(aNotice({ kind: 'notice', participants: [] }));
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '1-1-101', name: '王五', phone: '' })).toBe('notices.not-activity');
});
