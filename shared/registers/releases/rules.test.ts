import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { ReleaseData } from './fields';
import { aRelease } from './fixtures';
import { checkRelease, needsConsent, releaseGuard, slipsOwed, validDay } from './rules';

type Given = Parameters<typeof aRelease>[0];
const row = (given: Given, state = 'issued') => ({ no: 'FX-1', state, data: aRelease(given) }) as Row<ReleaseData>;

describe('checkRelease (RG-5)', () => {
  it.each<[string, Given, readonly string[]]>([
    ['whole', {}, []],
    ['a line without a name', { items: [{ name: ' ', count: 1, remark: '' }] }, ['releases.item']],
    ['valid before it was issued', { validOn: '2026-11-20' }, ['releases.day']],
    ['for tomorrow', { validOn: '2026-11-22' }, []],
    ['out before it was issued', { releasedAt: '2026-11-21T08:00:00+08:00' }, ['releases.early']],
    ['out and refused', { releasedAt: '2026-11-21T10:00:00+08:00', refusedWhy: '业主不同意' }, ['releases.both']],
  ])('%s', (_, given, codes) => {
    expect(checkRelease(aRelease(given)).map((one) => one.code)).toEqual(codes);
  });
});

it.each([
  ['owner', false],
  ['tenant', true],
  ['works', true],
  ['', false],
] as const)('consent of the owner for %s: %s', (identity, needed) => {
  expect(needsConsent({ identity })).toBe(needed);
});

describe('releaseGuard: valid for its day only', () => {
  const noon = '2026-11-21T12:00:00+08:00';
  it.each<[string, Given, string, string | null]>([
    ['today', {}, noon, null],
    ['the day after', {}, '2026-11-22T08:00:00+08:00', 'releases.expired'],
    ['noted the day after, with its true time', { releasedAt: noon }, '2026-11-22T08:00:00+08:00', null],
    ['a day early', { validOn: '2026-11-22' }, noon, 'releases.expired'],
    ['an old row without a day goes by its issue', { validOn: '' }, noon, null],
  ])('%s', (_, given, now, code) => {
    expect(releaseGuard(row(given), { now })?.code ?? null).toBe(code);
  });
});

it('the day is that of issue when none is given', () => {
  expect(validDay({ validOn: '', issuedAt: '2026-11-21T23:59:00+08:00' })).toBe('2026-11-21');
  expect(validDay({ validOn: '', issuedAt: '' })).toBe('');
});

it('owes the slips of what is out, the oldest first', () => {
  const out = (no: string, given: Given, state = 'released') => ({ ...row(given, state), no });
  const rows = [
    out('FX-3', { releasedAt: '2026-11-21T12:00:00+08:00' }),
    out('FX-2', { releasedAt: '2026-11-21T09:00:00+08:00' }),
    out('FX-4', { releasedAt: '2026-11-21T09:30:00+08:00', slipBackAt: '2026-11-21T18:00:00+08:00' }),
    out('FX-5', { releasedAt: '2026-11-21T09:40:00+08:00', slipNote: '门岗遗失' }),
    out('FX-6', {}, 'issued'),
  ];
  expect(slipsOwed(rows).map(({ no }) => no)).toEqual(['FX-2', 'FX-3']);
});
