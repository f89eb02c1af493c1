/** What follows from a round of a callback: closed, or rectified and asked again (CB-5). */
import type { Instant } from '@shared/base/time';
import { signatureNeeded } from '@shared/registers/callbacks/rules';
import type { SATISFACTION } from '@shared/registers/contract/choices';
import { endsCallback } from './methods';
import type { Method, Policy, SourceRule } from './types';

/** 非常满意, 满意, 一般, 不满意, 非常不满意. */
export type Satisfaction = keyof typeof SATISFACTION;

/** An answered round; '' and null = not asked yet. */
export interface Round {
  readonly method: Method;
  readonly satisfaction: Satisfaction | '';
  /** 是否处理好. */
  readonly handled: boolean | null;
  /** 是否合格. */
  readonly qualified: boolean | null;
  /** 解释原因. */
  readonly explanation: string;
  /** 整改人. */
  readonly rectifier: string;
  /** 下次回访时间. */
  readonly nextAt: Instant;
}

/**
 * `closed`; `rectifying` = 整改中; `due` = satisfied by phone, but the signed visit is still to come (A).
 * `missing` names the fields that must be filled before the round can be saved.
 */
export interface RoundOutcome {
  readonly state: 'closed' | 'rectifying' | 'due';
  readonly opensComplaint: boolean;
  readonly signature: boolean;
  readonly missing: readonly ('satisfaction' | 'explanation' | 'rectifier' | 'nextAt')[];
}

const RECTIFY: readonly (keyof Round & ('explanation' | 'rectifier' | 'nextAt'))[] = ['explanation', 'rectifier', 'nextAt'];

/** 非常满意 and 满意; 一般 counts as not satisfied in every rate (CB-5, §6). */
export function isSatisfied(satisfaction: Satisfaction | ''): boolean {
  return satisfaction === 'very-satisfied' || satisfaction === 'satisfied';
}

/** 不满意 and 非常不满意: what must be rectified and what puts the resident's next matter always in the draw; 一般 is not (§6). */
export function isDissatisfied(satisfaction: Satisfaction | ''): boolean {
  return satisfaction === 'dissatisfied' || satisfaction === 'very-dissatisfied';
}

/** Must be rectified and asked again: dissatisfied, 不合格 or not handled (CB-5). */
export function needsRectification(round: Pick<Round, 'satisfaction' | 'handled' | 'qualified'>): boolean {
  return isDissatisfied(round.satisfaction) || round.qualified === false || round.handled === false;
}

/** The outcome of an answered round under a policy's rule (CB-5); a dissatisfied one under the layer D also opens a linked complaint. */
export function roundOutcome(round: Round, policy: Pick<Policy, 'opensComplaint'>, rule: Pick<SourceRule, 'signature'>): RoundOutcome {
  const rectify = needsRectification(round);
  const missing = rectify ? RECTIFY.filter((field) => round[field].trim() === '') : [];
  return {
    state: rectify ? 'rectifying' : endsCallback(rule, round.method) ? 'closed' : 'due',
    opensComplaint: policy.opensComplaint && isDissatisfied(round.satisfaction),
    signature: signatureNeeded(rule, round.method),
    missing: round.satisfaction === '' ? ['satisfaction', ...missing] : missing,
  };
}

/** 未接通, 无法联系, 改期, 拒访. */
export type Attempt = 'no-answer' | 'unreachable' | 'rescheduled' | 'refused';

/** House choice: after so many attempts the supervisor is told (CB-5 [H]). */
export const ATTEMPT_LIMIT = 3;

/** Attempts of one round: only 未接通 and 无法联系 count; at the limit the supervisor is told (CB-5, §6). */
export function attemptsOf(
  attempts: readonly Attempt[],
  limit: number = ATTEMPT_LIMIT,
): { readonly counted: number; readonly tellSupervisor: boolean } {
  const counted = attempts.filter((attempt) => attempt === 'no-answer' || attempt === 'unreachable').length;
  return { counted, tellSupervisor: counted >= limit };
}
