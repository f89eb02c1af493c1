/** Refused or serious matters of other registers make a duty entry in the same transaction: the log tells the whole day. */
import { type AnyReaction, defineReaction, isTakenOver } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { definitionOf } from '../../registers/index';
import { type NotableMatter, notableMatters } from './matters';

function matterOf({ register, state, data }: Row): NotableMatter | undefined {
  return notableMatters.find((one) => one.register === register && one.state === state && textIn(data, one.unless ?? '') === '');
}

const dutyEntry = defineReaction({
  id: 'notable.duty-entry',
  // What is taken over from old books is history: it was told when it happened.
  when: (event) => matterOf(event.after) !== undefined && event.before?.state !== event.after.state && !isTakenOver(event),
  load: () => Promise.resolve(null),
  decide: (_none, { after }, ctx) => {
    const definition = definitionOf(after.register);
    const label = definition.states[after.state]?.label.zh ?? '';
    const gist = definition.gist(after.data as never, 'zh');
    const why = matterOf(after)?.why ?? '';
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
