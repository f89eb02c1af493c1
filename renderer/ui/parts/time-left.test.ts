/** How long work still takes. */
import { renderHook } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { secondsLeft, useSecondsLeft } from './time-left';

it.each([
  [500, 0.5, null],
  [5000, 0.01, null],
  [5000, 0.5, 5],
  [30_000, 0.25, 90],
  [30_000, 1, 0],
])('after %d ms at %d: %s s', (elapsed, done, left) => {
  expect(secondsLeft(elapsed, done)).toBe(left);
});

describe('work that goes on', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is told from where it was first seen, and anew for another step, or one that begins again', () => {
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const at = (ms: number, step: string, done: number | null): number | null => {
      now = ms;
      hook.rerender({ step, done });
      return hook.result.current;
    };
    const hook = renderHook(({ step, done }) => useSecondsLeft(step, done), { initialProps: { step: 'read', done: 0.2 as number | null } });
    expect(hook.result.current).toBeNull();
    // Five eighths of what was left took 7.5 s.
    expect(at(7500, 'read', 0.7)).toBe(5);
    expect(at(9000, 'write', 0.6)).toBeNull();
    expect(at(12_500, 'write', 0.8)).toBe(4);
    expect(at(14_000, 'write', 0)).toBeNull();
    expect(at(16_000, 'write', null)).toBeNull();
  });
});
