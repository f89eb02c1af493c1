/** Head office's opinions from the file into the register: each once, about the record they name, answered by a supervisor (EX-6). */
import { beforeEach, expect, test } from 'vitest';
import { rowsBetween } from './queries';
import { type TestDesk, testDesk } from './testing/bench-desk';

const ABOUT = { week: '2026-W46', matter: '投诉处理及时率', opinion: '低于 95%，说明原因。', replyBy: '2026-11-25' };
let desk: TestDesk;

const take = (...lines: readonly object[]) => desk.run('headopinions.take', { fileName: '总部意见.xlsx', lines });
const opinions = () => rowsBetween(desk.db, 'headopinions', '', '9999');

beforeEach(async () => {
  desk = await testDesk();
  desk.at('2026-11-18T10:00:00+08:00');
});

test('come once, however often the file is read, with their number, who took them, and the day they are due', async () => {
  await take(ABOUT);
  await take(ABOUT);
  const [row, ...more] = await opinions();
  expect(more).toEqual([]);
  expect(row).toMatchObject({ no: 'ZG-20261118-001', state: 'waiting', open: 1, dueAt: '2026-11-25T23:59:59+08:00' });
  expect(row?.data).toMatchObject({ ...ABOUT, receivedAt: '2026-11-18T10:00:00+08:00', receivedBy: '王敏', source: '总部意见.xlsx' });
});

test('take another date while they wait, none once they are answered', async () => {
  await take(ABOUT);
  await take({ ...ABOUT, replyBy: '2026-11-30' });
  const [moved] = await opinions();
  expect(moved?.dueAt).toBe('2026-11-30T23:59:59+08:00');
  desk.as('supervisor', '陈主管');
  await desk.run('record.act', { id: moved?.id, action: 'answer', data: { answer: '已加派人手。' } });
  await take({ ...ABOUT, replyBy: '2026-12-05' });
  const [answered] = await opinions();
  expect([answered?.state, answered?.data['replyBy'], answered?.data['answeredBy']]).toEqual(['answered', '2026-11-30', '陈主管']);
});

test('hang on the record that they name, unless it was struck out', async () => {
  const [one, struck] = await Promise.all(
    ['一', '二'].map(
      async (content) =>
        (await desk.run('record.create', { register: 'duty', data: { content, happenedAt: desk.caller().now() } })).rows[0],
    ),
  );
  desk.as('supervisor', '陈主管');
  await desk.run('record.void', { id: struck?.id, reason: '写错了' });
  await take({ ...ABOUT, matter: ` ${one?.no} ` }, { ...ABOUT, matter: struck?.no }, ABOUT);
  expect((await opinions()).map(({ links }) => links)).toEqual([[one?.id], [], []]);
});

test('are answered by a supervisor, with words', async () => {
  await take(ABOUT);
  const [row] = await opinions();
  expect(await desk.refused('record.act', { id: row?.id, action: 'answer', data: { answer: '好的' } })).toBe('right.action');
  desk.as('supervisor', '陈主管');
  expect(await desk.refused('record.act', { id: row?.id, action: 'answer', data: {} })).toBe('field.needed');
});
