/** Putting a request on hold, taking it up again, opening it again: waiting is not late (BY-6), and every time is kept. */

import type { Result } from '../../base/result';
import { addMinutes, type Instant, minutesBetween } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { asText } from '../../registers/contract/fields';
import type { RequestData } from '../../registers/requests/fields';
import { actionInput } from '../records/input';
import { requestAct, requestRow } from './request-act';

/** `requests.hold`: the clock of the promise stops; the reason and the beginning stand in 挂起记录. */
export const holdRequest = defineCommand({
  id: 'requests.hold',
  role: 'receptionist',
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
  role: 'receptionist',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found, input.rev);
    if (!row.ok) return row;
    const { holds, promisedAt } = row.value.data;
    const last = holds.at(-1);
    const given = input.data?.['promisedAt'];
    const held = last ? minutesBetween(String(last.from), ctx.now) : 0;
    const moved = given || promisedAt === '' ? asText(given) : addMinutes(promisedAt, held);
    const ended = holds.map((hold) => (hold === last ? { ...hold, to: ctx.now } : hold));
    return requestAct(row.value, 'resume', input, ctx, { holds: ended, holdKind: '', ...(moved !== '' && { promisedAt: moved }) });
  },
});

/** `requests.reopen`: the completion counts no more (§6); it stays readable in 重开记录. */
export const reopenRequest = defineCommand({
  id: 'requests.reopen',
  role: 'receptionist',
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
