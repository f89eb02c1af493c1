/** Reports as plain data: breakdowns add up, comparisons tell better from worse, texts count together, every plan can be counted. */
import { describe, expect, it } from 'vitest';
import { spanOf } from '../spans';
import { breakdownOf } from './breakdown';
import { figureOf, indicatorOf, indicators } from './catalogue';
import { compare, isPart, spansOf } from './compare';
import { type Facts, NO_FACTS } from './facts';
import { DIMENSIONS, type Dimension } from './indicator';
import { isCompared, statReport } from './report';
import { REPORT_PLANS, type ReportKind } from './report-plans';
import { aCallbackFact, aRequestFact } from './testing/facts';
import { textTable } from './texts';

const WEEK = spanOf('week', '2026-11-18');
const TODAY = '2026-11-22';
const NOW = '2026-11-22T20:00:00+08:00';
const facts = (given: Partial<Facts>): Facts => ({ ...NO_FACTS, now: NOW, ...given });
const day = (n: number): string => `2026-11-${String(n).padStart(2, '0')}T09:00:00+08:00`;
const shown = (of: { readonly lines: readonly { readonly key: string; readonly figure: { readonly text: string } }[] }) =>
  of.lines.map(({ key, figure }) => `${key}:${figure.text}`);

describe('the catalogue', () => {
  it('has every id once, both languages, a definition and a source', () => {
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { id, label, definition, basis } of indicators)
      for (const words of [label, definition, basis]) expect([id, words.zh !== '' && words.en !== '']).toEqual([id, true]);
  });

  it('tells nothing of nothing, and never breaks', () => {
    for (const indicator of indicators) {
      const figure = figureOf(indicator, facts({}), WEEK);
      expect([indicator.id, figure.rows]).toEqual([indicator.id, []]);
      const empty =
        indicator.unit === 'percent' || indicator.unit === 'hours' || indicator.unit === 'perThousand'
          ? '—'
          : indicator.unit === 'yuan'
            ? '0.00'
            : '0';
      expect([indicator.id, figure.text]).toEqual([indicator.id, empty]);
    }
  });

  it('throws for an id that is none', () => {
    expect(() => indicatorOf('nothing')).toThrow('nothing');
  });
});

describe('breakdownOf', () => {
  const requests = [
    aRequestFact({ id: 'a', unit: '10-1-101', departments: ['工程部', '环境部'] }),
    aRequestFact({ id: 'b', unit: '2-1-101', departments: [] }),
    aRequestFact({ id: 'c', unit: '', type: 'complaint', category: 'cleaning', registeredAt: day(22) }),
  ];
  it.each<[string, Dimension, readonly string[]]>([
    ['requests.all', 'building', ['2:1', '10:1', ':1']],
    ['requests.all', 'department', ['工程部:2', '环境部:1', ':1']],
    [
      'complaints.count',
      'category',
      ['security:0', 'cleaning:1', 'greening:0', 'repairs:0', 'mail:0', 'renovation:0', 'conduct:0', 'other:0'],
    ],
    ['requests.all', 'step', [16, 17, 18, 19, 20, 21, 22].map((n) => `2026-11-${n}:${n === 18 ? 2 : n === 22 ? 1 : 0}`)],
  ])('%s by %s', (id, dimension, expected) => {
    expect(shown(breakdownOf(indicatorOf(id), dimension, facts({ requests }), WEEK))).toEqual(expected);
  });

  it('takes the complaint rate of a building by the units of that building', () => {
    const complaints = ['1-1-101', '1-1-102', '2-1-101'].map((unit, i) => aRequestFact({ id: `${i}`, unit, type: 'complaint' }));
    const found = breakdownOf(
      indicatorOf('complaints.perThousand'),
      'building',
      facts({ requests: complaints, occupied: { 1: 100, 2: 20, 3: 50 } }),
      WEEK,
    );
    expect([shown(found), found.total.text]).toEqual([['1:20.0', '2:50.0'], '17.6']);
  });

  it('counts what was not drawn by source, against the rate of that source', () => {
    const given = facts({
      callbacks: [aCallbackFact(), aCallbackFact({ id: 'd', calledAt: '', source: 'complaint' })],
      undrawn: [{ source: 'complaint', dueDay: '2026-11-20', count: 3 }],
      rates: [
        { source: 'complaint', from: '2000-01-01', rate: 30 },
        { source: 'repair', from: '2000-01-01', rate: 100 },
        { source: 'repair', from: '2026-12-01', rate: 50 },
      ],
    });
    const rate = breakdownOf(indicatorOf('callbacks.rate'), 'source', given, WEEK);
    expect(rate.lines.map(({ key, figure }) => [key, figure.text, figure.required, figure.met, figure.rows, figure.unlisted])).toEqual([
      ['complaint', '0.0%', 30, false, ['d'], 3],
      ['repair', '100.0%', 100, true, ['c'], 0],
    ]);
    expect(rate.total).toMatchObject({ numerator: 1, denominator: 5, required: null, met: null, unlisted: 3 });
  });
});

