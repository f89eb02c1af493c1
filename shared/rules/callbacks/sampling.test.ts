import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alwaysIn, draw, mayAdd, mayRemove, required } from './sampling';

interface Completion {
  readonly id: string;
  readonly mustInclude: boolean;
}

/** Runs a month's completions in their order, as the counters of the database would. */
function run(completions: readonly Completion[], rate: number, secret: string): boolean[] {
  let drawn = 0;
  return completions.map(({ id, mustInclude }, index) => {
    const chosen = draw({ k: index + 1, drawn, rate, id, secret, mustInclude });
    if (chosen) drawn += 1;
    return chosen;
  });
}

const month = fc.array(fc.record({ id: fc.uuid(), mustInclude: fc.boolean() }), { minLength: 1, maxLength: 60 });
const rate = fc.integer({ min: 0, max: 100 });

describe('required', () => {
  it.each([
    [30, 0, 0],
    [30, 1, 1],
    [30, 10, 3],
    [30, 11, 4],
    [70, 10, 7],
    [10, 10, 1],
    [7, 100, 7],
    [50, 3, 2],
    [100, 9, 9],
    [0, 9, 0],
  ])('%i%% of %i is %i', (percent, k, count) => {
    expect(required(percent, k)).toBe(count);
  });
});

describe('draw (CB-3)', () => {
  it('is never below the rate after any completion', () => {
    fc.assert(
      fc.property(month, rate, fc.string(), (completions, percent, secret) => {
        let drawn = 0;
        run(completions, percent, secret).forEach((chosen, index) => {
          if (chosen) drawn += 1;
          expect(drawn).toBeGreaterThanOrEqual((percent * (index + 1)) / 100);
        });
      }),
    );
  });

  it('always takes those who are always in', () => {
    fc.assert(
      fc.property(month, rate, fc.string(), (completions, percent, secret) => {
        const chosen = run(completions, percent, secret);
        expect(completions.filter(({ mustInclude }, index) => mustInclude && !chosen[index])).toEqual([]);
      }),
    );
  });

  it('gives the same answer again and follows from id, order and secret alone', () => {
    fc.assert(
      fc.property(month, rate, fc.string(), (completions, percent, secret) => {
        const noisy = completions.map((one) => ({ ...one, content: 'whatever the desk wrote', receivedBy: 'anyone' }));
        expect(run(noisy, percent, secret)).toEqual(run(completions, percent, secret));
      }),
    );
  });

  it('takes all at 100% and none at 0%', () => {
    const ids = Array.from({ length: 50 }, (_, n) => ({ id: `r${n}`, mustInclude: false }));
    expect(run(ids, 100, 's').every(Boolean)).toBe(true);
    expect(run(ids, 0, 's').some(Boolean)).toBe(false);
  });

  it('is a known answer for a known secret', () => {
    const ids = Array.from({ length: 20 }, (_, n) => ({ id: `r${n}`, mustInclude: false }));
    const shown = (secret: string): string =>
      run(ids, 50, secret)
        .map((chosen) => (chosen ? '1' : '0'))
        .join('');
    expect(shown('site secret')).toBe('10111110100011100001');
    expect(shown('site secret')).not.toBe(shown('another secret'));
  });

  it('stays near the rate over a long month', () => {
    const ids = Array.from({ length: 2000 }, (_, n) => ({ id: `record-${n}`, mustInclude: false }));
    const count = run(ids, 30, 'site secret').filter(Boolean).length;
    expect(count).toBeGreaterThanOrEqual(600);
    expect(count).toBeLessThan(720);
  });

  it('tops up at once after one was removed', () => {
    expect(draw({ k: 4, drawn: 1, rate: 50, id: 'any', secret: 's', mustInclude: false })).toBe(true);
  });
});

describe('alwaysIn', () => {
  it.each([
    ['complaint', 'normal', false, false, false],
    ['complaint', 'important', false, false, true],
    ['complaint', 'major', false, false, true],
    ['repair', 'major', false, false, false],
    ['repair', 'normal', true, false, true],
    ['event', 'normal', false, true, true],
  ] as const)('%s %s key=%s last=%s: %s', (kind, severity, keyCustomer, lastNotSatisfied, expected) => {
    expect(alwaysIn({ kind, severity, keyCustomer, lastNotSatisfied })).toBe(expected);
  });
});

describe('by hand', () => {
  it.each([
    [mayAdd(true), ''],
    [mayAdd(false), 'sample.not-supervisor'],
    [mayRemove(true, '业主出国'), ''],
    [mayRemove(true, '  '), 'sample.reason'],
    [mayRemove(false, '业主出国'), 'sample.not-supervisor'],
  ])('%j', (result, code) => {
    expect(result.ok ? '' : result.error.code).toBe(code);
  });
});
