import { type Row, VOID } from '@shared/registers/contract/row';
import { aRequest } from '@shared/registers/requests/fixtures';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './steps/database';
import { record } from './steps/desk';
import { tellFounded } from './steps/founded';
import { goTo } from './steps/import';
import { press, reach, see } from './steps/keys';
import { onPaper } from './steps/printer';
import { putPast, stored } from './steps/rows';
import { STORY, type Story } from './steps/story';
import { shown } from './steps/wait';
import { desktop } from './targets';

const LAST_WEEK = ['2026-11-09', '2026-11-15'] as const;
type Category = 'cleaning' | 'security';

function complaint(no: string, day: string, category: Category, change: Partial<Row> = {}): Row {
  const registeredAt = `${day}T09:00:00+08:00`;
  return { ...stored('requests', no, aRequest({ type: 'complaint', category, registeredAt, content: `${no} 的事` })), ...change };
}

/** Three that count last week, two that do not, one the week before, one this week; beside them a repair. */
const ROWS = [
  complaint('TS-20261104-001', '2026-11-04', 'cleaning'),
  complaint('TS-20261109-001', '2026-11-09', 'cleaning'),
  complaint('TS-20261112-001', '2026-11-12', 'cleaning'),
  complaint('TS-20261115-001', '2026-11-15', 'security', { state: 'refused' }),
  complaint('TS-20261113-001', '2026-11-13', 'security', { state: VOID, voided: '记错了' }),
  complaint('TS-20261117-001', '2026-11-17', 'security'),
  stored('requests', 'BX-20261110-001', aRequest({ registeredAt: '2026-11-10T09:00:00+08:00' })),
];

/** The complaints of a week once more, from the rows alone. */
async function recount(story: Story, [from, to]: readonly [string, string], category?: Category): Promise<readonly string[]> {
  const rows = await rowsOf(story.page, 'requests');
  const within = rows.filter(({ at }) => at.slice(0, 10) >= from && at.slice(0, 10) <= to);
  const living = within.filter(({ voided, data }) => voided === '' && data['type'] === 'complaint');
  return living.filter(({ data }) => category === undefined || data['category'] === category).map(({ no }) => no);
}

/** Goes to the figures of last week. */
async function lastWeek(story: Story): Promise<void> {
  await goTo(story, '统计');
  await see(story, '主要指标');
  await press(story, 'ArrowLeft');
  await see(story, '2026年第46周（11-09 至 11-15）');
  await shown(story.page.getByRole('button', { name: '3 投诉 本期' }));
}

/** The numbers of the records that stand beside the figures, in any order. */
async function shownRecords({ page }: Story, title: string): Promise<readonly string[]> {
  const panel = page.getByRole('complementary', { name: `${title}的记录` });
  await shown(panel.getByRole('listitem').first());
  const lines = await panel.getByRole('listitem').allInnerTexts();
  return lines.map((line) => /TS-\d{8}-\d+/.exec(line)?.[0] ?? '').sort();
}

for (const target of desktop) {
  describe(`statistics on ${target.name}`, () => {
    it('tell last week by keyboard, open the records behind a figure, and print the same figures', STORY, () =>
      tellFounded(target, { units: '1栋 1单元 2层 2户' }, {}, async (story) => {
        const { page } = story;
        await putPast(story, ROWS);
        await lastWeek(story);

        // The figure, and the records behind it.
        await press(story, 'ArrowDown', 'ArrowDown', 'Enter');
        expect(await shownRecords(story, '投诉')).toEqual(await recount(story, LAST_WEEK));
        await see(story, '本期登记的投诉，不受理计入，合并的只计一次，作废的不计');
        await press(story, 'Enter');
        await shown(record(story, /TS-20261115-001/));

        // A bar of the chart, drawn under the page's own policy, and its records.
        await lastWeek(story);
        await reach(story, page.getByRole('link', { name: '诉求与投诉' }));
        await press(story, 'Enter');
        const chart = page.getByRole('slider', { name: '投诉，按类别' });
        await reach(story, chart);
        await shown(chart.locator('svg text').first());
        await press(story, 'ArrowDown', 'ArrowDown');
        expect(await chart.getAttribute('aria-valuetext')).toBe('清洁 · 投诉：2');
        await press(story, 'Enter');
        expect(await shownRecords(story, '清洁 · 投诉')).toEqual(await recount(story, LAST_WEEK, 'cleaning'));
        await press(story, 'Escape');

        // The paper of the week, with the figures of the screen and the same charts.
        const sheets = await onPaper(story, '部门周报', () => press(story, 'Control+P'));
        expect(new Set(sheets.sizes)).toEqual(new Set(['210 × 297']));
        expect(sheets.words).toContain('2026年第46周（11-09至11-15）');
        // A year before there was no record at all: that is no 0 to be better than.
        expect(sheets.words).toContain('投诉3件（上期1）');
        expect(sheets.words).toMatch(/^投诉31\+2——$/m);
        expect(sheets.words).toMatch(/^清洁2/m);
        expect(sheets.words).toContain('投诉，按类别（件）');
        expect(sheets.words).toContain(`第${sheets.pages}页/共${sheets.pages}页`);
      }),
    );
  });
}
