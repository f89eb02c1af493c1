import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { PassData } from './fields';
import { aPass } from './fixtures';
import { checkPass, renewGuard, returnGuard, sameCard } from './rules';

type Given = Parameters<typeof aPass>[0];
const row = (id: string, given: Given = {}) => ({ id, data: aPass(given) }) as Row<PassData>;

describe('checkPass', () => {
  it.each<[string, Given, readonly string[]]>([
    ['whole', {}, []],
    ['a parking card without a plate', { kind: 'parking' }, ['passes.plate']],
    ['a worker of no unit', { unit: '' }, ['passes.unit']],
    ['ends before it begins', { until: '2026-10-31' }, ['passes.term']],
    ['valid for one day', { until: '2026-11-01' }, []],
    ['back before it was issued', { returnedAt: '2026-10-31T09:00:00+08:00' }, ['passes.back-early']],
    ['more back than taken', { depositBack: 5001 }, ['passes.back-more']],
    ['back without a deposit', { deposit: null, depositBack: 0 }, []],
  ])('%s', (_, given, codes) => {
    expect(checkPass(aPass(given)).map((one) => one.code)).toEqual(codes);
  });
});

it.each([
  ['2026-11-20', 'passes.past'],
  ['2026-11-21', null],
])('renewed until %s: %s', (until, code) => {
  expect(renewGuard(row('p1', { until }), { today: '2026-11-21' })?.code ?? null).toBe(code);
});

it.each([
  [5000, null, 'passes.deposit'],
  [5000, 0, null],
  [5000, 5000, null],
  [0, null, null],
  [null, null, null],
])('deposit %s, given back %s: %s', (deposit, depositBack, code) => {
  expect(returnGuard(row('p1', { deposit, depositBack }))?.code ?? null).toBe(code);
});

describe('sameCard', () => {
  it.each<[string, Given, boolean]>([
    ['the same number', {}, true],
    ['in other letters', { cardNo: ' ｚ-031' }, true],
    ['of another kind', { kind: 'temporary' }, false],
    ['another number', { cardNo: 'Z-032' }, false],
    ['no number', { cardNo: '' }, false],
  ])('%s', (_, given, taken) => {
    expect(sameCard(row('p2', given), [row('p1')]) !== undefined).toBe(taken);
  });

  it('is not taken by itself', () => {
    expect(sameCard(row('p1'), [row('p1')])).toBeUndefined();
  });
});
