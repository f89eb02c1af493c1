import { describe, expect, it } from 'vitest';
import { countOf, hoursFigure, moneyFigure, perThousand } from './figure';
import { median, nearestRank } from './quantiles';

const upTo = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('median and nearestRank (ST-3)', () => {
  it.each<[readonly number[], number | null, number | null]>([
    [[], null, null],
    [[7], 7, 7],
    [[1, 2], 1.5, 2],
    [[1, 2, 30], 2, 30],
    [upTo(9), 5, 9],
    [upTo(10), 5.5, 9],
    [upTo(11), 6, 10],
    [upTo(100), 50.5, 90],
  ])('%j', (sorted, middle, ninety) => {
    expect([median(sorted), nearestRank(sorted, 90)]).toEqual([middle, ninety]);
  });
});

describe('figures are rounded half up', () => {
  it.each<[number | null, string, number | null]>([
    [null, '—', null],
    [0, '0.0', 0],
    [179, '0.0', 0],
    [180, '0.1', 0.1],
    [539.5, '0.1', 0.1],
    [540, '0.2', 0.2],
    [86_400, '24.0', 24],
  ])('%s seconds are %s hours', (seconds, text, value) => {
    expect(hoursFigure(seconds, ['a'])).toMatchObject({ text, value });
  });

  it.each<[number, number, string, number | null]>([
    [3, 2000, '1.5', 1.5],
    [1, 20_000, '0.1', 0.1],
    [1, 20_001, '0.0', 0],
    [5, 0, '—', null],
  ])('%i of %i units are %s a thousand', (n, units, text, value) => {
    expect(perThousand(n, units, [])).toMatchObject({ text, value, numerator: n, denominator: units });
  });

  it('sums of 分 are 元, counts know their records', () => {
    expect(moneyFigure(123_450, ['a'])).toMatchObject({ value: 1234.5, text: '1234.50', rows: ['a'] });
    expect(countOf(['a', 'b'])).toMatchObject({ value: 2, text: '2', rows: ['a', 'b'], hits: ['a', 'b'] });
  });
});
