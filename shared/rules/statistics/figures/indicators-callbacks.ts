/** Indicators of callbacks: the three rates that are never mixed, and what residents said (CB-13). */
import { text } from '@shared/base/text';
import { SATISFACTION } from '@shared/registers/contract/choices';
import { DOC } from '../../callbacks/preset-parts';
import type { Satisfaction } from '../../callbacks/rounds';
import type { CallbackMatter } from '../callbacks';
import { answeredRate, callbackRate, dueIn, satisfactionSpread, timelyRate, undrawnMatter } from '../callbacks';
import { inPeriod } from '../period';
import type { Span } from '../spans';
import type { CallbackFact, Facts } from './facts';
import type { Measured } from './figure';
import { countOf, shareFigure } from './figure';
import type { Dimension, Indicator } from './indicator';
import { clause } from './indicator';

const DUE_WAYS: readonly Dimension[] = ['step', 'source'];
const CALLED_WAYS: readonly Dimension[] = ['step', 'source', 'building', 'person'];
const SHARED = { group: 'callbacks', of: 'span' } as const;

/** Callbacks that stand for a completion, and the completions that were not drawn. */
export function mattersOf(facts: Facts): readonly CallbackMatter[] {
  const undrawn = facts.undrawn.flatMap(({ dueDay, count }) => Array.from({ length: count }, () => undrawnMatter(dueDay)));
  return [...facts.callbacks.filter((one) => one.stands), ...undrawn];
}

/** Callbacks whose first answered round lies in the span. */
export function calledIn(facts: Facts, span: Span): readonly CallbackFact[] {
  return facts.callbacks.filter((one) => one.stands && inPeriod(one.calledAt, span));
}

/** What the policies require on the last day of the span, where the facts are those of one source; null = nothing, or several sources. */
function requiredRate({ rates }: Facts, span: Span): number | null {
  const sources = new Set(rates.map(({ source }) => source));
  return sources.size === 1 ? (rates.filter(({ from }) => from <= span.to).at(-1)?.rate ?? null) : null;
}

/** Completions that are counted but have no record show as `unlisted`. */
function dueFigure(facts: Facts, span: Span, fits: (one: CallbackMatter) => boolean): Measured {
  const all = dueIn(mattersOf(facts), span).filter(fits);
  const rows = all.map(({ id }) => id).filter((id) => id !== '');
  return { ...countOf(rows), value: all.length, numerator: all.length, text: String(all.length), unlisted: all.length - rows.length };
}

function opinionsOf(facts: Facts) {
  return facts.callbacks.flatMap(({ id, opinions }) => opinions.map(({ raisedAt, answeredAt }) => ({ id, raisedAt, answeredAt })));
}

