import type { CallbackData } from '@shared/registers/callbacks/fields';
import { describe, expect, it } from 'vitest';
import type { StaffMember } from './callers';
import { byPlace, groupPlan, inPlan, suggestCallers } from './week-plan';
import type { CallCard, Queue } from './worklist';

interface Given {
  readonly unit: string;
  readonly callers?: readonly string[];
  readonly door?: boolean;
  readonly dueAt?: string;
  readonly queue?: Queue;
}

function card({ unit, callers = [], door = false, dueAt = '2026-11-24T23:59:59+08:00', queue = 'all' }: Given): CallCard {
  const data = { plannedCallers: callers, plannedPost: '物业助理', together: 1 } as unknown as CallbackData;
  return { row: { id: unit, unit, dueAt, data }, queues: new Set<Queue>(door ? [queue, 'door'] : [queue]) } as unknown as CallCard;
}
const places = (cards: readonly CallCard[]): string[] => cards.map((one) => one.row.unit);

describe('the plan (CB-14)', () => {
  it('holds what is overdue and what is due in seven days, today included', () => {
    const cards = [
      card({ unit: 'late', dueAt: '2026-11-01T23:59:59+08:00' }),
      card({ unit: 'last day', dueAt: '2026-11-27T23:59:59+08:00' }),
      card({ unit: 'day after', dueAt: '2026-11-28T00:00:00+08:00' }),
      card({ unit: 'being rectified', queue: 'rectify' }),
    ];
    expect(places(inPlan(cards, '2026-11-21T10:00:00+08:00'))).toEqual(['late', 'last day']);
  });

  it('goes by person, nobody first, and two together stand with both', () => {
    const groups = groupPlan([card({ unit: '1-1-101' }), card({ unit: '2-1-101', callers: ['李娜', '王敏'] })], 'person');
    expect(groups.map((one) => [one.key, places(one.calls)])).toEqual([
      ['', ['1-1-101']],
      ['李娜', ['2-1-101']],
      ['王敏', ['2-1-101']],
    ]);
  });

  it('orders visits by building, unit, floor and room, and calls by their time', () => {
    const doors = ['10-1-101', '3-2-1203', '3-2-904', '3-1-1501', '3-2-1201'].map((unit) => card({ unit, door: true }));
    const calls = [card({ unit: '3-1-201', dueAt: '2026-11-23' }), card({ unit: '3-1-101', dueAt: '2026-11-22' })];
    const [three, ten] = groupPlan([...doors, ...calls], 'building');
    expect(places(three?.doors ?? [])).toEqual(['3-1-1501', '3-2-904', '3-2-1201', '3-2-1203']);
    expect(places(three?.calls ?? [])).toEqual(['3-1-101', '3-1-201']);
    expect([ten?.key, places(ten?.doors ?? [])]).toEqual(['10', ['10-1-101']]);
    expect(byPlace('3-2-904', '3-2-1203')).toBeLessThan(0);
  });

  const staff: readonly StaffMember[] = [
    { id: 'a', post: '管理员', buildings: ['1'], active: true, deputy: '' },
    { id: 'b', post: '管理员', buildings: ['3'], active: false, deputy: 'c' },
    { id: 'c', post: '前台', buildings: [], active: true, deputy: '' },
    { id: 'd', post: '管理员', buildings: [], active: true, deputy: '' },
  ];
  const suggested = (units: readonly string[], people: readonly StaffMember[] = staff, load: readonly [string, number][] = []) =>
    Object.fromEntries(
      suggestCallers(
        units.map((unit) => card({ unit }).row),
        people,
        new Map(load),
      ),
    );

  it('suggests the own area first', () => {
    expect(suggested(['1-1-101', '1-1-102'])).toEqual({ '1-1-101': ['a'], '1-1-102': ['a'] });
  });

  it('spreads over those who fit, the deputy for who is away, and counts what they have already', () => {
    expect(suggested(['2-1-101', '2-1-102', '2-1-103'])).toEqual({ '2-1-101': ['a'], '2-1-102': ['c'], '2-1-103': ['d'] });
    expect(
      suggested(['2-1-101'], staff, [
        ['a', 2],
        ['c', 1],
      ]),
    ).toEqual({ '2-1-101': ['d'] });
  });

  it('leaves out what nobody fits', () => {
    expect(suggested(['1-1-101'], [])).toEqual({});
  });
});
