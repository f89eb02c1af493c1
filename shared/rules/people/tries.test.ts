import { describe, expect, it } from 'vitest';
import { secondsLeft, waitSeconds } from './tries';

describe('waitSeconds', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [7, 80],
    [10, 640],
    [11, 960],
    [500, 960],
  ])('%i wrong → %i s', (wrong, seconds) => {
    expect(waitSeconds(wrong)).toBe(seconds);
  });
});

describe('secondsLeft', () => {
  const calm = { wrongOfAll: 0, livedOfAll: 0 };
  it.each([
    [{ wrong: 0, lived: 0, ...calm }, 0],
    [{ wrong: 4, lived: 0, ...calm }, 10],
    [{ wrong: 4, lived: 7.2, ...calm }, 3],
    [{ wrong: 4, lived: 10, ...calm }, 0],
    [{ wrong: 0, lived: 0, wrongOfAll: 99, livedOfAll: 0 }, 0],
    [{ wrong: 0, lived: 0, wrongOfAll: 100, livedOfAll: 2 }, 3],
    [{ wrong: 11, lived: 0, wrongOfAll: 4000, livedOfAll: 0 }, 960],
  ])('%j → %i', (seen, seconds) => {
    expect(secondsLeft(seen)).toBe(seconds);
  });
});

/** Somebody who tries whoever may be tried next, without a pause, for so long; `most` ends it. Seconds of the clock that is handed in. */
function attack(people: number, seconds: number, most: number): { readonly tries: number; readonly took: number } {
  const wrong = Array<number>(people).fill(0);
  const last = Array<number>(people).fill(0);
  let ofAll = 0;
  let lastOfAll = 0;
  let clock = 0;
  const left = (who: number): number =>
    secondsLeft({ wrong: wrong[who] ?? 0, lived: clock - (last[who] ?? 0), wrongOfAll: ofAll, livedOfAll: clock - lastOfAll });
  while (ofAll < most) {
    const waits = wrong.map((_, who) => left(who));
    const who = waits.indexOf(Math.min(...waits));
    clock += waits[who] ?? 0;
    if (clock >= seconds) break;
    wrong[who] = (wrong[who] ?? 0) + 1;
    last[who] = clock;
    ofAll += 1;
    lastOfAll = clock;
  }
  return { tries: ofAll, took: clock };
}

const HOUR = 3600;

describe('guessing without a pause (SEC-1)', () => {
  it('a person can be tried at most 100 times on the first day and on any later one', () => {
    expect(attack(1, 24 * HOUR, 1e6).tries).toBeLessThanOrEqual(100);
    expect(attack(1, 10 * 24 * HOUR, 1e6).tries).toBeLessThanOrEqual(1000);
  });

  it.each([1, 2, 5, 20, 60, 100, 200, 400])('1,000 wrong PINs over %i people take over an hour', (people) => {
    expect(attack(people, 1e9, 1000).took).toBeGreaterThan(HOUR);
  });

  it('locks nobody else: after any number of tries at one person another waits 5 seconds at most', () => {
    for (const wrongOfAll of [3, 99, 100, 100_000])
      expect(secondsLeft({ wrong: 0, lived: 0, wrongOfAll, livedOfAll: 0 })).toBeLessThanOrEqual(5);
  });
});
