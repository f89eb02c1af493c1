/** One figure out of those of several weeks or sites: never an average of rates, but the rate of the sums (EX-6). */

import { indicators } from '@shared/rules/statistics/figures/catalogue';
import { type Indicator, UNITS } from '@shared/rules/statistics/figures/indicator';

/** What the weeks of one desk say of one figure, added up and picked by the store. */
export interface FigureSums {
  readonly id: string;
  /** Sums; null where no week says anything. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The middle of the weeks' values, and what the newest week says. */
  readonly middle: number | null;
  readonly newest: number | null;
  readonly newestNumerator: number | null;
  readonly newestDenominator: number | null;
}

export interface FigureName {
  readonly id: string;
  readonly name: string;
  /** As the sheet shows it: `%`, `件`, `小时`. */
  readonly unit: string;
  readonly definition: string;
}

const KNOWN: ReadonlyMap<string, Indicator> = new Map(indicators.map((one) => [one.id, one]));

/** The catalogue's entry of a figure; null for one of another program's. */
export function indicatorKnown(id: string): Indicator | null {
  return KNOWN.get(id) ?? null;
}

/**
 * How figures are put together. `newest`: each week tells how it stood at its end, or of the whole month so far, so that the newest one says it
 * all. `middle`: times, of which the middle one is told.
 */
export type Way = 'sum' | 'newest' | 'share' | 'perThousand' | 'middle';

/** Ids of the figures of the statistical month begin so, those of the calendar month's quota so. */
const OF_MONTH = 'month.';
const OF_QUOTA = 'quota.';

export function wayOf({ id, unit }: Pick<FigureName, 'id' | 'unit'>): Way {
  const known = KNOWN.get(id);
  if (known?.unit === 'percent' || unit === UNITS.percent.zh) return 'share';
  if (known?.unit === 'perThousand' || unit === UNITS.perThousand.zh) return 'perThousand';
  if (known?.unit === 'hours' || unit === UNITS.hours.zh) return 'middle';
  return known?.of === 'now' || id.startsWith(OF_MONTH) || id.startsWith(OF_QUOTA) ? 'newest' : 'sum';
}

/** The figure of one desk over its weeks. */
export function overWeeks(name: Pick<FigureName, 'id' | 'unit'>, sums: FigureSums): number | null {
  return overDesks(name, [sums]);
}

/** The figure of several desks over the weeks of each. */
export function overDesks(name: Pick<FigureName, 'id' | 'unit'>, parts: readonly FigureSums[]): number | null {
  const isOfMonth = name.id.startsWith(OF_MONTH);
  switch (wayOf(name)) {
    case 'share':
      return isOfMonth
        ? rate(sumOf(parts, 'newestNumerator'), sumOf(parts, 'newestDenominator'), 100)
        : rate(sumOf(parts, 'numerator'), sumOf(parts, 'denominator'), 100);
    case 'perThousand':
      return rate(sumOf(parts, isOfMonth ? 'newestNumerator' : 'numerator'), sumOf(parts, 'newestDenominator'), 1000);
    case 'middle':
      return rounded(medianOf(parts.map((part) => part.middle).filter((value) => value !== null)), 10);
    case 'newest':
      return rounded(sumOf(parts, 'newest'), 100);
    case 'sum':
      return rounded(sumOf(parts, 'value'), 100);
  }
}

/** Null when no part says anything. */
function sumOf(parts: readonly FigureSums[], key: Exclude<keyof FigureSums, 'id'>): number | null {
  const told = parts.map((part) => part[key]).filter((value) => value !== null);
  return told.length === 0 ? null : told.reduce((total, value) => total + value, 0);
}

/** Whole-number arithmetic for one decimal, half up; null over nothing. */
function rate(numerator: number | null, denominator: number | null, of: 100 | 1000): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.floor((numerator * of * 20 + denominator) / (denominator * 2)) / 10;
}

/** To tenths or hundredths: sums of yuan are not exact in binary. */
function rounded(value: number | null, parts: 10 | 100): number | null {
  return value === null ? null : Math.round(value * parts) / parts;
}

/** The middle one, or half way between the middle two; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}
