/** A chart as SVG text, made without a document: for paper, for pictures, for a page that stands alone. */
import { init } from './echarts';
import type { Chart } from './model';
import { chartOption } from './option';
import type { ChartSize } from './size';

/** What happens under a mouse has no use where nobody points. Texts are escaped, so that no other `<style` can stand there. */
const HOVER_RULES = /<style[^>]*>[\s\S]*?<\/style>/g;

/** The drawing as SVG text with a white ground left out; throws for a size of nought. */
export function chartSvg(chart: Chart, { width, height }: ChartSize): string {
  if (!(width > 0 && height > 0)) throw new Error(`no room for a chart: ${width}×${height}`);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption(chartOption(chart, width));
    return drawn.renderToSVGString({ useViewBox: true }).replace(HOVER_RULES, '');
  } finally {
    drawn.dispose();
  }
}
