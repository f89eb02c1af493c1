import { describe, expect, it } from 'vitest';
import { checkSpans } from '../calendar/spans';
import { LAYER_D, PRESETS } from './presets';
import type { Figure, Policy, SourceRule } from './types';

const ALL = [...PRESETS, LAYER_D];
const SIGNATURES = { always: '必签', visit: '上门签', none: '不签' };

/** One line a rule, as the table CB-1 prints it; [H] stands behind the figures that are house choices. */
function line(policy: Policy, rule: SourceRule): string {
  const mark = (figure: Figure): string => (rule.basis[figure].house ? '[H]' : '');
  const { deadline } = rule;
  const due =
    deadline.kind === 'days'
      ? `${deadline.days}d`
      : deadline.kind === 'months'
        ? `${deadline.months}m`
        : deadline.kind === 'term'
          ? `term+${deadline.endDays}d`
          : deadline.kind;
  const who = rule.callers.map((c) => `${c.severity ?? ''}${c.ownArea ? '责任区' : ''}${c.post}×${c.together}`).join('/');
  const how = `${rule.method || 'any'}${rule.onSite ? '+现场' : ''}${rule.meetKeyOrComplex ? '|面谈' : ''}`;
  return [
    policy.id,
    rule.source,
    due + mark('deadline'),
    `${rule.rate ?? '手工'}${mark('rate')}`,
    who + mark('callers'),
    how + mark('method'),
    SIGNATURES[rule.signature] + mark('signature'),
  ].join(' ');
}

describe('the shipped policies', () => {
  it('are the table CB-1', () => {
    expect(ALL.flatMap((policy) => policy.rules.map((rule) => line(policy, rule)))).toEqual([
      'A complaint 3d 100 管理员×2 meet+现场 必签',
      'A repair 3d 100 管理员×1 meet+现场 必签',
      'A repair-project 1m 100[H] 管理员×1 meet+现场 必签',
      'A special-service term+3d[H] 100 管理员×1 meet 必签',
      'A event 1m 70 管理员×1[H] any 必签',
      'A other 7d 0 管理员×1[H] any 必签',
      'A2 repair 7d 100[H] 客服×1 phone|面谈 上门签',
      'A2 complaint 3d 100[H] 客服×1 phone|面谈 上门签',
      'B complaint 3d 50 normal物业助理×1/important部门主管×1/major公司经理×1 visit 上门签',
      'B repair-project 1m 30 责任区物业助理×1 any 上门签',
      'B event 1m 10 社区文化文员×1 any 上门签',
      'B move-in 3d[H] 100[H] 部门主管×1[H] any 上门签',
      'B emergency 3d[H] 100[H] 部门主管×1[H] any 上门签',
      'B festival-visit planned 手工 公司经理×1 visit 上门签',
      'B2 repair 3d[H] 100 客户助理×1 any 上门签',
      'B2 complaint 3d[H] 100 客户助理×1 any 上门签',
      'B2 opinion 3d[H] 100 客户助理×1 any 上门签',
      'B2 suggestion 3d[H] 100 客户助理×1 any 上门签',
      'B2 help 3d[H] 100 客户助理×1 any 上门签',
      'B2 large-event 3d[H] 100 客户助理×1 any 上门签',
      'C measured 1d 100[H] 客服专员×1 phone 不签',
      'C lost-customer 3d[H] 100[H] 客服专员×1 phone 不签',
      'C occasion planned 手工 客服专员×1 any 不签',
      'D today same-day 100 前台×1 phone 不签',
    ]);
  });

  it('name a document for every figure', () => {
    for (const policy of ALL)
      for (const rule of policy.rules) for (const basis of Object.values(rule.basis)) expect(basis.document).not.toBe('');
  });

  it.each([
    ['A', '09:00-12:00 14:00-20:00', true],
    ['B', '09:00-12:00 14:00-20:00', true],
    ['C', '10:30-11:30 15:00-17:30', false],
    ['D', '09:00-12:00 14:00-20:00', true],
  ])('%s calls in %s', (id, text, house) => {
    const policy = ALL.find((one) => one.id === id);
    expect(policy?.callHours.map((span) => `${span.from}-${span.to}`).join(' ')).toBe(text);
    expect(policy?.callHoursBasis.house).toBe(house);
    expect(checkSpans(policy?.callHours ?? []).ok).toBe(true);
  });

  it('keeps to one policy what only that one says', () => {
    expect(ALL.filter((policy) => policy.phoneFromRound !== null).map((policy) => policy.id)).toEqual(['B']);
    expect(ALL.filter((policy) => policy.opensComplaint).map((policy) => policy.id)).toEqual(['D']);
    expect(ALL.filter((policy) => policy.layer).map((policy) => policy.id)).toEqual(['D']);
  });
});
