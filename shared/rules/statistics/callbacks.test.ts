import { describe, expect, it } from 'vitest';
import type { CallbackData } from '../../registers/callbacks/fields';
import { aCallback } from '../../registers/callbacks/fixtures';
import type { Row } from '../../registers/contract/row';
import { answeredRate, type CallbackMatter, callbackMatters, callbackRate, satisfactionSpread, timelyRate } from './callbacks';

const matter = (dueDay: string, calledDay = '', given: Partial<CallbackMatter> = {}): CallbackMatter => ({
  id: 'c',
  dueDay,
  drawn: true,
  exempt: false,
  calledAt: calledDay === '' ? '' : `${calledDay}T23:59:00+08:00`,
  satisfaction: '',
  ...given,
});
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const NOW = '2026-11-21T23:59:00+08:00';
const show = (one: { numerator: number; denominator: number }): string => `${one.numerator}/${one.denominator}`;

describe('callbackRate and timelyRate (CB-13)', () => {
  it.each<[string, CallbackMatter, string, string]>([
    ['called on its last day', matter('2026-11-20', '2026-11-20'), '1/1', '1/1'],
    ['called a day late', matter('2026-11-20', '2026-11-21'), '1/1', '0/1'],
    ['overdue', matter('2026-11-20'), '0/1', '0/1'],
    ['due today, a minute before midnight', matter('2026-11-21'), '0/1', '0/0'],
    ['due later, called already', matter('2026-11-28', '2026-11-21'), '1/1', '1/1'],
    ['due later', matter('2026-11-28'), '0/1', '0/0'],
    ['not drawn', matter('2026-11-20', '', { drawn: false }), '0/1', '0/0'],
    ['not drawn, called all the same', matter('2026-11-20', '2026-11-19', { drawn: false }), '1/1', '1/1'],
    ['exempt', matter('2026-11-20', '', { exempt: true }), '0/0', '0/0'],
    ['completed in October, due in November', matter('2026-11-01', '2026-10-31'), '1/1', '1/1'],
    ['due in December', matter('2026-12-01', '2026-11-30'), '0/0', '0/0'],
    ['planned by hand, no day yet', matter('', '2026-11-20'), '0/0', '0/0'],
  ])('%s', (_, one, rate, timely) => {
    expect(show(callbackRate([one], NOVEMBER, 50))).toBe(rate);
    expect(show(timelyRate([one], NOVEMBER, NOW))).toBe(timely);
  });

  it('says whether the required rate is met', () => {
    const three = [matter('2026-11-20', '2026-11-20'), matter('2026-11-20'), matter('2026-11-20')];
    expect(callbackRate(three, NOVEMBER, 30)).toMatchObject({ text: '33.3%', met: true });
    expect(callbackRate(three, NOVEMBER, 50)).toMatchObject({ text: '33.3%', met: false });
    expect(callbackRate([], NOVEMBER, 50)).toMatchObject({ text: '—', met: null });
  });
});

describe('answeredRate', () => {
  it('wants every opinion answered', () => {
    const at = (day: string, answeredAt: string) => ({ id: day, raisedAt: `${day}T10:00:00+08:00`, answeredAt });
    const raised = [at('2026-11-01', NOW), at('2026-11-30', ''), at('2026-12-01', ''), at('2026-10-31', NOW)];
    expect(answeredRate(raised, NOVEMBER)).toEqual({
      numerator: 1,
      denominator: 2,
      text: '50.0%',
      met: false,
      rows: ['2026-11-01', '2026-11-30'],
      hits: ['2026-11-01'],
    });
    expect(answeredRate(raised.slice(0, 1), NOVEMBER).met).toBe(true);
  });
});

describe('satisfactionSpread', () => {
  it('counts 一般 as not satisfied and leaves out who was not asked', () => {
    const answers = ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied', 'very-dissatisfied', ''] as const;
    expect(satisfactionSpread(answers.map((satisfaction) => ({ id: satisfaction, satisfaction })))).toMatchObject({
      counts: { 'very-satisfied': 1, satisfied: 1, neutral: 1, dissatisfied: 1, 'very-dissatisfied': 1 },
      satisfied: { numerator: 2, denominator: 5, text: '40.0%', met: null },
    });
  });
});

describe('callbackMatters (CB-13, §6)', () => {
  const row = (data: Partial<CallbackData>, state = 'closed'): Row =>
    ({ id: 'c', register: 'callbacks', state, data: aCallback({ dueOn: '2026-11-20', ...data }) }) as unknown as Row;
  const called = { round: 1, calledAt: '2026-11-19T10:00:00+08:00', satisfaction: 'satisfied' } as const;
  const undrawn = [{ dueDay: '2026-11-20' }];

  it.each<[string, readonly Row[], string, string, number]>([
    ['answered, its matter opened again and not called yet', [row({ ...called, outdated: true }), row({}, 'due')], '0/2', '0/1', 0],
    ['answered before and after the matter was opened again', [row({ ...called, outdated: true }), row(called)], '1/2', '1/1', 1],
    ['exempt before the matter was opened again', [row({ outdated: true }, 'exempt'), row(called)], '1/2', '1/1', 1],
    ['struck out', [row(called, 'void'), row(called)], '1/2', '1/1', 1],
  ])('%s', (_, rows, rate, timely, satisfied) => {
    const matters = callbackMatters(rows, undrawn);
    expect(show(callbackRate(matters, NOVEMBER, null))).toBe(rate);
    expect(show(timelyRate(matters, NOVEMBER, NOW))).toBe(timely);
    expect(satisfactionSpread(matters).counts.satisfied).toBe(satisfied);
  });

  it('a later round does not move the first answer', () => {
    const rounds = [{ calledAt: '2026-11-19T10:00:00+08:00' }] as unknown as CallbackData['rounds'];
    const matters = callbackMatters([row({ ...called, round: 2, calledAt: '2026-11-25T10:00:00+08:00', rounds })], []);
    expect(show(timelyRate(matters, NOVEMBER, NOW))).toBe('1/1');
  });
});
