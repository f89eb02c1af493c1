/** Colours and patterns of charts. Each pair of neighbours differs in brightness or pattern, so that a black-and-white printer keeps them apart. */

export const INK = '#1d2733';
export const INK_2 = '#4a5868';
export const LINE = '#e3e8ee';
export const FONT = "'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";
export const FONT_SIZE = 12;

/** Strokes laid over a colour. Lengths are pixels. */
export interface Pattern {
  readonly color: string;
  readonly dashArrayX: readonly number[];
  readonly dashArrayY: readonly number[];
  readonly rotation: number;
  readonly symbol: 'rect' | 'circle';
  readonly symbolSize: number;
}

export interface SeriesLook {
  readonly color: string;
  /** Of a number that stands on the colour. */
  readonly ink: string;
  readonly pattern: Pattern | null;
  readonly dash: 'solid' | 'dashed' | 'dotted';
  readonly symbol: 'circle' | 'rect' | 'triangle';
}

const QUARTER = Math.PI / 4;

function stripes(color: string, rotation: number, gap = 4): Pattern {
  return { color, dashArrayX: [1, 0], dashArrayY: [1.5, gap], rotation, symbol: 'rect', symbolSize: 1 };
}

function dots(color: string): Pattern {
  return { color, dashArrayX: [3, 4], dashArrayY: [3, 4], rotation: 0, symbol: 'circle', symbolSize: 0.7 };
}

/** Now, the span before, the year before; further series begin again. */
const SERIES: readonly SeriesLook[] = [
  { color: '#0f6b74', ink: '#ffffff', pattern: null, dash: 'solid', symbol: 'circle' },
  { color: '#a9c8cc', ink: INK, pattern: stripes('rgba(15, 107, 116, 0.75)', -QUARTER), dash: 'dashed', symbol: 'rect' },
  { color: '#e8d9bd', ink: INK, pattern: dots('rgba(138, 83, 0, 0.8)'), dash: 'dotted', symbol: 'triangle' },
  { color: '#5a4b8a', ink: '#ffffff', pattern: stripes('rgba(255, 255, 255, 0.75)', QUARTER, 5), dash: 'solid', symbol: 'rect' },
];

/** From the best to the worst of five answers. */
const SPREAD: readonly SeriesLook[] = [
  { color: '#1c6b3a', ink: '#ffffff', pattern: null, dash: 'solid', symbol: 'rect' },
  { color: '#9ccfae', ink: INK, pattern: stripes('rgba(28, 107, 58, 0.55)', -QUARTER), dash: 'solid', symbol: 'rect' },
  { color: '#eef1f4', ink: INK, pattern: null, dash: 'solid', symbol: 'rect' },
  { color: '#f0c58a', ink: INK, pattern: dots('rgba(138, 83, 0, 0.7)'), dash: 'solid', symbol: 'rect' },
  { color: '#b42318', ink: '#ffffff', pattern: stripes('rgba(255, 255, 255, 0.7)', QUARTER, 5), dash: 'solid', symbol: 'rect' },
];

/** The look of a series by its place among its neighbours. */
export function seriesLook(kind: 'bars' | 'lines' | 'spread', at: number): SeriesLook {
  const looks = kind === 'spread' ? SPREAD : SERIES;
  return looks[at % looks.length] ?? (looks[0] as SeriesLook);
}
