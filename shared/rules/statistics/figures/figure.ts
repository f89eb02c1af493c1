/** A figure as every report shows it, and the ways to make one: a count, a share, a time, a sum. */
import type { Share } from '../ratio';

export interface Figure {
  /** Id of its indicator. */
  readonly id: string;
  /** In the indicator's unit: whole for counts, one decimal for percent and hours, 元 with two for money; null = nothing to tell (「—」). */
  readonly value: number | null;
  /** Of a share, exactly; of a count the count itself; null where there is none (a median, a sum). */
  readonly numerator: number | null;
  /** Of a share; of a median how many were measured; null for a plain count. */
  readonly denominator: number | null;
  /** The value as it is shown, `66.7%` or `12`, without the unit where that is a word; `—` for null. */
  readonly text: string;
  /** What is required, in the indicator's unit; null = nothing. */
  readonly required: number | null;
  /** Decided before rounding; null = nothing required, or nothing to decide on. */
  readonly met: boolean | null;
  /** Ids of the records behind it: of a share those of the denominator. */
  readonly rows: readonly string[];
  /** Which of `rows` count: of a share those of the numerator, else the same as `rows`. */
  readonly hits: readonly string[];
  /** Counted without a record of its own here: completions that were not drawn. */
  readonly unlisted: number;
}

/** A figure before its indicator gives it a name. */
export type Measured = Omit<Figure, 'id'>;

const NOTHING: Measured = {
  value: null,
  numerator: null,
  denominator: null,
  text: '—',
  required: null,
  met: null,
  rows: [],
  hits: [],
  unlisted: 0,
};

/** So many records. */
export function countOf(rows: readonly string[]): Measured {
  return { ...NOTHING, value: rows.length, numerator: rows.length, text: String(rows.length), rows, hits: rows };
}

/** A share in percent; what is required is said where it is. */
export function shareFigure(share: Share, required: number | null = null): Measured {
  const { numerator, denominator, text, met } = share;
  const rows = share.rows.filter((id) => id !== '');
  return {
    ...NOTHING,
    value: denominator === 0 ? null : Number.parseFloat(text),
    numerator,
    denominator,
    text,
    required,
    met,
    rows,
    hits: share.hits.filter((id) => id !== ''),
    unlisted: share.rows.length - rows.length,
  };
}

/** A sum of 分 as 元. */
export function moneyFigure(fen: number, rows: readonly string[]): Measured {
  return { ...NOTHING, value: fen / 100, text: (fen / 100).toFixed(2), rows, hits: rows };
}

/** One decimal, half up, by whole numbers: `seconds` may end in .5 (the middle of two). */
export function hoursFigure(seconds: number | null, rows: readonly string[]): Measured {
  if (seconds === null) return NOTHING;
  const tenths = Math.floor((seconds * 2 + 360) / 720);
  return { ...NOTHING, value: tenths / 10, denominator: rows.length, text: (tenths / 10).toFixed(1), rows, hits: rows };
}

/** So many of something per thousand, one decimal half up; 「—」 over nothing. */
export function perThousand(numerator: number, denominator: number, rows: readonly string[]): Measured {
  if (denominator === 0) return { ...NOTHING, numerator, denominator, rows, hits: rows };
  const tenths = Math.floor((numerator * 20_000 + denominator) / (denominator * 2));
  return { ...NOTHING, value: tenths / 10, numerator, denominator, text: (tenths / 10).toFixed(1), rows, hits: rows };
}
