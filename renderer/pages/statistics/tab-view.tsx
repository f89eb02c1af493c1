/** What stands under a tab: the main figures and two charts, or the sections of the report that belong there. */
import { useLabel, useLanguage, useText } from '@renderer/i18n/use-text';
import { ChartFigure } from '@renderer/ui/charts/chart-figure';
import { sectionCharts } from '@shared/charts/report-charts';
import type { ShownReport, ShownSection } from '@shared/charts/shown-report';
import { isPart } from '@shared/rules/statistics/figures/compare';
import { memo, useMemo } from 'react';
import { BreakdownTable } from './breakdown-table';
import { FiguresTable } from './figures-table';
import type { Tab } from './place';
import { mainFigures, sectionsOf } from './sections';
import { TextLines } from './text-lines';
import { words } from './texts';

interface TabViewProps {
  readonly tab: Tab;
  readonly report: ShownReport;
  /** Opens the records of a place. */
  readonly onOpen: (behind: string) => void;
  /** The records stand beside: what can be read there is left out here. */
  readonly narrow: boolean;
}

/** Drawn anew only for another tab or report, so that a change of either can wait its turn. */
export const TabView = memo(function TabView({ tab, report, ...rest }: TabViewProps) {
  if (tab === 'overview') return <Overview report={report} {...rest} />;
  return sectionsOf(report, tab).map((section) => <Section key={section.id} section={section} report={report} {...rest} />);
});

/** Tables whose charts the overview shows: how it went, and what was complained of. */
const OVERVIEW = ['step:requests.all', 'category:complaints.count'];

function Overview({ report, onOpen, narrow }: Omit<TabViewProps, 'tab'>) {
  const t = useText(words);
  const language = useLanguage();
  const charts = useMemo(
    () =>
      report.sections
        .flatMap((section) => sectionCharts(section, language, report))
        .filter(({ id }) => OVERVIEW.some((wanted) => id.startsWith(wanted))),
    [report, language],
  );
  return (
    <>
      <section className="card statistics-section">
        <h2>{t('overviewFigures')}</h2>
        <FiguresTable figures={mainFigures(report)} part={isPart(report.spans)} onOpen={onOpen} narrow={narrow} />
      </section>
      <div className="statistics-charts">
        {charts.map((chart) => (
          <ChartFigure key={chart.id} chart={chart} onOpen={({ behind }) => onOpen(behind)} />
        ))}
      </div>
    </>
  );
}

interface SectionProps extends Omit<TabViewProps, 'tab'> {
  readonly section: ShownSection;
}

function Section({ section, report, onOpen, narrow }: SectionProps) {
  const say = useLabel();
  const language = useLanguage();
  const charts = useMemo(() => sectionCharts(section, language, report), [section, language, report]);
  return (
    <>
      <section className="card statistics-section">
        <h2>{say(section.title)}</h2>
        {section.figures.length > 0 && (
          <FiguresTable figures={section.figures} part={isPart(report.spans)} onOpen={onOpen} narrow={narrow} />
        )}
        {section.texts.map((one) => (
          <TextLines key={one.kind} texts={one} onOpen={onOpen} />
        ))}
        {charts.length > 0 && (
          <div className="statistics-charts">
            {charts.map((chart) => (
              <ChartFigure key={chart.id} chart={chart} onOpen={({ behind }) => onOpen(behind)} />
            ))}
          </div>
        )}
        {section.tables.map((table) => (
          <BreakdownTable key={table.id} table={table} onOpen={onOpen} />
        ))}
      </section>
    </>
  );
}
