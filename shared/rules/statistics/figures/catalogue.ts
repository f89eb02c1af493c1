/** All indicators in the order in which they are shown: the one place that says what each is and how it is counted (ST-1, ST-2, ST-3). */
import type { Span } from '../spans';
import type { Facts } from './facts';
import type { Figure } from './figure';
import type { Indicator } from './indicator';
import { callbackIndicators, satisfactionIndicators } from './indicators-callbacks';
import { complaintIndicators } from './indicators-complaints';
import { deskIndicators, surveyIndicators } from './indicators-desk';
import { quotaIndicators } from './indicators-quota';
import { requestIndicators } from './indicators-requests';

export const indicators: readonly Indicator[] = [
  ...requestIndicators,
  ...complaintIndicators,
  ...callbackIndicators,
  ...quotaIndicators,
  ...satisfactionIndicators,
  ...surveyIndicators,
  ...deskIndicators,
];

const BY_ID: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.id, one]));

/** The indicator of an id; throws for one that is not in the catalogue: a mistake of ours. */
export function indicatorOf(id: string): Indicator {
  const found = BY_ID.get(id);
  if (!found) throw new Error(`there is no indicator ${id}`);
  return found;
}

/** One figure of a span. */
export function figureOf(indicator: Indicator, facts: Facts, span: Span): Figure {
  return { id: indicator.id, ...indicator.measure(facts, span) };
}
