import { describe, expect, it } from 'vitest';
import { type CountedComplaint, complaintStatistics } from './complaints';
import { periodOfMonth } from './period';

const t = (text: string): string => (text === '' ? '' : `${text.replace(' ', 'T')}:00+08:00`);
const complaint = (given: Partial<CountedComplaint> = {}): CountedComplaint => ({
  id: 'c',
  category: 'repairs',
  registeredAt: t('2026-11-10 10:00'),
  effective: true,
  rejected: false,
  voided: false,
  mergedInto: '',
  promise: t('2026-11-12 10:00'),
  onHold: false,
  completedAt: t('2026-11-12 09:00'),
  ...given,
});
const NOVEMBER = periodOfMonth('2026-11');

describe('complaintStatistics (ST-1)', () => {
  it.each<[string, Partial<CountedComplaint>, string]>([
    ['effective and in time', {}, '1 1/1 1/1'],
    ['at the promised second', { completedAt: t('2026-11-12 10:00') }, '1 1/1 1/1'],
    ['too late', { completedAt: t('2026-11-12 10:01') }, '1 1/1 0/1'],
    ['not closed', { completedAt: '' }, '1 1/1 0/1'],
    ['without a promise: not due', { promise: '' }, '1 1/1 0/0'],
    ['on hold: no running promise', { onHold: true, completedAt: '' }, '1 1/1 0/0'],
    ['not effective', { effective: false }, '1 0/1 0/0'],
    ['not decided', { effective: null }, '1 0/1 0/0'],
    ['不受理', { rejected: true }, '1 0/1 0/0'],
    ['voided', { voided: true }, '0 0/0 0/0'],
    ['merged: counted where it lives', { mergedInto: 'd' }, '0 0/0 0/0'],
    ['on the last day', { registeredAt: t('2026-11-27 23:59') }, '1 1/1 1/1'],
    ['on the 28th: next month', { registeredAt: t('2026-11-28 00:00') }, '0 0/0 1/1'],
    ['on the 28th of last month', { registeredAt: t('2026-10-28 00:00') }, '1 1/1 1/1'],
    ['registered before, due now', { registeredAt: t('2026-10-20 10:00') }, '0 0/0 1/1'],
    ['registered now, due later', { promise: t('2026-11-28 10:00') }, '1 1/1 0/0'],
  ])('%s', (_, given, expected) => {
    const { total } = complaintStatistics([complaint(given)], NOVEMBER);
    const show = (one: { numerator: number; denominator: number }): string => `${one.numerator}/${one.denominator}`;
    expect(`${total.count} ${show(total.effective)} ${show(total.inTime)}`).toBe(expected);
  });

  it('has a line for each of the eight, without a category under 其它', () => {
    const { categories, total } = complaintStatistics(
      [complaint(), complaint({ category: 'mail', effective: false }), complaint({ category: '' })],
      NOVEMBER,
    );
    expect(Object.fromEntries(Object.entries(categories).map(([name, line]) => [name, line.count]))).toEqual({
      security: 0,
      cleaning: 0,
      greening: 0,
      repairs: 1,
      mail: 1,
      renovation: 0,
      conduct: 0,
      other: 1,
    });
    expect(total.effective.text).toBe('66.7%');
    expect(categories.mail.effective.text).toBe('0.0%');
    expect(categories.security.effective.text).toBe('—');
  });
});
