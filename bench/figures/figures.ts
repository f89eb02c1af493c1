/** From milliseconds of single runs to the lines of the table: medians, what the platform needs for the same, and whether the budget holds. */

export type Unit = 'ms' | 'MB';

/** What a line may cost: so many times its floor, or so many units, at a size up to `upTo` records (absent = any). Absent altogether: told, not judged. */
export interface Budget {
  readonly kind: 'ratio' | 'value';
  readonly most: number;
}

/** A line as it was measured. */
export interface Measured {
  readonly name: string;
  readonly says: string;
  readonly unit: Unit;
  /** One number a run, the first (cold) one left out by who measures. */
  readonly value: readonly number[];
  /** The same work by the platform alone, in the same run; empty = there is none to compare with. */
  readonly floor: readonly number[];
  readonly budget: Budget | null;
  /** Work that grows with the records by nature: reading all of them. */
  readonly linear: boolean;
}

/** A line as it is told. `floor` and `ratio` null: there is no floor. */
export interface Line {
  readonly value: number;
  readonly unit: Unit | 'x';
  readonly floor: number | null;
  readonly ratio: number | null;
  /** `2 x`, `50 ms`; '' = none. */
  readonly budget: string;
  readonly ok: boolean;
}

/** The middle one; of two in the middle their mean. Throws when there is none: a line without a run is a mistake. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('nothing was measured');
  return (upper + lower) / 2;
}

export function lineOf({ value, floor, unit, budget }: Measured): Line {
  const middle = median(value);
  const least = floor.length === 0 ? null : median(floor);
  const ratio = least === null || least <= 0 ? null : middle / least;
  return {
    value: round(middle),
    unit,
    floor: least === null ? null : round(least),
    ratio: ratio === null ? null : round(ratio),
    ...judged(budget, middle, ratio, unit),
  };
}

function judged(budget: Budget | null, value: number, ratio: number | null, unit: Unit): Pick<Line, 'budget' | 'ok'> {
  if (budget === null) return { budget: '', ok: true };
  if (budget.kind === 'value') return { budget: `${budget.most} ${unit}`, ok: value <= budget.most };
  // A budget in floors without a floor was not held: nobody knows.
  return { budget: `${round(budget.most)} x`, ok: ratio !== null && ratio <= budget.most };
}

/** At most this much slower with all records than with the fewest, for whatever is not linear by nature. */
export const MOST_GROWTH = 2;

/** Time at the largest size by time at the smallest, as a line of its own. */
export function growthOf(smallest: Measured, largest: Measured): Line {
  const [from, to] = [median(smallest.value), median(largest.value)];
  const ratio = from > 0 ? to / from : Number.POSITIVE_INFINITY;
  const limit = smallest.linear ? null : MOST_GROWTH;
  return {
    value: round(ratio),
    unit: 'x',
    floor: round(from),
    ratio: round(ratio),
    budget: limit === null ? '' : `${limit} x`,
    ok: limit === null || ratio <= limit,
  };
}

/** Three figures that mean something. */
export function round(number: number): number {
  return Number(number.toPrecision(3));
}
