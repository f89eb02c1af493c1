/** A chart as a picture that stands alone: an address for paper, a PNG for the workbook. Loads echarts: import it late. */
import { FONT, INK } from '@shared/charts/look';
import type { Chart } from '@shared/charts/model';
import { type ChartSize, chartHeight } from '@shared/charts/size';
import { chartSvg } from '@shared/charts/svg';

export interface ChartImage extends ChartSize {
  /** `data:` address of the drawing. */
  readonly source: string;
}

/** The drawing in a width in pixels, as high as it wants to be. */
export function chartImage(chart: Chart, width: number): ChartImage {
  const size = { width, height: chartHeight(chart, width) };
  return { ...size, source: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(chart, size))}` };
}

/** Pixels above the drawing for its caption, which nothing else tells where the picture stands alone. */
const CAPTION = 26;
/** Dots of the PNG for each pixel, so that it stays sharp when it is printed. */
const DENSITY = 2;

/** The drawing under its caption as the bytes of a PNG on white, twice as dense as its size says. Rejects when the browser cannot draw it. */
export async function chartPng(chart: Chart, width: number): Promise<ChartSize & { readonly png: Uint8Array<ArrayBuffer> }> {
  const { source, height: drawn } = chartImage(chart, width);
  const height = drawn + CAPTION;
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const canvas = new OffscreenCanvas(width * DENSITY, height * DENSITY);
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('no canvas to draw on');
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = INK;
  pen.font = `bold ${14 * DENSITY}px ${FONT}`;
  pen.fillText(chart.unit === '' ? chart.caption : `${chart.caption}（${chart.unit}）`, 4 * DENSITY, 17 * DENSITY);
  pen.drawImage(picture, 0, CAPTION * DENSITY, canvas.width, drawn * DENSITY);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return { width, height, png: new Uint8Array(await blob.arrayBuffer()) };
}
