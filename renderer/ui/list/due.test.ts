import { describe, expect, it } from 'vitest';
import { dueText, shortTime } from './due';

const now = '2026-11-21T14:05:00+08:00';

describe('dueText', () => {
  it.each([
    ['2026-11-21T14:04:30+08:00', '逾期 1 分钟', 'late'],
    ['2026-11-20T22:05:00+08:00', '逾期 16 小时', 'late'],
    ['2026-11-18T14:05:00+08:00', '逾期 3 天', 'late'],
    ['2026-11-21T17:00:00+08:00', '今天 17:00', 'today'],
    ['2026-11-21', '今天', 'today'],
    ['2026-11-28T23:59:59+08:00', '11-28', 'calm'],
    ['2026-11-20', '逾期 14 小时', 'late'],
    ['2026-11-23T09:00:00+08:00', '11-23 09:00', 'calm'],
    ['2027-01-05', '2027-01-05', 'calm'],
  ])('%s → %s', (dueAt, text, tone) => expect(dueText({ open: 1, dueAt }, now, 'zh')).toEqual({ text, tone }));

  it.each([
    { open: 0, dueAt: '2026-11-18T14:05:00+08:00' },
    { open: 1, dueAt: '9999' },
  ] as const)('%j is not due', (row) => expect(dueText(row, now, 'zh')).toBeNull());
});

describe('shortTime', () => {
  it.each([
    ['2026-11-21T14:05:00+08:00', '11-21 14:05'],
    ['2025-12-31T23:00:00+08:00', '2025-12-31 23:00'],
    ['2026-11-21', '11-21'],
    ['', ''],
  ])('%j → %j', (value, expected) => expect(shortTime(value, now)).toBe(expected));
});
