/** The charts of the weekly workbook, from the facts of which its indicators tell. */
import type { Facts } from '../rules/statistics/figures/facts';
import { statReport } from '../rules/statistics/figures/report';
import type { Spans } from '../rules/statistics/running';
import { type Chart, isBlank } from './model';
import { sectionCharts } from './report-charts';
import { type ShownSection, shownReport } from './shown-report';

/** Charts of the weekly report with anything to draw. The facts reach back to the week before, not to the year before: it is left out. */
export function weekCharts(facts: Facts, spans: Spans): readonly Chart[] {
  const { report } = shownReport(statReport('weekly', facts, { ...spans, yearBefore: spans.before }));
  return report.sections.flatMap((section) => sectionCharts(withoutYear(section), 'zh', report)).filter((chart) => !isBlank(chart));
}

function withoutYear(section: ShownSection): ShownSection {
  return { ...section, figures: section.figures.map((one) => ({ ...one, yearBefore: null, toYearBefore: null })) };
}
