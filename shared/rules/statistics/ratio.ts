/** A share of something, as every report shows it: counts, one decimal half up, 「—」 over nothing (§6). */

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** `66.7%`; `—` over nothing. */
  readonly text: string;
  /** At least the required rate, decided before rounding; null when none is required or there is nothing to divide by. */
  readonly met: boolean | null;
}

/** A ratio that knows its records. */
export interface Share extends Ratio {
  /** Ids of what is counted; '' = it has no record. */
  readonly rows: readonly string[];
  /** Those of `rows` that make the numerator. */
  readonly hits: readonly string[];
}

/** A ratio of counts against a required rate in whole percent (null = none). */
export function ratio(numerator: number, denominator: number, required: number | null = null): Ratio {
  const met = denominator === 0 || required === null ? null : numerator * 100 >= required * denominator;
  return { numerator, denominator, text: percent(numerator, denominator), met };
}

/** The share of those that fit, with the records behind it. */
export function share<T extends { readonly id: string }>(
  counted: readonly T[],
  fits: (one: T) => boolean,
  required: number | null = null,
): Share {
  const hits = counted.filter(fits);
  return { ...ratio(hits.length, counted.length, required), rows: counted.map(idOf), hits: hits.map(idOf) };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

/** Whole-number arithmetic, so that 0.5 of a tenth goes up however the quotient is stored. */
function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  const tenths = Math.floor((numerator * 2000 + denominator) / (denominator * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
