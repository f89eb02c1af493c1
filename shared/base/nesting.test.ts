import { expect, test } from 'vitest';
import { isDeeperThan } from './nesting';

test.each<[unknown, number, boolean]>([
  ['text', 0, false],
  [null, 0, false],
  [[], 0, true],
  [[], 1, false],
  [{ a: [{ b: 1 }] }, 3, false],
  [{ a: [{ b: {} }] }, 3, true],
])('%j nested deeper than %d: %s', (value, most, expected) => {
  expect(isDeeperThan(value, most)).toBe(expected);
});

test('a nesting that would break any copying is told without walking down to its end', () => {
  expect(isDeeperThan(JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 32)).toBe(true);
});
