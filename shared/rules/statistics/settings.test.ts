import { expect, it } from 'vitest';
import { settingList } from '../settings';
import { cutOffSetting } from './settings';

it.each([
  [1, true],
  [27, true],
  [31, true],
  [0, false],
  [32, false],
  [27.5, false],
  ['27', false],
])('complaints are counted on the %s: %s', (day, good) => {
  expect(cutOffSetting.schema.safeParse(day).success).toBe(good);
});

it('can be set, and begins on the 27th (ST-1)', () => {
  expect(settingList).toContain(cutOffSetting);
  expect(cutOffSetting.initial).toBe(27);
});
