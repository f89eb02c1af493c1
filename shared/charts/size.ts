/** How much room a chart wants. */
import type { Chart } from './model';

export interface ChartSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** One line of the legend, and the gap below the last. */
const LEGEND_ROW = 20;
const LEGEND_GAP = 8;
/** A sign with its gaps, and one letter at its widest. */
const LEGEND_SIGN = 46;
const LETTER = 12;
export const AXIS_HEIGHT = 24;
const LINES_HEIGHT = 220;
/** One bar, and the gap between two categories. */
const BAR = 15;
const GAP = 11;
const SPREAD_ROW = 34;

/** The height of the legend in a width, in pixels; 0 for a single series, which the caption names. */
export function legendHeight({ series }: Chart, width: number): number {
  if (series.length < 2) return 0;
  let [rows, used] = [1, 0];
  for (const { name } of series) {
    const item = LEGEND_SIGN + name.length * LETTER;
    if (used > 0 && used + item > width) [rows, used] = [rows + 1, 0];
    used += item;
  }
  return rows * LEGEND_ROW + LEGEND_GAP;
}

/** The height that a chart needs to be read in a width, in pixels. */
export function chartHeight(chart: Chart, width: number): number {
  const { kind, categories, series } = chart;
  const legend = legendHeight(chart, width);
  switch (kind) {
    case 'lines':
      return LINES_HEIGHT + legend;
    case 'bars':
      return categories.length * (series.length * BAR + GAP) + AXIS_HEIGHT + legend;
    case 'spread':
      return categories.length * SPREAD_ROW + AXIS_HEIGHT + legend;
  }
}
