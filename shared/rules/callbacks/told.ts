/** What was answered in a callback is told to the duty entry it began with: the column 回访结果 of R02—WKF07. */
import { showTime } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { SATISFACTION } from '../../registers/contract/choices';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';

const tellDuty = defineReaction({
  id: 'callbacks.tell-duty',
  when: ({ before, after }) =>
    after.register === 'callbacks' && after.data['round'] !== before?.data['round'] && after.data['satisfaction'] !== '',
  load: async ({ after }, read) => {
    const direct = (await Promise.all(after.links.map((id) => read.get(id)))).filter((row) => row !== undefined);
    const further = await Promise.all(
      direct.filter((row) => row.register === 'requests').flatMap((row) => row.links.map((id) => read.get(id))),
    );
    return [...direct, ...further].filter((row) => row?.register === 'duty');
  },
  decide: (entries, { after }) => {
    const { satisfaction, calledAt } = rowAs(callbacks, after).data;
    if (satisfaction === '') return [];
    const callbackResult = `${SATISFACTION[satisfaction].zh} ${showTime(calledAt)}`;
    return entries.flatMap((row) =>
      row && row.state !== 'void' ? [{ kind: 'update' as const, id: row.id, data: { callbackResult } }] : [],
    );
  },
});

/** Opinions that were just turned: the command can only mark them with the callback's own number. */
const isTurned = (row: Row): boolean =>
  row.register === 'callbacks' && rowAs(callbacks, row).data.opinions.some((one) => one.requestNo === row.no);

/** The request that an opinion became gets its number only when it is written; then the opinion names it (CB-6). */
const nameRequest = defineReaction({
  id: 'callbacks.name-request',
  when: ({ after }) => isTurned(after),
  load: async ({ after }, read) => (await read.linked(after.id, 'requests')).at(-1)?.no ?? '',
  decide: (no, { after }) => {
    if (no === '') return [];
    const opinions = rowAs(callbacks, after).data.opinions.map((one) => (one.requestNo === after.no ? { ...one, requestNo: no } : one));
    return [{ kind: 'update', id: after.id, data: { opinions } }];
  },
});

export const toldReactions: readonly AnyReaction[] = [tellDuty, nameRequest];
