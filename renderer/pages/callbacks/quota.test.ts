/** The quota strip, the gap behind it and the story of a callback, on the real database code (BY-2, CB-12). */
import { counters, linkedRows } from '@renderer/db/queries';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { readMatter } from '@renderer/registers/callbacks/use-matter';
import { callbacks } from '@shared/registers/callbacks/definition';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { quota } from '@shared/rules/quotas';
import { beforeEach, expect, it } from 'vitest';
import { monthCallbacks, quotaMatter } from './gap';
import { readQuota } from './use-quota';

let desk: TestDesk;
const MONTH = '2026-11';

async function called(unit: string): Promise<Row> {
  const data = {
    registeredAt: '2026-11-21T08:00:00+08:00',
    type: 'repair',
    unit,
    name: '何女士',
    phone: '13900000001',
    content: '水龙头漏水',
  };
  const [request] = (await desk.run('record.create', { register: 'requests', data })).rows;
  await desk.run('record.act', { id: request?.id, action: 'settle', data: { result: '已换', replyWay: 'phone' } });
  const found = (await linkedRows(desk.db, request?.id ?? '')).find((row) => row.register === 'callbacks');
  if (!found) throw new Error('no callback was planned');
  return found;
}

const answer = (row: Row, satisfaction: string, method = 'phone') =>
  desk.run('callbacks.round', {
    id: row.id,
    round: {
      method,
      calledAt: '2026-11-21T09:00:00+08:00',
      callers: ['王敏'],
      satisfaction,
      ...(satisfaction === 'dissatisfied' && { explanation: '慢', rectifier: '李师傅', nextAt: '2026-11-24T10:00:00+08:00' }),
    },
  });

beforeEach(async () => {
  desk = await testDesk();
});

it('shows required, called and missing of the month, and nothing for sources without completions', async () => {
  expect((await readQuota(desk.db, '2026-11-21')).lines).toEqual([]);
  const [first] = [await called('1-1-101'), await called('1-1-102'), await called('1-1-103')];
  await answer(first, 'satisfied');
  expect((await readQuota(desk.db, '2026-11-21')).lines).toEqual([{ source: 'repair', completed: 3, required: 3, called: 1, missing: 2 }]);
  expect((await readQuota(desk.db, '2026-12-01')).lines).toEqual([]);
});

it('the gap counts visits, calls and refusals apart and puts who refused last', async () => {
  const [visited, phoned, refused, open] = [
    await called('1-1-101'),
    await called('1-1-102'),
    await called('1-1-103'),
    await called('1-1-104'),
  ];
  await answer(visited, 'satisfied', 'visit');
  await answer(phoned, 'dissatisfied');
  await desk.run('callbacks.attempt', { id: refused.id, kind: 'refused' });
  const rows = await monthCallbacks(desk.db, 'A2', 'repair', MONTH);
  expect(quota(rows.map(quotaMatter), 'repair', MONTH, 100)).toMatchObject({
    required: 4,
    done: 2,
    missing: 2,
    visits: 1,
    phones: 1,
    refused: 1,
    next: [open.id, refused.id],
  });
  expect(await monthCallbacks(desk.db, 'A2', 'repair', '2026-10')).toEqual([]);
});

it('one called before its matter was opened again is called for once more, and counts once (§6)', async () => {
  const first = await called('1-1-101');
  await answer(first, 'satisfied');
  const [id = ''] = first.links;
  await desk.run('requests.reopen', { id, reason: '又漏了' });
  await desk.run('record.act', { id, action: 'settle', data: { result: '换了阀', replyWay: 'phone' } });
  expect((await readQuota(desk.db, '2026-11-21')).lines).toEqual([{ source: 'repair', completed: 1, required: 1, called: 0, missing: 1 }]);
  expect((await monthCallbacks(desk.db, 'A2', 'repair', MONTH)).map((row) => [row.id !== first.id, row.state])).toEqual([[true, 'due']]);
});

it('the panel knows the story and the last answer of the unit, not that of this callback', async () => {
  const before = await called('1-1-101');
  await answer(before, 'dissatisfied');
  const now = await called('1-1-101');
  const matter = await readMatter(desk.db, rowAs(callbacks, now));
  expect(matter.story.lines.map((line) => line.what.zh)).toEqual(['报修：水龙头漏水', '办结：已换']);
  expect([matter.last?.id, matter.last?.data['satisfaction']]).toEqual([before.id, 'dissatisfied']);
  expect((await readMatter(desk.db, rowAs(callbacks, before))).last).toBeUndefined();
});

it('a counter that nobody has counted is nought', async () => {
  expect([...(await counters(desk.db, ['quota:none']))]).toEqual([['quota:none', 0]]);
});
