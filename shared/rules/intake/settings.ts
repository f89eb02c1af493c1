/** What a site sets for intake: who answers for a complaint's category (IN-5), and its working hours (IN-15, BY-6). */
import { z } from 'zod';
import { defineSetting } from '../../base/setting';
import { checkSpans } from '../calendar/spans';
import type { WorkHours } from '../calendar/work-time';
import { DEFAULT_DEPARTMENTS, type DepartmentMap } from '../categories';

const name = z.string().trim().max(60);

export const departmentsSetting = defineSetting<DepartmentMap>(
  'intake.departments',
  z.object({ repairs: name, security: name, cleaning: name, greening: name, mail: name, renovation: name, conduct: name, other: name }),
  DEFAULT_DEPARTMENTS,
);

const span = z.object({ from: z.string(), to: z.string() });

export const workHoursSetting = defineSetting<WorkHours>(
  'site.workHours',
  z.object({
    spans: z.array(span).refine((spans) => checkSpans(spans).ok),
    weekends: z.boolean(),
    holidays: z.boolean(),
  }),
  {
    spans: [
      { from: '08:30', to: '12:00' },
      { from: '13:30', to: '18:00' },
    ],
    weekends: false,
    holidays: false,
  },
);
