import { describe, expect, it } from 'vitest';
import { pinProblem, secondsLeft, waitSeconds } from './pins';

describe('pinProblem', () => {
  it.each([
    ['2580', undefined],
    ['13579246', undefined],
    ['112233', undefined],
    ['9081', undefined],
    ['', 'pin.digits'],
    ['123', 'pin.digits'],
    ['123456789', 'pin.digits'],
    ['12a4', 'pin.digits'],
    ['１２３４', 'pin.digits'],
    ['0000', 'pin.plain'],
    ['123456', 'pin.plain'],
    ['987654', 'pin.plain'],
  ])('%s → %s', (pin, code) => {
    expect(pinProblem(pin)?.code).toBe(code);
  });
});

describe('waitSeconds', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [7, 80],
    [10, 640],
    [11, 900],
    [500, 900],
  ])('%i wrong → %i s', (wrong, seconds) => {
    expect(waitSeconds(wrong)).toBe(seconds);
  });
});

describe('secondsLeft', () => {
  const at = '2026-11-21T09:00:00+08:00';
  it.each([
    [{ wrong: 0, at: '' }, '2026-11-21T09:00:00+08:00', 0],
    [{ wrong: 4, at }, '2026-11-21T09:00:00+08:00', 10],
    [{ wrong: 4, at }, '2026-11-21T09:00:07+08:00', 3],
    [{ wrong: 4, at }, '2026-11-21T09:00:10+08:00', 0],
    [{ wrong: 4, at }, '2026-11-21T08:00:00+08:00', 10],
  ])('%j at %s → %i', (tries, now, seconds) => {
    expect(secondsLeft(tries, now)).toBe(seconds);
  });
});