describe('compare', () => {
  const requests = [
    aRequestFact({ id: 'a', type: 'complaint' }),
    aRequestFact({ id: 'b', type: 'complaint', registeredAt: day(12) }),
    aRequestFact({ id: 'c', type: 'complaint', registeredAt: day(13) }),
    aRequestFact({ id: 'd', type: 'complaint', registeredAt: '2025-11-18T09:00:00+08:00' }),
  ];
  it('tells better from worse by what the indicator wants', () => {
    const spans = spansOf(WEEK, TODAY);
    expect([spans.before.from, spans.yearBefore.from]).toEqual(['2026-11-09', '2025-11-17']);
    const found = compare(indicatorOf('complaints.count'), facts({ requests }), spans);
    expect([found.now.text, found.before?.text, found.yearBefore?.text]).toEqual(['1', '2', '1']);
    expect([found.toBefore?.text.zh, found.toBefore?.tone, found.toYearBefore?.tone]).toEqual(['−1', 'better', 'same']);
  });

  it('compares what has been of a running week with the same days of others', () => {
    const spans = spansOf(WEEK, '2026-11-18');
    const found = compare(indicatorOf('complaints.count'), facts({ requests }), spans);
    // Of 12 and 13 November only days that this week has not had yet.
    expect([found.now.text, found.before?.text, found.yearBefore?.text, found.toBefore?.tone]).toEqual(['1', '0', '1', 'worse']);
    expect([spans.shown, isPart(spans), isPart(spansOf(WEEK, TODAY))]).toEqual([WEEK, true, false]);
  });

  it('takes shares in points, and what is true now only against nothing', () => {
    const callbacks = [
      aCallbackFact({ id: 'a' }),
      aCallbackFact({ id: 'b', calledAt: day(10), satisfaction: 'neutral' }),
      aCallbackFact({ id: 'c', calledAt: day(11) }),
      aCallbackFact({ id: 'd', calledAt: day(12) }),
    ];
    const found = compare(indicatorOf('satisfaction.rate'), facts({ callbacks }), spansOf(WEEK, TODAY));
    expect([found.toBefore?.value, found.toBefore?.text.zh, found.toBefore?.tone, found.toYearBefore]).toEqual([
      33.3,
      '+33.3个百分点',
      'better',
      null,
    ]);
    expect(compare(indicatorOf('requests.overdue'), facts({}), spansOf(WEEK, TODAY))).toMatchObject({
      before: null,
      yearBefore: null,
      toBefore: null,
    });
  });

  it('compares with nothing where the site had no records yet', () => {
    const given = facts({ requests, since: '2026-11-10' });
    const found = compare(indicatorOf('complaints.count'), given, spansOf(WEEK, TODAY));
    expect([found.before?.text, found.yearBefore, found.toYearBefore]).toEqual(['2', null, null]);
  });
});

describe('textTable', () => {
  it('counts the same words together, the most frequent first, each record once', () => {
    const said = (...all: readonly string[]) => all.map((suggestions) => ({ calledAt: day(18), shortcomings: '', suggestions }));
    const callbacks = [
      aCallbackFact({ id: 'a', said: said('加个垃圾桶。') }),
      aCallbackFact({ id: 'b', said: said('多巡逻', '加个 垃圾桶', '加个垃圾桶') }),
      aCallbackFact({ id: 'c', said: [{ calledAt: day(23), shortcomings: '', suggestions: '下周的' }] }),
    ];
    expect(textTable('suggestions', facts({ callbacks }), WEEK).lines).toEqual([
      { text: '加个垃圾桶。', count: 3, rows: ['a', 'b'] },
      { text: '多巡逻', count: 1, rows: ['b'] },
    ]);
    expect(textTable('shortcomings', facts({ callbacks }), WEEK).lines).toEqual([]);
  });

  it('leaves out causes of what was voided or merged', () => {
    const requests = [
      aRequestFact({ id: 'a', rootCause: '管道老化' }),
      aRequestFact({ id: 'b', rootCause: '管道老化', voided: true }),
      aRequestFact({ id: 'c', rootCause: '管道老化', mergedInto: 'x' }),
    ];
    expect(textTable('rootCause', facts({ requests }), WEEK).lines).toEqual([{ text: '管道老化', count: 1, rows: ['a'] }]);
  });
});

describe('statReport', () => {
  it.each(Object.keys(REPORT_PLANS) as ReportKind[])('%s counts every figure and table it names', (kind) => {
    const report = statReport(kind, facts({ requests: [aRequestFact()], callbacks: [aCallbackFact()] }), spansOf(WEEK, TODAY));
    expect(report.sections.length).toBe(REPORT_PLANS[kind].sections.length);
    for (const { figures, tables } of report.sections) {
      for (const { indicator, now } of figures)
        expect(now).toEqual(figureOf(indicator, facts({ requests: [aRequestFact()], callbacks: [aCallbackFact()] }), WEEK));
      for (const table of tables) for (const { figures: cells } of table.lines) expect(cells).toHaveLength(table.columns.length);
    }
  });

  it('is counted whole where it compares nothing', () => {
    const kinds = Object.keys(REPORT_PLANS) as ReportKind[];
    expect(kinds.filter((kind) => !isCompared(kind))).toEqual(['callbacks']);
    expect(isPart(spansOf(WEEK, ''))).toBe(false);
  });

  it('tells apart only by what the indicators allow', () => {
    for (const plan of Object.values(REPORT_PLANS))
      for (const table of plan.sections.flatMap((section) => [...section.tables]))
        for (const id of table.ids) expect([id, indicatorOf(id).by]).toEqual([id, expect.arrayContaining([table.dimension])]);
    expect(Object.keys(DIMENSIONS)).toHaveLength(6);
  });
});
