/** How much room a chart wants. */
import type { Chart } from './model';

export interface ChartSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export const LEGEND_HEIGHT = 28;
export const AXIS_HEIGHT = 24;
const LINES_HEIGHT = 220;
/** One bar, and the gap between two categories. */
const BAR = 15;
const GAP = 11;
const SPREAD_ROW = 34;

/** The height that a chart needs to be read, in pixels; width makes no difference. */
export function chartHeight({ kind, categories, series }: Chart): number {
  const legend = series.length > 1 ? LEGEND_HEIGHT : 0;
  switch (kind) {
    case 'lines':
      return LINES_HEIGHT + legend;
    case 'bars':
      return categories.length * (series.length * BAR + GAP) + AXIS_HEIGHT + legend;
    case 'spread':
      return categories.length * SPREAD_ROW + AXIS_HEIGHT + legend;
  }
}
