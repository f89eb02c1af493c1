/** A figure beside that of the span before and of the same span a year before (环比, 同比). */
import type { Text } from '@shared/base/text';
import { text } from '@shared/base/text';
import type { Day } from '@shared/base/time';
import type { Spans } from '../running';
import { partBefore, partOf, partYearBefore } from '../running';
import type { Span } from '../spans';
import { figureOf } from './catalogue';
import type { Facts } from './facts';
import type { Figure } from './figure';
import type { Indicator } from './indicator';

export interface Difference {
  /** Now less then, of the values as they are shown; percentage points for percent. */
  readonly value: number;
  /** `+2.1个百分点`, `−3`, `0`. */
  readonly text: Text;
  readonly tone: 'better' | 'worse' | 'same' | 'neutral';
}

export interface Comparison {
  readonly indicator: Indicator;
  readonly now: Figure;
  /** null for what is told as it stands now, and where the site had no records yet. */
  readonly before: Figure | null;
  readonly yearBefore: Figure | null;
  /** null where one of the two has no value. */
  readonly toBefore: Difference | null;
  readonly toYearBefore: Difference | null;
}

/**
 * A span with what it is compared with: like with like while it is running. '' as
 * today takes every span whole. `cutOff` is the last day of a statistics month.
 */
export function spansOf(span: Span, today: Day, cutOff?: number): Spans {
  return {
    shown: span,
    now: partOf(span, today),
    before: partBefore(span, today, cutOff),
    yearBefore: partYearBefore(span, today, cutOff),
  };
}

/** Is only a part counted, because the span is running? */
export function isPart({ shown, now }: Spans): boolean {
  return now.to < shown.to;
}

/** Counts an indicator over the three spans; all of them are counted as they are known now. */
export function compare(indicator: Indicator, facts: Facts, spans: Spans): Comparison {
  const now = figureOf(indicator, facts, spans.now);
  const then = (span: Span): Figure | null => earlierFigure(indicator, facts, span);
  const [before, yearBefore] = [then(spans.before), then(spans.yearBefore)];
  return {
    indicator,
    now,
    before,
    yearBefore,
    toBefore: differenceOf(indicator, now, before),
    toYearBefore: differenceOf(indicator, now, yearBefore),
  };
}

/** The figure of an earlier span; null for what is told as it stands now, and where the site had no records yet: no 0 that looks like a merit. */
export function earlierFigure(indicator: Indicator, facts: Facts, span: Span): Figure | null {
  return indicator.of === 'now' || span.to < facts.since ? null : figureOf(indicator, facts, span);
}

/** Hundredths, so that 66.7 − 50.1 is 16.6 and no more. */
function differenceOf({ unit, better }: Indicator, now: Figure, then: Figure | null): Difference | null {
  if (now.value === null || then === null || then.value === null) return null;
  const hundredths = Math.round(now.value * 100) - Math.round(then.value * 100);
  const digits = unit === 'count' ? 0 : unit === 'yuan' ? 2 : 1;
  const shown = `${hundredths > 0 ? '+' : hundredths < 0 ? '−' : ''}${(Math.abs(hundredths) / 100).toFixed(digits)}`;
  const tone = hundredths === 0 ? 'same' : better === null ? 'neutral' : better === (hundredths > 0 ? 'more' : 'less') ? 'better' : 'worse';
  return { value: hundredths / 100, text: unit === 'percent' ? text(`${shown}个百分点`, `${shown} points`) : text(shown, shown), tone };
}
