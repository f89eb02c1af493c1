/** The weekly workbook from real records: what stands in it, and the indicators against a recount of their own (EX-1, EX-4, EX-5). */

import { registerList } from '@shared/registers/index';
import { anExport } from '@shared/registers/weekreports/fixtures';
import type { Sheet, Workbook } from '@shared/workbook/model';
import { exportOf, weekDiff } from '@shared/workbook/week-diff';
import { buildWorkbook } from '@shared/workbook/weekly/build-workbook';
import type { Privacy } from '@shared/workbook/weekly/register-sheet';
import { beforeEach, expect, test } from 'vitest';
import { linkedRows } from './queries';
import { type TestDesk, testDesk } from './testing/bench-desk';
import { readWeek } from './week';
import { weekStates, weeksNotHanded } from './week-reports';

const WEEK = '2026-W47';
let desk: TestDesk;

const create = async (register: string, data: object): Promise<string> =>
  (await desk.run('record.create', { register, data })).rows[0]?.id ?? '';
const complaint = (more: object = {}): Promise<string> =>
  create('requests', {
    registeredAt: '2026-11-18T09:00:00+08:00',
    type: 'complaint',
    category: 'cleaning',
    unit: '3-2-1203',
    name: '张三',
    phone: '13812345678',
    content: '楼道没扫，回电 13812345678',
    ...more,
  });

async function workbook(privacy: Privacy = 'full', now = '2026-11-22T20:00:00+08:00'): Promise<Workbook> {
  const definitions = registerList.map((module) => module.definition);
  const meta = { siteId: 'site-1', siteName: '澜庭花园', desk: '', week: WEEK, programVersion: '0', createdAt: now, createdBy: '王敏' };
  return buildWorkbook({ meta, privacy, ...(await readWeek(desk.db, definitions, WEEK, now)) });
}

