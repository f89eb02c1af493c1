/** Refused or serious matters of other registers make a duty entry in the same transaction: the log tells the whole day. */
import { type AnyReaction, defineReaction } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { definitionOf } from '../../registers/index';
import { notableMatters } from './matters';

const dutyEntry = defineReaction({
  id: 'notable.duty-entry',
  when: ({ before, after }) => {
    const matter = notableMatters.find((one) => one.register === after.register && one.state === after.state);
    // What is taken over from old books is history: it was told when it happened.
    return matter !== undefined && before?.state !== after.state && after.mark !== 'import' && after.mark !== 'opening';
  },
  load: () => Promise.resolve(null),
  decide: (_none, { after }, ctx) => {
    const definition = definitionOf(after.register);
    const label = definition.states[after.state]?.label.zh ?? '';
    const gist = definition.gist(after.data as never);
    const why = notableMatters.find((one) => one.register === after.register && one.state === after.state)?.why ?? '';
    const content = [`${definition.title.zh}${label}：${gist}（${after.no}）`, textIn(after.data, why)].filter((t) => t !== '').join('。');
    const data = {
      happenedAt: ctx.now,
      shift: ctx.shift,
      way: 'other',
      unit: after.unit,
      content,
      urgency: 'normal',
      result: `已记入${definition.title.zh}`,
      doneAt: ctx.now,
      dutyPerson: ctx.actor.name,
    };
    return [{ kind: 'create', register: 'duty', links: [after.id], data }];
  },
});

export const notableReactions: readonly AnyReaction[] = [dutyEntry];
