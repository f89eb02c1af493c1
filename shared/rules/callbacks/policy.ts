/** Copying and changing a policy; callbacks that stand keep the id and version they were planned under (CB-1). */

import type { Result } from '@shared/base/result';
import { ok, refuse } from '@shared/base/result';
import type { Text } from '@shared/base/text';
import { LEVELS } from '@shared/registers/contract/choices';
import { checkSpans } from '../calendar/spans';
import type { Basis, Callers, Figure, Policy, Severity, SourceRule } from './types';

/** The basis of a figure that a site has set itself. */
export const SITE_BASIS: Basis = { document: '', clause: '', house: true };

/** A copy under a new id and name that a supervisor can change; a preset itself never changes. */
export function copyPolicy(policy: Policy, id: string, name: Text): Policy {
  return { ...policy, id, name, version: 1 };
}

/**
 * The next version of a site's policy with some of its parts replaced. A figure that differs from before is marked as the site's own.
 * Refusals: `policy.not-supervisor`, those of `checkPolicy`.
 */
export function revisePolicy(
  policy: Policy,
  change: Partial<Pick<Policy, 'name' | 'rules' | 'callHours' | 'phoneFromRound'>>,
  supervisor: boolean,
): Result<Policy> {
  if (!supervisor) return refuse('policy.not-supervisor');
  const hours = change.callHours === undefined || same(change.callHours, policy.callHours) ? {} : { callHoursBasis: SITE_BASIS };
  const rules = (change.rules ?? policy.rules).map((rule) =>
    markChanged(
      policy.rules.find((one) => one.source === rule.source),
      rule,
    ),
  );
  return checkPolicy({ ...policy, ...change, ...hours, rules, version: policy.version + 1 });
}

/**
 * Is a policy complete and within bounds? Refusals: `policy.source-twice`, `policy.rate` (whole percent 0–100), `policy.deadline`
 * (whole, not negative, at most 366), `policy.callers` (somebody, at least one together); `params.source` names the rule; the spans'
 * refusals of `checkSpans` at field `callHours`; `policy.phone-from` (round 2 to 20, or none).
 */
export function checkPolicy(policy: Policy): Result<Policy> {
  const spans = checkSpans(policy.callHours);
  if (!spans.ok) return refuse(spans.error.code, 'callHours');
  const { phoneFromRound } = policy;
  if (phoneFromRound !== null && (phoneFromRound < 2 || !isWhole(phoneFromRound, 20))) return refuse('policy.phone-from', 'phoneFromRound');
  const seen = new Set<string>();
  for (const rule of policy.rules) {
    const params = { source: rule.source };
    if (seen.has(rule.source)) return refuse('policy.source-twice', 'source', params);
    seen.add(rule.source);
    if (rule.rate !== null && !isWhole(rule.rate, 100)) return refuse('policy.rate', 'rate', params);
    if (!isWhole(deadlineCount(rule), 366)) return refuse('policy.deadline', 'deadline', params);
    if (rule.callers.length === 0 || rule.callers.some((one) => one.post === '' || !isWhole(one.together - 1, 9)))
      return refuse('policy.callers', 'callers', params);
  }
  return ok({ ...policy, callHours: spans.value });
}

/** Whether each grade has callers of its own. */
export function isByGrade(callers: readonly Callers[]): boolean {
  return callers.some((one) => one.severity !== undefined);
}

/** Callers of a rule for each grade (一般, 重要, 重大), or the first of them for all; a grade without any begins with the first. */
export function byGrade(callers: readonly Callers[], on: boolean): readonly Callers[] {
  const [first] = callers;
  if (first === undefined) return callers;
  const { severity: _one, ...all } = first;
  if (!on) return [all];
  return SEVERITIES.map((severity) => callers.find((one) => one.severity === severity) ?? { ...all, severity });
}

const SEVERITIES = Object.keys(LEVELS) as readonly Severity[];

function markChanged(before: SourceRule | undefined, rule: SourceRule): SourceRule {
  const figure = (name: Figure, changed: boolean): Partial<Record<Figure, Basis>> => (changed ? { [name]: SITE_BASIS } : {});
  return {
    ...rule,
    basis: {
      ...rule.basis,
      ...figure('deadline', !same(before?.deadline, rule.deadline)),
      ...figure('rate', before?.rate !== rule.rate),
      ...figure('callers', !same(before?.callers, rule.callers)),
      ...figure(
        'method',
        !same([before?.method, before?.onSite, before?.meetKeyOrComplex], [rule.method, rule.onSite, rule.meetKeyOrComplex]),
      ),
      ...figure('signature', before?.signature !== rule.signature),
    },
  };
}

function deadlineCount({ deadline }: SourceRule): number {
  if (deadline.kind === 'days') return deadline.days;
  if (deadline.kind === 'months') return deadline.months;
  return deadline.kind === 'term' ? deadline.endDays : 0;
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= most;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
