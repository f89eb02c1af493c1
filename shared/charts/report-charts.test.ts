import { dayOf } from '@shared/base/time';
import { spansOf } from '@shared/rules/statistics/figures/compare';
import type { Facts, RequestFact } from '@shared/rules/statistics/figures/facts';
import { NO_FACTS } from '@shared/rules/statistics/figures/facts';
import { statReport } from '@shared/rules/statistics/figures/report';
import { spanOf } from '@shared/rules/statistics/spans';
import { describe, expect, it } from 'vitest';
import type { Chart } from './model';
import { sectionCharts } from './report-charts';
import { shownReport } from './shown-report';
import { weekCharts } from './week-charts';

const NOW = '2026-11-18T16:00:00+08:00';

const PLAIN: RequestFact = {
  id: '',
  no: '',
  type: 'complaint',
  category: 'cleaning',
  level: '',
  complex: false,
  unit: '1-1-0101',
  departments: [],
  person: '',
  registeredAt: '',
  firstResponseAt: '',
  effective: null,
  rejected: false,
  voided: false,
  mergedInto: '',
  promise: '',
  onHold: false,
  open: true,
  completedAt: '',
  reopened: 0,
  secondOrder: false,
  repeatOf: '',
  rootCause: '',
  prevention: '',
};

const complaint = (id: string, day: string, person = ''): RequestFact => ({ ...PLAIN, id, person, registeredAt: `${day}T09:00:00+08:00` });

function chartsOf(requests: readonly RequestFact[], now = '2026-11-23T16:00:00+08:00'): readonly Chart[] {
  const facts: Facts = { ...NO_FACTS, now, requests };
  const { report } = shownReport(statReport('general', facts, spansOf(spanOf('week', '2026-11-18'), dayOf(now))));
  return report.sections.flatMap((section) => sectionCharts(section, 'zh', report));
}

const chart = (charts: readonly Chart[], caption: string): Chart | undefined => charts.find((one) => one.caption === caption);
const texts = (one: Chart | undefined, series: string) => one?.series.find(({ name }) => name === series)?.cells.map(({ text }) => text);

describe('the charts of a report', () => {
  it('tell what its tables tell, each number with the place of its records', () => {
    const found = chart(chartsOf([complaint('a', '2026-11-16'), complaint('b', '2026-11-17')]), '投诉，按类别');
    expect(found).toMatchObject({ kind: 'bars', unit: '件', of: '类别' });
    expect(found?.categories).toContain('清洁');
    expect(texts(found, '投诉')?.filter((text) => text !== '0')).toEqual(['2']);
    expect(found?.series[0]?.cells.find(({ value }) => value === 2)?.behind).toMatch(/^complaints\.table\./);
  });

  it('end their lines today: what is to come is not nought', () => {
    const trend = (now: string) => chart(chartsOf([complaint('a', '2026-11-16')], now), '诉求总数、投诉，按时间');
    expect(trend(NOW)?.kind).toBe('lines');
    expect(texts(trend(NOW), '投诉')).toEqual(['1', '0', '0']);
    expect(texts(trend('2026-11-15T16:00:00+08:00'), '投诉')).toEqual(['—', '—', '—', '—', '—', '—', '—']);
  });

  it('put the types beside the span before and a year before', () => {
    const types = chart(chartsOf([]), '诉求类型');
    expect(types?.series.map(({ name }) => name)).toEqual(['本期', '上期', '去年同期']);
    const running = chart(chartsOf([], NOW), '诉求类型');
    expect(running?.series.map(({ name }) => name)).toEqual(['本期', '上期同期', '去年同期']);
  });

  it('show the most of many', () => {
    const many = Array.from({ length: 20 }, (_, at) =>
      Array.from({ length: at + 1 }, (_unused, n) => complaint(`${at}-${n}`, '2026-11-16', `甲${at}`)),
    ).flat();
    const people = chart(chartsOf(many), '诉求总数、投诉，按人员（最多的 15 个）');
    expect(people?.categories).toHaveLength(15);
    expect(people?.categories[0]).toBe('甲19');
  });
});

describe('the charts of the weekly workbook', () => {
  it('leave out what is blank, and the year that was not read', () => {
    const week = spanOf('week', '2026-11-18');
    const spans = spansOf(week, '2026-11-23');
    const charts = weekCharts({ ...NO_FACTS, now: NOW, requests: [complaint('a', '2026-11-16')] }, spans);
    expect(charts.map(({ caption }) => caption)).toEqual(['投诉，按类别']);
    expect(weekCharts({ ...NO_FACTS, now: NOW }, spans)).toEqual([]);
  });
});
