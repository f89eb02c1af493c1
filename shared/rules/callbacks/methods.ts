/** What a round's method means: does it need a signature, is it allowed, may it stand for the visit (CB-4, CB-5, §6). */
import type { Method, Policy, Severity, SourceRule } from './types';

const FACE_TO_FACE: readonly Method[] = ['visit', 'meet'];

/**
 * Can a satisfied round by this method end the callback? Where a signature is always needed (A) only a face to face round can: a phone
 * round is kept but does not replace the signed visit. A public letter ends it by its own rule (CB-7).
 */
export function endsCallback(rule: Pick<SourceRule, 'signature'>, method: Method): boolean {
  return rule.signature !== 'always' || FACE_TO_FACE.includes(method) || method === 'letter';
}

export type MethodAdvice = 'fine' | 'not-first-method' | 'visit-only' | 'does-not-replace';

/**
 * Is a method right for round `round` (from 1)? `not-first-method`: the policy names another for it; `visit-only`: preset B wants
 * 重大 complaints face to face in every round; `does-not-replace`: the signed visit is still to come. The desk may go on knowingly.
 */
export function methodAdvice(
  policy: Pick<Policy, 'phoneFromRound'>,
  rule: Pick<SourceRule, 'method' | 'signature'>,
  callback: { readonly round: number; readonly severity: Severity; readonly firstMethod: Method | '' },
  method: Method,
): MethodAdvice {
  if (!endsCallback(rule, method)) return 'does-not-replace';
  const { round, severity, firstMethod } = callback;
  if (firstMethod === '' || method === firstMethod || method === 'letter') return 'fine';
  if (FACE_TO_FACE.includes(method)) return firstMethod === 'visit' && round === 1 ? 'not-first-method' : 'fine';
  if (policy.phoneFromRound === null || round < policy.phoneFromRound) return 'not-first-method';
  return severity === 'major' ? 'visit-only' : 'fine';
}
