import { describe, expect, it } from 'vitest';
import type { FigureSums } from '../combine';
import { NO_GROUP } from '../fixtures';
import type { GroupData } from '../group-data';
import { groupPage } from './group-page';
import { pageCharts } from './page-charts';

const RATE = { id: 'complaints.inTime', name: '投诉处理及时率', unit: '%', definition: '' };
const ALL = { id: 'requests.all', name: '诉求总数', unit: '件', definition: '' };

const sums = (id: string, value: number, part: Partial<FigureSums> = {}): FigureSums => ({
  id,
  value,
  numerator: null,
  denominator: null,
  middle: value,
  newest: value,
  newestNumerator: null,
  newestDenominator: null,
  ...part,
});

/** Desk `n` of twenty answers n of 20 in time. */
const data: GroupData = {
  ...NO_GROUP,
  from: '2026-W46',
  to: '2026-W47',
  names: [ALL, RATE],
  desks: Array.from({ length: 20 }, (_, n) => ({
    siteId: `s${n}`,
    desk: '',
    siteName: n === 3 ? '<script>alert(1)</script>' : `站点${n}`,
    weeks: ['2026-W46'],
    figures: new Map([
      [ALL.id, sums(ALL.id, n)],
      [RATE.id, sums(RATE.id, n, { numerator: n + 1, denominator: 20 })],
    ]),
  })),
  weeks: ['2026-W46', '2026-W47'].map((week, n) => ({ week, desks: 20, figures: new Map([[ALL.id, 100 + n]]) })),
};

describe('the page of the group', () => {
  const page = groupPage(data, '2026-11-24T09:00:00+08:00');

  it('runs nothing and fetches nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|@import|url\((?!#)|\son\w+=/i);
    expect(page.match(/(?:src|href)="(?!#)[^"]*"/g) ?? []).toEqual([]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('has each chart as a picture with a name and as a table', () => {
    expect(page.match(/<svg [^>]*role="img" aria-label="[^"]+"/g)).toHaveLength(2);
    expect(page).toContain('<td class="s">2026-W47</td><td class="n">101</td>');
    expect(page).toContain('<td class="s">站点0</td><td class="n">5.0%</td>');
  });

  it('draws of many desks those that are worst', () => {
    const chart = pageCharts(data).find(({ id }) => id === RATE.id);
    expect(chart?.categories).toHaveLength(15);
    expect(chart?.series[0]?.cells.map(({ value }) => value).slice(0, 3)).toEqual([5, 10, 15]);
  });
});
