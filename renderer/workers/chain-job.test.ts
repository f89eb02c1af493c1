/** How long the check still takes. */
import { expect, it } from 'vitest';
import { secondsLeft } from './chain-job';

it.each([
  [500, 0.5, null],
  [5000, 0.01, null],
  [5000, 0.5, 5],
  [30_000, 0.25, 90],
  [30_000, 1, 0],
])('after %d ms at %d: %s s', (elapsed, done, left) => {
  expect(secondsLeft(elapsed, done)).toBe(left);
});
