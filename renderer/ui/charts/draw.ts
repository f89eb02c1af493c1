/** Draws a chart into the page, as SVG elements that answer to the mouse. Loads echarts: import it late. */

import { init } from '@shared/charts/echarts';
import type { Chart } from '@shared/charts/model';
import { chartOption } from '@shared/charts/option';
import { type ChartSize, chartHeight } from '@shared/charts/size';

/** A number in a chart: which series, which category. */
export interface Place {
  readonly series: number;
  readonly category: number;
}

export interface Drawn {
  /** Fits the drawing to the width of its place, and the height of the place to the drawing. */
  fit(): void;
  /** Rings one number; null takes the ring away. */
  ring(place: Place | null): void;
  close(): void;
}

/** Draws at once into an element that has a width, as high as the chart wants to be; `onPick` is told what was clicked. */
export function drawChart(element: HTMLElement, chart: Chart, onPick: (place: Place) => void): Drawn {
  const sizeNow = (): ChartSize => {
    const width = element.clientWidth || FALLBACK_WIDTH;
    return { width, height: chartHeight(chart, width) };
  };
  const drawn = init(element, null, { renderer: 'svg', ...sizeNow() });
  const fit = (): void => {
    const { width, height } = sizeNow();
    element.style.height = `${height}px`;
    drawn.resize({ width, height });
    drawn.setOption(chartOption(chart, width));
  };
  fit();
  drawn.on('click', ({ seriesIndex, dataIndex }) => {
    if (seriesIndex !== undefined) onPick({ series: seriesIndex, category: dataIndex });
  });
  return {
    fit,
    ring: (place) => {
      drawn.dispatchAction({ type: 'downplay' });
      if (place) drawn.dispatchAction({ type: 'highlight', seriesIndex: place.series, dataIndex: place.category });
    },
    close: () => drawn.dispose(),
  };
}

/** Where there is no layout. */
const FALLBACK_WIDTH = 560;
