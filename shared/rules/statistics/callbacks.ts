/** The three figures of callbacks, never mixed: 回访率, 回访及时率, 回访处理率 (CB-13). */
import type { Day, Instant } from '@shared/base/time';
import { dayOf } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import { rowAs } from '@shared/registers/contract/command';
import type { Row } from '@shared/registers/contract/row';
import { standsForCompletion } from '../callbacks/entries';
import type { Satisfaction } from '../callbacks/rounds';
import { isSatisfied } from '../callbacks/rounds';
import type { Period } from './period';
import { inPeriod } from './period';
import type { Ratio } from './ratio';
import { ratio } from './ratio';

/** One completed matter of a source, drawn or not. */
export interface CallbackMatter {
  /** Deadline of its callback, also when it was not drawn; decides the period. */
  readonly dueDay: Day;
  /** A callback is to be made: drawn, added by hand, or all are. */
  readonly drawn: boolean;
  readonly exempt: boolean;
  /** First answered round; '' = not called back. */
  readonly calledAt: Instant;
  /** Of the last round; '' = none. */
  readonly satisfaction: Satisfaction | '';
}

/**
 * Callbacks as the three figures count them, and the completions that were not drawn. A callback of a completion that was opened again
 * since stands for nothing: one complaint stays one, by its last completion (§6).
 */
export function callbackMatters(rows: readonly Row[], undrawn: readonly { readonly dueDay: Day }[]): readonly CallbackMatter[] {
  return [
    ...rows.filter(standsForCompletion).map(matterOf),
    ...undrawn.map(({ dueDay }) => ({ dueDay, drawn: false, exempt: false, calledAt: '', satisfaction: '' as const })),
  ];
}

function matterOf(found: Row): CallbackMatter {
  const { state, data } = rowAs(callbacks, found);
  const [first] = data.rounds;
  return {
    dueDay: data.dueOn,
    drawn: true,
    exempt: state === 'exempt',
    calledAt: first ? String(first.calledAt) : data.calledAt,
    satisfaction: data.satisfaction,
  };
}

/** 回访率: called back ÷ completed matters whose deadline falls in the period, drawn or not, less 免回访, against the required rate. */
export function callbackRate(matters: readonly CallbackMatter[], period: Pick<Period, 'from' | 'to'>, required: number | null): Ratio {
  const counted = matters.filter((one) => !one.exempt && inPeriod(one.dueDay, period));
  return ratio(counted.filter((one) => one.calledAt !== '').length, counted.length, required);
}

/**
 * 回访及时率: called back by the deadline ÷ called back or due, of the period's callbacks. Due = its deadline has passed at `now`; what is
 * due today is not overdue before midnight.
 */
export function timelyRate(matters: readonly CallbackMatter[], period: Pick<Period, 'from' | 'to'>, now: Instant): Ratio {
  const counted = matters.filter((one) => !one.exempt && inPeriod(one.dueDay, period));
  const called = counted.filter((one) => one.calledAt !== '');
  const missed = counted.filter((one) => one.calledAt === '' && one.drawn && one.dueDay < dayOf(now));
  return ratio(called.filter((one) => dayOf(one.calledAt) <= one.dueDay).length, called.length + missed.length);
}

/** 回访处理率: opinions raised in callbacks of the period that were answered ÷ all raised; 100% is required (件件有着落, 事事有回音). */
export function answeredRate(
  raised: readonly { readonly raisedAt: Instant; readonly answeredAt: Instant }[],
  period: Pick<Period, 'from' | 'to'>,
): Ratio {
  const counted = raised.filter((one) => inPeriod(one.raisedAt, period));
  return ratio(counted.filter((one) => one.answeredAt !== '').length, counted.length, 100);
}

export interface SatisfactionSpread {
  readonly counts: Readonly<Record<Satisfaction, number>>;
  /** 非常满意 and 满意 ÷ all who answered; 一般 counts as not satisfied. */
  readonly satisfied: Ratio;
}

/** How satisfied those called back were, by the last round of each (§6). */
export function satisfactionSpread(matters: readonly Pick<CallbackMatter, 'satisfaction'>[]): SatisfactionSpread {
  const counts = { 'very-satisfied': 0, satisfied: 0, neutral: 0, dissatisfied: 0, 'very-dissatisfied': 0 };
  const answers = matters.map((one) => one.satisfaction).filter((satisfaction) => satisfaction !== '');
  for (const satisfaction of answers) counts[satisfaction] += 1;
  return { counts, satisfied: ratio(answers.filter(isSatisfied).length, answers.length) };
}
