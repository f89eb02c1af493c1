/** One value of an arbitrary for one number: the same number gives the same value, whichever came before. */
import fc from 'fast-check';

export function chosen<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [value] = fc.sample(arbitrary, { seed, numRuns: 1 });
  return value as T;
}
