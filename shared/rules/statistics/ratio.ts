/** A share of something, as every report shows it: counts, one decimal half up, 「—」 over nothing (§6). */

export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
  /** `66.7%`; `—` over nothing. */
  readonly text: string;
  /** At least the required rate, decided before rounding; null when none is required or there is nothing to divide by. */
  readonly met: boolean | null;
}

/** A ratio of counts against a required rate in whole percent (null = none). */
export function ratio(numerator: number, denominator: number, required: number | null = null): Ratio {
  const met = denominator === 0 || required === null ? null : numerator * 100 >= required * denominator;
  return { numerator, denominator, text: percent(numerator, denominator), met };
}

/** Whole-number arithmetic, so that 0.5 of a tenth goes up however the quotient is stored. */
function percent(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  const tenths = Math.floor((numerator * 2000 + denominator) / (denominator * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
