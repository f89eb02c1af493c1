/** A whole report as plain data: what screen, paper, workbook and head office show of the same span is this, so it is equal everywhere. */
import type { Text } from '@shared/base/text';
import type { Instant } from '@shared/base/time';
import type { Spans } from '../running';
import { spanWords } from '../span-words';
import { indicatorOf } from './catalogue';
import type { Comparison } from './compare';
import { compare } from './compare';
import type { Facts } from './facts';
import { REPORT_PLANS, type ReportKind, type ReportPlan, type SectionPlan } from './report-plans';
import type { FigureTable } from './table';
import { figureTable, tableTitle } from './table';
import type { TextTable } from './texts';
import { textTable } from './texts';

export interface ReportSection {
  readonly id: string;
  readonly title: Text;
  readonly figures: readonly Comparison[];
  readonly tables: readonly FigureTable[];
  readonly texts: readonly TextTable[];
}

export interface StatReport {
  readonly kind: ReportKind;
  readonly title: Text;
  readonly spans: Spans;
  readonly spanWords: Text;
  /** Of when the figures tell. */
  readonly now: Instant;
  readonly sections: readonly ReportSection[];
}

/** Does a report put figures beside those of other spans? One that does not is counted over all of its span, also while that is running. */
export function isCompared(kind: ReportKind): boolean {
  const plan: ReportPlan = REPORT_PLANS[kind];
  return plan.sections.some(({ ids }) => ids.length > 0);
}

/** Counts a report of a kind over the spans; `facts` must have been read for them. */
export function statReport(kind: ReportKind, facts: Facts, spans: Spans): StatReport {
  const plan: ReportPlan = REPORT_PLANS[kind];
  return {
    kind,
    title: plan.title,
    spans,
    spanWords: spanWords(spans.shown),
    now: facts.now,
    sections: plan.sections.map((section) => sectionOf(section, facts, spans)),
  };
}

function sectionOf({ id, title, ids, tables, texts }: SectionPlan, facts: Facts, spans: Spans): ReportSection {
  return {
    id,
    title,
    figures: ids.map((one) => compare(indicatorOf(one), facts, spans)),
    tables: tables.map((one) => figureTable(tableTitle(one.what, one.dimension), one.dimension, one.ids, facts, spans.now)),
    texts: texts.map((one) => textTable(one, facts, spans.now)),
  };
}
