/** Spans of days that figures are counted over: days, weeks, statistics months …, what they are compared with, and their steps. */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { Day } from '@shared/base/time';
import { addDays, addMonths, daysBetween, isoWeek, monthOf, monthRange, weekday, weekRange } from '@shared/base/time';
import { CUT_OFF_DAY, periodOf, periodOfMonth } from './period';

/** `statMonth` = 28th of last month to 27th, or as the site cuts it (ST-1); `month` = calendar month; `free` = any two days. */
export type SpanKind = 'day' | 'week' | 'statMonth' | 'month' | 'quarter' | 'year' | 'free';

/** Both days included. */
export interface Span {
  readonly kind: SpanKind;
  readonly from: Day;
  readonly to: Day;
}

export const SPAN_KINDS: Readonly<Record<SpanKind, Text>> = {
  day: text('日', 'Day'),
  week: text('周', 'Week'),
  statMonth: text('统计月', 'Statistics month'),
  month: text('自然月', 'Calendar month'),
  quarter: text('季度', 'Quarter'),
  year: text('年', 'Year'),
  free: text('自定', 'Any days'),
};

/** The span of a kind in which a day lies; `cutOff` is the last day of a statistics month. */
export function spanOf(kind: Exclude<SpanKind, 'free'>, day: Day, cutOff: number = CUT_OFF_DAY): Span {
  const month = monthOf(day);
  switch (kind) {
    case 'day':
      return { kind, from: day, to: day };
    case 'week':
      return { kind, ...weekRange(isoWeek(day)) };
    case 'statMonth': {
      const { from, to } = periodOf(day, cutOff);
      return { kind, from, to };
    }
    case 'month':
      return { kind, ...monthRange(month) };
    case 'quarter': {
      const first = monthOf(addMonths(`${month}-01`, -((Number(month.slice(5)) - 1) % 3)));
      return { kind, from: `${first}-01`, to: monthRange(monthOf(addMonths(`${first}-01`, 2))).to };
    }
    case 'year':
      return { kind, from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
  }
}

/** Any days; given the wrong way round they are turned. */
export function freeSpan(from: Day, to: Day): Span {
  return from <= to ? { kind: 'free', from, to } : { kind: 'free', from: to, to: from };
}

/** The span of the same kind right before; before a free one as many days as it has. */
export function spanBefore(span: Span, cutOff: number = CUT_OFF_DAY): Span {
  const last = addDays(span.from, -1);
  if (span.kind !== 'free') return spanOf(span.kind, last, cutOff);
  return { kind: 'free', from: addDays(last, -daysBetween(span.from, span.to)), to: last };
}

/** The span of the same kind right after; after a free one as many days as it has. */
export function spanAfter(span: Span, cutOff: number = CUT_OFF_DAY): Span {
  const first = addDays(span.to, 1);
  if (span.kind !== 'free') return spanOf(span.kind, first, cutOff);
  return { kind: 'free', from: first, to: addDays(first, daysBetween(span.from, span.to)) };
}

/**
 * The same span a year before (去年同期). 29 February is compared with the 28th; week 53 with the last week of the year before, every other
 * week with the one of its number.
 */
export function spanYearBefore(span: Span, cutOff: number = CUT_OFF_DAY): Span {
  const back = (day: Day): Day => addMonths(day, -12);
  switch (span.kind) {
    case 'week':
      return weekYearBefore(span.from);
    case 'statMonth':
      return spanOfMonth(monthOf(back(periodOf(span.to, cutOff).to)), cutOff);
    case 'free':
      return { kind: 'free', from: back(span.from), to: back(span.to) };
    default:
      return spanOf(span.kind, back(span.from), cutOff);
  }
}

function spanOfMonth(month: string, cutOff: number): Span {
  const { from, to } = periodOfMonth(month, cutOff);
  return { kind: 'statMonth', from, to };
}

function weekYearBefore(monday: Day): Span {
  const [year = '', number = ''] = isoWeek(monday).split('-W');
  const before = String(Number(year) - 1);
  const last = isoWeek(`${before}-12-28`);
  const wanted = `${before}-W${number}`;
  return { kind: 'week', ...weekRange(wanted < last ? wanted : last) };
}

const MOST_DAYS = 31;
const MOST_WEEKS = 26;

/**
 * The steps of a trend line: days up to 31 of them, weeks up to 26, else calendar months. The steps at the ends are cut to the span
 * (kind `free` where something was cut off), so that together they are the span, no day twice.
 */
export function stepsOf(span: Span): readonly Span[] {
  const days = daysBetween(span.from, span.to) + 1;
  const kind = days <= MOST_DAYS ? 'day' : weeksIn(span) <= MOST_WEEKS ? 'week' : 'month';
  const steps: Span[] = [];
  for (let day = span.from; day <= span.to; day = addDays(steps.at(-1)?.to ?? day, 1)) {
    const whole = spanOf(kind, day);
    const cut = { from: day, to: whole.to < span.to ? whole.to : span.to };
    steps.push({ kind: cut.from === whole.from && cut.to === whole.to ? kind : 'free', ...cut });
  }
  return steps;
}

/** Calendar weeks that a span touches. */
function weeksIn({ from, to }: Span): number {
  const monday = addDays(from, 1 - weekday(from));
  return Math.floor(daysBetween(monday, to) / 7) + 1;
}
