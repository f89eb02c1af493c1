import { expect, it } from 'vitest';
import { registerOfNumber } from '../prefixes';
import { listDay, listNumber } from './list-number';

it.each([
  ['2026-11-22T14:30:05+08:00', '', undefined, 'QD-20261122-143005'],
  ['2026-11-22T08:05:00+08:00', 'A', undefined, 'QD-20261122-A80500'],
  ['2026-11-22T00:00:00+08:00', '', undefined, 'QD-20261122-001'],
  ['2026-11-22T00:00:09+08:00', '', undefined, 'QD-20261122-009'],
  ['2026-11-22T14:30:05+08:00', '', 2, 'QD-20261122-14300502'],
])('a list printed at %s has a number that can be scanned and tells its day', (now, desk, sheet, code) => {
  expect(listNumber(now, desk, sheet)).toBe(code);
  expect([registerOfNumber(code), listDay(code)]).toEqual(['printouts', '2026-11-22T00:00:00+08:00']);
});

it('reads no day from what is no list', () => {
  expect([listDay('TS-20261122-001'), listDay('QD'), listDay('')]).toEqual(['', '', '']);
});
