/** Which records the figures of some spans need: by register and time of the event, and which of them say anything. */
import type { Day } from '@shared/base/time';
import { addDays, monthOf } from '@shared/base/time';
import { PROMISE_REACH_DAYS } from '../complaints';
import { inPeriod } from '../period';
import type { Span } from '../spans';
import { stepsOf } from '../spans';
import type { CallbackFact, RequestFact } from './facts';
import { SECOND_ORDER_DAYS } from './indicators-requests';

/** A callback that falls due in a span was made or planned at most so many days before it; one that waits longer is found as open. */
const CALLBACK_REACH_DAYS = 62;

type Days = Pick<Span, 'from' | 'to'>;

export interface FactRange {
  readonly register: string;
  readonly from: Day;
  /** '' = without end. */
  readonly to: Day | '';
}

/** Ranges of records by register, none overlapping another. */
export function factRanges(spans: readonly Days[]): readonly FactRange[] {
  const first = spans.reduce((least, { from }) => (from < least ? from : least), '9999-12-31');
  return [
    ...ranges('requests', spans, -PROMISE_REACH_DAYS, 0),
    { register: 'callbacks', from: addDays(first, -CALLBACK_REACH_DAYS), to: '' },
    ...ranges('workorders', spans, 0, SECOND_ORDER_DAYS),
    ...ranges('fees', spans, 0, 0),
    // Entered some time after their last day, which is the one that counts; there are few of them.
    { register: 'surveys', from: addDays(first, -CALLBACK_REACH_DAYS), to: '' },
  ];
}

function ranges(register: string, spans: readonly Days[], back: number, on: number): readonly FactRange[] {
  return joined(spans.map(({ from, to }) => ({ from: addDays(from, back), to: addDays(to, on) }))).map((days) => ({ register, ...days }));
}

/** What overlaps or touches becomes one. */
function joined(all: readonly Days[]): readonly Days[] {
  const result: Days[] = [];
  for (const one of [...all].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last && one.from <= addDays(last.to, 1)) result[result.length - 1] = { from: last.from, to: one.to > last.to ? one.to : last.to };
    else result.push(one);
  }
  return result;
}

/** Pieces of days of which every span, and every step of the first one, is put together; none overlaps another. */
export function piecesOf(spans: readonly Span[]): readonly Days[] {
  const [shown] = spans;
  const parts: readonly Days[] = [...spans, ...(shown ? stepsOf(shown) : [])];
  const starts = [...new Set(parts.flatMap(({ from, to }) => [from, addDays(to, 1)]))].sort();
  return starts.flatMap((from, index) => {
    const next = starts[index + 1];
    return next !== undefined && spans.some((span) => span.from <= from && from <= span.to) ? [{ from, to: addDays(next, -1) }] : [];
  });
}

/** Registered in a span, or a complaint: its promise may lie in one, or it may be repeated in one. */
export function requestSays(fact: RequestFact, spans: readonly Days[]): boolean {
  return fact.type === 'complaint' || spans.some((span) => inPeriod(fact.registeredAt, span));
}

/** Due, called or heard of in a span, or of the month that a span ends in (BY-2). */
export function callbackSays(fact: CallbackFact, spans: readonly Days[]): boolean {
  const times = [
    fact.dueDay,
    fact.calledAt,
    ...fact.opinions.map(({ raisedAt }) => raisedAt),
    ...fact.said.map(({ calledAt }) => calledAt),
  ];
  return spans.some((span) => times.some((time) => inPeriod(time, span)) || monthOf(fact.completedOn) === monthOf(span.to));
}
