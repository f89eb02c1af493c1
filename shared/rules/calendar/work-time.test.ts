import { describe, expect, it } from 'vitest';
import { addWorkMinutes, type Hold, type Running, workMinutesBetween } from './work-time';
import { WORKDAYS } from './workdays.generated';

const t = (text: string): string => (text === '' ? '' : `${text.replace(' ', 'T')}:00+08:00`);
const hours = {
  spans: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  weekends: false,
  holidays: false,
};
const office: Running = { hours, table: WORKDAYS };
const daily: Running = { hours: { ...hours, weekends: true, holidays: true }, table: WORKDAYS };
const hold = (from: string, to: string): Hold => ({ from: t(from), to: t(to) });

describe('addWorkMinutes', () => {
  it.each([
    ['over lunch', '2026-11-20 11:30', 60, office, '2026-11-20 14:30'],
    ['ends at closing time, not at the next opening', '2026-11-20 17:00', 30, office, '2026-11-20 17:30'],
    ['over a weekend', '2026-11-20 17:00', 60, office, '2026-11-23 09:00'],
    ['from a Saturday', '2026-11-21 10:00', 1, office, '2026-11-23 08:31'],
    ['a make-up Saturday is worked', '2026-10-09 17:00', 60, office, '2026-10-10 09:00'],
    ['over the National Day holidays', '2026-09-30 17:00', 60, office, '2026-10-08 09:00'],
    ['over Spring Festival, make-up Saturday before it', '2026-02-13 17:00', 420 + 31, office, '2026-02-24 08:31'],
    ['where every day is worked', '2026-09-30 17:00', 60, daily, '2026-10-01 09:00'],
    ['before opening', '2026-11-20 07:00', 10, office, '2026-11-20 08:40'],
    ['nothing to add', '2026-11-21 10:00', 0, office, '2026-11-21 10:00'],
    ['the clock over midnight and a leap day', '2024-02-28 23:30', 24 * 60, 'clock' as const, '2024-02-29 23:30'],
  ])('%s', (_, from, minutes, running, result) => {
    expect(addWorkMinutes(t(from), minutes, running)).toEqual({ value: t(result), unknownYears: [] });
  });

  it.each([
    ['a hold in between shifts', [hold('2026-11-20 09:30', '2026-11-20 10:30')], '2026-11-20 11:30'],
    ['a hold at the start', [hold('2026-11-20 08:00', '2026-11-20 09:30')], '2026-11-20 11:00'],
    ['a hold before the start counts for nothing', [hold('2026-11-19 09:00', '2026-11-19 10:00')], '2026-11-20 10:30'],
    ['a hold after the end counts for nothing', [hold('2026-11-20 10:30', '')], '2026-11-20 10:30'],
    ['a hold over lunch stops only working time', [hold('2026-11-20 10:00', '2026-11-20 14:00')], '2026-11-20 14:30'],
    [
      'overlapping holds count once',
      [hold('2026-11-20 09:30', '2026-11-20 10:30'), hold('2026-11-20 10:00', '2026-11-20 11:00')],
      '2026-11-20 12:00',
    ],
    ['an open hold leaves no time', [hold('2026-11-20 10:29', '')], ''],
    ['a hold over days', [hold('2026-11-20 10:00', '2026-11-23 09:00')], '2026-11-23 09:30'],
  ])('%s', (_, holds, result) => {
    expect(addWorkMinutes(t('2026-11-20 09:00'), 90, office, holds).value).toBe(t(result));
  });

  it('names the years without a table and counts them as plain weeks', () => {
    expect(addWorkMinutes(t('2026-12-31 17:00'), 60, office)).toEqual({ value: t('2027-01-01 09:00'), unknownYears: [2027] });
  });

  it('throws when no minute is ever worked', () => {
    expect(() => addWorkMinutes(t('2026-12-31 17:00'), 60, { hours: { ...hours, spans: [] }, table: WORKDAYS })).toThrow('working hours');
  });
});

describe('workMinutesBetween', () => {
  it.each([
    ['2026-11-20 11:30', '2026-11-20 14:30', [], 60],
    ['2026-11-20 17:00', '2026-11-23 09:00', [], 60],
    ['2026-09-30 17:00', '2026-10-08 09:00', [], 60],
    ['2026-11-20 09:00', '2026-11-20 12:00', [hold('2026-11-20 10:00', '')], 60],
    ['2026-11-20 12:00', '2026-11-20 09:00', [], 0],
  ])('%s to %s', (from, to, holds, minutes) => {
    expect(workMinutesBetween(t(from), t(to), office, holds).value).toBe(minutes);
  });

  it('is the other side of adding', () => {
    for (const minutes of [1, 59, 211, 420, 421, 3000]) {
      const end = addWorkMinutes(t('2026-02-12 10:00'), minutes, office).value;
      expect(workMinutesBetween(t('2026-02-12 10:00'), end, office).value).toBe(minutes);
    }
  });
});
