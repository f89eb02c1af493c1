/** Named spans of days for the filter of a list. */
import { addDays, at, type Day, dayOf, endOfDay, type Instant, isoWeek, monthOf, monthRange, offsetOf, weekRange } from '@shared/base/time';

export type RangeName = 'any' | 'today' | 'yesterday' | 'week' | 'month' | 'own';

export interface Span {
  readonly from?: Instant;
  readonly to?: Instant;
}

/** First and last moment of a named span; both absent for 'any' and 'own'. */
export function spanOfName(name: RangeName, now: Instant): Span {
  const today = dayOf(now);
  switch (name) {
    case 'today':
      return days(today, today, now);
    case 'yesterday':
      return days(addDays(today, -1), addDays(today, -1), now);
    case 'week': {
      const { from, to } = weekRange(isoWeek(today));
      return days(from, to, now);
    }
    case 'month': {
      const { from, to } = monthRange(monthOf(today));
      return days(from, to, now);
    }
    default:
      return {};
  }
}

/** From the start of the first to the end of the last day; '' leaves a side open. */
export function days(from: Day | '', to: Day | '', now: Instant): Span {
  const offset = offsetOf(now);
  return { ...(from === '' ? {} : { from: at(from, '00:00', offset) }), ...(to === '' ? {} : { to: endOfDay(to, offset) }) };
}

/** Which name a span has today. */
export function nameOfSpan(span: Span, now: Instant): RangeName {
  if (span.from === undefined && span.to === undefined) return 'any';
  const names = ['today', 'yesterday', 'week', 'month'] as const;
  return (
    names.find((name) => {
      const known = spanOfName(name, now);
      return known.from === span.from && known.to === span.to;
    }) ?? 'own'
  );
}