const sheet = (book: Workbook, name: string): Sheet => {
  const found = book.sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}: ${book.sheets.map((one) => one.name).join()}`);
  return found;
};
const column = (of: Sheet, heading: string) => of.rows.map((row) => row[of.columns.findIndex((one) => one.heading === heading)]);
const indicator = (book: Workbook, name: string) => sheet(book, '指标').rows.find((row) => row[0] === name)?.[1];

beforeEach(async () => {
  desk = await testDesk();
  desk.at('2026-11-18T09:05:00+08:00');
});

test('a sheet a register, 编号 first and 状态 last; new, changed and still open are told apart', async () => {
  desk.at('2026-11-10T09:00:00+08:00');
  await complaint({ registeredAt: '2026-11-10T09:00:00+08:00', content: '上周未办' });
  const changed = await complaint({ registeredAt: '2026-11-10T09:00:00+08:00', content: '上周登记本周受理' });
  desk.at('2026-11-18T09:05:00+08:00');
  await desk.run('record.act', { id: changed, action: 'accept' });
  await complaint();
  const requests = sheet(await workbook(), '客户诉求');
  expect([requests.columns[0]?.heading, requests.columns.at(-1)?.heading]).toEqual(['编号', '状态']);
  expect(column(requests, '本周')).toEqual(['未完成', '更改', '新增']);
  expect(column(requests, '状态')).toEqual(['待受理', '已受理', '待受理']);
  expect((await workbook()).sheets).toHaveLength(registerList.length + 4);
});

test('what was written after the week is not left over from it', async () => {
  await complaint({ content: '本周' });
  desk.at('2026-11-23T00:00:00+08:00');
  await complaint({ registeredAt: '2026-11-20T10:00:00+08:00', content: '下周补登' });
  desk.at('2026-11-24T09:00:00+08:00');
  const requests = sheet(await workbook(), '客户诉求');
  expect([column(requests, '内容'), column(requests, '本周')]).toEqual([['本周'], ['新增']]);
});

test('personal data leave as the site chose', async () => {
  await complaint();
  const [full, masked, left] = await Promise.all(
    (['full', 'masked', 'left'] as const).map(async (privacy) => sheet(await workbook(privacy), '客户诉求')),
  );
  const phones = [full, masked, left].map((one) => column(one as Sheet, '电话')[0]);
  expect(phones).toEqual(['13812345678', '138****5678', '']);
  expect(column(masked as Sheet, '姓名')[0]).toBe('张**');
  expect(column(left as Sheet, '内容')[0]).toBe('楼道没扫，回电 138****5678');
});

test('owners in a list are masked column by column, and so is why a record was struck out', async () => {
  await create('units', { code: '3-2-1203', owners: [{ name: '张三丰', phone: '82345678', from: '2020-01-01', to: '', note: '' }] });
  const id = await complaint();
  await desk.run('record.void', { id, reason: '重复，见 13812345678' });
  const read = async (privacy: Privacy) => {
    const book = await workbook(privacy);
    return [column(sheet(book, '客户档案'), '业主')[0], column(sheet(book, '客户诉求'), '状态')[0]].join(' ');
  };
  expect(await read('full')).toContain('张三丰 82345678');
  for (const privacy of ['masked', 'left'] as const) {
    const shown = await read(privacy);
    for (const secret of ['三丰', '82345678', '13812345678']) expect(shown).not.toContain(secret);
  }
});

test('the indicators equal a recount', async () => {
  const ids = [];
  for (let i = 0; i < 5; i++)
    ids.push(await complaint({ promisedAt: '2026-11-20T18:00:00+08:00', category: i < 3 ? 'cleaning' : 'security' }));
  await complaint({ registeredAt: '2026-10-27T10:00:00+08:00' });
  await complaint({ registeredAt: '2026-10-28T10:00:00+08:00' });
  const struck = await complaint();
  await desk.run('record.void', { id: struck, reason: '重复' });
  await desk.run('requests.merge', { id: ids[4], into: ids[3] });
  desk.as('supervisor', '陈主管');
  for (const id of ids.slice(0, 3)) await desk.run('record.act', { id, action: 'judge', data: { effective: 'yes' } });
  desk.as('receptionist');
  for (const id of ids.slice(0, 2)) await desk.run('record.act', { id, action: 'settle', data: { result: '扫了', replyWay: 'phone' } });
  const [call] = await linkedRows(desk.db, ids[0] ?? '');
  await desk.run('callbacks.round', {
    id: call?.id,
    round: { method: 'phone', calledAt: '2026-11-18T09:05:00+08:00', callers: ['王敏'], satisfaction: 'satisfied' },
  });
  const book = await workbook();
  // Registered this week: five, of which one is merged; the struck one is out.
  expect(indicator(book, '投诉')).toBe(4);
  // 28 October to 27 November: four of the week and the one of the 28th.
  expect(indicator(book, '2026-11月度投诉数量')).toBe(5);
  expect(indicator(book, '2026-11月度投诉：清洁')).toBe(4);
  expect(indicator(book, '2026-11月度投诉有效率')).toBe(60);
  // Three effective ones were promised for the 20th; two were done by then.
  expect(indicator(book, '2026-11月度投诉处理及时率')).toBe(66.7);
  // Two completed matters due on the 21st, one called back, on the first day.
  expect(indicator(book, '回访率')).toBe(50);
  expect(indicator(book, '回访及时率')).toBe(50);
  expect(indicator(book, '满意率')).toBe(100);
  expect(indicator(book, '超过承诺未办结')).toBe(2);
});

test('what is saved while the week is read stands in its sheet and in its figures, or in neither', async () => {
  for (let round = 0; round < 4; round += 1) {
    let reading = true;
    const writing = (async () => {
      let saved = 0;
      for (; reading; saved += 1) await complaint();
      return saved;
    })();
    const book = await workbook();
    reading = false;
    expect(indicator(book, '投诉')).toBe(sheet(book, '客户诉求').rows.length);
    expect(await writing).toBeGreaterThan(1);
  }
});

test('a callback answered before its complaint was opened again counts no more beside the new one (§6)', async () => {
  const id = await complaint();
  const settle = () => desk.run('record.act', { id, action: 'settle', data: { result: '扫了', replyWay: 'phone' } });
  const call = async () => {
    const due = (await linkedRows(desk.db, id)).find((row) => row.register === 'callbacks' && row.state === 'due');
    const round = { method: 'phone', calledAt: '2026-11-18T09:05:00+08:00', callers: ['王敏'], satisfaction: 'satisfied' };
    await desk.run('callbacks.round', { id: due?.id, round });
  };
  await settle();
  await call();
  expect(indicator(await workbook(), '回访率')).toBe(100);
  await desk.run('requests.reopen', { id, reason: '又脏了' });
  expect(indicator(await workbook(), '回访率')).toBe('—');
  await settle();
  expect(indicator(await workbook(), '回访率')).toBe(0);
  await call();
  const book = await workbook();
  expect(
    sheet(book, '指标')
      .rows.find((row) => row[0] === '回访率')
      ?.slice(3, 5),
  ).toEqual([1, 1]);
});

test('the same week again shows what changed', async () => {
  const id = await complaint();
  const before = exportOf(await workbook());
  expect(weekDiff(before, exportOf(await workbook()))).toEqual([]);
  await desk.run('record.act', { id, action: 'accept' });
  await complaint();
  const [diff] = weekDiff(before, exportOf(await workbook()));
  expect(diff).toMatchObject({ sheet: '客户诉求', removed: [] });
  expect(diff?.added).toHaveLength(1);
  expect(diff?.changed[0]?.cells.map((cell) => cell.heading)).toEqual(expect.arrayContaining(['受理人', '状态']));
});

test('weeks not handed over show, oldest first; the running week is not among them', async () => {
  desk.at('2026-11-04T09:00:00+08:00');
  await complaint({ registeredAt: '2026-11-04T09:00:00+08:00' });
  const at = '2026-11-16T09:00:00+08:00';
  desk.at(at);
  const made = await desk.run('weekreports.export', anExport('2026-W46', at));
  const again = await desk.run('weekreports.export', anExport('2026-W46', at));
  expect((await desk.db.rows.get(made.rows[0]?.id ?? ''))?.state).toBe('replaced');
  expect(await weeksNotHanded(desk.db, '2026-11-18T09:00:00+08:00')).toEqual(['2026-W45', '2026-W46']);
  await desk.run('record.act', { id: again.rows[0]?.id, action: 'hand', data: { sentTo: '总部' } });
  expect(await weeksNotHanded(desk.db, '2026-11-18T09:00:00+08:00')).toEqual(['2026-W45']);
  expect((await weekStates(desk.db, '2026-11-18T09:00:00+08:00')).map((one) => [one.week, one.report?.state ?? ''])).toEqual([
    ['2026-W47', ''],
    ['2026-W46', 'handed'],
    ['2026-W45', ''],
  ]);
});

test('a week that is still running is counted whole: what falls due after the export would be in none that head office adds up', async () => {
  await complaint();
  const { indicators } = await readWeek(desk.db, [], WEEK, '2026-11-18T20:00:00+08:00');
  expect(indicators.spans.now).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
  expect(indicators.month).toMatchObject({ from: '2026-10-28', to: '2026-11-27' });
});
