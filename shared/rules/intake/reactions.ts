/** What requests, work orders and duty entries tell each other, in the transaction of the change itself. */

import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { isBlank } from '../../registers/contract/fields';
import { VOID } from '../../registers/contract/row';
import { duty } from '../../registers/duty/definition';
import { requests } from '../../registers/requests/definition';
import { workorders } from '../../registers/workorders/definition';
import { givePromise } from './promise';

/** A request is done when all its work orders are back (IN-5): it then waits for the resident's confirmation. */
const slipsBack = defineReaction({
  id: 'intake.slips-back',
  when: ({ before, after }) => after.register === 'workorders' && after.state === 'returned' && before?.state !== 'returned',
  load: async ({ after }, read) => {
    const parents = await Promise.all(after.links.map((id) => read.get(id)));
    const request = parents.find((row) => row?.register === 'requests');
    return { request, slips: request ? await read.linked(request.id, 'workorders') : [] };
  },
  decide: ({ request, slips }) => {
    if (!request || !['accepted', 'working'].includes(request.state)) return [];
    const counted = slips.filter((row) => row.state !== VOID && row.state !== 'rejected').map((row) => rowAs(workorders, row));
    if (counted.some((row) => row.state !== 'returned')) return [];
    const { data } = rowAs(requests, request);
    const doneAt = counted.map((row) => row.data.finishedAt).reduce((last, one) => (one > last ? one : last), '');
    const told = counted.map((row) => (counted.length > 1 ? `${row.data.department}：${row.data.result}` : row.data.result)).join('\n');
    return [{ kind: 'update', id: request.id, state: 'confirming', data: { result: data.result || told, doneAt } }];
  },
});

/** A slip sent back by the department is written into the request's story, so that nobody waits for it. */
const slipRejected = defineReaction({
  id: 'intake.slip-rejected',
  when: ({ before, after }) =>
    after.register === 'workorders' && after.state === 'rejected' && before?.state !== 'rejected' && before !== null,
  load: async ({ after }, read) => (await Promise.all(after.links.map((id) => read.get(id)))).find((row) => row?.register === 'requests'),
  decide: (request, { after }, ctx) => {
    if (!request || request.open === 0) return [];
    const slip = rowAs(workorders, after).data;
    const line = { at: ctx.now, by: ctx.actor.name, text: `${after.no} ${slip.department}退单：${slip.rejectReason}` };
    return [{ kind: 'update', id: request.id, data: { progress: [...rowAs(requests, request).data.progress, line] } }];
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

export const intakeReactions: readonly AnyReaction[] = [givePromise, mergedAtOnce, slipsBack, slipRejected, dutyLearns];
