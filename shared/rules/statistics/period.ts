/** The month of complaint statistics, cut on the 27th or another day (ST-1). */
import type { Day, Month } from '@shared/base/time';
import { addDays, addMonths, monthOf, monthRange } from '@shared/base/time';

/** D 4.1.3.2: counted on the 27th of each month. */
export const CUT_OFF_DAY = 27;

/** Both days included; `month` is the month of the last day. */
export interface Period {
  readonly month: Month;
  readonly from: Day;
  readonly to: Day;
}

/** The period that ends in `month`: the day after last month's cut-off to this month's; 29 to 31 are clamped to the month's end (§6). */
export function periodOfMonth(month: Month, cutOff: number = CUT_OFF_DAY): Period {
  const before = monthOf(addMonths(`${month}-01`, -1));
  return { month, from: addDays(cutDay(before, cutOff), 1), to: cutDay(month, cutOff) };
}

/** The period a day falls in. */
export function periodOf(day: Day, cutOff: number = CUT_OFF_DAY): Period {
  const month = monthOf(day);
  return periodOfMonth(day <= cutDay(month, cutOff) ? month : monthOf(addMonths(`${month}-01`, 1)), cutOff);
}

/** Is a day, or the day of an instant, in the period? '' never is. */
export function inPeriod(dayOrInstant: string, period: Pick<Period, 'from' | 'to'>): boolean {
  const day = dayOrInstant.slice(0, 10);
  return day !== '' && day >= period.from && day <= period.to;
}

function cutDay(month: Month, cutOff: number): Day {
  const last = monthRange(month).to;
  const wanted = `${month}-${String(cutOff).padStart(2, '0')}`;
  return wanted < last ? wanted : last;
}
