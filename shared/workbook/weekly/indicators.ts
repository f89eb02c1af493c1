/** The week's indicators from the catalogue, and the complaints of the statistics month that the week ends in (EX-1, ST-1, CB-13). */
import { breakdownOf } from '../../rules/statistics/figures/breakdown';
import { figureOf, indicatorOf, indicators } from '../../rules/statistics/figures/catalogue';
import { earlierFigure } from '../../rules/statistics/figures/compare';
import type { Facts } from '../../rules/statistics/figures/facts';
import type { Figure } from '../../rules/statistics/figures/figure';
import { type Indicator as Defined, UNITS } from '../../rules/statistics/figures/indicator';
import type { Period } from '../../rules/statistics/period';
import type { Spans } from '../../rules/statistics/running';
import type { Span } from '../../rules/statistics/spans';
import type { Indicator } from '../indicators';

export interface IndicatorInput {
  /** Of the week; the year before is not told. */
  readonly spans: Spans;
  /** The month of complaint statistics that the week's last day falls in (28th to 27th). */
  readonly month: Period;
  /** Read for the week, the one before and the month. */
  readonly facts: Facts;
}

/** Head of the ids of the month's rows: `month.complaints.count`. */
const MONTH = 'month.';

/**
 * All indicators of the workbook, in their order on the sheet. Rows of a part carry its key behind the id: `callbacks.rate:complaint`,
 * `month.complaints.count:cleaning`.
 */
export function weekIndicators(input: IndicatorInput): readonly Indicator[] {
  return [...indicators.map((each) => ofWeek(each, input)), ...ratesBySource(input), ...ofMonth(input)];
}

function ofWeek(indicator: Defined, { facts, spans }: IndicatorInput): Indicator {
  const earlier = earlierFigure(indicator, facts, spans.before);
  const row = rowOf(indicator, figureOf(indicator, facts, spans.now));
  return { ...row, before: earlier === null ? null : shown(earlier) };
}

function ratesBySource({ facts, spans }: IndicatorInput): readonly Indicator[] {
  const rate = indicatorOf('callbacks.rate');
  return breakdownOf(rate, 'source', facts, spans.now).lines.map(({ key, label, figure }) => ({
    ...rowOf(rate, figure),
    id: `${rate.id}:${key}`,
    name: `${rate.label.zh}：${label.zh}`,
  }));
}

/** Names as they have been since the first workbook: readers may look for them. */
const MONTH_NAMES = [
  ['complaints.count', '数量'],
  ['complaints.effective', '有效率'],
  ['complaints.inTime', '处理及时率'],
] as const;

function ofMonth({ facts, month }: IndicatorInput): readonly Indicator[] {
  const span: Span = { kind: 'statMonth', from: month.from, to: month.to };
  const title = `${month.month}月度投诉`;
  const row = (indicator: Defined, figure: Figure, id: string, name: string): Indicator => {
    const made = rowOf(indicator, figure);
    return { ...made, id: `${MONTH}${id}`, name: `${title}${name}`, definition: `${month.from} 至 ${month.to}：${made.definition}` };
  };
  const count = indicatorOf('complaints.count');
  return [
    ...MONTH_NAMES.map(([id, name]) => row(indicatorOf(id), figureOf(indicatorOf(id), facts, span), id, name)),
    ...breakdownOf(count, 'category', facts, span).lines.map(({ key, label, figure }) =>
      row(count, figure, `${count.id}:${key}`, `：${label.zh}`),
    ),
  ];
}

function rowOf({ id, label, unit, definition, basis }: Defined, figure: Figure): Indicator {
  return {
    id,
    name: label.zh,
    value: shown(figure),
    unit: figure.value === null ? '' : UNITS[unit].zh,
    numerator: figure.numerator,
    denominator: figure.denominator,
    required: figure.required,
    before: null,
    definition: `${definition.zh}（${basis.zh}）`,
  };
}

function shown({ value, text }: Figure): number | string {
  return value ?? text;
}
