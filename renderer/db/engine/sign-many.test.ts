/** Several callback forms signed together: all or none, none unseen, none by who called (CB-11). */
import { aCallback } from '@shared/registers/callbacks/fixtures';
import type { Row } from '@shared/registers/contract/row';
import { beforeEach, expect, test } from 'vitest';
import { getRow } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;

async function called(caller: string): Promise<Row> {
  const data = aCallback({ completedOn: '2026-11-19', dueOn: '2026-11-22', firstMethod: 'phone', signature: 'none' });
  const [row] = (await desk.run('record.create', { register: 'callbacks', data })).rows;
  const round = { method: 'phone', calledAt: '2026-11-21T08:50:00+08:00', callers: [caller], satisfaction: 'satisfied' };
  await desk.run('callbacks.round', { id: row?.id, round });
  return (await getRow(desk.db, row?.id ?? '')) as Row;
}

const item = ({ id, rev }: Row, opinion = '已阅。') => ({ id, rev, opinion });
const opinionOf = async ({ id }: Row) => (await getRow(desk.db, id))?.data['opinion'];

beforeEach(async () => {
  desk = await testDesk();
});

test('each keeps its own opinion, with who signed and when', async () => {
  const [one, two] = [await called('王敏'), await called('李伟')];
  desk.as('supervisor', '陈芳');
  await desk.run('callbacks.signMany', { items: [item(one, '答复及时'), item(two, '要跟到底 ')] });
  expect((await getRow(desk.db, one.id))?.data).toMatchObject({
    opinion: '答复及时',
    reviewer: '陈芳',
    reviewedAt: '2026-11-21T09:00:00+08:00',
  });
  expect(await opinionOf(two)).toBe('要跟到底');
});

test.each([
  ['by who called', '王敏', 'supervisor', {}, 'callbacks.own'],
  ['by the desk', '陈芳', 'receptionist', {}, 'right.action'],
  ['without an opinion', '陈芳', 'supervisor', { opinion: ' ' }, 'field.needed'],
  ['as it was before somebody changed it', '陈芳', 'supervisor', { rev: 1 }, 'record.changed'],
  ['of another register', '陈芳', 'supervisor', { id: 'staff' }, 'record.gone'],
] as const)('%s: none is signed', async (_what, name, role, part, code) => {
  const [one, two] = [await called('李伟'), await called('王敏')];
  desk.as('manager', '陈建国');
  const [other] = (await desk.run('record.create', { register: 'departments', data: { name: '客服部' } })).rows;
  desk.as(role, name);
  const last = { ...item(two), ...part, ...('id' in part && { id: other?.id }) };
  expect(await desk.refused('callbacks.signMany', { items: [item(one), last] })).toBe(code);
  expect(await opinionOf(one)).toBe('');
});
