/** The sheet 图表: the week's charts as pictures, and beside them the numbers that they show (ST-3). */
import type { Chart } from '../../charts/model';
import { chartTable } from '../../charts/table';
import type { Cell, Column, Sheet, SheetPicture } from '../model';

/** A chart with the picture that the window drew of it; null where there is no window to draw: its numbers stand there all the same. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly picture: Omit<SheetPicture, 'caption'> | null;
}

export const CHART_SHEET = '图表';

const COLUMNS: readonly Column[] = [
  { key: 'chart', heading: '图表', type: 'text', width: 46 },
  { key: 'category', heading: '分类', type: 'text', width: 18 },
  { key: 'series', heading: '系列', type: 'text', width: 22 },
  { key: 'value', heading: '数值', type: 'text', width: 10 },
  { key: 'unit', heading: '单位', type: 'text', width: 8 },
];

/** The numbers are cells and covered by the checksum; the pictures stand right of them. null without charts. */
export function chartSheet(title: string, drawn: readonly DrawnChart[]): Sheet | null {
  if (drawn.length === 0) return null;
  return {
    name: CHART_SHEET,
    title,
    columns: COLUMNS,
    rows: drawn.flatMap(({ chart }) => rowsOf(chart)),
    pictures: drawn.flatMap(({ chart, picture }) => (picture ? [{ ...picture, caption: chart.caption }] : [])),
  };
}

function rowsOf(chart: Chart): readonly (readonly Cell[])[] {
  const { headings, rows } = chartTable(chart);
  return rows.flatMap(({ name, cells }) => cells.map((cell, at) => [chart.caption, name, headings[at + 1] ?? '', cell.text, chart.unit]));
}
