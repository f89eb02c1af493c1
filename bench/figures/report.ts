/** A run as a table on the screen, as JSON and as Markdown. */
import { growthOf, type Line, lineOf, type Measured, median } from './figures';

export interface RunInfo {
  /** With `+` when the tree differs from the commit. */
  readonly commit: string;
  readonly at: string;
  readonly machine: string;
  /** Load average at the beginning. */
  readonly load: string;
  readonly host: string;
  readonly args: string;
}

/** What was measured at one size. */
export interface AtSize {
  readonly records: number;
  readonly lines: readonly Measured[];
  /** What could not be measured, and why. */
  readonly missing: readonly string[];
}

interface Told extends Line {
  readonly name: string;
  readonly says: string;
}

/** Lines of all sizes, and growth from the smallest to the largest. Names: `save@10000`, `save growth`. */
export function linesOf(sizes: readonly AtSize[]): readonly Told[] {
  const all = sizes.flatMap(({ records, lines }) =>
    lines.map((line) => ({ name: `${line.name}@${records}`, says: line.says, ...lineOf(line) })),
  );
  return [...all, ...growths(sizes)];
}

function growths(sizes: readonly AtSize[]): readonly Told[] {
  const sorted = sizes.toSorted((one, other) => one.records - other.records);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  if (!smallest || !largest || smallest === largest) return [];
  return largest.lines.flatMap((line) => {
    const before = smallest.lines.find(({ name }) => name === line.name);
    // Nothing at all, such as no long task, does not grow by a factor.
    return before && median(before.value) > 0 ? [{ name: `${line.name} growth`, says: line.says, ...growthOf(before, line) }] : [];
  });
}

/** `{ "save@10000": { value, unit, floor, ratio, budget, ok } }` */
export function jsonOf(sizes: readonly AtSize[]): string {
  const entries = linesOf(sizes).map(({ name, says: _says, ...line }) => [name, line] as const);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

const HEAD = ['line', 'what', 'program', 'floor', 'ratio', 'budget', ''];

export function tableOf(sizes: readonly AtSize[]): string {
  const rows = [HEAD, ...linesOf(sizes).map(cellsOf)].map(([name, , ...rest]) => [name ?? '', ...rest]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
    )
    .join('\n');
}

/** The part of docs/performance.md that a run writes. */
export function markdownOf(info: RunInfo, sizes: readonly AtSize[]): string {
  const { commit, at, machine, load, host, args } = info;
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const failed = linesOf(sizes).filter(({ ok }) => !ok).length;
  return [
    `Commit ${commit}, ${at}, ${machine}, load ${load}, ${host}; \`npm run bench -- ${args}\`.`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...linesOf(sizes).map((line) => row(cellsOf(line))),
    '',
    failed === 0 ? 'Every budget held.' : `${failed} lines are over their budget.`,
    ...sizes.flatMap(({ records, missing }) => missing.map((what) => `Not measured at ${records}: ${what}.`)),
    '',
  ].join('\n');
}

function cellsOf({ name, says, value, unit, floor, ratio, budget, ok }: Told): readonly string[] {
  const judged = budget === '' ? '' : ok ? 'ok' : 'OVER';
  const grown = unit === 'x';
  return [
    name,
    says,
    grown ? `${ratio} x` : `${value} ${unit}`,
    floor === null || grown ? '' : `${floor} ${unit}`,
    ratio === null || grown ? '' : `${ratio} x`,
    budget,
    judged,
  ];
}
