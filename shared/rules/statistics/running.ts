/** A span that is still running: what of it has been, and the same part of the spans that it is compared with (环比, 同比). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { Day } from '@shared/base/time';
import { addDays, addMonths, daysBetween } from '@shared/base/time';
import type { Span, SpanKind } from './spans';
import { spanBefore, spanYearBefore } from './spans';

/** The spans of a report; facts are read for all of them at once. */
export interface Spans {
  /** As it was asked for. */
  readonly shown: Span;
  /** What is counted: `shown`, or while that is running what has been of it, and then also of the others the same part. */
  readonly now: Span;
  readonly before: Span;
  readonly yearBefore: Span;
}

/** Months from a span to the one before; 0 = the parts have as many days as each other, which keeps weekdays together. */
const MONTHS: Readonly<Record<SpanKind, number>> = { day: 0, week: 0, statMonth: 1, month: 1, quarter: 3, year: 12, free: 0 };

/** It has begun and its last day is to come. On its last day a span is whole: days are the smallest that is counted. */
export function isRunning({ from, to }: Pick<Span, 'from' | 'to'>, today: Day): boolean {
  return from <= today && today < to;
}

/** What has been of a running span, today included; any other span as it is. */
export function partOf(span: Span, today: Day): Span {
  return isRunning(span, today) ? { kind: 'free', from: span.from, to: today } : span;
}

/**
 * The span before, or while `span` is running the part of it up to the same day: the same weekday, the same day of the month (the month's
 * last one where there is no such day: 31st to 30th), as many days of a free one.
 */
export function partBefore(span: Span, today: Day, cutOff?: number): Span {
  const before = spanBefore(span, cutOff);
  const months = MONTHS[span.kind];
  return isRunning(span, today) ? upTo(before, months > 0 ? addMonths(today, -months) : sameCount(span, before, today)) : before;
}

/** The span a year before, or while `span` is running the part of it up to the same day; 29 February is compared with the 28th, a weekday with itself. */
export function partYearBefore(span: Span, today: Day, cutOff?: number): Span {
  const before = spanYearBefore(span, cutOff);
  return isRunning(span, today) ? upTo(before, span.kind === 'week' ? sameCount(span, before, today) : addMonths(today, -12)) : before;
}

/** The day so many days into `before` as today is into `span`. */
function sameCount(span: Span, before: Span, today: Day): Day {
  return addDays(before.from, daysBetween(span.from, today));
}

/** Never less than its first day, never more than all of it: a cut-off on the 30th makes spans of unequal months. */
function upTo({ from, to }: Span, day: Day): Span {
  return { kind: 'free', from, to: day < from ? from : day > to ? to : day };
}

const BEFORE: Readonly<Record<SpanKind, Text>> = {
  day: text('前一天', 'the day before'),
  week: text('上周同期', 'the same days of last week'),
  statMonth: text('上月同期', 'the same days of last month'),
  month: text('上月同期', 'the same days of last month'),
  quarter: text('上季同期', 'the same days of last quarter'),
  year: text('去年同期', 'the same days of last year'),
  free: text('上期同期', 'as many days of the span before'),
};

/**
 * `截至11-21，与上月同期（10-01 至 10-21）、去年同期（2025-11-01 至 2025-11-21）比`; null for a span that is over or has not begun.
 * `years` is false where nothing is compared with the year before.
 */
export function runningWords({ shown, now, before, yearBefore }: Spans, years = true): Text | null {
  if (now.to === shown.to) return null;
  const zh = `截至${now.to.slice(5)}，与${BEFORE[shown.kind].zh}（${days(before, now).zh}）`;
  const en = `Up to ${now.to.slice(5)}, beside ${BEFORE[shown.kind].en} (${days(before, now).en})`;
  if (shown.kind === 'year' || !years) return text(`${zh}比`, en);
  return text(`${zh}、去年同期（${days(yearBefore, now).zh}）比`, `${en} and of a year before (${days(yearBefore, now).en})`);
}

/**
 * What the weekly file says otherwise of a running week or statistics month: it counts them whole, since head office adds week to week, and what falls due
 * after today would be in none. Null for a span that is not running, and for one that no file tells of.
 */
export function wholeWords({ shown, now }: Pick<Spans, 'shown' | 'now'>): Text | null {
  const end = shown.to.slice(5);
  if (now.to === shown.to || (shown.kind !== 'week' && shown.kind !== 'statMonth')) return null;
  return text(
    `报总部的周报文件算到${end}为止，之后几天到期的也在内，数可以不同`,
    `the weekly file for head office counts to ${end}, with what falls due until then, and may differ`,
  );
}

/** The year is told where it is another one than that of the running span. */
function days({ from, to }: Span, now: Span): Text {
  const year = now.to.slice(0, 4);
  const short = from.slice(0, 4) === year && to.slice(0, 4) === year;
  const [a, b] = short ? [from.slice(5), to.slice(5)] : [from, to];
  return from === to ? text(a, a) : text(`${a} 至 ${b}`, `${a} to ${b}`);
}
