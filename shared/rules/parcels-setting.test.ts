/** The days of parcels that a site may set: whole numbers, sending back after the reminder (RG-3). */
import { expect, test } from 'vitest';
import { parcelLimitsSetting } from './parcels-setting';
import { settingList } from './settings';

test.each([
  [{ remind: 3, giveBack: 15 }, true],
  [{ remind: 1, giveBack: 2 }, true],
  [{ remind: 364, giveBack: 365 }, true],
  [{ remind: 0, giveBack: 15 }, false],
  [{ remind: 3, giveBack: 366 }, false],
  [{ remind: 5, giveBack: 5 }, false],
  [{ remind: 6, giveBack: 5 }, false],
  [{ remind: 2.5, giveBack: 5 }, false],
  [{ remind: 3 }, false],
])('%j: %s', (limits, good) => {
  expect(parcelLimitsSetting.schema.safeParse(limits).success).toBe(good);
});

test('a fresh site begins with 3 and 15 days, and can change them', () => {
  expect(parcelLimitsSetting.schema.parse(parcelLimitsSetting.initial)).toEqual({ remind: 3, giveBack: 15 });
  expect(settingList).toContain(parcelLimitsSetting);
});
