import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { LostfoundData } from './fields';
import { aFoundThing } from './fixtures';
import { checkLostfound, claimGuard, HAND_OVER_AFTER_DAYS, lostfoundDue } from './rules';

it.each([
  ['at the end of the last day', '2026-11-21T08:30:00+08:00', 'waiting', '2026-12-21T23:59:59+08:00'],
  ['over the year', '2026-12-05T23:59:00+08:00', 'waiting', '2027-01-04T23:59:59+08:00'],
  ['claimed', '2026-11-21T08:30:00+08:00', 'claimed', ''],
  ['handed over', '2026-11-21T08:30:00+08:00', 'handed', ''],
])(`after ${HAND_OVER_AFTER_DAYS} days it leaves the house: %s`, (_, foundAt, state, due) => {
  expect(lostfoundDue({ foundAt }, state)).toBe(due);
});

describe('checkLostfound', () => {
  it.each<[string, Partial<LostfoundData>, readonly string[]]>([
    ['keys', {}, []],
    ['a purse, counted alone', { valuable: true }, ['lostfound.witness']],
    ['a purse, counted by the finder', { valuable: true, witness: '杨桂英' }, ['lostfound.witness']],
    ['a purse, counted by two', { valuable: true, witness: '王敏' }, []],
    ['claimed before it was found', { claimedAt: '2026-11-21T08:29:59+08:00' }, ['lostfound.claimed-early']],
    ['handed over before it was found', { handedAt: '2026-11-20T08:30:00+08:00' }, ['lostfound.handed-early']],
  ])('%s', (_, given, codes) => {
    expect(checkLostfound(aFoundThing(given)).map((r) => r.code)).toEqual(codes);
  });
});

it('goes out with a signature only', () => {
  const row = (signed: boolean) => ({ data: aFoundThing({ signed }) }) as Row<LostfoundData>;
  expect(claimGuard(row(false))?.code).toBe('lostfound.unsigned');
  expect(claimGuard(row(true))).toBeNull();
});
