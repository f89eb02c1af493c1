import { expect, test } from 'vitest';
import { judgeSoak } from './soak';

const flat = (mb: number, count = 15): number[] => Array.from({ length: count }, () => mb);

test.each([
  ['flat', flat(200), [150, 150], { most: 200, growth: 1, ok: true }],
  ['rising while caches fill', [100, 150, 180, ...flat(200, 12)], [150, 151], { early: 200, late: 200, ok: true }],
  [
    'more waiting for the collector, no more held',
    flat(0).map((_, i) => 200 + i * 10),
    [150, 180, 152],
    { early: 245, late: 325, ok: true },
  ],
  ['more and more held', flat(200), [150, 160, 170], { growth: 1.13, ok: false }],
  ['high, but flat', flat(351), [150, 150], { growth: 1, ok: false }],
  ['once too high', [...flat(200, 8), 400, ...flat(200, 8)], [150, 150], { most: 400, ok: false }],
  ['falling', flat(0).map((_, i) => 300 - i), [200, 190], { ok: true }],
])('%s', (_what, used, held, told) => {
  expect(judgeSoak({ used, held })).toMatchObject(told);
});

test.each([
  ['too few samples', [1, 2], [1, 1]],
  ['never collected', flat(200), [150]],
])('%s are no verdict', (_what, used, held) => {
  expect(() => judgeSoak({ used, held })).toThrow(`${used.length} samples tell nothing`);
});
