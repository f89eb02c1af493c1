import { addDays } from '@shared/base/time';
import { describe, expect, it } from 'vitest';
import { inPeriod, periodOf, periodOfMonth } from './period';

describe('periodOfMonth (ST-1)', () => {
  it.each([
    ['2026-11', 27, '2026-10-28', '2026-11-27'],
    ['2026-01', 27, '2025-12-28', '2026-01-27'],
    ['2026-03', 27, '2026-02-28', '2026-03-27'],
    ['2024-03', 27, '2024-02-28', '2024-03-27'],
    ['2026-02', 30, '2026-01-31', '2026-02-28'],
    ['2026-03', 30, '2026-03-01', '2026-03-30'],
    ['2026-04', 30, '2026-03-31', '2026-04-30'],
    ['2026-03', 29, '2026-03-01', '2026-03-29'],
    ['2024-03', 29, '2024-03-01', '2024-03-29'],
    ['2026-02', 31, '2026-02-01', '2026-02-28'],
    ['2026-11', 31, '2026-11-01', '2026-11-30'],
    ['2026-11', 1, '2026-10-02', '2026-11-01'],
  ])('%s cut on %i runs from %s to %s', (month, cutOff, from, to) => {
    expect(periodOfMonth(month, cutOff)).toEqual({ month, from, to });
  });
});

describe('periodOf', () => {
  it.each([
    ['2026-11-27', 27, '2026-11'],
    ['2026-11-28', 27, '2026-12'],
    ['2026-12-28', 27, '2027-01'],
    ['2026-02-28', 30, '2026-02'],
    ['2026-03-31', 30, '2026-04'],
  ])('%s cut on %i belongs to %s', (day, cutOff, month) => {
    expect(periodOf(day, cutOff).month).toBe(month);
  });

  it.each([1, 27, 28, 29, 30, 31])('leaves no day out and counts none twice when cut on %i', (cutOff) => {
    for (let day = '2023-12-25'; day < '2026-03-05'; day = addDays(day, 1)) {
      const period = periodOf(day, cutOff);
      expect(inPeriod(day, period), day).toBe(true);
      expect(periodOf(addDays(period.to, 1), cutOff).from).toBe(addDays(period.to, 1));
    }
  });
});

describe('inPeriod', () => {
  it.each([
    ['2026-10-28T00:00:00+08:00', true],
    ['2026-11-27T23:59:59+08:00', true],
    ['2026-11-28T00:00:00+08:00', false],
    ['2026-10-27T23:59:59+08:00', false],
    ['', false],
  ])('%s: %s', (instant, expected) => {
    expect(inPeriod(instant, periodOfMonth('2026-11'))).toBe(expected);
  });
});
