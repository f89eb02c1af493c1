/**
 * A report as it leaves the worker: plain data without the ids of records. A year of a large site has hundreds of thousands behind its
 * figures; they stay in the worker, and each figure says where they are asked for.
 */
import type { Text } from '@shared/base/text';
import type { Instant } from '@shared/base/time';
import type { Comparison, Difference } from '@shared/rules/statistics/figures/compare';
import type { Figure } from '@shared/rules/statistics/figures/figure';
import type { Dimension } from '@shared/rules/statistics/figures/indicator';
import type { StatReport } from '@shared/rules/statistics/figures/report';
import type { ReportKind } from '@shared/rules/statistics/figures/report-plans';
import type { FigureTable } from '@shared/rules/statistics/figures/table';
import type { TextKind, TextTable } from '@shared/rules/statistics/figures/texts';
import type { Spans } from '@shared/rules/statistics/running';
import type { Span } from '@shared/rules/statistics/spans';

/** A figure with the place of its records: '' where it has none. */
export interface ShownFigure extends Omit<Figure, 'rows' | 'hits'> {
  readonly behind: string;
  /** How many records are behind it; of a share those of the denominator. */
  readonly records: number;
}

export interface ShownComparison {
  /** Id of the indicator. */
  readonly id: string;
  readonly now: ShownFigure;
  readonly before: ShownFigure | null;
  readonly yearBefore: ShownFigure | null;
  readonly toBefore: Difference | null;
  readonly toYearBefore: Difference | null;
}

export interface ShownLine {
  readonly key: string;
  readonly label: Text;
  readonly span: Span | null;
  readonly figures: readonly (ShownFigure | null)[];
}

export interface ShownTable {
  readonly id: string;
  readonly title: Text;
  readonly dimension: Dimension;
  /** Ids of the indicators. */
  readonly columns: readonly string[];
  readonly lines: readonly ShownLine[];
  readonly totals: readonly ShownFigure[];
  readonly overlapping: boolean;
}

export interface ShownText {
  readonly text: string;
  readonly count: number;
  readonly behind: string;
}

export interface ShownTexts {
  readonly kind: TextKind;
  readonly title: Text;
  readonly lines: readonly ShownText[];
}

export interface ShownSection {
  readonly id: string;
  readonly title: Text;
  readonly figures: readonly ShownComparison[];
  readonly tables: readonly ShownTable[];
  readonly texts: readonly ShownTexts[];
}

export interface ShownReport {
  readonly kind: ReportKind;
  readonly title: Text;
  readonly spans: Spans;
  readonly spanWords: Text;
  readonly now: Instant;
  readonly sections: readonly ShownSection[];
}

/** The records behind a figure: all of them, and those that count. */
export interface Behind {
  readonly rows: readonly string[];
  readonly hits: readonly string[];
}

/** Takes the ids out of a report; `behind` finds them again by what each figure says. */
export function shownReport(report: StatReport): { readonly report: ShownReport; readonly behind: ReadonlyMap<string, Behind> } {
  const behind = new Map<string, Behind>();
  const keep = (key: string, kept: Behind): string => {
    if (kept.rows.length === 0) return '';
    behind.set(key, kept);
    return key;
  };
  const figure = (key: string, { rows, hits, ...rest }: Figure): ShownFigure => ({
    ...rest,
    behind: keep(key, { rows, hits }),
    records: rows.length,
  });
  const some = (key: string, found: Figure | null): ShownFigure | null => found && figure(key, found);
  const comparison = (key: string, { indicator, now, before, yearBefore, toBefore, toYearBefore }: Comparison): ShownComparison => ({
    id: indicator.id,
    now: figure(`${key}.now`, now),
    before: some(`${key}.before`, before),
    yearBefore: some(`${key}.yearBefore`, yearBefore),
    toBefore,
    toYearBefore,
  });
  const table = (key: string, { columns, lines, totals, ...rest }: FigureTable): ShownTable => ({
    ...rest,
    columns: columns.map(({ id }) => id),
    lines: lines.map(({ figures, ...line }, at) => ({
      ...line,
      figures: figures.map((one, column) => some(`${key}.${at}.${column}`, one)),
    })),
    totals: totals.map((one, column) => figure(`${key}.total.${column}`, one)),
  });
  const texts = (key: string, { kind, title, lines }: TextTable): ShownTexts => ({
    kind,
    title,
    lines: lines.map(({ text, count, rows }, at) => ({ text, count, behind: keep(`${key}.${at}`, { rows, hits: rows }) })),
  });
  const sections = report.sections.map((section) => ({
    id: section.id,
    title: section.title,
    figures: section.figures.map((one) => comparison(`${section.id}.figure.${one.indicator.id}`, one)),
    tables: section.tables.map((one) => table(`${section.id}.table.${one.id}`, one)),
    texts: section.texts.map((one) => texts(`${section.id}.text.${one.kind}`, one)),
  }));
  return { report: { ...report, sections }, behind };
}
