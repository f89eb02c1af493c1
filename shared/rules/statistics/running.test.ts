/** A running span beside the same part of others: month ends, the 27th, weeks, quarters, years, leap days. */
import { describe, expect, it } from 'vitest';
import { isRunning, partBefore, partOf, partYearBefore, runningWords, wholeWords } from './running';
import { freeSpan, type Span, type SpanKind, spanOf } from './spans';

type Kind = Exclude<SpanKind, 'free'>;
const ends = ({ from, to }: Span): string => `${from} ${to}`;

describe('a running span', () => {
  it.each<[string, Kind, string, number, string, string, string]>([
    ['month', 'month', '2026-11-21', 27, '2026-11-01 2026-11-21', '2026-10-01 2026-10-21', '2025-11-01 2025-11-21'],
    ['first day', 'month', '2026-11-01', 27, '2026-11-01 2026-11-01', '2026-10-01 2026-10-01', '2025-11-01 2025-11-01'],
    [
      '30th of 31 beside a month of 30',
      'month',
      '2026-12-30',
      27,
      '2026-12-01 2026-12-30',
      '2026-11-01 2026-11-30',
      '2025-12-01 2025-12-30',
    ],
    ['30th beside February', 'month', '2026-03-30', 27, '2026-03-01 2026-03-30', '2026-02-01 2026-02-28', '2025-03-01 2025-03-30'],
    ['29th beside a leap February', 'month', '2024-03-29', 27, '2024-03-01 2024-03-29', '2024-02-01 2024-02-29', '2023-03-01 2023-03-29'],
    ['28 February of a leap year', 'month', '2024-02-28', 27, '2024-02-01 2024-02-28', '2024-01-01 2024-01-28', '2023-02-01 2023-02-28'],
    [
      'cut on the 27th, before the turn of the month',
      'statMonth',
      '2026-10-30',
      27,
      '2026-10-28 2026-10-30',
      '2026-09-28 2026-09-30',
      '2025-10-28 2025-10-30',
    ],
    ['cut on the 27th, after it', 'statMonth', '2026-11-21', 27, '2026-10-28 2026-11-21', '2026-09-28 2026-10-21', '2025-10-28 2025-11-21'],
    ['cut on the 27th, the 31st', 'statMonth', '2026-10-31', 27, '2026-10-28 2026-10-31', '2026-09-28 2026-09-30', '2025-10-28 2025-10-31'],
    [
      'cut on the 27th, over the year',
      'statMonth',
      '2026-12-31',
      27,
      '2026-12-28 2026-12-31',
      '2026-11-28 2026-11-30',
      '2025-12-28 2025-12-31',
    ],
    [
      'cut on the 27th, 31 March beside 28 February',
      'statMonth',
      '2026-03-31',
      27,
      '2026-03-28 2026-03-31',
      '2026-02-28 2026-02-28',
      '2025-03-28 2025-03-31',
    ],
    [
      'cut on the 30th, the day is before the span',
      'statMonth',
      '2026-03-31',
      30,
      '2026-03-31 2026-03-31',
      '2026-03-01 2026-03-01',
      '2025-03-31 2025-03-31',
    ],
    ['week', 'week', '2026-11-18', 27, '2026-11-16 2026-11-18', '2026-11-09 2026-11-11', '2025-11-17 2025-11-19'],
    ['week 53 beside the 52nd', 'week', '2026-12-30', 27, '2026-12-28 2026-12-30', '2026-12-21 2026-12-23', '2025-12-22 2025-12-24'],
    ['quarter', 'quarter', '2026-11-21', 27, '2026-10-01 2026-11-21', '2026-07-01 2026-08-21', '2025-10-01 2025-11-21'],
    [
      'quarter, 31 May beside 28 February',
      'quarter',
      '2026-05-31',
      27,
      '2026-04-01 2026-05-31',
      '2026-01-01 2026-02-28',
      '2025-04-01 2025-05-31',
    ],
    ['year on a leap day', 'year', '2024-02-29', 27, '2024-01-01 2024-02-29', '2023-01-01 2023-02-28', '2023-01-01 2023-02-28'],
    ['year after one with a leap day', 'year', '2025-02-28', 27, '2025-01-01 2025-02-28', '2024-01-01 2024-02-28', '2024-01-01 2024-02-28'],
  ])('%s', (_, kind, today, cutOff, now, before, yearBefore) => {
    const span = spanOf(kind, today, cutOff);
    const found = [partOf(span, today), partBefore(span, today, cutOff), partYearBefore(span, today, cutOff)];
    expect(found.map(ends)).toEqual([now, before, yearBefore]);
  });

  it('of any days is compared with as many of those before', () => {
    const span = freeSpan('2026-11-01', '2026-11-30');
    const found = [partOf, partBefore, partYearBefore].map((part) => ends(part(span, '2026-11-21')));
    expect(found).toEqual(['2026-11-01 2026-11-21', '2026-10-02 2026-10-22', '2025-11-01 2025-11-21']);
  });
});

describe('a span that is over, or has not begun', () => {
  it.each<[Span, string, boolean]>([
    [spanOf('month', '2026-11-30'), '2026-11-30', false],
    [spanOf('month', '2026-11-30'), '2026-12-01', false],
    [spanOf('month', '2026-11-30'), '2026-10-31', false],
    [spanOf('month', '2026-11-30'), '2026-11-29', true],
    [spanOf('day', '2026-11-21'), '2026-11-21', false],
  ])('%j on %s', (span, today, running) => {
    expect(isRunning(span, today)).toBe(running);
    expect(partOf(span, today) === span).toBe(!running);
    expect(partBefore(span, today).kind === span.kind && partYearBefore(span, today).kind === span.kind).toBe(!running);
  });
});

it.each<[Span, string, string | undefined]>([
  [spanOf('week', '2026-11-18'), '2026-11-18', '报总部的周报文件算到11-22为止，之后几天到期的也在内，数可以不同'],
  [spanOf('statMonth', '2026-11-18'), '2026-11-18', '报总部的周报文件算到11-27为止，之后几天到期的也在内，数可以不同'],
  [spanOf('week', '2026-11-18'), '2026-11-22', undefined],
  [spanOf('week', '2026-11-18'), '2026-11-30', undefined],
  [spanOf('month', '2026-11-18'), '2026-11-18', undefined],
])('wholeWords of %j on %s', (span, today, words) => expect(wholeWords({ shown: span, now: partOf(span, today) })?.zh).toBe(words));

describe('runningWords', () => {
  const said = (span: Span, today: string): string | undefined =>
    runningWords({ shown: span, now: partOf(span, today), before: partBefore(span, today), yearBefore: partYearBefore(span, today) })?.zh;
  it.each<[Span, string, string | undefined]>([
    [spanOf('month', '2026-11-21'), '2026-11-21', '截至11-21，与上月同期（10-01 至 10-21）、去年同期（2025-11-01 至 2025-11-21）比'],
    [spanOf('week', '2026-11-16'), '2026-11-16', '截至11-16，与上周同期（11-09）、去年同期（2025-11-17）比'],
    [spanOf('year', '2026-11-21'), '2026-11-21', '截至11-21，与去年同期（2025-01-01 至 2025-11-21）比'],
    [spanOf('month', '2026-10-21'), '2026-11-21', undefined],
  ])('%j on %s', (span, today, words) => {
    expect(said(span, today)).toBe(words);
  });
});
