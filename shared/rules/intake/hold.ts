/** Putting a request on hold, taking it up again, opening it again: waiting is not late (BY-6), and every time is kept. */

import type { Result } from '../../base/result';
import { addMinutes, type Instant, minutesBetween } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { RequestData } from '../../registers/requests/fields';
import { workdaysSetting } from '../calendar/setting';
import type { WorkdayTable } from '../calendar/table';
import type { Hold, WorkHours } from '../calendar/work-time';
import { promiseInForce } from '../deadlines';
import { actionInput } from '../records/input';
import { requestAct, requestRow } from './request-act';
import { workHoursSetting } from './settings';

/** `requests.hold`: the clock of the promise stops; the reason and the beginning stand in 挂起记录. */
export const holdRequest = defineCommand({
  id: 'requests.hold',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found, input.rev);
    if (!row.ok) return row;
    const kind = asText(input.data?.['holdKind']);
    const holds = [...row.value.data.holds, { from: ctx.now, to: '', kind, reason: (input.reason ?? '').trim() }];
    return requestAct(row.value, 'hold', input, ctx, { holds });
  },
});

/** `requests.resume`: the hold ends now; the promise moves on by as long as it was held, unless a new one is given. */
export const resumeRequest = defineCommand({
  id: 'requests.resume',
  input: actionInput,
  load: async (input, read) => ({
    found: await read.get(input.id),
    hours: await read.setting(workHoursSetting),
    table: await read.setting(workdaysSetting),
  }),
  decide: ({ found, hours, table }, input, ctx): Result<Change> => {
    const row = requestRow(found, input.rev);
    if (!row.ok) return row;
    const asked = asText(input.data?.['promisedAt']);
    // The panel begins with the promise as it stands: only another one is a new promise.
    const isNew = asked !== '' && asked !== row.value.data.promisedAt;
    return requestAct(row.value, 'resume', input, ctx, {
      ...holdEnded(row.value.data, ctx.now, hours, table),
      ...(isNew && { promisedAt: asked, promiseWorking: false }),
    });
  },
});

/** What ending the running hold now changes: its end stands in 挂起记录 and the promise moves on (BY-6). Empty when no hold runs. */
export function holdEnded(data: RequestData, now: Instant, hours: WorkHours, table: WorkdayTable): Partial<RequestData> {
  const running = data.holds.findLast((hold) => hold.to === '');
  if (!running) return {};
  const moved = movedPromise(data, { from: String(running.from), to: now }, hours, table);
  const holds = data.holds.map((hold) => (hold === running ? { ...hold, to: now } : hold));
  return { holds, holdKind: '', ...(moved !== '' && { promisedAt: moved }) };
}

/** The promise after one more hold: by the clock it moves by as long as that lasted, in working time by what it stopped of it. '' = none. */
function movedPromise(data: RequestData, hold: Hold, hours: WorkHours, table: WorkdayTable): Instant {
  const { promisedAt, promiseWorking } = data;
  if (promisedAt === '') return '';
  if (!promiseWorking) return addMinutes(promisedAt, minutesBetween(hold.from, hold.to));
  // Earlier holds are in promisedAt already: only what was left when this one began has to run on after it.
  return promiseInForce({ setAt: hold.from, promise: promisedAt, holds: [hold], working: true }, hours, table).value;
}

/** `requests.reopen`: the completion counts no more (§6); it stays readable in 重开记录. */
export const reopenRequest = defineCommand({
  id: 'requests.reopen',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found, input.rev);
    if (!row.ok) return row;
    const { reopenings, doneAt } = row.value.data;
    const line = { at: ctx.now, by: ctx.actor.name, reason: (input.reason ?? '').trim(), doneAt };
    return requestAct(row.value, 'reopen', input, ctx, {
      reopenings: [...reopenings, line],
      doneAt: '',
      repliedAt: '',
      replyWay: '',
      refusalReason: '',
    });
  },
});

export const holdCommands = [holdRequest, resumeRequest, reopenRequest] as const;

/** Minutes on hold of a request until `now`, a running hold included. */
export function heldMinutes(holds: RequestData['holds'], now: Instant): number {
  return holds.reduce((sum, { from, to }) => sum + minutesBetween(String(from), to ? String(to) : now), 0);
}
