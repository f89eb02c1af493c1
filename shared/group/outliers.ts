/** Desks whose figure lies far from those of all others: beyond three median absolute deviations of the median (EX-6). */
import { type FigureName, indicatorKnown, medianOf, overWeeks, wayOf } from './combine';
import { betweenText, figureText, unitWord } from './figure-text';
import { type GroupData, type GroupDesk, weeksBetween } from './group-data';

/** So many deviations are still usual. */
const USUAL = 3;
/** No share is more. */
const ALL_OF_THEM = 100;
/** Among fewer desks nobody is unusual. */
export const FEWEST = 5;

export interface Outlier {
  readonly desk: GroupDesk;
  readonly name: FigureName;
  readonly value: number;
  readonly median: number;
  /** What lies from `low` to `high` is usual. */
  readonly low: number;
  readonly high: number;
}

/** All outliers, figure by figure, the farthest off first. Where more than half of the desks say the same nothing can be told. */
export function outliersOf(data: GroupData): readonly Outlier[] {
  return data.names.filter(isComparable).flatMap((name) => ofFigure(data, name));
}

/** Rates and times are; counts grow with the size of a site and are not, but for those that should not be there at all. */
export function isComparable(name: FigureName): boolean {
  const better = indicatorKnown(name.id)?.better ?? null;
  return !['sum', 'newest'].includes(wayOf(name)) || better === 'less';
}

function ofFigure(data: GroupData, name: FigureName): readonly Outlier[] {
  const values = valuesOf(data, name);
  const median = medianOf(values.map(({ value }) => value));
  if (values.length < FEWEST || median === null) return [];
  const deviation = medianOf(values.map(({ value }) => Math.abs(value - median))) ?? 0;
  if (deviation === 0) return [];
  const most = wayOf(name) === 'share' ? ALL_OF_THEM : Number.POSITIVE_INFINITY;
  const [low, high] = [Math.max(0, median - USUAL * deviation), Math.min(most, median + USUAL * deviation)];
  return values
    .filter(({ value }) => value < low || value > high)
    .sort((a, b) => Math.abs(b.value - median) - Math.abs(a.value - median))
    .map(({ desk, value }) => ({ desk, name, value, median, low, high }));
}

/** Desks that have the figure. */
export function valuesOf(data: GroupData, name: FigureName): readonly { readonly desk: GroupDesk; readonly value: number }[] {
  return data.desks.flatMap((desk) => {
    const sums = desk.figures.get(name.id);
    const value = sums === undefined ? null : overWeeks(name, sums);
    return value === null ? [] : [{ desk, value }];
  });
}

/** 「投诉率」3.5件/千户，偏高：各站点中位数 1.2，通常 0.6 至 1.8 */
export function outlierText({ name, value, median, low, high }: Outlier): string {
  const side = value > high ? '偏高' : '偏低';
  const [middle, least, most] = [median, low, high].map((each) => betweenText(name, each));
  return `「${name.name}」${figureText(name, value)}${unitWord(name)}，${side}：各站点中位数 ${middle}，通常 ${least} 至 ${most}`;
}

/** Words for the weeks asked for. */
export function periodText({ from, to }: Pick<GroupData, 'from' | 'to'>): string {
  if (from === '') return '没有数据';
  return from === to ? from : `${from} 至 ${to}（${weeksBetween(from, to).length} 周）`;
}
