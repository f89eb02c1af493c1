/** Whether a quota is still reached: at the beginning and the end of a month, over holidays and make-up days (BY-2, BY-6). */
import { expect, it } from 'vitest';
import type { WorkdayTable } from '../calendar/table';
import { quotaDanger } from './danger';

const table: WorkdayTable = {
  years: [2026],
  holidays: Object.fromEntries(['01', '02', '05', '06', '07'].map((day) => [`2026-10-${day}`, '国庆节'])),
  workdays: { '2026-10-10': '国庆节' },
  source: {},
};
const quota = (required: number, called: number) => ({ required, called, missing: Math.max(0, required - called) });

it.each<[string, string, number, number, unknown]>([
  ['the first of the month: no pace yet', '2026-11-02', 10, 0, { daysLeft: 21, perDay: 1, pace: null, reached: null }],
  ['reached', '2026-11-16', 10, 12, { missing: 0, perDay: 0, reached: true }],
  ['on course: 10 in 10 days, 11 left', '2026-11-16', 20, 10, { daysLeft: 11, perDay: 1, pace: 1, reached: true }],
  ['not on course', '2026-11-16', 22, 10, { missing: 12, daysLeft: 11, perDay: 2, reached: false }],
  ['the last working day', '2026-11-30', 21, 20, { daysLeft: 1, perDay: 1, pace: 1, reached: true }],
  ['nothing called so far', '2026-11-30', 1, 0, { daysLeft: 1, perDay: 1, pace: 0, reached: false }],
  ['the month ends with a weekend', '2026-10-31', 5, 4, { daysLeft: 0, perDay: 1, reached: false }],
  ['holidays are no days, a make-up Saturday is one', '2026-10-05', 3, 0, { daysLeft: 18, pace: null }],
  ['a leap year', '2028-02-29', 3, 2, { daysLeft: 1 }],
])('%s', (_what, today, required, called, expected) => {
  expect(quotaDanger(quota(required, called), today, table)).toMatchObject(expected as object);
});

it('a year without a calendar counts Monday to Friday', () => {
  expect(quotaDanger(quota(1, 0), '2027-10-01').daysLeft).toBe(21);
});
