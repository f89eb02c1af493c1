import { aCallback } from '@shared/registers/callbacks/fixtures';
import { WORKDAYS } from '@shared/rules/calendar/workdays.generated';
import { expect, it } from 'vitest';
import { dueNote } from './due-note';

const note = (dueOn: string, now = '2026-09-28', state = 'due', language: 'zh' | 'en' = 'zh'): string =>
  dueNote({ state, data: aCallback({ dueOn }) }, WORKDAYS, `${now}T10:00:00+08:00`, language);

it.each([
  ['2026-10-01', '到期日是国庆节假期，提前打'],
  ['2026-10-17', '到期日是周末，提前打'],
  ['2026-10-09', ''],
  ['2027-01-01', '2027 年放假安排没载入，到期日可能放假'],
])('due on %s: %s (CB-2)', (day, words) => {
  expect(note(day)).toBe(words);
});

it('says nothing on the day itself, afterwards, and once it was called', () => {
  expect([note('2026-10-01', '2026-10-01'), note('2026-10-01', '2026-10-02'), note('2026-10-01', '2026-09-28', 'called')]).toEqual([
    '',
    '',
    '',
  ]);
});

it('speaks English', () => {
  expect(note('2026-10-01', '2026-09-28', 'due', 'en')).toContain('call before');
});
