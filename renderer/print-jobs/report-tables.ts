/** The tables of a printed report: figures beside other spans, figures told apart, words with their counts, definitions. */
import type { RegisterColumn, RegisterRow, RegisterTableData } from '@renderer/print/model';
import type { ShownComparison, ShownFigure, ShownTable, ShownTexts } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { DIMENSIONS, UNITS } from '@shared/rules/statistics/figures/indicator';

const NONE = '—';

const PART_HEADINGS: Readonly<Record<string, string>> = { before: '上期同期', toBefore: '比同期' };

const FIGURE_COLUMNS: readonly RegisterColumn[] = [
  { key: 'name', heading: '指标', width: 52, align: 'left' },
  number('now', '本期'),
  number('before', '上期'),
  number('toBefore', '比上期', 26),
  number('yearBefore', '去年同期'),
  number('toYearBefore', '比去年', 26),
  number('required', '要求', 28),
];

function number(key: string, heading: string, width = 18): RegisterColumn {
  return { key, heading, width, align: 'right' };
}

/** Of a running span: it stands beside the same days of the span before. */
const PART_COLUMNS = FIGURE_COLUMNS.map((column) => ({ ...column, heading: PART_HEADINGS[column.key] ?? column.heading }));

/** One line a figure; `part` = the span is running. */
export function figuresTable(figures: readonly ShownComparison[], part: boolean): RegisterTableData {
  return plain(part ? PART_COLUMNS : FIGURE_COLUMNS, figures.map(figureRow));
}

function figureRow({ id, now, before, yearBefore, toBefore, toYearBefore }: ShownComparison): RegisterRow {
  return {
    name: named(id),
    now: now.text,
    before: before?.text ?? NONE,
    toBefore: toBefore?.text.zh ?? NONE,
    yearBefore: yearBefore?.text ?? NONE,
    toYearBefore: toYearBefore?.text.zh ?? NONE,
    required: requiredWords(id, now),
  };
}

/** `首次响应用时（小时）`: what is no plain count says its unit. */
function named(id: string): string {
  const { label, unit } = indicatorOf(id);
  return unit === 'count' || unit === 'percent' ? label.zh : `${label.zh}（${UNITS[unit].zh}）`;
}

function requiredWords(id: string, { required, met }: ShownFigure): string {
  if (required === null) return '';
  const { better, unit } = indicatorOf(id);
  const least = `${better === 'less' ? '≤' : '≥'}${required}${unit === 'percent' ? '%' : ''}`;
  return met === null ? least : `${least} ${met ? '达到' : '未达到'}`;
}

/** The tables of a section with those by step of time as one: they have the same lines. */
export function stepsTogether(tables: readonly ShownTable[]): readonly ShownTable[] {
  const steps = tables.filter(({ dimension }) => dimension === 'step');
  const [first] = steps;
  if (first === undefined || steps.length === 1) return tables;
  const together: ShownTable = {
    ...first,
    title: { zh: '各项，按时间', en: 'All by time' },
    columns: steps.flatMap(({ columns }) => columns),
    lines: first.lines.map((line, at) => ({ ...line, figures: steps.flatMap(({ lines }) => lines[at]?.figures ?? []) })),
    totals: steps.flatMap(({ totals }) => totals),
  };
  return [together, ...tables.filter(({ dimension }) => dimension !== 'step')];
}

/** One line a category, building, step …; the sum in bold. */
export function breakdownTable({ dimension, columns, lines, totals }: ShownTable): RegisterTableData {
  const row = (name: string, figures: readonly (ShownFigure | null)[]): RegisterRow => ({
    name,
    ...Object.fromEntries(columns.map((id, at) => [id, figures[at]?.text ?? NONE])),
  });
  return {
    columns: [{ key: 'name', heading: DIMENSIONS[dimension].zh, width: 28, align: 'left' }, ...columns.map((id) => number(id, named(id)))],
    rows: lines.map(({ label, figures }) => row(label.zh, figures)),
    leastRows: 0,
    totals: [row('合计', totals)],
  };
}

const TEXT_COLUMNS: readonly RegisterColumn[] = [
  { key: 'n', heading: '序号', width: 12, align: 'center' },
  { key: 'text', heading: '内容', width: 150, align: 'left' },
  { key: 'count', heading: '次数', width: 14, align: 'right' },
];

/** One line for the same words; `hide` takes out what the reader of the paper need not see. */
export function textsTable({ lines }: ShownTexts, hide: (text: string) => string): RegisterTableData {
  return plain(
    TEXT_COLUMNS,
    lines.map(({ text, count }, at) => ({ n: String(at + 1), text: hide(text), count: String(count) })),
  );
}

const DEFINITION_COLUMNS: readonly RegisterColumn[] = [
  { key: 'name', heading: '指标', width: 42, align: 'left' },
  { key: 'definition', heading: '口径', width: 96, align: 'left' },
  { key: 'basis', heading: '依据', width: 42, align: 'left' },
];

/** What each figure means, once. */
export function definitionsTable(ids: readonly string[]): RegisterTableData {
  return plain(
    DEFINITION_COLUMNS,
    [...new Set(ids)]
      .map(indicatorOf)
      .map(({ label, definition, basis }) => ({ name: label.zh, definition: definition.zh, basis: basis.zh })),
  );
}

function plain(columns: readonly RegisterColumn[], rows: readonly RegisterRow[]): RegisterTableData {
  return { columns, rows, leastRows: 0, totals: [] };
}
