/** Draws a chart into the page, as SVG elements that answer to the mouse. Loads echarts: import it late. */

import { init } from '@shared/charts/echarts';
import type { Chart } from '@shared/charts/model';
import { chartOption } from '@shared/charts/option';

/** A number in a chart: which series, which category. */
export interface Place {
  readonly series: number;
  readonly category: number;
}

export interface Drawn {
  /** Fits the drawing to the width of its place. */
  fit(): void;
  /** Rings one number; null takes the ring away. */
  ring(place: Place | null): void;
  close(): void;
}

/** Draws at once into an element that has a width; `onPick` is told what was clicked. */
export function drawChart(element: HTMLElement, chart: Chart, height: number, onPick: (place: Place) => void): Drawn {
  const drawn = init(element, null, { renderer: 'svg', width: element.clientWidth || FALLBACK_WIDTH, height });
  drawn.setOption(chartOption(chart));
  drawn.on('click', ({ seriesIndex, dataIndex }) => {
    if (seriesIndex !== undefined) onPick({ series: seriesIndex, category: dataIndex });
  });
  return {
    fit: () => drawn.resize({ width: element.clientWidth || FALLBACK_WIDTH }),
    ring: (place) => {
      drawn.dispatchAction({ type: 'downplay' });
      if (place) drawn.dispatchAction({ type: 'highlight', seriesIndex: place.series, dataIndex: place.category });
    },
    close: () => drawn.dispose(),
  };
}

/** Where there is no layout. */
const FALLBACK_WIDTH = 560;
