import { describe, expect, test } from 'vitest';
import { growthOf, lineOf, type Measured, median } from './figures';

const line = (given: Partial<Measured>): Measured => ({
  name: 'x',
  says: '',
  unit: 'ms',
  value: [10],
  floor: [],
  budget: null,
  linear: false,
  ...given,
});

describe('median', () => {
  test.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[1, 2, 10, 100], 6],
    [[100, 20, 3], 20],
  ])('%j is %d', (numbers, middle) => {
    expect(median(numbers)).toBe(middle);
  });

  test('of nothing is a mistake', () => {
    expect(() => median([])).toThrow('nothing was measured');
  });
});

describe('a line', () => {
  test.each([
    [
      'within so many floors',
      { value: [4, 3, 90], floor: [2], budget: { kind: 'ratio', most: 2 } },
      { value: 4, floor: 2, ratio: 2, budget: '2 x', ok: true },
    ],
    ['above them', { value: [4.1], floor: [2], budget: { kind: 'ratio', most: 2 } }, { ratio: 2.05, ok: false }],
    ['with a budget in floors and none measured', { budget: { kind: 'ratio', most: 2 } }, { floor: null, ratio: null, ok: false }],
    ['within its milliseconds', { value: [50], budget: { kind: 'value', most: 50 } }, { budget: '50 ms', ok: true }],
    ['above them', { value: [50.1], budget: { kind: 'value', most: 50 } }, { ok: false }],
    ['in MB', { unit: 'MB', value: [351], budget: { kind: 'value', most: 350 } }, { unit: 'MB', budget: '350 MB', ok: false }],
    ['that nobody judges', { value: [1234.5], floor: [1000] }, { value: 1230, ratio: 1.23, budget: '', ok: true }],
    ['whose floor is nothing', { value: [3], floor: [0], budget: { kind: 'ratio', most: 2 } }, { ratio: null, ok: false }],
  ] as const)('%s', (_what, given, told) => {
    expect(lineOf(line(given))).toMatchObject(told);
  });
});

describe('growth', () => {
  test.each([
    ['flat', [10], [20], false, { value: 2, unit: 'x', floor: 10, ratio: 2, budget: '2 x', ok: true }],
    ['too steep', [10], [21], false, { ratio: 2.1, ok: false }],
    ['steep by nature', [10], [1000], true, { ratio: 100, budget: '', ok: true }],
    ['from nothing', [0], [5], false, { ok: false }],
    ['by the medians', [10, 11, 500], [11, 12, 13], false, { ratio: 1.09, ok: true }],
  ])('%s', (_what, from, to, linear, told) => {
    expect(growthOf(line({ value: from, linear }), line({ value: to, linear }))).toMatchObject(told);
  });
});
