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
  /** Draws; what was made before is the empty place. */
  show(): void;
  /** Fits the drawing to the width of its place, and the height of the place to the drawing. */
  fit(): void;
  /** Rings one number; null takes the ring away. */
  ring(place: Place | null): void;
  close(): void;
}

/** Makes the place for a drawing in an element that has a width, as high as the chart wants to be; `onPick` is told what was clicked. */
export function drawChart(element: HTMLElement, chart: Chart, onPick: (place: Place) => void): Drawn {
  let width = 0;
  const room = (): ChartSize => {
    width = element.clientWidth || FALLBACK_WIDTH;
    const height = chartHeight(chart, width);
    element.style.height = `${height}px`;
    return { width, height };
  };
  const drawn = init(element, null, { renderer: 'svg', ...room() });
  let shown = false;
  const show = (): void => {
    shown = true;
    drawn.setOption(chartOption(chart, width));
  };
  const fit = (): void => {
    // An observer tells the first width as well.
    if (!shown || width === (element.clientWidth || FALLBACK_WIDTH)) return;
    drawn.resize(room());
    show();
  };
  drawn.on('click', ({ seriesIndex, dataIndex }) => {
    if (seriesIndex !== undefined) onPick({ series: seriesIndex, category: dataIndex });
  });
  return {
    show,
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