export const callbackIndicators: readonly Indicator[] = [
  {
    ...SHARED,
    id: 'callbacks.due',
    label: text('应回访的办结事项', 'Matters whose callback falls due'),
    definition: text(
      '回访期限在本期的办结事项，抽中没抽中都算，免回访除外',
      'Completed matters whose deadline lies in the span, drawn or not, exempt ones aside',
    ),
    basis: clause(DOC.B),
    unit: 'count',
    better: null,
    by: DUE_WAYS,
    measure: (facts, span) => dueFigure(facts, span, () => true),
  },
  {
    ...SHARED,
    id: 'callbacks.rate',
    label: text('回访率', 'Callback rate'),
    definition: text(
      '已回访 ÷ 回访期限在本期的办结事项，抽中没抽中都算，免回访除外；按回访来源与制度要求比',
      'Called back ÷ completed matters whose deadline lies in the span, drawn or not, exempt ones aside; required by source',
    ),
    basis: clause(DOC.A),
    unit: 'percent',
    better: 'more',
    by: DUE_WAYS,
    measure: (facts, span) => {
      const wanted = requiredRate(facts, span);
      return shareFigure(callbackRate(mattersOf(facts), span, wanted), wanted);
    },
  },
  {
    ...SHARED,
    id: 'callbacks.timely',
    label: text('回访及时率', 'Callbacks in time'),
    definition: text(
      '按期回访 ÷（已回访＋到期未回访），按回访期限在本期的计；今天到期的不算过期',
      'Called back by the deadline ÷ called back or past it, of deadlines in the span; due today is not past',
    ),
    basis: clause(DOC.A),
    unit: 'percent',
    better: 'more',
    by: DUE_WAYS,
    measure: (facts, span) => shareFigure(timelyRate(mattersOf(facts), span, facts.now)),
  },
  {
    ...SHARED,
    id: 'callbacks.answered',
    label: text('回访处理率', 'Opinions answered'),
    definition: text(
      '本期回访中新提意见已答复或已转诉求的比例，应为100%',
      'Opinions raised in callbacks of the span that were answered or became requests; 100% is required',
    ),
    basis: clause(DOC.B),
    unit: 'percent',
    better: 'more',
    by: CALLED_WAYS,
    measure: (facts, span) => shareFigure(answeredRate(opinionsOf(facts), span), 100),
  },
  {
    ...SHARED,
    id: 'callbacks.opinions',
    label: text('回访中新提意见', 'Opinions raised in callbacks'),
    definition: text('本期回访中新提的意见，一次回访可以有几条', 'Raised in callbacks in the span; one callback may have several'),
    basis: clause(DOC.B),
    unit: 'count',
    better: null,
    by: CALLED_WAYS,
    measure: (facts, span) => countOf(answeredRate(opinionsOf(facts), span).rows),
  },
  {
    ...SHARED,
    id: 'callbacks.called',
    label: text('本期回访', 'Called back'),
    definition: text(
      '第一次回访成功的时间在本期的回访，来源已重开的不计',
      'First answered in the span; those whose matter was opened again aside',
    ),
    basis: clause(DOC.B),
    unit: 'count',
    better: 'more',
    by: CALLED_WAYS,
    measure: (facts, span) => countOf(calledIn(facts, span).map(({ id }) => id)),
  },
  {
    ...SHARED,
    id: 'callbacks.exempt',
    label: text('免回访', 'Exempt'),
    definition: text('回访期限在本期、免回访的事项', 'Exempt callbacks whose deadline lies in the span'),
    basis: clause(DOC.B),
    unit: 'count',
    better: null,
    by: DUE_WAYS,
    measure: (facts, span) =>
      countOf(facts.callbacks.filter((one) => one.stands && one.exempt && inPeriod(one.dueDay, span)).map(({ id }) => id)),
  },
];

function spreadCount(said: Satisfaction): Indicator {
  const { zh, en } = SATISFACTION[said];
  return {
    group: 'satisfaction',
    of: 'span',
    id: `satisfaction.${said}`,
    label: text(zh, en),
    definition: text(`本期回访中回答“${zh}”的，按最后一次回访`, `Called back in the span, answer of the last round: ${en}`),
    basis: clause(DOC.A),
    unit: 'count',
    better: said === 'very-satisfied' || said === 'satisfied' ? 'more' : said === 'neutral' ? null : 'less',
    by: CALLED_WAYS,
    measure: (facts, span) => countOf(satisfactionSpread(calledIn(facts, span)).ids[said]),
  };
}

export const satisfactionIndicators: readonly Indicator[] = [
  {
    group: 'satisfaction',
    of: 'span',
    id: 'satisfaction.rate',
    label: text('满意率', 'Satisfied'),
    definition: text(
      '非常满意和满意 ÷ 本期回访中回答了满意度的，按最后一次回访；一般不算满意',
      'Very satisfied and satisfied ÷ those called back in the span who answered, by the last round; neutral is not satisfied',
    ),
    basis: clause(DOC.A),
    unit: 'percent',
    better: 'more',
    by: CALLED_WAYS,
    measure: (facts, span) => shareFigure(satisfactionSpread(calledIn(facts, span)).satisfied),
  },
  spreadCount('very-satisfied'),
  spreadCount('satisfied'),
  spreadCount('neutral'),
  spreadCount('dissatisfied'),
  spreadCount('very-dissatisfied'),
];
