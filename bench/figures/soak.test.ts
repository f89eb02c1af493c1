import { expect, test } from 'vitest';
import { judgeSoak } from './soak';

const flat = (mb: number, count = 15): number[] => Array.from({ length: count }, () => mb);

test.each([
  ['flat', flat(200), { most: 200, ratio: 1, ok: true }],
  ['rising while caches fill', [100, 150, 180, ...flat(200, 12)], { early: 200, late: 200, ok: true }],
  ['rising all the time', flat(0).map((_, i) => 200 + i * 10), { early: 245, late: 325, ok: false }],
  ['high, but flat', flat(351), { ratio: 1, ok: false }],
  ['once too high', [...flat(200, 8), 400, ...flat(200, 8)], { most: 400, ok: false }],
  ['falling', flat(0).map((_, i) => 300 - i), { ok: true }],
])('%s', (_what, samples, told) => {
  expect(judgeSoak(samples)).toMatchObject(told);
});

test('too few samples are no verdict', () => {
  expect(() => judgeSoak([1, 2])).toThrow('2 samples tell nothing');
});
