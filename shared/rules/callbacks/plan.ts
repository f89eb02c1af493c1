/** Which callbacks a matter makes under a policy, and when they are due (CB-1, CB-2). */
import type { Day, Instant } from '@shared/base/time';
import { addDays, addMonths, clockOf, dayOf, daysBetween } from '@shared/base/time';
import type { WorkdayTable } from '../calendar/table';
import { dayKind } from '../calendar/table';
import type { MatterTraits } from './sources';
import { sourceOf } from './sources';
import type { Callers, Deadline, Method, Policy, Severity, SignatureRule, Source, SourceRule } from './types';

export interface Matter extends MatterTraits {
  readonly id: string;
  /** Which of several matters of one record it is, such as the household that took part in an activity; '' where there is one only. */
  readonly party: string;
  readonly severity: Severity;
  readonly complex: boolean;
  readonly keyCustomer: boolean;
  /** The last completion that was not re-opened; '' while not completed. */
  readonly completedAt: Instant;
  /** 服务起止日期 of a special service, both included; '' when not given. */
  readonly serviceFrom: Day;
  readonly serviceTo: Day;
  /** 不受理, merged into another, or struck out: no callback. */
  readonly dropped: boolean;
}

export type Occasion = 'once' | 'mid-term' | 'end';

export interface PlannedCallback {
  readonly source: Source;
  readonly sourceId: string;
  readonly occasion: Occasion;
  readonly policyId: string;
  readonly policyVersion: number;
  /** Day counted from: completion, mid-term or end of the service. */
  readonly baseDay: Day;
  /** Last day; due means until its end. '' = planned by hand. */
  readonly dueDay: Day;
  readonly rate: number | null;
  readonly callers: Callers;
  readonly method: Method | '';
  readonly onSite: boolean;
  readonly signature: SignatureRule;
}

/** The last day is a public holiday or weekend, or its year has no calendar: begin earlier. The deadline itself does not move (CB-2). */
export type DueWarning = '' | 'holiday' | 'weekend' | 'unknown-year';

/**
 * The callbacks a matter makes, in order of their days; empty when the policy does not name its source, it was dropped or nothing is
 * due yet. A special service makes its mid-term callback as soon as its dates are known, the other at completion.
 */
export function plan(matter: Matter, policy: Policy): readonly PlannedCallback[] {
  const rule = matter.dropped ? null : sourceOf(matter, policy);
  if (rule === null) return [];
  const make = ({ occasion, baseDay, dueDay }: When): PlannedCallback => ({
    source: rule.source,
    sourceId: matter.id,
    occasion,
    policyId: policy.id,
    policyVersion: policy.version,
    baseDay,
    dueDay,
    rate: rule.rate,
    callers: callersFor(rule, matter.severity),
    method: rule.meetKeyOrComplex && (matter.keyCustomer || matter.complex) ? 'meet' : rule.method,
    onSite: rule.onSite,
    signature: rule.signature,
  });
  return whenDue(matter, rule.deadline, policy).map(make);
}

interface When {
  readonly occasion: Occasion;
  readonly baseDay: Day;
  readonly dueDay: Day;
}

function whenDue(matter: Matter, deadline: Deadline, policy: Policy): readonly When[] {
  const done = dayOf(matter.completedAt);
  if (deadline.kind === 'term') return termDays(matter, deadline.endDays);
  return done === '' ? [] : [{ occasion: 'once', baseDay: done, dueDay: dueAfter(matter.completedAt, deadline, policy) }];
}

/** A service without dates is one of one day, the day it was completed; one day makes both callbacks (§6). */
function termDays(matter: Matter, endDays: number): readonly When[] {
  const done = dayOf(matter.completedAt);
  const from = matter.serviceFrom || done;
  const to = matter.serviceTo || (done > from ? done : from);
  if (from === '') return [];
  const middle = midTerm(from, to);
  const end = done === '' ? [] : [{ occasion: 'end' as const, baseDay: done, dueDay: addDays(done, endDays) }];
  return [{ occasion: 'mid-term', baseDay: middle, dueDay: middle }, ...end];
}

/** The middle day of a term, both ends counted: start + ⌊days/2⌋; 30 days from 1 Nov → 16 Nov (CB-2, §6). */
export function midTerm(from: Day, to: Day): Day {
  return addDays(from, Math.floor((daysBetween(from, to) + 1) / 2));
}

/**
 * Last day of a callback: days count from the day after completion, a month is a calendar month clamped to its end (CB-2). Under the
 * layer D a matter completed when call hours are over for the day is due the next day. '' for `planned`.
 */
export function dueAfter(completedAt: Instant, deadline: Exclude<Deadline, { kind: 'term' }>, policy: Pick<Policy, 'callHours'>): Day {
  const done = dayOf(completedAt);
  if (deadline.kind === 'days') return addDays(done, deadline.days);
  if (deadline.kind === 'months') return addMonths(done, deadline.months);
  if (deadline.kind === 'planned') return '';
  const last = policy.callHours.reduce((end, span) => (span.to > end ? span.to : end), '00:00');
  return clockOf(completedAt) >= last ? addDays(done, 1) : done;
}

function callersFor(rule: SourceRule, severity: Severity): Callers {
  const found = rule.callers.find((callers) => callers.severity === undefined || callers.severity === severity) ?? rule.callers[0];
  if (found === undefined) throw new Error(`policy rule without callers: ${rule.source}`);
  return found;
}

/** What speaks against leaving a callback to its last day; '' for a working day and for no day. */
export function dueWarning(day: Day, table: WorkdayTable): DueWarning {
  if (day === '') return '';
  const kind = dayKind(day, table);
  return kind === 'work' || kind === 'makeup' ? '' : kind;
}
