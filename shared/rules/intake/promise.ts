/** What a new request gets by itself: the promise of its kind (IN-15) and the department that answers for its category (IN-5). */
import type { Change } from '../../registers/contract/change';
import { defineReaction, type RowEvent, rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { promises } from '../../registers/promises/definition';
import { requests } from '../../registers/requests/definition';
import type { RequestData } from '../../registers/requests/fields';
import { workdaysSetting } from '../calendar/setting';
import { departmentOf } from '../categories';
import { type PromiseTerm, promiseFrom } from '../deadlines';
import { departmentsSetting, workHoursSetting } from './settings';

const TERMS = {
  minutes: { unit: 'minutes', working: false },
  hours: { unit: 'hours', working: false },
  workhours: { unit: 'hours', working: true },
  days: { unit: 'days', working: false },
  workdays: { unit: 'days', working: true },
} as const;

/** The promise that fits a request best: of its type; a line for its category or its urgency goes before a general one. Null = none. */
export function promiseTerm(data: Pick<RequestData, 'type' | 'category' | 'urgentKind'>, lines: readonly Row[]): PromiseTerm | null {
  const urgent = data.urgentKind === '' ? 'no' : 'yes';
  const fits = lines
    .map((row) => rowAs(promises, row).data)
    .filter(
      (d) =>
        d.type === data.type &&
        (d.category === '' || d.category === data.category) &&
        (d.urgent === '' || d.urgent === urgent) &&
        d.amount !== null,
    );
  const weight = (d: (typeof fits)[number]): number => (d.urgent === '' ? 0 : 2) + (d.category === '' ? 0 : 1);
  const best = fits.reduce<(typeof fits)[number] | null>((top, one) => (top && weight(top) >= weight(one) ? top : one), null);
  if (!best || best.amount === null || best.measure === '') return null;
  return { ...TERMS[best.measure], count: best.amount };
}

function isFresh({ before, after }: RowEvent): boolean {
  return before === null && after.register === 'requests' && after.open === 1 && after.mark !== 'import' && after.mark !== 'opening';
}

/** A promise in working time gave way to one somebody named, which counts by the clock. Taking up again moves it without changing its kind. */
function isByHand({ before, after }: RowEvent): boolean {
  if (before?.register !== 'requests' || before.state === 'hold') return false;
  const [old, young] = [rowAs(requests, before).data, rowAs(requests, after).data];
  return old.promiseWorking && young.promiseWorking && old.promisedAt !== young.promisedAt;
}

export const givePromise = defineReaction({
  id: 'intake.promise',
  when: (event) => isFresh(event) || isByHand(event),
  load: async (_event, read) => ({
    lines: await read.inState('promises', 'kept'),
    departments: await read.setting(departmentsSetting),
    hours: await read.setting(workHoursSetting),
    table: await read.setting(workdaysSetting),
  }),
  decide: ({ lines, departments, hours, table }, event): Change => {
    const { after } = event;
    if (isByHand(event)) return [{ kind: 'update', id: after.id, data: { promiseWorking: false } }];
    const { data } = rowAs(requests, after);
    const term = data.promisedAt === '' ? promiseTerm(data, lines) : null;
    const promisedAt = term ? promiseFrom(data.registeredAt, term, hours, table).value : '';
    const department = data.departments.length === 0 && data.type === 'complaint' ? departmentOf(data.category, departments) : '';
    if (promisedAt === '' && department === '') return [];
    return [
      {
        kind: 'update',
        id: after.id,
        data: { ...(term && { promisedAt, promiseWorking: term.working }), ...(department !== '' && { departments: [department] }) },
      },
    ];
  },
});
