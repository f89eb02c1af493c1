/** Corrections of weeks that were handed over: which changes count, case by case (EX-4). */

import { registerList } from '@shared/registers/index';
import { anExport } from '@shared/registers/weekreports/fixtures';
import { correctionSheet } from '@shared/workbook/weekly/corrections';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { beforeEach, expect, test } from 'vitest';
import { type TestDesk, testDesk } from './testing/bench-desk';
import { weekCorrections } from './week-corrections';

let desk: TestDesk;

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '陈主管');
  desk.at('2026-11-01T09:00:00+08:00');
  await desk.db.rows.put({ id: 'staff-陈主管', register: 'staff', no: 'YG-1', at: '', data: { name: '陈主管' } } as never);
});

/** A duty entry of that moment; its id. */
async function call(at: string, more: object = {}): Promise<string> {
  desk.at(at);
  const data = { happenedAt: at, unit: '3-2-1203', name: '张三', phone: '13812345678', content: '电梯门关得慢', ...more };
  return (await desk.run('record.create', { register: 'duty', data })).rows[0]?.id ?? '';
}

async function edit(at: string, id: string, data: object, reason = ''): Promise<void> {
  desk.at(at);
  await desk.run('record.edit', { id, rev: (await desk.db.rows.get(id))?.rev, data, reason });
}

/** Exported and handed over at these times; without the second it only lies here. */
async function report(week: string, exportedAt: string, handedAt = ''): Promise<void> {
  desk.at(exportedAt);
  const made = await desk.run('weekreports.export', anExport(week, exportedAt));
  if (handedAt === '') return;
  desk.at(handedAt);
  await desk.run('record.act', { id: made.rows[0]?.id, action: 'hand', data: { sentTo: '总部' } });
}

/** The lines of the sheet by their headings. */
async function lines(week: string, privacy: Privacy = 'full'): Promise<readonly (readonly unknown[])[]> {
  const definitions = registerList.map(({ definition }) => definition);
  const { rows } = correctionSheet(week, await weekCorrections(desk.db, definitions, week), privacy, 480);
  return rows.map((row) => [row[0], row[3], row[4], row[5]]);
}

const W46 = ['2026-W46', '2026-11-16T09:00:00+08:00', '2026-11-16T10:00:00+08:00'] as const;

test('a value that was told and is another now, with its week, who, when and why', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  await report(...W46);
  await edit('2026-11-18T09:00:00+08:00', id, { content: '电梯门夹人' }, '当时听错了');
  await edit('2026-11-18T09:10:00+08:00', id, { content: '电梯门夹人，没有受伤', phone: '13912345678' });
  const [one, ...more] = await weekCorrections(
    desk.db,
    registerList.map(({ definition }) => definition),
    '2026-W47',
  );
  expect(more).toEqual([]);
  const sheet = correctionSheet('2026-W47', one ? [one] : [], 'full', 480);
  expect(sheet.ids).toEqual([`2026-W47/${id}/phone`, `2026-W47/${id}/content`]);
  expect(sheet.rows[1]).toEqual([
    '2026-W46',
    '值班记录',
    'ZB-20261112-001',
    '内容',
    '电梯门关得慢',
    '电梯门夹人，没有受伤',
    '当时听错了',
    '陈主管',
    '2026-11-18T09:10:00+08:00',
    'duty',
    'content',
    id,
  ]);
});

test('personal values leave the site as it chose', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  await report(...W46);
  await edit('2026-11-18T09:00:00+08:00', id, { phone: '13912345679' });
  expect(await lines('2026-W47', 'masked')).toEqual([['2026-W46', '电话', '138****5678', '139****5679']]);
  expect(await lines('2026-W47', 'left')).toEqual([['2026-W46', '电话', '（不含）', '（不含）']]);
});

test('a record that was struck out', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  await report(...W46);
  desk.at('2026-11-18T09:00:00+08:00');
  await desk.run('record.void', { id, reason: '记重了' });
  expect(await lines('2026-W47')).toEqual([['2026-W46', '状态', '待处理', '作废：记重了']]);
});

test('the ordinary course of things is none: what was empty and is filled, lines that are added, states', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  desk.at('2026-11-12T10:00:00+08:00');
  await desk.run('record.act', { id, action: 'follow', note: '已派人' });
  await report(...W46);
  desk.at('2026-11-18T09:00:00+08:00');
  await desk.run('record.act', { id, action: 'follow', note: '修好了' });
  await desk.run('record.act', { id, action: 'finish', data: { result: '已换门机皮带' } });
  expect(await lines('2026-W47')).toEqual([]);
});

