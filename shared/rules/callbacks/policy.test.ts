import { must } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { byGrade, copyPolicy, isByGrade, revisePolicy, SITE_BASIS } from './policy';
import { PRESETS } from './presets';
import type { Policy, SourceRule } from './types';

const preset = must(
  PRESETS.find((policy) => policy.id === 'B'),
  'shipped',
);
const own = copyPolicy(preset, 'site-1', { zh: '本项目', en: 'Ours' });
const complaint = (policy: Policy): SourceRule => must(policy.rules[0], 'the first rule');
const withRule = (change: Partial<SourceRule>): SourceRule[] => [{ ...complaint(own), ...change }, ...own.rules.slice(1)];

describe('revisePolicy (CB-1)', () => {
  it('makes a next version and marks the changed figure as the site’s own', () => {
    const result = revisePolicy(own, { rules: withRule({ rate: 60 }) }, true);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.value.version).toBe(2);
    expect(complaint(result.value).basis.rate).toEqual(SITE_BASIS);
    expect(complaint(result.value).basis.deadline).toEqual(complaint(preset).basis.deadline);
    expect(complaint(preset).rate).toBe(50);
  });

  it('marks changed call hours and sorts them', () => {
    const callHours = [
      { from: '15:00', to: '18:00' },
      { from: '09:00', to: '11:00' },
    ];
    const result = revisePolicy({ ...own, callHoursBasis: { document: 'x', clause: '1', house: false } }, { callHours }, true);
    expect(result.ok && result.value.callHours.map((span) => span.from)).toEqual(['09:00', '15:00']);
    expect(result.ok && result.value.callHoursBasis).toEqual(SITE_BASIS);
  });

  it.each([
    ['policy.not-supervisor', {}, false],
    ['policy.rate', { rules: withRule({ rate: 101 }) }, true],
    ['policy.rate', { rules: withRule({ rate: 33.3 }) }, true],
    ['policy.deadline', { rules: withRule({ deadline: { kind: 'days', days: -1 } }) }, true],
    ['policy.callers', { rules: withRule({ callers: [] }) }, true],
    ['policy.callers', { rules: withRule({ callers: [{ post: '主管', together: 0, ownArea: false }] }) }, true],
    ['policy.source-twice', { rules: withRule({ source: 'event' }) }, true],
    ['policy.phone-from', { phoneFromRound: 1 }, true],
    ['policy.phone-from', { phoneFromRound: 21 }, true],
    ['hours.order', { callHours: [{ from: '12:00', to: '09:00' }] }, true],
  ] as const)('refuses with %s', (code, change, supervisor) => {
    const result = revisePolicy(own, change, supervisor);
    expect(!result.ok && result.error.code).toBe(code);
  });
});

describe('callers by grade (B)', () => {
  const one = { post: '前台', together: 2, ownArea: false };

  it('gives each grade its own, beginning with the post of before, and goes back to the first', () => {
    const three = byGrade([one], true);
    expect(three).toEqual(['normal', 'important', 'major'].map((severity) => ({ ...one, severity })));
    expect([isByGrade([one]), isByGrade(three)]).toEqual([false, true]);
    expect(byGrade(three, false)).toEqual([one]);
  });

  it('keeps what the preset says of each grade', () => {
    expect(byGrade(complaint(preset).callers, true)).toEqual(complaint(preset).callers);
    const changed = complaint(own).callers.map((who) => (who.severity === 'important' ? { ...who, post: '客服主管' } : who));
    const result = revisePolicy(own, { rules: withRule({ callers: changed }), phoneFromRound: null }, true);
    expect(result.ok && complaint(result.value).callers.map((who) => who.post)).toEqual(['物业助理', '客服主管', '公司经理']);
    expect(result.ok && [complaint(result.value).basis.callers, result.value.phoneFromRound]).toEqual([SITE_BASIS, null]);
  });
});
