/** What a site sets about its statistics. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import { CUT_OFF_DAY } from './period';

/** Days that can be set, both ends included. */
export const CUT_OFF_DAYS = { min: 1, max: 31 };

/** Day of the month on which complaints are counted: the last one of the statistics month (ST-1); 29 to 31 mean the month's end. */
export const cutOffSetting = defineSetting<number>(
  'statistics.cutOff',
  z.number().int().min(CUT_OFF_DAYS.min).max(CUT_OFF_DAYS.max),
  CUT_OFF_DAY,
);
