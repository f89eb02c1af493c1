/** What was answered in a callback is told to the duty entry it began with: the column 回访结果 of R02—WKF07. */
import { showTime } from '../../base/time';
import { callbacks } from '../../registers/callbacks/definition';
import { SATISFACTION } from '../../registers/contract/choices';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';

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

export const toldReactions: readonly AnyReaction[] = [tellDuty];
