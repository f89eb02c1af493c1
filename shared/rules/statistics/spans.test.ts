import { addDays, daysBetween } from '@shared/base/time';
import { describe, expect, it } from 'vitest';
import { shortSpanWords, spanWords } from './span-words';
import { freeSpan, type Span, type SpanKind, spanAfter, spanBefore, spanOf, spanYearBefore, stepsOf } from './spans';

type Kind = Exclude<SpanKind, 'free'>;
const KINDS: readonly Kind[] = ['day', 'week', 'statMonth', 'month', 'quarter', 'year'];
const ends = ({ from, to }: Span): string => `${from} ${to}`;

describe('spanOf', () => {
  it.each<[Kind, string, string]>([
    ['day', '2024-02-29', '2024-02-29 2024-02-29'],
    ['week', '2026-11-22', '2026-11-16 2026-11-22'],
    ['week', '2026-01-01', '2025-12-29 2026-01-04'],
    ['statMonth', '2026-11-27', '2026-10-28 2026-11-27'],
    ['statMonth', '2026-11-28', '2026-11-28 2026-12-27'],
    ['statMonth', '2026-12-31', '2026-12-28 2027-01-27'],
    ['month', '2024-02-10', '2024-02-01 2024-02-29'],
    ['quarter', '2026-03-31', '2026-01-01 2026-03-31'],
    ['quarter', '2026-11-21', '2026-10-01 2026-12-31'],
    ['year', '2024-12-31', '2024-01-01 2024-12-31'],
  ])('%s of %s', (kind, day, expected) => {
    expect(ends(spanOf(kind, day))).toBe(expected);
  });

  it('cuts the statistics month where the site does (ST-1)', () => {
    expect(ends(spanOf('statMonth', '2026-02-28', 30))).toBe('2026-01-31 2026-02-28');
    expect(ends(spanBefore(spanOf('statMonth', '2026-03-30', 30), 30))).toBe('2026-01-31 2026-02-28');
    expect(ends(spanYearBefore(spanOf('statMonth', '2024-03-01', 29), 29))).toBe('2023-03-01 2023-03-29');
  });
});

describe('spanBefore and spanAfter', () => {
  it.each<[Span, string, string]>([
    [spanOf('day', '2024-03-01'), '2024-02-29 2024-02-29', '2024-03-02 2024-03-02'],
    [spanOf('week', '2026-01-01'), '2025-12-22 2025-12-28', '2026-01-05 2026-01-11'],
    [spanOf('statMonth', '2026-03-01'), '2026-01-28 2026-02-27', '2026-03-28 2026-04-27'],
    [spanOf('month', '2024-03-31'), '2024-02-01 2024-02-29', '2024-04-01 2024-04-30'],
    [spanOf('quarter', '2026-02-01'), '2025-10-01 2025-12-31', '2026-04-01 2026-06-30'],
    [spanOf('year', '2025-06-01'), '2024-01-01 2024-12-31', '2026-01-01 2026-12-31'],
    [freeSpan('2024-02-29', '2024-03-04'), '2024-02-24 2024-02-28', '2024-03-05 2024-03-09'],
  ])('%j', (span, before, after) => {
    expect([ends(spanBefore(span)), ends(spanAfter(span))]).toEqual([before, after]);
  });

  it.each(KINDS)('a %s has no day between it and the next', (kind) => {
    for (let span = spanOf(kind, '2023-12-20'); span.from < '2025-03-10'; span = spanAfter(span)) {
      expect(spanBefore(spanAfter(span))).toEqual(span);
      expect(spanAfter(span).from).toBe(addDays(span.to, 1));
    }
  });
});

describe('spanYearBefore', () => {
  it.each<[Span, string]>([
    [spanOf('day', '2024-02-29'), '2023-02-28 2023-02-28'],
    [spanOf('week', '2026-11-18'), '2025-11-17 2025-11-23'],
    // 2026 has 53 weeks, 2025 has 52.
    [spanOf('week', '2026-12-30'), '2025-12-22 2025-12-28'],
    [spanOf('statMonth', '2024-03-01'), '2023-02-28 2023-03-27'],
    [spanOf('month', '2024-02-29'), '2023-02-01 2023-02-28'],
    [spanOf('quarter', '2024-02-29'), '2023-01-01 2023-03-31'],
    [spanOf('year', '2024-02-29'), '2023-01-01 2023-12-31'],
    [freeSpan('2024-02-29', '2024-03-01'), '2023-02-28 2023-03-01'],
    [freeSpan('2024-03-01', '2024-02-29'), '2023-02-28 2023-03-01'],
  ])('of %j', (span, expected) => {
    expect(ends(spanYearBefore(span))).toBe(expected);
  });
});

describe('stepsOf', () => {
  it.each<[Span, number, string, string]>([
    [spanOf('day', '2026-11-21'), 1, 'day', 'day'],
    [spanOf('statMonth', '2026-11-01'), 31, 'day', 'day'],
    [freeSpan('2026-01-01', '2026-02-01'), 5, 'free', 'week'],
    [spanOf('quarter', '2026-01-01'), 14, 'free', 'free'],
    [freeSpan('2026-01-05', '2026-07-05'), 26, 'week', 'week'],
    [freeSpan('2026-01-05', '2026-07-06'), 7, 'free', 'free'],
    [spanOf('year', '2024-01-01'), 12, 'month', 'month'],
  ])('%j has %i', (span, count, first, last) => {
    const steps = stepsOf(span);
    expect([steps.length, steps[0]?.kind, steps.at(-1)?.kind]).toEqual([count, first, last]);
    expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([span.from, span.to]);
    expect(steps.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0)).toBe(daysBetween(span.from, span.to) + 1);
    expect(steps.slice(1).map(({ from }) => from)).toEqual(steps.slice(0, -1).map(({ to }) => addDays(to, 1)));
  });
});

describe('spanWords', () => {
  it.each<[Span, string, string]>([
    [spanOf('day', '2026-11-21'), '2026-11-21（周六）', '11-21'],
    [spanOf('week', '2026-01-01'), '2026年第1周（2025-12-29 至 2026-01-04）', '2025-12-29 至 2026-01-04'],
    [spanOf('statMonth', '2026-11-01'), '2026年11月统计月（10-28 至 11-27）', '11月'],
    [spanOf('month', '2026-02-01'), '2026年2月', '2月'],
    [spanOf('quarter', '2026-11-01'), '2026年第4季度', '10-01 至 12-31'],
    [spanOf('year', '2026-11-01'), '2026年', '01-01 至 12-31'],
    [freeSpan('2026-11-01', '2026-11-15'), '2026-11-01 至 2026-11-15', '11-01 至 11-15'],
  ])('%j', (span, words, short) => {
    expect([spanWords(span).zh, shortSpanWords(span).zh]).toEqual([words, short]);
  });
});
