/** Words of early warning for a callback whose last day is a holiday: the deadline does not move, so it is called before (CB-2). */
import { fill } from '@renderer/i18n/use-text';
import type { Language } from '@shared/base/text';
import { dayOf, type Instant } from '@shared/base/time';
import type { CallbackData } from '@shared/registers/callbacks/fields';
import type { Row } from '@shared/registers/contract/row';
import { dayName, type WorkdayTable, yearOf } from '@shared/rules/calendar/table';
import { dueWarning } from '@shared/rules/callbacks/plan';
import { words } from './texts';

/** '' when nothing is to be minded: a working day, called already, or the last day is here or gone. */
export function dueNote(
  { state, data }: Pick<Row<CallbackData>, 'state' | 'data'>,
  table: WorkdayTable,
  now: Instant,
  language: Language,
): string {
  const day = data.dueOn;
  if (state !== 'due' || day <= dayOf(now)) return '';
  const warning = dueWarning(day, table);
  if (warning === '') return '';
  const key = ({ holiday: 'dueHoliday', weekend: 'dueWeekend', 'unknown-year': 'dueUnknown' } as const)[warning];
  return fill(words[key][language === 'zh' ? 0 : 1], { name: dayName(day, table), year: yearOf(day) });
}
