/** What requests, work orders and duty entries tell each other, in the transaction of the change itself. */

import type { Instant } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { type AnyReaction, defineReaction, type Reader, type RowEvent, rowAs } from '../../registers/contract/command';
import { isBlank } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import { workorders } from '../../registers/workorders/definition';
import { workdaysSetting } from '../calendar/setting';
import type { WorkdayTable } from '../calendar/table';
import type { WorkHours } from '../calendar/work-time';
import { holdEnded } from './hold';
import { givePromise } from './promise';
import { workHoursSetting } from './settings';

interface Matter {
  readonly request: Row | undefined;
  readonly slips: readonly Row[];
  readonly hours: WorkHours;
  readonly table: WorkdayTable;
}

/** The request of a slip, all its slips, and by what a promise in working time is moved. */
async function matterOf(slip: Row, read: Reader): Promise<Matter> {
  const parents = await Promise.all(slip.links.map((id) => read.get(id)));
  const request = parents.find((row) => row?.register === 'requests');
  const [hours, table] = [await read.setting(workHoursSetting), await read.setting(workdaysSetting)];
  return { request, slips: request ? await read.linked(request.id, 'workorders') : [], hours, table };
}

/** Slips that count: neither struck out nor sent back. */
const counted = (slips: readonly Row[]) =>
  slips.filter((row) => row.state !== VOID && row.state !== 'rejected').map((row) => rowAs(workorders, row));

/** What the request learns when all its slips are back; null while one is still out, or there is none. */
function doneBy(request: Row, { slips, hours, table }: Matter, now: Instant): Change[number] | null {
  const back = counted(slips);
  if (back.length === 0 || back.some((row) => row.state !== 'returned')) return null;
  const { data } = rowAs(requests, request);
  const doneAt = back.map((row) => row.data.finishedAt).reduce((last, one) => (one > last ? one : last), '');
  const told = back.map((row) => (back.length > 1 ? `${row.data.department}：${row.data.result}` : row.data.result)).join('\n');
  // Done while it was on hold: the wait is over with it, as if it had been ended by hand.
  const ended = holdEnded(data, now, hours, table);
  return { kind: 'update', id: request.id, state: 'confirming', data: { result: data.result || told, doneAt, ...ended } };
}

const IN_HAND: readonly string[] = ['accepted', 'working', 'hold'];
const becomes = ({ before, after }: RowEvent, ...states: readonly string[]): boolean =>
  after.register === 'workorders' && before !== null && states.includes(after.state) && !states.includes(before.state);

/** A request is done when all its work orders are back (IN-5): it then waits for the resident's confirmation. */
const slipsBack = defineReaction({
  id: 'intake.slips-back',
  when: (event) => becomes(event, 'returned'),
  load: ({ after }, read) => matterOf(after, read),
  decide: (matter, _event, ctx) => {
    const { request } = matter;
    const done = request && IN_HAND.includes(request.state) ? doneBy(request, matter, ctx.now) : null;
    return done ? [done] : [];
  },
});

/** A slip sent back or struck out stands in the request's story; the others decide: all back, or to be sent out again (已受理). */
const slipGone = defineReaction({
  id: 'intake.slip-gone',
  when: (event) => becomes(event, 'rejected', VOID),
  load: ({ after }, read) => matterOf(after, read),
  decide: (matter, { after }, ctx) => {
    const { request, slips } = matter;
    if (!request || request.open === 0) return [];
    const slip = rowAs(workorders, after).data;
    const why = after.state === VOID ? `作废：${after.voided}` : `退单：${slip.rejectReason}`;
    const line = { at: ctx.now, by: ctx.actor.name, text: `${after.no} ${slip.department}${why}` };
    const told: Change[number] = { kind: 'update', id: request.id, data: { progress: [...rowAs(requests, request).data.progress, line] } };
    if (!IN_HAND.includes(request.state)) return [told];
    if (counted(slips).length === 0) return [request.state === 'hold' ? told : { ...told, state: 'accepted' }];
    const done = doneBy(request, matter, ctx.now);
    return done ? [told, done] : [told];
  },
});

/** Work that is done again takes its request with it: the completion counts no more and stays readable in 重开记录 (§6). */
const slipRedone = defineReaction({
  id: 'intake.slip-redone',
  when: ({ before, after }) =>
    after.register === 'workorders' && before !== null && ['finished', 'returned'].includes(before.state) && after.state === 'working',
  load: ({ after }, read) => matterOf(after, read),
  decide: ({ request }, { after }, ctx) => {
    if (!request || !['confirming', 'closed'].includes(request.state)) return [];
    const { reopenings, doneAt } = rowAs(requests, request).data;
    const line = { at: ctx.now, by: ctx.actor.name, reason: `${after.no} 返工`, doneAt };
    const data = { reopenings: [...reopenings, line], result: '', doneAt: '', repliedAt: '', replyWay: '' };
    return [{ kind: 'update', id: request.id, state: 'working', data }];
  },
});

/** The duty entry that became a request shows its end: result and time. */
const dutyLearns = defineReaction({
  id: 'intake.duty-learns',
  when: ({ before, after }) => after.register === 'requests' && after.state === 'closed' && before?.state !== 'closed',
  load: async ({ after }, read) => (await Promise.all(after.links.map((id) => read.get(id)))).filter((row) => row?.register === 'duty'),
  decide: (entries, { after }) => {
    const { result, doneAt } = rowAs(requests, after).data;
    return entries.flatMap((row) => {
      if (!row || row.state !== 'turned' || !isBlank(rowAs(duty, row).data.result)) return [];
      return [{ kind: 'update' as const, id: row.id, data: { result, doneAt } }];
    });
  },
});

/** A request written as a repetition of one that is open (IN-4) hangs on it and is told in its story, like one merged later. */
const mergedAtOnce = defineReaction({
  id: 'intake.merged-at-once',
  when: ({ before, after }) =>
    before === null && after.register === 'requests' && after.state === 'merged' && after.mark !== 'import' && after.mark !== 'opening',
  load: ({ after }, read) => read.find('requests', rowAs(requests, after).data.mergedInto),
  decide: (live, { after }, ctx) => {
    if (!live || live.id === after.id) return [];
    const line = { at: ctx.now, by: ctx.actor.name, text: `${after.no} ${rowAs(requests, after).data.content}` };
    return [
      { kind: 'update', id: after.id, link: [live.id] },
      { kind: 'update', id: live.id, data: { progress: [...rowAs(requests, live).data.progress, line] } },
    ];
  },
});

export const intakeReactions: readonly AnyReaction[] = [givePromise, mergedAtOnce, slipsBack, slipGone, slipRedone, dutyLearns];
