/** A report on paper: cover, sections with words, charts and tables, definitions, signatures (ST-1, ST-2, ST-3). */
import { ReportForm } from '@renderer/print/report-form';
import type { ReportPart, ReportPicture } from '@renderer/print/report-model';
import type { ChartImage } from '@renderer/ui/charts/picture';
import { showTime } from '@shared/base/time';
import type { Chart } from '@shared/charts/model';
import { isBlank } from '@shared/charts/model';
import { sectionCharts } from '@shared/charts/report-charts';
import type { ShownReport, ShownSection } from '@shared/charts/shown-report';
import { hideWord } from '@shared/registers/contract/hide';
import { fateFor } from '@shared/rules/privacy/eyes';
import { isPart } from '@shared/rules/statistics/figures/compare';
import { runningWords, wholeWords } from '@shared/rules/statistics/running';
import type { ReactElement } from 'react';
import { listFrame, type PrintSite, siteForm } from './frame';
import { CHARTS, DEFINITIONS, hasCover, type PrintedReport, REPORT_KINDS } from './report-kinds';
import { breakdownTable, definitionsTable, figuresTable, stepsTogether, textsTable } from './report-tables';
import { sectionWords } from './report-words';

/** Draws a chart in a width in pixels. */
export type DrawChart = (chart: Chart, width: number) => ChartImage;

/** Pixels that the sheet is wide, and half of it. */
const WIDE = 660;
const HALF = 324;
const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The report as it stands; its tables hold what the screen shows. */
export function reportForm(kind: PrintedReport, report: ShownReport, site: PrintSite, draw: DrawChart): ReactElement {
  const form = REPORT_KINDS[kind];
  const { hidden } = siteForm(site, form);
  const sections = report.sections.filter(({ id }) => !hidden.includes(id));
  const parts = sections.flatMap((section, at) => partsOf(section, NUMBERS[at] ?? '', report, site, hidden.includes(CHARTS) ? null : draw));
  const running = runningWords(report.spans);
  const span = { label: '统计期间', value: report.spanWords.zh };
  const counted = { label: '统计截至', value: showTime(report.now) };
  const whole = wholeWords(report.spans);
  const compared = [
    ...(running === null ? [] : [{ label: '对比', value: running.zh }]),
    ...(whole === null ? [] : [{ label: '说明', value: whole.zh }]),
  ];
  const printed = { label: '制表', value: `${site.printer} ${site.now.slice(0, 10)}` };
  const cover = hasCover(kind)
    ? {
        subtitle: report.spanWords.zh,
        facts: [
          { label: '项目', value: site.letterhead },
          { label: '起止', value: `${report.spans.now.from} 至 ${report.spans.now.to}` },
          counted,
          ...compared,
          { label: '制表', value: site.printer },
          { label: '日期', value: site.now.slice(0, 10) },
        ],
      }
    : null;
  return (
    <ReportForm
      frame={listFrame(site, form, { meta: [span, counted, ...compared, printed] })}
      cover={cover}
      parts={hidden.includes(DEFINITIONS) ? parts : [...parts, definitions(sections)]}
    />
  );
}

/** The figures with their heading, then what is drawn and told apart. */
function partsOf(
  section: ShownSection,
  number: string,
  report: ShownReport,
  site: PrintSite,
  draw: DrawChart | null,
): readonly ReportPart[] {
  const fate = fateFor(site.eyes, 'paperList', 'text');
  const hide = (text: string): string => hideWord('text', text, fate);
  const { figures, tables, texts } = section;
  const first: ReportPart = {
    key: section.id,
    heading: `${number}、${section.title.zh}`,
    paragraphs: sectionWords(section, isPart(report.spans)),
    pictures: [],
    tables: figures.length > 0 ? [{ caption: '', table: figuresTable(figures, isPart(report.spans)) }] : [],
    notes: [],
  };
  const rest: ReportPart = {
    key: `${section.id} more`,
    heading: '',
    paragraphs: [],
    pictures: draw === null ? [] : picturesOf(section, report, draw),
    tables: [
      ...stepsTogether(tables)
        .filter(({ lines }) => lines.length > 0)
        .map((table) => ({ caption: table.title.zh, table: breakdownTable(table) })),
      ...texts.filter(({ lines }) => lines.length > 0).map((one) => ({ caption: one.title.zh, table: textsTable(one, hide) })),
    ],
    notes: tables.some(({ overlapping, lines }) => overlapping && lines.length > 0) ? ['一件可能算在几行里，各行加起来会多于合计。'] : [],
  };
  return rest.pictures.length + rest.tables.length > 0 ? [first, rest] : [first];
}

function picturesOf(section: ShownSection, report: ShownReport, draw: DrawChart): readonly ReportPicture[] {
  return sectionCharts(section, 'zh', report)
    .filter((chart) => !isBlank(chart))
    .map((chart) => {
      const { source, width, height } = draw(chart, chart.kind === 'lines' ? WIDE : HALF);
      return {
        source,
        width,
        height,
        wide: chart.kind === 'lines',
        caption: chart.unit === '' ? chart.caption : `${chart.caption}（${chart.unit}）`,
      };
    });
}

function definitions(sections: readonly ShownSection[]): ReportPart {
  const ids = sections.flatMap(({ figures, tables }) => [...figures.map(({ id }) => id), ...tables.flatMap(({ columns }) => columns)]);
  return {
    key: DEFINITIONS,
    heading: '附：指标口径',
    paragraphs: [],
    pictures: [],
    tables: [{ caption: '', table: definitionsTable(ids) }],
    notes: [],
  };
}
