import { describe, expect, it } from 'vitest';
import { openCalls } from './steps/callbacks';
import { rowsOf, type StoredRow } from './steps/database';
import { logCall } from './steps/desk';
import { tellFounded } from './steps/founded';
import { press, pushButton, see } from './steps/keys';
import { settledComplaint } from './steps/requests';
import { CHEN, signIn } from './steps/site';
import { laterAt, STORY, type Story } from './steps/story';
import { exportWeek } from './steps/weekly';
import { columnOf, type ReadSheet } from './steps/workbooks';
import { browser } from './targets';

const WEEK = '2026-W47';

for (const target of browser) {
  describe(`the week on ${target.name}`, () => {
    it('goes to head office as a workbook, is handed over, and shows what changed when it goes again', STORY, () =>
      tellFounded(target, { units: '1-3栋 2单元 6层 4户' }, {}, async (story) => {
        const { page } = story;
        await signIn(story, CHEN);
        await logCall(story, '320603', '=1+2');
        await logCall(story, '110101', '电梯门关得慢');
        await settledComplaint(story, '320603', '13812345678');
        await settledComplaint(story, '110102', '13912345678');
        await laterAt(story, '2026-11-20T10:00:00+08:00');
        await openCalls(story, '投诉 TS-');
        await press(story, '2', 'Control+Enter');
        await see(story, '待回访 1');

        const first = await exportWeek(story, WEEK, '导出', '周报一.xlsx');
        await see(story, '读回校验无误');
        const duty = first['值班记录'];
        expect(columnOf(duty, '内容')[0]).toMatchObject({ value: '=1+2', type: 'str' });
        const [call] = await rowsOf(page, 'duty');
        expect(columnOf(duty, '日期时间')[0]).toMatchObject({ value: call?.at.slice(0, 19).replace('T', ' '), type: 'datetime' });
        const requests = first['客户诉求'];
        expect(requests).toMatchObject({ freeze: expect.any(String), filter: expect.any(String) });
        expect(columnOf(requests, '电话').map(({ value, type }) => [value, type])).toEqual([
          ['13812345678', 'str'],
          ['13912345678', 'str'],
        ]);
        expect(columnOf(requests, '编号').map((cell) => cell.value)).toEqual((await rowsOf(page, 'requests')).map((row) => row.no));
        expect(columnOf(requests, '状态').map((cell) => cell.value)).toEqual(['已办结', '已办结']);
        expect(indicatorsOf(first)).toMatchObject(await recount(story));

        await pushButton(story, '报送');
        await press(story, 'Enter');
        await see(story, /已报送 总部/);
        expect((await rowsOf(page, 'weekreports')).map((row) => [row.data['week'], row.state])).toEqual([[WEEK, 'handed']]);

        await logCall(story, '110103', '补记一条');
        const second = await exportWeek(story, WEEK, '重新导出', '周报二.xlsx');
        await see(story, '与上次导出相比');
        await see(story, '值班记录：新增 1 行');
        expect(columnOf(second['值班记录'], '内容').map((cell) => cell.value)).toContain('补记一条');
        expect(indicatorsOf(second)).toMatchObject(await recount(story));
      }),
    );
  });
}

function indicatorsOf(book: Readonly<Record<string, ReadSheet>>): Readonly<Record<string, number>> {
  const sheet = book['指标'];
  const names = columnOf(sheet, '指标');
  const values = columnOf(sheet, '数值');
  return Object.fromEntries(names.map((name, i) => [name.value, Number(values[i]?.value)]));
}

/** The figures of this week once more, from the rows alone and by the words of their definitions. */
async function recount(story: Story): Promise<Readonly<Record<string, number>>> {
  const rows = (await Promise.all(['duty', 'requests', 'callbacks'].map((name) => rowsOf(story.page, name)))) as [
    readonly StoredRow[],
    readonly StoredRow[],
    readonly StoredRow[],
  ];
  const [duty, requests, callbacks] = rows.map((all) => all.filter((row) => row.voided === ''));
  const inWeek = (day: unknown): boolean => String(day).slice(0, 10) >= '2026-11-16' && String(day).slice(0, 10) <= '2026-11-22';
  const complaints = (requests ?? []).filter((row) => row.data['type'] === 'complaint');
  const due = (callbacks ?? []).filter((row) => row.state !== 'exempt' && inWeek(row.data['dueOn']));
  const called = due.filter((row) => (row.data['rounds'] as readonly unknown[]).length > 0);
  const pleased = called.filter((row) => ['satisfied', 'very-satisfied'].includes(String(row.data['satisfaction'])));
  return {
    值班记录: (duty ?? []).filter((row) => inWeek(row.at)).length,
    投诉: complaints.filter((row) => inWeek(row.at)).length,
    报修: 0,
    回访率: percent(called.length, due.length),
    回访及时率: percent(called.length, called.length),
    满意率: percent(pleased.length, called.length),
    '2026-11月度投诉数量': complaints.length,
    '2026-11月度投诉：清洁': complaints.filter((row) => row.data['category'] === 'cleaning').length,
    '2026-11月度投诉：安保': 0,
    超过承诺未办结: 0,
  };
}

/** One decimal, half up. */
function percent(part: number, whole: number): number {
  return Math.round((part * 1000) / whole) / 10;
}
