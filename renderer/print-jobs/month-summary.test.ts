import type { CallbackData } from '@shared/registers/callbacks/fields';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import { describe, expect, it } from 'vitest';
import { monthSummary } from './month-summary';
import { aRow, NOW } from './testing/print-rows';

const called = (day: string, satisfaction: CallbackData['satisfaction']): Partial<CallbackData> => ({
  calledAt: `${day}T10:00:00+08:00`,
  round: 1,
  method: 'phone',
  satisfaction,
});
let number = 0;
const callback = (change: Partial<CallbackData>, state = 'closed') => {
  number += 1;
  return aRow('callbacks', `HF-20261121-${number}`, aCallback({ dueOn: '2026-11-10', completedOn: '2026-11-07', ...change }), { state });
};

describe('monthSummary (CB-13)', () => {
  const figures = {
    from: '2026-11-01',
    to: '2026-11-30',
    now: NOW,
    rows: [
      callback(called('2026-11-10', 'satisfied')),
      callback(called('2026-11-12', 'dissatisfied')),
      callback({}, 'due'),
      callback({}, 'exempt'),
      callback({ ...called('2026-11-09', 'very-satisfied'), source: 'complaint' }),
    ],
    undrawn: [{ dueDay: '2026-11-10', source: 'repair' as const }],
    required: (source: string) => (source === 'repair' ? 30 : null),
  };
  const { rows, totals } = monthSummary(figures);

  it('counts by source, those not drawn in the rate but not among the due', () => {
    expect(rows.map(({ name }) => name)).toEqual(['投诉', '零星维修']);
    expect(rows[1]).toMatchObject({
      completed: '5',
      exempt: '1',
      drawn: '3',
      done: '2',
      inTime: '1',
      rate: '50.0%',
      required: '30%',
      timely: '33.3%',
      content: '50.0%',
      satisfied: '1',
      'very-satisfied': '0',
      dissatisfied: '1',
      handled: '—',
    });
  });

  it('gives every column a key of its own', () => {
    const keys = monthSummary(figures).columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('adds up', () =>
    expect(totals[0]).toMatchObject({
      name: '合计',
      completed: '6',
      done: '3',
      rate: '60.0%',
      required: '',
      content: '66.7%',
      satisfied: '1',
      'very-satisfied': '1',
    }));
});
