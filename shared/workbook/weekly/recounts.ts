/** 更正后指标: the figures of weeks that were told before, counted again because a record of theirs was corrected or came late (EX-4, EX-6). */
import { isoWeek } from '../../base/time';
import { NO_DUE } from '../../registers/contract/row';
import { breakdownOf } from '../../rules/statistics/figures/breakdown';
import { figureOf, indicatorOf, indicators } from '../../rules/statistics/figures/catalogue';
import type { Facts } from '../../rules/statistics/figures/facts';
import type { Figure } from '../../rules/statistics/figures/figure';
import { type Indicator, UNITS } from '../../rules/statistics/figures/indicator';
import type { Span } from '../../rules/statistics/spans';
import { INDICATOR_HEADINGS } from '../indicators';
import type { Cell, Sheet } from '../model';
import { type ChangedRecord, ownWeek } from './corrections';

export const RECOUNTS_SHEET = '更正后指标';

export interface RecountInput {
  /** ISO weeks as spans. */
  readonly weeks: readonly Span[];
  /** Read for these spans. */
  readonly facts: Facts;
}

/**
 * Weeks whose figures a change may touch: the record's own one, and every week in which a time of it lies or lay, for figures count by the times of
 * events. Newest first.
 */
export function weeksTouched(changed: readonly Pick<ChangedRecord, 'row' | 'fields'>[]): readonly string[] {
  const weeks = new Set<string>();
  for (const { row, fields } of changed) {
    weeks.add(ownWeek(row));
    const values = [row.at, row.dueAt === NO_DUE ? '' : row.dueAt, ...Object.values(row.data), ...fields.map(({ told }) => told)];
    for (const day of values.flatMap(daysIn)) weeks.add(isoWeek(day));
  }
  return [...weeks].sort().reverse();
}

const DAY = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

/** Days of all days and times in a value, also in the lines of a list. */
function daysIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return DAY.test(value) ? [value.slice(0, 10)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : [];
}

/**
 * A line for each figure of each of the weeks, by the ids of the sheet 指标, as the records say it now: everything that has come in since counts too.
 * Figures of how things stand now and of a month are left out: later weeks tell them anyway.
 */
export function recountSheet({ weeks, facts }: RecountInput): Sheet {
  const lines = weeks.flatMap((span) => linesOf(facts, span).map((cells) => ({ about: isoWeek(span.from), cells })));
  return {
    name: RECOUNTS_SHEET,
    title: '因更正重算的已报送周次指标',
    columns: [
      { key: 'about', heading: '所属周次', type: 'text', width: 11 },
      { key: 'figure', heading: INDICATOR_HEADINGS.id, type: 'text', width: 26 },
      { key: 'name', heading: INDICATOR_HEADINGS.name, type: 'text', width: 28 },
      { key: 'value', heading: INDICATOR_HEADINGS.value, type: 'number', width: 12 },
      { key: 'unit', heading: INDICATOR_HEADINGS.unit, type: 'text', width: 8 },
      { key: 'numerator', heading: INDICATOR_HEADINGS.numerator, type: 'number', width: 8 },
      { key: 'denominator', heading: INDICATOR_HEADINGS.denominator, type: 'number', width: 8 },
    ],
    rows: lines.map(({ about, cells }) => [about, ...cells]),
  };
}

function linesOf(facts: Facts, span: Span): readonly (readonly Cell[])[] {
  const rate = indicatorOf('callbacks.rate');
  return [
    ...indicators.filter(isOfSpan).map((each) => lineOf(each, figureOf(each, facts, span), each.id, each.label.zh)),
    ...breakdownOf(rate, 'source', facts, span).lines.map(({ key, label, figure }) =>
      lineOf(rate, figure, `${rate.id}:${key}`, `${rate.label.zh}：${label.zh}`),
    ),
  ];
}

function isOfSpan({ id, of }: Indicator): boolean {
  return of === 'span' && !id.startsWith('quota.');
}

function lineOf({ unit }: Indicator, { value, numerator, denominator }: Figure, id: string, name: string): readonly Cell[] {
  return [id, name, value, value === null ? '' : UNITS[unit].zh, numerator, denominator];
}
