/** A chart as plain data: what stands on its axes, and the numbers with their words. */

/**
 * `bars`: a length for each category and series, lying. `lines`: a way through time, categories are its steps.
 * `spread`: each category parted into the shares of the series, whose numbers are counts.
 */
export type ChartKind = 'bars' | 'lines' | 'spread';

export interface ChartCell {
  /** What is drawn; null = nothing to draw, such as a rate over nothing. */
  readonly value: number | null;
  /** The number in words, as every report shows it: `12`, `66.7%`, `—`. */
  readonly text: string;
  /** Where the records behind it are found: whatever the caller can open again; '' = none. */
  readonly behind: string;
}

export interface ChartSeries {
  readonly name: string;
  /** One for each category, in the same order. */
  readonly cells: readonly ChartCell[];
}

export interface Chart {
  readonly id: string;
  readonly kind: ChartKind;
  /** Ready to be read: what, and of when. */
  readonly caption: string;
  /** Unit of the numbers, such as 件 or %; '' = none. */
  readonly unit: string;
  /** What the categories are, such as 类别: the heading of the table's first column. */
  readonly of: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** Nothing to draw: no category, or no number that is above nought. */
export function isBlank({ categories, series }: Chart): boolean {
  return categories.length === 0 || series.every(({ cells }) => cells.every(({ value }) => value === null || value === 0));
}
