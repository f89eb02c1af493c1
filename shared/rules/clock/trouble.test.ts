/** Clocks that were set back, forward or to another zone, as a table; days and seasons that must not be mistaken for it. */
import { expect, it, test } from 'vitest';
import { CHINA_OFFSET, fromMs } from '../../base/time';
import { type ClockFacts, clockTrouble, stopsExpiry } from './trouble';

const at = (text: string): string => `${text}:00+08:00`;

function judge(entries: readonly string[], now: string, change: Partial<ClockFacts> = {}): string {
  const facts = { entries: entries.map(at), now: at(now), zone: CHINA_OFFSET, siteZone: CHINA_OFFSET, knownZone: null, ...change };
  const trouble = clockTrouble(facts);
  if (trouble === null) return '';
  return trouble.kind === 'zone' ? `zone ${trouble.zone}` : `${trouble.kind} ${trouble.from.slice(5, 16)} ${trouble.to.slice(5, 16)}`;
}

it.each([
  ['the first minute of a new desk', [], '2026-11-22T08:00', ''],
  ['an ordinary moment', ['2026-11-22T08:00'], '2026-11-22T08:05', ''],
  ['the same minute', ['2026-11-22T08:00'], '2026-11-22T08:00', ''],
  ['two minutes back: the system corrected it', ['2026-11-22T08:02'], '2026-11-22T08:00', ''],
  ['three minutes back', ['2026-11-22T08:03'], '2026-11-22T08:00', 'back 11-22T08:03 11-22T08:00'],
  ['an hour back', ['2026-11-22T08:03'], '2026-11-22T07:03', 'back 11-22T08:03 11-22T07:03'],
  ['a day back', ['2026-11-22T08:03'], '2026-11-21T08:03', 'back 11-22T08:03 11-21T08:03'],
  ['over midnight', ['2026-11-21T23:59'], '2026-11-22T00:00', ''],
  ['back over midnight', ['2026-11-22T00:00'], '2026-11-21T23:57', 'back 11-22T00:00 11-21T23:57'],
  ['over the end of a month', ['2026-11-30T23:59'], '2026-12-01T00:01', ''],
  ['over the end of a year', ['2026-12-31T23:59'], '2027-01-01T00:01', ''],
  ['over a leap day', ['2028-02-28T23:00'], '2028-03-01T01:00', ''],
  ['a leap day that is not there', ['2027-02-28T23:00'], '2027-03-01T01:00', ''],
  ['three days of rest', ['2026-11-19T08:00'], '2026-11-22T08:00', ''],
  ['a minute more', ['2026-11-19T08:00'], '2026-11-22T08:01', 'ahead 11-19T08:00 11-22T08:01'],
  ['over the end of February, three days in a leap year', ['2028-02-27T08:00'], '2028-03-01T08:00', ''],
  ['… and four in another', ['2027-02-26T08:00'], '2027-03-02T08:00', 'ahead 02-26T08:00 03-02T08:00'],
  ['ten years forward', ['2026-11-22T08:00'], '2036-11-22T08:00', 'ahead 11-22T08:00 11-22T08:00'],
  ['a battery that died', ['2026-11-22T08:00'], '2000-01-01T00:00', 'back 11-22T08:00 01-01T00:00'],
  ['a night in which clocks elsewhere go back', ['2026-10-25T01:30'], '2026-10-25T02:30', ''],
  [
    'saved under a wrong clock, then put right',
    ['2026-11-22T08:00', '2026-11-21T08:05'],
    '2026-11-22T08:10',
    'back 11-22T08:00 11-21T08:05',
  ],
  [
    'saved ten years ahead: it is not forgotten',
    ['2026-11-22T08:00', '2036-11-22T08:05'],
    '2036-11-22T08:06',
    'ahead 11-22T08:00 11-22T08:05',
  ],
  ['the newest of two jumps', ['2026-11-01T08:00', '2026-11-22T08:00'], '2026-11-22T07:00', 'back 11-22T08:00 11-22T07:00'],
  ['acknowledged: what comes from there on counts', ['2036-11-22T08:06'], '2036-11-22T08:07', ''],
])('%s', (_what, entries, now, trouble) => expect(judge(entries, now)).toBe(trouble));

test.each([
  ['the site’s zone', CHINA_OFFSET, null, ''],
  ['another zone', 540, null, 'zone 540'],
  ['summer time of another zone', -420, null, 'zone -420'],
  ['one that somebody said is right', 540, 540, ''],
  ['another one than that', 600, 540, 'zone 600'],
])('%s', (_what, zone, knownZone, trouble) => {
  expect(judge(['2026-11-22T08:00'], '2026-11-22T08:05', { zone, knownZone })).toBe(trouble);
});

test('a jump is said before the zone, and only a jump stops what ends by itself', () => {
  const jump = judge(['2026-11-22T08:00'], '2026-11-22T07:00', { zone: 540 });
  expect(jump).toMatch(/^back/);
  expect(stopsExpiry({ kind: 'zone', zone: 540 })).toBe(false);
  expect(stopsExpiry({ kind: 'ahead', from: '', to: '' })).toBe(true);
  expect(stopsExpiry(null)).toBe(false);
});

test('the same moment in two zones is no jump', () => {
  const ms = Date.parse('2026-11-22T08:00:00+08:00');
  const facts = { entries: [fromMs(ms)], now: fromMs(ms + 60_000, 540), zone: CHINA_OFFSET, siteZone: CHINA_OFFSET, knownZone: null };
  expect(clockTrouble(facts)).toBeNull();
});
