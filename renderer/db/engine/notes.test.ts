/** Must-read notes on the real database code: each reads for himself only (BY-9). */
import type { Row } from '@shared/registers/contract/row';
import { notes } from '@shared/registers/notes/definition';
import { aNote } from '@shared/registers/notes/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { getRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (data: object): Promise<Row> => (await desk.run('record.create', { register: 'notes', data })).rows[0] as Row;
const reads = async (row: Row) => (await getRow(desk.db, row.id))?.data['reads'];

beforeEach(async () => {
  desk = await testDesk();
});

test('read by whoever is signed in, once each, whatever name is sent along', async () => {
  const row = await create(aNote());
  await desk.run('notes.read', { id: row.id, name: '赵强' });
  expect(await reads(row)).toEqual([{ name: '王敏', at: '2026-11-21T09:00:00+08:00' }]);
  expect(await desk.refused('notes.read', { id: row.id })).toBe('notes.read-already');
  desk.at('2026-11-21T15:40:00+08:00');
  desk.as('receptionist', '赵强');
  await desk.run('notes.read', { id: row.id });
  expect(await reads(row)).toHaveLength(2);
});

test('not by those it is not for, not when over, not when taken back', async () => {
  const named = await create(aNote({ people: ['赵强'] }));
  expect(await desk.refused('notes.read', { id: named.id })).toBe('notes.not-yours');
  const row = await create(aNote({ until: '2026-11-21' }));
  desk.at('2026-11-22T08:00:00+08:00');
  expect(await desk.refused('notes.read', { id: row.id })).toBe('notes.over');
  const third = await create(aNote());
  await desk.run('record.act', { id: third.id, action: 'withdraw', reason: '时间改了' });
  expect(await desk.refused('notes.read', { id: third.id })).toBe('action.state');
});

test('what stands in it stays; who has read it is written by nobody else', async () => {
  const row = await create(aNote());
  const edit = (data: object) => desk.refused('record.edit', { id: row.id, rev: row.rev, data });
  expect(await edit({ content: '改了时间' })).toBe('field.fixed');
  expect(await edit({ reads: [{ name: '赵强', at: '2026-11-21T09:00:00+08:00' }] })).toBe('field.fixed');
  await desk.run('record.edit', { id: row.id, rev: row.rev, data: { until: '2026-11-25' } });
  const forged = { ...aNote(), reads: [{ name: '赵强', at: '2026-11-21T09:00:00+08:00' }] };
  expect(await desk.refused('record.create', { register: 'notes', data: forged })).toBe('notes.reads');
  const rows = [{ row: 2, data: forged }];
  expect(await desk.refused('import.rows', { register: 'notes', mark: 'import', rows })).toBe('import.row');
});

test('已阅 is offered to whom it is for, until it was read', () => {
  const offered = (given: Parameters<typeof aNote>[0], me: string) => notes.actions['read']?.fits?.(aNote(given) as never, me);
  const read = [{ name: '王敏', at: '2026-11-21T09:00:00+08:00' }];
  expect([offered({}, '王敏'), offered({ reads: read }, '王敏'), offered({ reads: read }, '赵强')]).toEqual([true, false, true]);
  expect(offered({ people: ['赵强'] }, '王敏')).toBe(false);
});
