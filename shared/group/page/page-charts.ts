/** Which charts the page of the group has, as plain data. */
import type { Chart, ChartCell } from '@shared/charts/model';
import { type FigureName, indicatorKnown } from '../combine';
import { deskName } from '../desk-name';
import { figureText } from '../figure-text';
import type { GroupData } from '../group-data';
import { isComparable, valuesOf } from '../outliers';

/** Figures whose way through the weeks is drawn, by their ids. */
const OVER_TIME: readonly string[] = ['requests.all', 'requests.repair', 'complaints.count'];
/** Of many desks so many are drawn, those that are worst. */
const DRAWN = 15;

function cell(name: FigureName, value: number | null): ChartCell {
  return { value, text: figureText(name, value), behind: '' };
}

/** All charts: the weeks of the whole group, then each figure that can be compared, desk by desk. */
export function pageCharts(data: GroupData): readonly Chart[] {
  return [
    ...overTime(data),
    ...data.names.filter((name) => isComparable(name) && indicatorKnown(name.id)?.better).flatMap((name) => byDesk(data, name)),
  ];
}

function overTime(data: GroupData): readonly Chart[] {
  const names = data.names.filter(({ id }) => OVER_TIME.includes(id));
  if (data.weeks.length < 2 || names.length === 0) return [];
  const series = names.map((name) => ({
    name: name.name,
    cells: data.weeks.map(({ figures }) => cell(name, figures.get(name.id) ?? null)),
  }));
  const categories = data.weeks.map(({ week }) => week);
  return [{ id: 'weeks', kind: 'lines', caption: '全部站点逐周', unit: '件', of: '周次', categories, series }];
}

function byDesk(data: GroupData, name: FigureName): readonly Chart[] {
  const isMoreBetter = indicatorKnown(name.id)?.better === 'more';
  const values = [...valuesOf(data, name)].sort((a, b) => (isMoreBetter ? a.value - b.value : b.value - a.value)).slice(0, DRAWN);
  if (values.length < 2 || values.every(({ value }) => value === 0)) return [];
  const part = values.length < data.desks.length ? `（最差的 ${values.length} 个）` : '';
  return [
    {
      id: name.id,
      kind: 'bars',
      caption: `${name.name}：各站点${part}`,
      unit: name.unit,
      of: '站点',
      categories: values.map(({ desk }) => deskName(desk)),
      series: [{ name: name.name, cells: values.map(({ value }) => cell(name, value)) }],
    },
  ];
}
