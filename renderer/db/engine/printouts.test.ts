/** Printed forms and their signed paper on the real database code (BY-3). */
import type { Row } from '@shared/registers/contract/row';
import { aRequest } from '@shared/registers/requests/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { getRow, openRows } from '../queries';
import { papersOfRecord, papersOut } from '../supervisor';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
let request: Row;
const FORM = '报修登记表';
const note = (record: Row, form = FORM) => desk.run('printouts.note', { papers: [{ record: record.id, form }] });
const out = () => openRows(desk.db, 'printouts');
const file = (role: 'signed' | 'photo') => ({
  hash: 'a'.repeat(64),
  name: 'a.jpg',
  type: 'image/jpeg',
  size: 1,
  role,
  at: '2026-11-21T11:00:00+08:00',
  by: '王敏',
});
const create = async (): Promise<Row> => (await desk.run('record.create', { register: 'requests', data: aRequest() })).rows[0] as Row;

beforeEach(async () => {
  desk = await testDesk();
  request = await create();
  desk.at('2026-11-21T10:00:00+08:00');
});

test('a form that was printed is out, with who printed it, until so many days have passed', async () => {
  await note(request);
  expect(await out()).toMatchObject([
    {
      state: 'out',
      links: [request.id],
      dueAt: '2026-11-28T23:59:59+08:00',
      data: { form: FORM, sourceNo: request.no, printedAt: '2026-11-21T10:00:00+08:00', printedBy: '王敏', times: 1 },
    },
  ]);
});

test('printed again it counts once more; another form of the record is another paper', async () => {
  await note(request);
  desk.at('2026-11-22T10:00:00+08:00');
  await note(request);
  await note(request, '派工单');
  expect((await out()).map(({ data }) => [data['form'], data['times'], data['printedAt']])).toEqual([
    [FORM, 2, '2026-11-21T10:00:00+08:00'],
    ['派工单', 1, '2026-11-22T10:00:00+08:00'],
  ]);
});

test('many in one go are one change, and a record that is gone has no paper', async () => {
  const other = await create();
  const papers = [request, other, { id: 'gone' }].map(({ id }) => ({ record: id, form: FORM }));
  expect((await desk.run('printouts.note', { papers })).rows).toHaveLength(2);
});

test('a signed copy brings back the papers of its record, and only those; a photo does not', async () => {
  const other = await create();
  await note(request);
  await note(other);
  await desk.run('record.attach', { id: request.id, file: file('photo') });
  expect(await papersOfRecord(desk.db, request.id)).toHaveLength(1);
  desk.at('2026-11-21T11:00:00+08:00');
  await desk.run('record.attach', { id: request.id, file: { ...file('signed'), hash: 'b'.repeat(64) } });
  expect(await papersOfRecord(desk.db, request.id)).toEqual([]);
  expect((await out()).map(({ links }) => links)).toEqual([[other.id]]);
  const [back] = await desk.db.rows.where('links').equals(request.id).toArray();
  expect(back).toMatchObject({ state: 'back', open: 0, data: { backAt: '2026-11-21T11:00:00+08:00', backBy: '王敏', backWay: 'copy' } });
});

test('what need not come back stays so, whatever is attached later', async () => {
  await note(request);
  const [paper] = await out();
  await desk.run('record.act', { id: paper?.id, action: 'drop', data: { why: '打错了' } });
  await desk.run('record.attach', { id: request.id, file: file('signed') });
  expect((await getRow(desk.db, paper?.id ?? ''))?.state).toBe('dropped');
});

test('box and folder on the record say as much', async () => {
  await note(request);
  await desk.run('record.edit', { id: request.id, rev: request.rev, data: { filed: '2026-B03-12' } });
  expect(await out()).toEqual([]);
});

test('a record that is struck out waits for no paper', async () => {
  await note(request);
  await desk.run('record.void', { id: request.id, reason: '重复登记' });
  const [paper] = await desk.db.rows.where('links').equals(request.id).toArray();
  expect(paper).toMatchObject({ state: 'dropped', data: { why: '重复登记' } });
});

test('ticked off with the day, several at once, and taken back with a reason', async () => {
  const other = await create();
  await note(request);
  await note(other);
  const items = (await out()).map(({ id, rev }) => ({ id, rev }));
  desk.at('2026-11-23T09:00:00+08:00');
  await desk.run('record.actMany', { action: 'back', items, data: {} });
  expect(await out()).toEqual([]);
  const first = (await getRow(desk.db, items[0]?.id ?? '')) as Row;
  expect(first.data).toMatchObject({ backAt: '2026-11-23T09:00:00+08:00', backBy: '王敏', backWay: 'ticked' });
  await desk.run('record.act', { id: first.id, action: 'reopen', reason: '拿错了' });
  expect(await out()).toHaveLength(1);
});

test('the list tells each paper with its record, the longest out first', async () => {
  const other = await create();
  desk.at('2026-11-20T10:00:00+08:00');
  await note(other);
  desk.at('2026-11-21T10:00:00+08:00');
  await note(request);
  expect((await papersOut(desk.db)).map(({ source }) => source?.id)).toEqual([other.id, request.id]);
});

test('a reader prints as well, and the paper is waited for all the same', async () => {
  desk.as('reader', '赵看');
  await note(request);
  const [paper] = await out();
  expect(paper?.data['printedBy']).toBe('赵看');
  expect(await desk.refused('record.act', { id: paper?.id, action: 'back', data: {} })).toBe('right.action');
});

test('a list is known by its number, counts once more, and is back with its scan', async () => {
  const list = { record: '', form: '代收费用交接单', code: 'QD-20261121-100000' };
  await desk.run('printouts.note', { papers: [list] });
  await desk.run('printouts.note', { papers: [list] });
  await desk.run('printouts.note', { papers: [{ ...list, code: 'QD-20261121-100001' }] });
  expect((await out()).map(({ data, links }) => [data['sourceNo'], data['times'], links])).toEqual([
    ['QD-20261121-100000', 2, []],
    ['QD-20261121-100001', 1, []],
  ]);
  const [first] = await out();
  await desk.run('record.attach', { id: first?.id, file: file('photo') });
  expect(await out()).toHaveLength(2);
  await desk.run('record.attach', { id: first?.id, file: { ...file('signed'), hash: 'c'.repeat(64) } });
  expect(await getRow(desk.db, first?.id ?? '')).toMatchObject({ state: 'back', data: { backBy: '王敏', backWay: 'copy' } });
});

test('its code says that it is back, with who and when', async () => {
  await note(request);
  const [paper] = await out();
  desk.at('2026-11-21T12:00:00+08:00');
  await desk.run('record.act', { id: paper?.id, rev: paper?.rev, action: 'back', data: { backWay: 'scanned' } });
  expect(await getRow(desk.db, paper?.id ?? '')).toMatchObject({
    state: 'back',
    data: { backAt: '2026-11-21T12:00:00+08:00', backBy: '王敏', backWay: 'scanned' },
  });
});
