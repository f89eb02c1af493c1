/** The quota of the calendar month in which a span ends: completed, required, called, and what is still missing (BY-2). */
import { text } from '@shared/base/text';
import { monthOf } from '@shared/base/time';
import { required } from '../../callbacks/sampling';
import type { Span } from '../spans';
import type { CallbackFact, Facts, QuotaFact } from './facts';
import type { Measured } from './figure';
import { countOf } from './figure';
import type { Indicator } from './indicator';
import { HOUSE_CHOICE } from './indicator';

const SHARED = { group: 'callbacks', of: 'span', unit: 'count', by: ['source'], basis: HOUSE_CHOICE } as const;
const MONTH = {
  zh: '本期最后一天所在的自然月，按完成日期和回访来源',
  en: 'Calendar month in which the span ends, by day of completion and by source',
};

function linesOf({ quotas }: Facts, span: Span): readonly QuotaFact[] {
  return quotas.filter(({ month }) => month === monthOf(span.to));
}

/** The callbacks behind the lines: planned for a completion of the month, of a source that a rate is set for, less those exempt before anybody called. */
function behind(facts: Facts, span: Span): readonly CallbackFact[] {
  const sources = new Set<string>(linesOf(facts, span).map(({ source }) => source));
  return facts.callbacks.filter(
    (one) =>
      one.stands &&
      one.counted &&
      (!one.exempt || one.calledAt !== '') &&
      sources.has(one.source) &&
      monthOf(one.completedOn) === monthOf(span.to),
  );
}

/** A sum over the lines, with the callbacks that are among it; the rest are completions that were not drawn. */
function sumOf(facts: Facts, span: Span, part: (line: QuotaFact) => number, fits: (one: CallbackFact) => boolean): Measured {
  const value = linesOf(facts, span).reduce((sum, line) => sum + part(line), 0);
  const rows = behind(facts, span)
    .filter(fits)
    .map(({ id }) => id);
  return { ...countOf(rows), value, numerator: value, text: String(value) };
}

function neededOf({ rate, completed, exempt }: QuotaFact): number {
  return required(rate, completed - exempt);
}

function missing(facts: Facts, span: Span): Measured {
  const found = sumOf(
    facts,
    span,
    (line) => Math.max(0, neededOf(line) - line.called),
    (one) => one.calledAt === '',
  );
  const met = linesOf(facts, span).length === 0 ? null : found.value === 0;
  return { ...found, ...(met !== false && { rows: [], hits: [] }), required: 0, met };
}

export const quotaIndicators: readonly Indicator[] = [
  {
    ...SHARED,
    id: 'quota.completed',
    label: text('本月办结应计', 'Completed in the month'),
    definition: text(`${MONTH.zh}：办结的事项，抽中没抽中都算，免回访除外`, `${MONTH.en}: completed, drawn or not, exempt ones aside`),
    better: null,
    measure: (facts, span) => {
      const found = sumOf(
        facts,
        span,
        ({ completed, exempt }) => completed - exempt,
        () => true,
      );
      return { ...found, unlisted: Math.max(0, (found.value ?? 0) - found.rows.length) };
    },
  },
  {
    ...SHARED,
    id: 'quota.required',
    label: text('本月应回访', 'Required in the month'),
    definition: text(
      `${MONTH.zh}：制度要求的比例 × 办结应计，每个来源向上取整`,
      `${MONTH.en}: required rate × completed, each source rounded up`,
    ),
    better: null,
    measure: (facts, span) => sumOf(facts, span, neededOf, () => true),
  },
  {
    ...SHARED,
    id: 'quota.called',
    label: text('本月已回访', 'Called in the month'),
    definition: text(`${MONTH.zh}：办结应计中已经回访的`, `${MONTH.en}: of those completed, called back`),
    better: 'more',
    measure: (facts, span) =>
      sumOf(
        facts,
        span,
        ({ called }) => called,
        (one) => one.calledAt !== '',
      ),
  },
  {
    ...SHARED,
    id: 'quota.missing',
    label: text('本月回访还差', 'Callbacks the month still lacks'),
    definition: text(
      `${MONTH.zh}：应回访减已回访，不够的来源相加；记录是还没有回访的`,
      `${MONTH.en}: required less called, summed where it lacks; records: not called yet`,
    ),
    better: 'less',
    measure: missing,
  },
];
