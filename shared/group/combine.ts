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
  /** The middle of the weeks' values, and the value and the denominator of the newest week. */
  readonly middle: number | null;
  readonly newest: number | null;
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

/** How figures of a unit are put together; `isNow` = each tells how it stood at the end of its week. */
export type Way = 'sum' | 'share' | 'perThousand' | 'middle';

export function wayOf({ id, unit }: Pick<FigureName, 'id' | 'unit'>): Way {
  const known = KNOWN.get(id)?.unit;
  if (known === 'percent' || unit === UNITS.percent.zh) return 'share';
  if (known === 'perThousand' || unit === UNITS.perThousand.zh) return 'perThousand';
  return known === 'hours' || unit === UNITS.hours.zh ? 'middle' : 'sum';
}

/** The figure of one desk over its weeks. */
export function overWeeks(name: Pick<FigureName, 'id' | 'unit'>, sums: FigureSums): number | null {
  switch (wayOf(name)) {
    case 'share':
      return rate(sums.numerator, sums.denominator, 100);
    case 'perThousand':
      return rate(sums.numerator, sums.newestDenominator, 1000);
    case 'middle':
      return tenth(sums.middle);
    case 'sum':
      return KNOWN.get(name.id)?.of === 'now' ? sums.newest : sums.value;
  }
}

/** The figure of all desks; `parts` are their weeks. Of times it is the middle desk. */
export function overDesks(name: Pick<FigureName, 'id' | 'unit'>, parts: readonly FigureSums[]): number | null {
  const sum = (pick: (part: FigureSums) => number | null): number | null => {
    const told = parts.map(pick).filter((value) => value !== null);
    return told.length === 0 ? null : told.reduce((total, value) => total + value, 0);
  };
  switch (wayOf(name)) {
    case 'share':
      return rate(
        sum((part) => part.numerator),
        sum((part) => part.denominator),
        100,
      );
    case 'perThousand':
      return rate(
        sum((part) => part.numerator),
        sum((part) => part.newestDenominator),
        1000,
      );
    case 'middle':
      return tenth(medianOf(parts.map((part) => part.middle).filter((value) => value !== null)));
    case 'sum':
      return sum((part) => overWeeks(name, part));
  }
}

/** Whole-number arithmetic for one decimal, half up; null over nothing. */
function rate(numerator: number | null, denominator: number | null, of: 100 | 1000): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null;
  return Math.floor((numerator * of * 20 + denominator) / (denominator * 2)) / 10;
}

function tenth(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** The middle one, or half way between the middle two; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = [sorted[half - 1], sorted[half]];
  if (above === undefined) return null;
  return sorted.length % 2 === 1 || below === undefined ? above : (below + above) / 2;
}
