import { expect, it } from 'vitest';
import { nextPads } from './next-pads';

it('goes on numbering where the same day and desk left off', () => {
  const known = ['停电-20261122-01', '停电-20261122-03', '停电-B20261122-07', '停电-20261121-09'];
  expect(
    nextPads(known, '2026-11-22', '', [
      ['duty', 2],
      ['fees', 0],
      ['visitors', 1],
    ]),
  ).toEqual([
    { register: 'duty', pad: '停电-20261122-04' },
    { register: 'duty', pad: '停电-20261122-05' },
    { register: 'visitors', pad: '停电-20261122-06' },
  ]);
  expect(nextPads([], '2026-11-22', 'B', [['duty', 1]])).toEqual([{ register: 'duty', pad: '停电-B20261122-01' }]);
});
