import { describe, expect, it } from 'vitest';
import { ratio } from './ratio';

describe('ratio (§6)', () => {
  it.each<[number, number, number | null, string, boolean | null]>([
    [2, 3, null, '66.7%', null],
    [0, 0, 50, '—', null],
    [0, 5, 0, '0.0%', true],
    [5, 5, 100, '100.0%', true],
    [1, 8, null, '12.5%', null],
    [1, 2000, null, '0.1%', null],
    [1, 2001, null, '0.0%', null],
    [1, 16, null, '6.3%', null],
    [33, 32, null, '103.1%', null],
    [4999, 10000, 50, '50.0%', false],
    [1, 2, 50, '50.0%', true],
    [2999, 10000, 30, '30.0%', false],
    [199, 200, 100, '99.5%', false],
    [1999, 2000, 100, '100.0%', false],
  ])('%i of %i against %s is %s, met %s', (numerator, denominator, required, text, met) => {
    expect(ratio(numerator, denominator, required)).toEqual({ numerator, denominator, text, met });
  });
});
