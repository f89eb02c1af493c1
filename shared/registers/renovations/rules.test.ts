import { describe, expect, it } from 'vitest';
import { aRenovation } from './fixtures';
import { checkRenovation, extendGuard, renovationBegins, renovationDue } from './rules';

type Given = Parameters<typeof aRenovation>[0];
const noon = '2026-11-20T12:00:00+08:00';

describe('checkRenovation', () => {
  it.each<[string, Given, readonly string[]]>([
    ['whole', {}, []],
    ['ends before it begins', { until: '2026-11-24' }, ['renovations.term']],
    ['more back than taken', { depositBack: 300_001 }, ['renovations.back-more']],
    ['back what was never taken', { deposit: null, depositBack: 1 }, ['renovations.back-more']],
  ])('%s', (_, given, codes) => {
    expect(checkRenovation(aRenovation(given)).map((one) => one.code)).toEqual(codes);
  });
});

it.each<[string, Given, string]>([
  ['pending', {}, '2026-11-21T23:59:59+08:00'],
  ['working', {}, '2027-01-24T23:59:59+08:00'],
  ['checking', { finishedAt: noon }, '2026-11-23T23:59:59+08:00'],
  ['checking', {}, ''],
  ['done', { finishedAt: noon }, ''],
  ['rejected', {}, ''],
])('%s %j is due at %s', (state, given, due) => {
  expect(renovationDue(aRenovation(given), state)).toBe(due);
});

it.each<[string, Given]>([
  ['pending', {}],
  ['working', { approvedBy: '赵国强' }],
  ['checking', { approvedAt: noon, finishedAt: noon }],
  ['done', { approvedAt: noon, finishedAt: noon, acceptedAt: noon }],
  ['rejected', { approvedAt: noon, rejectedWhy: '拆承重墙' }],
])('begins %s with %j', (state, given) => {
  expect(renovationBegins(aRenovation(given))).toBe(state);
});

it.each([
  ['2026-11-20', 'renovations.past'],
  ['2026-11-21', null],
])('extended until %s: %s', (until, code) => {
  expect(extendGuard({ data: aRenovation({ from: '2026-10-01', until }) }, { today: '2026-11-21' })?.code ?? null).toBe(code);
});
