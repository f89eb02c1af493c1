/** Which weeks' figures are counted again for a week's workbook, and that they are those of the records as they are now (EX-4, EX-6). */

import { registerList } from '@shared/registers/index';
import { aRequest } from '@shared/registers/requests/fixtures';
import { anExport } from '@shared/registers/weekreports/fixtures';
import { figureOf, indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { spanOf } from '@shared/rules/statistics/spans';
import { recountSheet } from '@shared/workbook/weekly/recounts';
import { beforeEach, expect, test } from 'vitest';
import { readFacts } from './figures';
import { type TestDesk, testDesk } from './testing/bench-desk';
import { weekCorrections } from './week-corrections';
import { entriesOfWeek } from './week-entries';
import { weekRecounts } from './week-recounts';

let desk: TestDesk;

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '陈主管');
});

async function complaint(at: string): Promise<string> {
  desk.at(at);
  const data = aRequest({ type: 'complaint', registeredAt: at });
  return (await desk.run('record.create', { register: 'requests', data })).rows[0]?.id ?? '';
}

/** Exported and handed over at nine and ten of that day. */
async function report(week: string, day: string): Promise<void> {
  const at = `${day}T09:00:00+08:00`;
  desk.at(at);
  const made = await desk.run('weekreports.export', anExport(week, at));
  desk.at(`${day}T10:00:00+08:00`);
  await desk.run('record.act', { id: made.rows[0]?.id, action: 'hand', data: { sentTo: '总部' } });
}

async function strikeOut(id: string, at: string): Promise<void> {
  desk.at(at);
  await desk.run('record.void', { id, reason: '登记重了' });
}

/** Lines of the sheet that week W has; null = it has none. */
async function recounted(week: string, now: string) {
  const definitions = registerList.map(({ definition }) => definition);
  const told = await entriesOfWeek(desk.db, week);
  const input = await weekRecounts(desk.db, await weekCorrections(desk.db, definitions, week, told), told, week, now);
  return input && recountSheet(input);
}

test('a complaint struck out after its week was handed over changes that week’s figures, and no other week is told again', async () => {
  const id = await complaint('2026-11-04T09:00:00+08:00');
  await complaint('2026-11-05T09:00:00+08:00');
  await report('2026-W45', '2026-11-09');
  await complaint('2026-11-12T09:00:00+08:00');
  await report('2026-W46', '2026-11-16');
  expect(await recounted('2026-W47', '2026-11-23T09:00:00+08:00')).toBeNull();
  await strikeOut(id, '2026-11-18T09:00:00+08:00');
  const now = '2026-11-23T09:00:00+08:00';
  const sheet = await recounted('2026-W47', now);
  const line = (figure: string) => sheet?.rows.find((row) => row[1] === figure);
  expect(new Set(sheet?.rows.map(([about]) => about))).toEqual(new Set(['2026-W45']));
  expect(line('complaints.count')).toEqual(['2026-W45', 'complaints.count', '投诉', 1, '件', 1, null]);
  const span = spanOf('week', '2026-11-02');
  const facts = await readFacts(desk.db, [span], now);
  for (const figure of ['requests.all', 'complaints.effective', 'complaints.inTime', 'duty.entries'])
    expect(line(figure)?.[3] ?? null, figure).toEqual(figureOf(indicatorOf(figure), facts, span).value);
  for (const figure of ['requests.overdue', 'quota.called', 'month.complaints.count']) expect(line(figure), figure).toBeUndefined();
});

test('a record of a week that was not handed over corrects nothing', async () => {
  const id = await complaint('2026-11-04T09:00:00+08:00');
  await strikeOut(id, '2026-11-18T09:00:00+08:00');
  expect(await recounted('2026-W47', '2026-11-23T09:00:00+08:00')).toBeNull();
});
