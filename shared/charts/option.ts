/** A chart as options of echarts. Words come ready from the model: echarts formats no number. */
import type { BarSeriesOption, LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, LegendComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';
import { FONT, FONT_SIZE, INK, INK_2, LINE, seriesLook } from './look';
import type { Chart, ChartSeries } from './model';
import { legendHeight } from './size';

export type ChartOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption>;

/** More points than this are told by the table; on the line only the first and the last, the highest and the lowest stand. */
const ALL_LABELS = 13;
/** A share narrower than this has no room for its number. */
const LEAST_SHARE = 5;
const NAME_WIDTH = 132;

/** Everything that echarts needs to draw in a width in pixels; nothing moves. */
export function chartOption(chart: Chart, width: number): ChartOption {
  const legend = legendHeight(chart, width);
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: FONT_SIZE, color: INK },
    legend: {
      show: chart.series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 22,
      itemHeight: 12,
      itemGap: 18,
      selectedMode: false,
      itemStyle: { borderWidth: 0.5 },
      textStyle: { color: INK_2, fontSize: FONT_SIZE, fontFamily: FONT },
    },
    ...(chart.kind === 'lines' ? lines(chart, legend) : chart.kind === 'spread' ? spread(chart, legend) : bars(chart, legend)),
  };
}

function bars(chart: Chart, legend: number): ChartOption {
  return {
    grid: gridOf(legend, 48),
    xAxis: { type: 'value', min: 0, axisLabel: { show: false }, splitLine: { lineStyle: { color: LINE } }, minInterval: 1 },
    yAxis: names(chart),
    series: chart.series.map(
      (series, at): BarSeriesOption => ({
        ...barLook(chart, series, at),
        barMaxWidth: 22,
        barGap: '8%',
        label: { show: true, position: 'right', color: INK, fontSize: FONT_SIZE, formatter: ({ dataIndex }) => textAt(series, dataIndex) },
        data: series.cells.map(({ value }) => value ?? '-'),
      }),
    ),
  };
}

function spread(chart: Chart, legend: number): ChartOption {
  const sums = chart.categories.map((_, at) => chart.series.reduce((sum, { cells }) => sum + (cells[at]?.value ?? 0), 0));
  const share = (value: number | null, at: number): number => ((value ?? 0) * 100) / (sums[at] || 1);
  return {
    grid: gridOf(legend, 12),
    xAxis: {
      type: 'value',
      min: 0,
      max: 100,
      axisLabel: { formatter: '{value}%', color: INK_2, fontSize: FONT_SIZE },
      splitLine: { lineStyle: { color: LINE } },
    },
    yAxis: names(chart),
    series: chart.series.map((series, n): BarSeriesOption => {
      const look = seriesLook('spread', n);
      return {
        ...barLook(chart, series, n),
        stack: 'all',
        barMaxWidth: 22,
        // A number stands on a plain patch, or the pattern would run through it.
        label: {
          show: true,
          position: 'inside',
          color: look.ink,
          backgroundColor: look.color,
          padding: [1, 3],
          fontSize: FONT_SIZE,
          formatter: ({ dataIndex }) =>
            share(series.cells[dataIndex]?.value ?? null, dataIndex) < LEAST_SHARE ? '' : textAt(series, dataIndex),
        },
        data: series.cells.map(({ value }, at) => (value ? share(value, at) : '-')),
      };
    }),
  };
}

function lines(chart: Chart, legend: number): ChartOption {
  return {
    grid: { ...gridOf(legend, 28), top: legend + 26, bottom: 8 },
    xAxis: {
      type: 'category',
      data: [...chart.categories],
      // On the axis itself the first number would stand on the axis' own.
      boundaryGap: true,
      axisLine: { lineStyle: { color: INK_2 } },
      axisTick: { show: false },
      axisLabel: { color: INK_2, fontSize: FONT_SIZE, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      min: 0,
      name: chart.unit,
      nameTextStyle: { color: INK_2, fontSize: FONT_SIZE },
      minInterval: 1,
      axisLabel: { color: INK_2, fontSize: FONT_SIZE },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: chart.series.map((series, at): LineSeriesOption => {
      const { color, dash, symbol } = seriesLook('lines', at);
      const ink = at === 0 ? color : INK_2;
      const told = toldAt(series);
      return {
        type: 'line',
        name: series.name,
        color: ink,
        symbol,
        symbolSize: 7,
        showSymbol: true,
        showAllSymbol: true,
        lineStyle: { type: dash, width: at === 0 ? 2.5 : 1.5, color: ink },
        itemStyle: { color: ink },
        // The numbers of the first line only: those of three would stand on each other.
        label: {
          show: at === 0,
          position: 'top',
          color: INK,
          fontSize: FONT_SIZE,
          formatter: ({ dataIndex }) => (told.has(dataIndex) ? textAt(series, dataIndex) : ''),
        },
        data: series.cells.map(({ value }) => value ?? '-'),
      };
    }),
  };
}

function names(chart: Chart): NonNullable<ChartOption['yAxis']> {
  return {
    type: 'category',
    data: [...chart.categories],
    inverse: true,
    axisLine: { lineStyle: { color: INK_2 } },
    axisTick: { show: false },
    axisLabel: { color: INK, fontSize: FONT_SIZE, width: NAME_WIDTH, overflow: 'truncate' },
  };
}

function gridOf(legend: number, right: number): GridComponentOption {
  return {
    left: 4,
    right,
    top: legend + 4,
    bottom: 4,
    outerBoundsMode: 'same',
    outerBoundsContain: 'axisLabel',
  };
}

function barLook({ kind }: Chart, series: ChartSeries, at: number): BarSeriesOption {
  const { color, pattern } = seriesLook(kind, at);
  const decal = pattern && { ...pattern, dashArrayX: [...pattern.dashArrayX], dashArrayY: [...pattern.dashArrayY] };
  return {
    type: 'bar',
    name: series.name,
    color,
    itemStyle: { color, borderColor: INK_2, borderWidth: 0.5, ...(decal && { decal }) },
    emphasis: { itemStyle: { borderColor: INK, borderWidth: 2 } },
  };
}

function textAt({ cells }: ChartSeries, at: number): string {
  const cell = cells[at];
  return cell === undefined || cell.value === null ? '' : cell.text;
}

/** The points whose numbers stand on the line. */
function toldAt({ cells }: ChartSeries): ReadonlySet<number> {
  if (cells.length <= ALL_LABELS) return new Set(cells.keys());
  const drawn = [...cells.keys()].filter((at) => cells[at]?.value !== null);
  const value = (at: number): number => cells[at]?.value ?? 0;
  const highest = drawn.reduce((best, at) => (value(at) > value(best) ? at : best), drawn[0] ?? 0);
  const lowest = drawn.reduce((best, at) => (value(at) < value(best) ? at : best), drawn[0] ?? 0);
  return new Set([drawn[0] ?? 0, highest, lowest, drawn.at(-1) ?? 0]);
}
