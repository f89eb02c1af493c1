import { describe, expect, it } from 'vitest';
import type { Hold } from './calendar/work-time';
import { WORKDAYS } from './calendar/workdays.generated';
import { firstResponseDue, firstResponseState, isOverdue, type PromiseTerm, promiseFrom, promiseInForce } from './deadlines';

const t = (text: string): string => (text === '' ? '' : `${text.replace(' ', 'T')}${text.length < 17 ? ':00' : ''}+08:00`);
const hours = {
  spans: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  weekends: false,
  holidays: false,
};
const hold = (from: string, to: string): Hold => ({ from: t(from), to: t(to) });

describe('first response (IN-6)', () => {
  it.each([
    ['2026-09-30 17:00', false, '2026-10-01 17:00'],
    ['2026-09-30 17:00', true, '2026-10-02 17:00'],
    ['2024-02-28 08:00', true, '2024-03-01 08:00'],
    ['2026-12-31 23:59', false, '2027-01-01 23:59'],
  ])('%s complex=%s is due %s, holidays or not', (from, complex, due) => {
    expect(firstResponseDue(t(from), complex)).toBe(t(due));
  });

  it.each([
    ['', '2026-11-22 10:00', 'waiting'],
    ['', '2026-11-22 10:00:01', 'late'],
    ['2026-11-22 10:00', '2026-11-30 10:00', 'answered'],
    ['2026-11-22 10:01', '2026-11-30 10:00', 'answered-late'],
  ])('answered %j at %s: %s', (firstResponseAt, now, state) => {
    expect(firstResponseState({ registeredAt: t('2026-11-21 10:00'), complex: false, firstResponseAt: t(firstResponseAt) }, t(now))).toBe(
      state,
    );
  });
});

describe('promiseFrom (IN-15)', () => {
  it.each<[PromiseTerm, string, string, number[]]>([
    [{ unit: 'minutes', count: 30, working: false }, '2026-11-21 23:45', '2026-11-22 00:15', []],
    [{ unit: 'hours', count: 2, working: false }, '2026-11-21 14:05', '2026-11-21 16:05', []],
    [{ unit: 'hours', count: 2, working: true }, '2026-11-20 16:30', '2026-11-23 09:30', []],
    [{ unit: 'days', count: 3, working: false }, '2026-11-21 14:05', '2026-11-24 23:59:59', []],
    [{ unit: 'days', count: 1, working: true }, '2026-11-20 09:00', '2026-11-23 17:30', []],
    [{ unit: 'days', count: 1, working: true }, '2026-10-09 09:00', '2026-10-10 17:30', []],
    [{ unit: 'days', count: 2, working: true }, '2026-02-13 09:00', '2026-02-24 17:30', []],
    [{ unit: 'days', count: 1, working: true }, '2026-12-31 09:00', '2027-01-01 17:30', [2027]],
  ])('%j from %s is %s', (term, from, value, unknownYears) => {
    expect(promiseFrom(t(from), term, hours, WORKDAYS)).toEqual({ value: t(value), unknownYears });
  });
});

describe('promiseInForce (BY-6)', () => {
  const base = { setAt: t('2026-11-20 09:00'), promise: t('2026-11-20 11:00'), working: false };

  it.each<[string, Hold[], string]>([
    ['never held', [], '2026-11-20 11:00'],
    ['held for an hour', [hold('2026-11-20 10:00', '2026-11-20 11:00')], '2026-11-20 12:00'],
    ['held twice', [hold('2026-11-20 09:30', '2026-11-20 10:00'), hold('2026-11-20 10:30', '2026-11-20 12:00')], '2026-11-20 13:00'],
    [
      'held in the time won',
      [hold('2026-11-20 10:00', '2026-11-20 11:00'), hold('2026-11-20 11:30', '2026-11-20 12:30')],
      '2026-11-20 13:00',
    ],
    ['on hold now', [hold('2026-11-20 10:00', '')], ''],
    ['on hold after it was late', [hold('2026-11-20 11:30', '')], '2026-11-20 11:00'],
    ['held before it was promised', [hold('2026-11-19 10:00', '2026-11-19 12:00')], '2026-11-20 11:00'],
  ])('%s', (_, holds, expected) => {
    expect(promiseInForce({ ...base, holds }, hours, WORKDAYS).value).toBe(t(expected));
  });

  it.each<[string, string, Hold[], string]>([
    [
      'a hold over the weekend costs only working time',
      '2026-11-23 10:00',
      [hold('2026-11-20 16:30', '2026-11-23 09:30')],
      '2026-11-23 12:00',
    ],
    ['a hold outside working hours costs nothing', '2026-11-20 20:00', [hold('2026-11-20 12:10', '2026-11-20 12:20')], '2026-11-20 20:00'],
  ])('%s', (_, promise, holds, expected) => {
    const held = { setAt: t('2026-11-20 09:00'), promise: t(promise), holds, working: true };
    expect(promiseInForce(held, hours, WORKDAYS).value).toBe(t(expected));
  });

  it('has nothing to shift without a promise', () => {
    expect(promiseInForce({ ...base, promise: '', holds: [hold('2026-11-20 10:00', '')] }, hours, WORKDAYS).value).toBe('');
  });
});

describe('isOverdue', () => {
  it.each([
    [true, false, '2026-11-21 11:59', true],
    [true, false, '2026-11-21 12:00', false],
    [true, true, '2026-11-21 11:59', false],
    [false, false, '2026-11-21 11:59', false],
    [true, false, '', false],
  ])('open=%s hold=%s promise %s: %s', (open, onHold, promise, expected) => {
    expect(isOverdue({ open, onHold, promise: t(promise) }, t('2026-11-21 12:00'))).toBe(expected);
  });
});
