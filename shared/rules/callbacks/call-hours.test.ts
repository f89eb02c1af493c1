import { describe, expect, it } from 'vitest';
import { WORKDAYS } from '../calendar/workdays.generated';
import { callWindow, quietHours } from './call-hours';

const t = (text: string): string => (text === '' ? '' : `${text.replace(' ', 'T')}:00+08:00`);
const spans = (text: string): { from: string; to: string }[] =>
  text === '' ? [] : text.split(' ').map((span) => ({ from: span.slice(0, 5), to: span.slice(6) }));
const C = '10:30-11:30 15:00-17:30';

describe('callWindow (CB-9)', () => {
  it.each([
    ['before the hours', '2026-11-20 10:29', C, '', 'outside-hours', '2026-11-20 10:30', ''],
    ['the first minute', '2026-11-20 10:30', C, '', '', '', ''],
    ['the end is outside', '2026-11-20 11:30', C, '', 'outside-hours', '2026-11-20 15:00', ''],
    ['a minute before the end', '2026-11-20 17:29', C, '', '', '', ''],
    ['in the evening: tomorrow', '2026-11-20 17:30', C, '', 'outside-hours', '2026-11-21 10:30', ''],
    ['before midnight on a month end', '2026-11-30 23:59', C, '', 'outside-hours', '2026-12-01 10:30', ''],
    ['the unit rests', '2026-11-20 15:10', C, '14:00-16:00', 'do-not-disturb', '2026-11-20 16:00', ''],
    ['the unit rests until after the hours', '2026-11-20 16:00', C, '15:30-18:00', 'do-not-disturb', '2026-11-21 10:30', ''],
    ['a rest over midnight', '2026-11-20 10:30', C, '22:00-11:00', 'do-not-disturb', '2026-11-20 11:00', ''],
    ['hours open while the unit rests', '2026-11-20 12:00', C, '14:00-16:00', 'outside-hours', '2026-11-20 16:00', ''],
    ['nothing is left', '2026-11-20 12:00', C, '00:00-24:00', 'outside-hours', '', ''],
    ['rest the whole day by equal ends', '2026-11-20 11:00', C, '08:00-08:00', 'do-not-disturb', '', ''],
    ['a holiday warns', '2026-10-01 10:30', C, '', '', '', 'holiday'],
    ['a make-up day does not', '2026-10-10 10:30', C, '', '', '', ''],
    ['a weekend does not', '2026-11-21 10:30', C, '', '', '', ''],
    ['a year without a calendar', '2027-01-04 10:30', C, '', '', '', 'unknown-year'],
  ])('%s', (_, now, hours, quiet, why, opensAt, warning) => {
    expect(callWindow(t(now), spans(hours), spans(quiet), WORKDAYS)).toEqual({ open: why === '', why, opensAt: t(opensAt), warning });
  });
});

describe('quietHours', () => {
  it.each([
    ['09:00', '12:00', [{ from: '09:00', to: '12:00' }]],
    ['9：00', ' 12:30 ', [{ from: '09:00', to: '12:30' }]],
    ['22:00', '07:00', [{ from: '22:00', to: '07:00' }]],
    ['20:00', '24:00', [{ from: '20:00', to: '24:00' }]],
    ['中午', '14:00', []],
    ['25:00', '26:00', []],
    [null, '', []],
  ])('%s to %s', (from, to, expected) => {
    expect(quietHours([{ from, to }])).toEqual(expected);
  });
});
