/** What the records beside the figures are the records of: the place that the path names, found again in the report. */

import type { Language } from '@shared/base/text';
import type { ShownFigure, ShownReport, ShownTable } from '@shared/charts/shown-report';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';

export interface FoundBehind {
  readonly title: string;
  /** null for a text. */
  readonly figure: ShownFigure | null;
}

/** null when the report has no such place. */
export function findBehind(report: ShownReport, behind: string, language: Language): FoundBehind | null {
  for (const { figures, tables, texts } of report.sections) {
    for (const { id, now, before, yearBefore } of figures) {
      const figure = [now, before, yearBefore].find((one) => one?.behind === behind);
      if (figure) return { title: indicatorOf(id).label[language], figure };
    }
    for (const table of tables) {
      const found = inTable(table, behind, language);
      if (found) return found;
    }
    const line = texts.flatMap(({ lines }) => lines).find((one) => one.behind === behind);
    if (line) return { title: line.text, figure: null };
  }
  return null;
}

function inTable({ columns, lines, totals }: ShownTable, behind: string, language: Language): FoundBehind | null {
  const name = (at: number): string => indicatorOf(columns[at] ?? '').label[language];
  const total = totals.findIndex((one) => one.behind === behind);
  if (total >= 0) return { title: name(total), figure: totals[total] ?? null };
  for (const { label, figures } of lines) {
    const at = figures.findIndex((one) => one?.behind === behind);
    if (at >= 0) return { title: `${label[language]} · ${name(at)}`, figure: figures[at] ?? null };
  }
  return null;
}