test('there and back is none', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  await report(...W46);
  await edit('2026-11-18T09:00:00+08:00', id, { content: '别的' });
  await edit('2026-11-18T09:01:00+08:00', id, { content: '电梯门关得慢' });
  expect(await lines('2026-W47')).toEqual([]);
});

test.each<[string, readonly (readonly [string, string, string?])[], string, string, readonly string[]]>([
  ['exported, not handed over', [['2026-W46', '2026-11-16T09:00:00+08:00']], '2026-11-12T09:00:00+08:00', '2026-11-18T09:00:00+08:00', []],
  ['changed before the export', [W46], '2026-11-12T09:00:00+08:00', '2026-11-15T09:00:00+08:00', []],
  ['changed on Monday before the export', [W46], '2026-11-12T09:00:00+08:00', '2026-11-16T08:59:00+08:00', []],
  ['changed after the export, before the hand-over', [W46], '2026-11-12T09:00:00+08:00', '2026-11-16T09:30:00+08:00', ['2026-W47']],
  ['changed in the last minute of the week', [W46], '2026-11-12T09:00:00+08:00', '2026-11-22T23:59:59+08:00', ['2026-W47']],
  ['changed in the first minute of the week after', [W46], '2026-11-12T09:00:00+08:00', '2026-11-23T00:00:00+08:00', ['2026-W48']],
  ['written in the week itself', [W46], '2026-11-17T09:00:00+08:00', '2026-11-18T09:00:00+08:00', []],
  [
    'handed over early, changed in its own week',
    [['2026-W46', '2026-11-13T17:00:00+08:00', '2026-11-13T17:05:00+08:00']],
    '2026-11-12T09:00:00+08:00',
    '2026-11-14T09:00:00+08:00',
    ['2026-W47'],
  ],
  [
    'handed over again after the change',
    [W46, ['2026-W46', '2026-11-19T09:00:00+08:00', '2026-11-19T09:05:00+08:00']],
    '2026-11-12T09:00:00+08:00',
    '2026-11-18T09:00:00+08:00',
    [],
  ],
  [
    'exported again after the change, but that file stayed here',
    [W46, ['2026-W46', '2026-11-19T09:00:00+08:00']],
    '2026-11-12T09:00:00+08:00',
    '2026-11-18T09:00:00+08:00',
    ['2026-W47'],
  ],
  [
    'over the end of a month, weeks later',
    [['2026-W44', '2026-11-02T09:00:00+08:00', '2026-11-02T09:05:00+08:00']],
    '2026-11-01T10:00:00+08:00',
    '2026-11-30T09:00:00+08:00',
    ['2026-W49'],
  ],
  [
    'over the end of the year, out of week 53',
    [['2026-W53', '2027-01-04T09:00:00+08:00', '2027-01-04T09:05:00+08:00']],
    '2026-12-31T23:00:00+08:00',
    '2027-01-04T10:00:00+08:00',
    ['2027-W01'],
  ],
])('%s', async (_, reports, writtenAt, changedAt, weeks) => {
  const steps = [
    { at: writtenAt, run: async () => void (id = await call(writtenAt)) },
    { at: changedAt, run: () => edit(changedAt, id, { content: '改过' }) },
    ...reports.map(([week, exportedAt, handedAt]) => ({ at: exportedAt, run: () => report(week, exportedAt, handedAt) })),
  ];
  let id = '';
  for (const step of steps.sort((a, b) => (a.at < b.at ? -1 : 1))) await step.run();
  const told: string[] = [];
  for (const week of ['2026-W46', '2026-W47', '2026-W48', '2026-W49', '2026-W53', '2027-W01', '2027-W02'])
    if ((await lines(week)).length > 0) told.push(week);
  expect(told).toEqual(weeks);
});

test('a week’s corrections begin where the last week’s ended', async () => {
  const id = await call('2026-11-12T09:00:00+08:00');
  await report(...W46);
  await edit('2026-11-18T09:00:00+08:00', id, { content: '第二次' });
  expect(await lines('2026-W47')).toEqual([['2026-W46', '内容', '电梯门关得慢', '第二次']]);
  await edit('2026-11-25T09:00:00+08:00', id, { content: '第三次' });
  expect(await lines('2026-W48')).toEqual([['2026-W46', '内容', '第二次', '第三次']]);
});

test('master data are told anew, never corrected', async () => {
  desk.at('2026-11-12T09:00:00+08:00');
  const unit = (await desk.run('record.create', { register: 'units', data: { code: '3-2-1203', remark: '先打电话' } })).rows[0]?.id ?? '';
  await report(...W46);
  await edit('2026-11-18T09:00:00+08:00', unit, { remark: '直接上门' });
  expect(await lines('2026-W47')).toEqual([]);
});
