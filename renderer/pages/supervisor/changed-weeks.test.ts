/** Weeks that were handed over and corrected since, on the real database code (EX-4). */
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { anEntry } from '@shared/registers/duty/fixtures';
import { beforeEach, expect, it } from 'vitest';
import { changedWeeks } from './changed-weeks';

let desk: TestDesk;
const MONDAY = '2026-11-23';

async function entry(content: string): Promise<string> {
  return (await desk.run('record.create', { register: 'duty', data: anEntry({ content }) })).rows[0]?.id ?? '';
}

async function handOver(week: string): Promise<void> {
  const data = { week, exportedAt: '2026-11-23T08:00:00+08:00', sentTo: '总部', sentAt: '2026-11-23T08:10:00+08:00' };
  const [row] = (await desk.run('record.create', { register: 'weekreports', data })).rows;
  await desk.run('record.act', { id: row?.id, action: 'hand', data: { sentTo: '总部', sentAt: '2026-11-23T08:10:00+08:00' } });
}

beforeEach(async () => {
  desk = await testDesk();
});

it('counts the records that say something else now, each once', async () => {
  const [one, two] = [await entry('电梯门关得慢'), await entry('路灯不亮')];
  desk.at('2026-11-23T08:30:00+08:00');
  desk.as('supervisor', '陈芳');
  await handOver('2026-W47');
  expect(await changedWeeks(desk.db, MONDAY)).toEqual([]);
  desk.at('2026-11-23T09:00:00+08:00');
  for (const id of [one, two]) await desk.run('record.edit', { id, rev: 1, data: { content: '改过的内容' } });
  await desk.run('record.edit', { id: one, rev: 2, data: { content: '又改过' } });
  expect(await changedWeeks(desk.db, MONDAY)).toEqual([{ week: '2026-W47', records: 2 }]);
});

it('asks nothing of a week that was not handed over', async () => {
  const id = await entry('电梯门关得慢');
  desk.at('2026-11-23T09:00:00+08:00');
  desk.as('supervisor', '陈芳');
  await desk.run('record.edit', { id, rev: 1, data: { content: '改过的内容' } });
  expect(await changedWeeks(desk.db, MONDAY)).toEqual([]);
});
