/** The three figures of callbacks, never mixed: 回访率, 回访及时率, 回访处理率 (CB-13). */
import type { Day, Instant } from '@shared/base/time';
import { dayOf } from '@shared/base/time';
import { callbacks } from '@shared/registers/callbacks/definition';
import { rowAs } from '@shared/registers/contract/command';
import { asText } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { standsForCompletion } from '../callbacks/entries';
import type { Satisfaction } from '../callbacks/rounds';
import { isSatisfied } from '../callbacks/rounds';
import type { Period } from './period';
import { inPeriod } from './period';
import type { Share } from './ratio';
import { share } from './ratio';

/** One completed matter of a source, drawn or not. */
export interface CallbackMatter {
  /** Id of its callback; '' = it was not drawn, so it has none. */
  readonly id: string;
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
  return [...rows.filter(standsForCompletion).map(matterOf), ...undrawn.map(({ dueDay }) => undrawnMatter(dueDay))];
}

/** A completion that was not drawn, by the day its callback would have been due. */
export function undrawnMatter(dueDay: Day): CallbackMatter {
  return { id: '', dueDay, drawn: false, exempt: false, calledAt: '', satisfaction: '' };
}

/** A callback as the figures count it. */
export function matterOf(found: Row): CallbackMatter {
  const { id, state, data } = rowAs(callbacks, found);
  const [first] = data.rounds;
  return {
    id,
    dueDay: data.dueOn,
    drawn: true,
    exempt: state === 'exempt',
    calledAt: first ? String(first.calledAt) : data.calledAt,
    satisfaction: data.satisfaction,
  };
}

/** 回访率: called back ÷ completed matters whose deadline falls in the period, drawn or not, less 免回访, against the required rate. */
export function callbackRate(matters: readonly CallbackMatter[], period: Pick<Period, 'from' | 'to'>, required: number | null): Share {
  return share(dueIn(matters, period), isCalled, required);
}

/**
 * 回访及时率: called back by the deadline ÷ called back or due, of the period's callbacks. Due = its deadline has passed at `now`; what is
 * due today is not overdue before midnight.
 */
export function timelyRate(matters: readonly CallbackMatter[], period: Pick<Period, 'from' | 'to'>, now: Instant): Share {
  const counted = dueIn(matters, period).filter((one) => isCalled(one) || (one.drawn && one.dueDay < dayOf(now)));
  return share(counted, (one) => isCalled(one) && dayOf(one.calledAt) <= one.dueDay);
}

/** Completed matters whose deadline falls in the period, 免回访 taken off. */
export function dueIn<T extends CallbackMatter>(matters: readonly T[], period: Pick<Period, 'from' | 'to'>): readonly T[] {
  return matters.filter((one) => !one.exempt && inPeriod(one.dueDay, period));
}

function isCalled(one: CallbackMatter): boolean {
  return one.calledAt !== '';
}

/** An opinion raised in a callback (CB-6), with the id of that callback. */
export interface RaisedOpinion {
  readonly id: string;
  readonly raisedAt: Instant;
  /** '' = neither answered nor turned into a request. */
  readonly answeredAt: Instant;
}

/** The opinions raised in a callback; one that became a request is taken as answered by it. */
export function opinionsOf(found: Row): readonly (RaisedOpinion & { readonly text: string })[] {
  const { id, data } = rowAs(callbacks, found);
  return data.opinions.map((one) => ({
    id,
    text: asText(one.text),
    raisedAt: asText(one.raisedAt),
    answeredAt: asText(one.answeredAt) || (asText(one.requestNo) === '' ? '' : asText(one.raisedAt)),
  }));
}

/** 回访处理率: opinions raised in callbacks of the period that were answered ÷ all raised; 100% is required (件件有着落, 事事有回音). */
export function answeredRate(raised: readonly RaisedOpinion[], period: Pick<Period, 'from' | 'to'>): Share {
  return share(
    raised.filter((one) => inPeriod(one.raisedAt, period)),
    (one) => one.answeredAt !== '',
    100,
  );
}

export interface SatisfactionSpread {
  readonly counts: Readonly<Record<Satisfaction, number>>;
  /** Ids of the callbacks by what was answered. */
  readonly ids: Readonly<Record<Satisfaction, readonly string[]>>;
  /** 非常满意 and 满意 ÷ all who answered; 一般 counts as not satisfied. */
  readonly satisfied: Share;
}

/** How satisfied those called back were, by the last round of each (§6). */
export function satisfactionSpread(matters: readonly Pick<CallbackMatter, 'id' | 'satisfaction'>[]): SatisfactionSpread {
  const answered = matters.filter((one) => one.satisfaction !== '');
  const said = (wanted: Satisfaction): readonly string[] => answered.filter((one) => one.satisfaction === wanted).map(({ id }) => id);
  const ids: Record<Satisfaction, readonly string[]> = {
    'very-satisfied': said('very-satisfied'),
    satisfied: said('satisfied'),
    neutral: said('neutral'),
    dissatisfied: said('dissatisfied'),
    'very-dissatisfied': said('very-dissatisfied'),
  };
  const counts = Object.fromEntries(Object.entries(ids).map(([key, list]) => [key, list.length])) as Record<Satisfaction, number>;
  return { counts, ids, satisfied: share(answered, (one) => isSatisfied(one.satisfaction)) };
}
