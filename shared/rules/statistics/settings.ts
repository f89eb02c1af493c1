/** What a site sets about its statistics. */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import { CUT_OFF_DAY } from './period';

/** Day of the month on which complaints are counted: the last one of the statistics month (ST-1); 29 to 31 mean the month's end. */
export const cutOffSetting = defineSetting<number>('statistics.cutOff', z.number().int().min(1).max(31), CUT_OFF_DAY);
