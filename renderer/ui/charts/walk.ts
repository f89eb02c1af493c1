/** Which number of a chart an arrow key leads to. */
import type { Chart } from '@shared/charts/model';
import type { Place } from './draw';

/** From category to category along the axis, from series to series across it; null for other keys. The first key goes to the first number. */
export function stepIn({ kind, categories, series }: Chart, place: Place | null, key: string): Place | null {
  const step = STEPS[kind][key];
  if (step === undefined || categories.length === 0 || series.length === 0) return null;
  if (place === null) return { series: 0, category: 0 };
  const [along, across] = step;
  return {
    category: within(place.category + along, categories.length),
    series: within(place.series + across, series.length),
  };
}

type Steps = Readonly<Record<string, readonly [along: number, across: number]>>;

/** Lying bars have their categories one below the other, lines side by side. */
const LYING: Steps = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
const STEPS: Readonly<Record<Chart['kind'], Steps>> = {
  bars: LYING,
  spread: LYING,
  lines: { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] },
};

function within(at: number, length: number): number {
  return Math.min(Math.max(at, 0), length - 1);
}
