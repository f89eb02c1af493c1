/** When snapshots are made by themselves. */
import { expect, test } from 'vitest';
import { type DueFacts, snapshotDue, testDue } from './snapshot-due';

const day = (clock: string, date = '2026-11-22'): string => `${date}T${clock}:00+08:00`;
const facts: DueFacts = { now: day('09:00'), newestAt: day('08:30', '2026-11-21'), signedAt: '', quiet: 60, failedAt: '' };

test.each<[string, Partial<DueFacts>, string | null]>([
  ['the first quiet minute of a new day', {}, 'daily'],
  ['no snapshot at all', { newestAt: '' }, 'daily'],
  ['somebody is working', { quiet: 40 }, null],
  ['somebody is working, all day long', { quiet: 0, now: day('20:00') }, 'daily'],
  ['there is one of today', { newestAt: day('08:59') }, null],
  ['a signature since', { newestAt: day('08:59'), signedAt: day('09:00'), quiet: 0 }, 'handover'],
  ['a signature before it', { newestAt: day('08:59'), signedAt: day('08:58'), quiet: 99 }, null],
  ['one of tomorrow, from a wrong clock', { newestAt: day('08:00', '2027-01-01') }, 'daily'],
  ['it failed just now', { failedAt: day('08:51') }, null],
  ['it failed a while ago', { failedAt: day('08:50') }, 'daily'],
  ['it failed, says a clock that was wrong', { failedAt: day('23:00') }, 'daily'],
])('%s', (_, given, expected) => expect(snapshotDue({ ...facts, ...given })).toBe(expected));

test.each<[string, string, string, number, boolean]>([
  ['never tested', '', day('09:00'), 300, true],
  ['tested yesterday', day('09:00', '2026-11-21'), day('09:00'), 300, true],
  ['tested today', day('08:00'), day('09:00'), 300, false],
  ['tested tomorrow, says a clock that was wrong', day('08:00', '2026-12-01'), day('09:00'), 300, true],
  ['no snapshot of today', '', day('09:00', '2026-11-21'), 300, false],
  ['no snapshot', '', '', 300, false],
  ['somebody is working', '', day('09:00'), 299, false],
])('a copy is tested: %s', (_, tested, newest, quiet, expected) => expect(testDue(day('10:00'), tested, newest, quiet)).toBe(expected));
