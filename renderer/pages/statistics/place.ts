/** Where one is in the statistics, as the path says it, so that the way back from a record leads to the same figures. */
import { type Day, isDay } from '@shared/base/time';
import { freeSpan, SPAN_KINDS, type Span, type SpanKind, spanOf } from '@shared/rules/statistics/spans';

export const TABS = ['overview', 'requests', 'callbacks', 'trends', 'causes', 'desk'] as const;
export type Tab = (typeof TABS)[number];

export interface Place {
  readonly tab: Tab;
  readonly span: Span;
  /** Place of the records that are open beside the figures; '' = none. */
  readonly behind: string;
}

/** `/statistics/overview/week/2026-11-16/2026-11-22[/behind]`; what does not fit becomes the overview of this week. */
export function placeOf(path: string, today: Day, cutOff: number): Place {
  const [, , tab = '', kind = '', from = '', to = '', behind = ''] = path.split('/');
  return {
    tab: TABS.find((one) => one === tab) ?? 'overview',
    span: spanOfPath(kind, from, to, cutOff) ?? spanOf('week', today, cutOff),
    behind: decodeURIComponent(behind),
  };
}

function spanOfPath(kind: string, from: string, to: string, cutOff: number): Span | null {
  if (!(kind in SPAN_KINDS) || !isDay(from) || !isDay(to)) return null;
  return kind === 'free' ? freeSpan(from, to) : spanOf(kind as Exclude<SpanKind, 'free'>, from, cutOff);
}

export function pathOf({ tab, span: { kind, from, to }, behind }: Place): string {
  const path = `/statistics/${tab}/${kind}/${from}/${to}`;
  return behind === '' ? path : `${path}/${encodeURIComponent(behind)}`;
}

/** The span of another kind at the same time: the one in which the old one ends, or today when that lies in it. */
export function otherKind(span: Span, kind: SpanKind, today: Day, cutOff: number): Span {
  const day = span.from <= today && today <= span.to ? today : span.to;
  return kind === 'free' ? freeSpan(span.from, day) : spanOf(kind, day, cutOff);
}
