/** The charts of a report's section: what its tables and comparisons tell is worth a look, and how (ST-3). */

import type { Language } from '@shared/base/text';
import { type Day, dayOf } from '@shared/base/time';
import { SATISFACTION } from '@shared/registers/contract/choices';
import { indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { isPart } from '@shared/rules/statistics/figures/compare';
import { DIMENSIONS, UNITS, type Unit } from '@shared/rules/statistics/figures/indicator';
import { chartWords } from './chart-words';
import type { Chart, ChartCell, ChartSeries } from './model';
import type { ShownComparison, ShownFigure, ShownReport, ShownSection, ShownTable } from './shown-report';

const SPREAD = Object.keys(SATISFACTION).map((said) => `satisfaction.${said}`);
/** The columns that are drawn; the others are read in the table. */
const DRAWN: ReadonlySet<string> = new Set([
  'requests.all',
  'complaints.count',
  'requests.responseMedian',
  'requests.doneMedian',
  'satisfaction.rate',
  'callbacks.called',
  'callbacks.rate',
  'callbacks.timely',
]);
const TYPES = ['repair', 'special', 'consult', 'help', 'suggestion', 'opinion', 'praise'].map((type) => `requests.${type}`);
/** More lines than this are read in the table. */
const MOST = 15;

/** In the order in which they stand in the section. A line ends with the day of the report: what is to come is not nought. */
export function sectionCharts(section: ShownSection, language: Language, of: Pick<ShownReport, 'now' | 'spans'>): readonly Chart[] {
  const today = dayOf(of.now);
  return [
    ...comparedCharts(section, language, isPart(of.spans)),
    ...section.tables.flatMap((table) => tableCharts(table, language, today)),
  ];
}

/** The charts of one table: the spread of satisfaction, and one for each unit among what is drawn. */
function tableCharts(table: ShownTable, language: Language, today: Day): readonly Chart[] {
  const spread = SPREAD.every((id) => table.columns.includes(id)) ? [chartOfTable(table, SPREAD, 'spread', language, today)] : [];
  const drawn = table.columns.filter((id) => DRAWN.has(id) && !(spread.length > 0 && id === 'callbacks.called'));
  const units = [...new Set(drawn.map(unitOf))];
  const kind = table.dimension === 'step' ? 'lines' : 'bars';
  const others = units.map((unit) =>
    chartOfTable(
      table,
      drawn.filter((id) => unitOf(id) === unit),
      kind,
      language,
      today,
    ),
  );
  return [...others, ...spread];
}

function unitOf(id: string): Unit {
  return indicatorOf(id).unit;
}

function chartOfTable(table: ShownTable, ids: readonly string[], kind: Chart['kind'], language: Language, today: Day): Chart {
  const places = ids.map((id) => table.columns.indexOf(id));
  const [first = 0] = places;
  const whole = kind === 'bars' && table.lines.length > MOST;
  const lines = whole
    ? [...table.lines].sort((a, b) => (b.figures[first]?.value ?? 0) - (a.figures[first]?.value ?? 0)).slice(0, MOST)
    : table.lines;
  const names = ids.map((id) => indicatorOf(id).label[language]);
  const of = DIMENSIONS[table.dimension][language];
  const what = kind === 'spread' ? chartWords('spread', language) : names.join(chartWords('and', language));
  return {
    id: `${table.id}:${ids.join('+')}`,
    kind,
    caption: chartWords(whole ? 'byMost' : 'by', language, { what, of, most: MOST }),
    unit: kind === 'spread' ? '' : UNITS[unitOf(ids[0] ?? '')][language],
    of,
    categories: lines.map(({ label }) => label[language]),
    series: ids.map((id, at) => ({
      name: indicatorOf(id).label[language],
      cells: lines.map(({ figures, span }) => cellOf(span !== null && span.from > today ? null : (figures[places[at] ?? 0] ?? null))),
    })),
  };
}

/** Beside the span before and the year before: the types of requests, the spread of satisfaction. */
function comparedCharts({ figures }: ShownSection, language: Language, part: boolean): readonly Chart[] {
  const found = (ids: readonly string[]): readonly ShownComparison[] => ids.flatMap((id) => figures.filter((one) => one.id === id));
  const types = found(TYPES);
  const spread = found(SPREAD);
  return [
    ...(types.length === TYPES.length ? [besideOthers(types, language, part)] : []),
    ...(spread.length === SPREAD.length ? [spreadOf(spread, language, part)] : []),
  ];
}

const WHEN = ['now', 'before', 'yearBefore'] as const;

/** The spans that were counted. */
function told(found: readonly ShownComparison[]): readonly (typeof WHEN)[number][] {
  return WHEN.filter((when) => found.some((one) => one[when] !== null));
}

/** The span before a running one is told as its part. */
function whenWords(when: (typeof WHEN)[number], language: Language, part: boolean): string {
  return chartWords(part && when === 'before' ? 'beforePart' : when, language);
}

function besideOthers(found: readonly ShownComparison[], language: Language, part: boolean): Chart {
  return {
    id: 'types',
    kind: 'bars',
    caption: chartWords('types', language),
    unit: UNITS.count[language],
    of: chartWords('type', language),
    categories: found.map(({ id }) => indicatorOf(id).label[language]),
    series: told(found).map(
      (when): ChartSeries => ({ name: whenWords(when, language, part), cells: found.map((one) => cellOf(one[when])) }),
    ),
  };
}

function spreadOf(found: readonly ShownComparison[], language: Language, part: boolean): Chart {
  return {
    id: 'spread',
    kind: 'spread',
    caption: chartWords('spread', language),
    unit: '',
    of: chartWords('span', language),
    categories: told(found).map((when) => whenWords(when, language, part)),
    series: found.map(
      (one): ChartSeries => ({ name: indicatorOf(one.id).label[language], cells: told(found).map((when) => cellOf(one[when])) }),
    ),
  };
}

function cellOf(figure: ShownFigure | null): ChartCell {
  return figure ? { value: figure.value, text: figure.text, behind: figure.behind } : { value: null, text: '—', behind: '' };
}
