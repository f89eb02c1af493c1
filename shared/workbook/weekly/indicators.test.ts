/** The sheet 指标: the same figures as everywhere, with ids and parts that need no reading of words (EX-1, EX-6). */
import { describe, expect, it } from 'vitest';
import { indicators } from '../../rules/statistics/figures/catalogue';
import { spansOf } from '../../rules/statistics/figures/compare';
import { type Facts, NO_FACTS } from '../../rules/statistics/figures/facts';
import { statReport } from '../../rules/statistics/figures/report';
import { aCallbackFact, aRequestFact } from '../../rules/statistics/figures/testing/facts';
import { periodOf } from '../../rules/statistics/period';
import { spanOf } from '../../rules/statistics/spans';
import { INDICATOR_HEADINGS, indicatorSheet } from '../indicators';
import { weekIndicators } from './indicators';

const week = spanOf('week', '2026-11-18');
const TODAY = '2026-11-22';
const FACTS: Facts = {
  ...NO_FACTS,
  now: '2026-11-22T20:00:00+08:00',
  requests: [
    aRequestFact({ id: 'a' }),
    aRequestFact({ id: 'b', type: 'complaint', category: 'cleaning', effective: true }),
    aRequestFact({ id: 'c', type: 'complaint', category: 'mail', registeredAt: '2026-11-12T09:00:00+08:00' }),
    aRequestFact({ id: 'd', type: 'complaint', registeredAt: '2026-10-27T09:00:00+08:00' }),
  ],
  callbacks: [aCallbackFact(), aCallbackFact({ id: 'x', source: 'complaint', calledAt: '' })],
  undrawn: [{ source: 'complaint', dueDay: '2026-11-20', count: 2 }],
  rates: [
    { source: 'complaint', from: '2000-01-01', rate: 50 },
    { source: 'repair', from: '2000-01-01', rate: 100 },
  ],
};
const rows = weekIndicators({ spans: spansOf(week, TODAY), month: periodOf(week.to), facts: FACTS });
const row = (id: string) => rows.find((one) => one.id === id);

describe('weekIndicators', () => {
  it('has every indicator of the catalogue, each id and each name of the first workbooks once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(indicators.map(({ id }) => id)));
    const first =
      '值班记录,投诉,报修,特约服务,咨询、求助、建议、意见、表扬,超过承诺未办结,首次响应超时,回访率,回访及时率,回访处理率,满意率';
    const month = '2026-11月度投诉';
    const names = [...first.split(','), `${month}数量`, `${month}有效率`, `${month}处理及时率`, `${month}：清洁`, `${month}：其它`];
    for (const name of names) expect([name, rows.filter((one) => one.name === name).length]).toEqual([name, 1]);
  });

  it('equals the report of the same week, cell by cell', () => {
    const figures = statReport('general', FACTS, spansOf(week, TODAY)).sections.flatMap((section) => section.figures);
    expect(figures.length).toBeGreaterThan(30);
    for (const { indicator, now, before } of figures) {
      const found = row(indicator.id);
      expect([indicator.id, found?.value, found?.numerator, found?.denominator, found?.required]).toEqual([
        indicator.id,
        now.value ?? '—',
        now.numerator,
        now.denominator,
        now.required,
      ]);
      expect([indicator.id, found?.before]).toEqual([indicator.id, before === null ? null : (before.value ?? '—')]);
    }
  });

  it.each([
    ['complaints.count', 1, 1, null, null, 1],
    ['complaints.effective', 100, 1, 1, null, 0],
    ['callbacks.rate', 25, 1, 4, null, '—'],
    ['callbacks.rate:complaint', 0, 0, 3, 50, null],
    ['callbacks.answered', '—', 0, 0, 100, '—'],
    ['month.complaints.count', 2, 2, null, null, null],
    ['month.complaints.count:cleaning', 1, 1, null, null, null],
    ['requests.doneMedian', 6, null, 2, null, 150],
  ])('%s', (id, value, numerator, denominator, required, before) => {
    expect(row(id)).toMatchObject({ value, numerator, denominator, required, before });
  });

  it('says of which days the month tells', () => {
    expect(row('month.complaints.count')?.definition).toMatch(/^2026-10-28 至 2026-11-27：/);
  });
});

it('the sheet keeps the headings that readers know', () => {
  const sheet = indicatorSheet('2026-W47 指标', rows);
  expect(sheet.columns.map(({ heading }) => heading)).toEqual('指标,数值,单位,分子,分母,要求,上周,口径,编号'.split(','));
  expect(Object.values(INDICATOR_HEADINGS)).toEqual(sheet.columns.map(({ heading }) => heading));
  for (const line of sheet.rows) expect(line).toHaveLength(sheet.columns.length);
});
