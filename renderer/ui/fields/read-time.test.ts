import { describe, expect, it } from 'vitest';
import { readTime, sayTime } from './read-time';

const now = '2026-11-21T14:05:00+08:00';

describe('readTime', () => {
  it.each([
    ['date', '1122', '2026-11-22'],
    ['date', '20270105', '2027-01-05'],
    ['date', '1-5', '2027-01-05'],
    ['date', '11.30', '2026-11-30'],
    ['date', '11月30日', '2026-11-30'],
    ['date', '2026-11-21', '2026-11-21'],
    ['date', '今天', '2026-11-21'],
    ['date', '明天', '2026-11-22'],
    ['date', '周六', '2026-11-21'],
    ['date', '+3d', '2026-11-24'],
    ['date', '+1月', '2026-12-21'],
    ['date', '0230', null],
    ['date', '随便', null],
    ['instant', '1430', '2026-11-21T14:30:00+08:00'],
    ['instant', '明天9点', '2026-11-22T09:00:00+08:00'],
    ['instant', '+2h', '2026-11-21T16:05:00+08:00'],
    ['instant', '2026-11-21 14:05', '2026-11-21T14:05:00+08:00'],
    ['instant', '2570', null],
    ['instant', '18', '2026-11-21T18:00:00+08:00'],
    ['instant', '9', '2026-11-21T09:00:00+08:00'],
    ['instant', '25', null],
  ] as const)('%s %j → %j', (kind, text, expected) => expect(readTime(kind, text, now)).toBe(expected));
});

describe('sayTime', () => {
  it.each([
    ['2026-11-22T09:00:00+08:00', 'zh', '11-22 周日 09:00'],
    ['2027-01-05', 'zh', '2027-01-05 周二'],
    ['2026-11-22', 'en', '11-22 Sun'],
    ['瞎写', 'zh', ''],
  ] as const)('%j %s → %j', (value, language, expected) => expect(sayTime(value, language, '2026-11-21')).toBe(expected));
});
