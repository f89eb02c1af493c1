/** A paper is back as soon as its record, or a scan on its own line, says so, and waits no longer when its record is struck out (BY-3). */
import type { Change } from '../../registers/contract/change';
import { type AnyReaction, defineReaction } from '../../registers/contract/command';
import { cameBack, goneWhy } from './returns';

const followed = defineReaction({
  id: 'paper.followed',
  when: (event) => cameBack(event) !== null || (event.after.register !== 'printouts' && goneWhy(event) !== ''),
  load: async ({ after }, read) =>
    (after.register === 'printouts' ? [after] : await read.linked(after.id, 'printouts')).filter(({ state }) => state === 'out'),
  decide: (papers, event, ctx): Change => {
    const backWay = cameBack(event);
    return papers.map(({ id }) =>
      backWay === null
        ? { kind: 'update', id, state: 'dropped', data: { why: goneWhy(event) } }
        : { kind: 'update', id, state: 'back', data: { backAt: ctx.now, backBy: ctx.actor.name, backWay } },
    );
  },
});

export const paperReactions: readonly AnyReaction[] = [followed];
