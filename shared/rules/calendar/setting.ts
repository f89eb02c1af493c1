/** The site's table of public holidays: what the program ships with, and the years loaded from a file since (BY-6). */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import { isDay } from '../../base/time';
import type { WorkdayTable } from './table';
import { WORKDAYS } from './workdays.generated';

const names = z.record(z.string().refine(isDay), z.string().max(40));

export const workdaysSetting = defineSetting<WorkdayTable>(
  'site.workdays',
  z.object({ years: z.array(z.number().int()), holidays: names, workdays: names, source: z.record(z.string(), z.string().max(200)) }),
  WORKDAYS,
);
