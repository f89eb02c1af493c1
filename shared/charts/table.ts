/** The numbers of a chart as the table that stands beside it, or in its place. */
import type { Chart, ChartCell } from './model';

export interface ChartTable {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly ChartCell[] }[];
}

const NONE: ChartCell = { value: null, text: '—', behind: '' };

/** One row a category, one column a series; a cell that a series lacks reads `—`. */
export function chartTable({ of, categories, series }: Chart): ChartTable {
  return {
    headings: [of, ...series.map(({ name }) => name)],
    rows: categories.map((name, at) => ({ name, cells: series.map(({ cells }) => cells[at] ?? NONE) })),
  };
}
