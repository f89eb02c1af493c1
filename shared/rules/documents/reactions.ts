/** A document that may have to be refused is asked about first (RG-4): its question stands the moment it is registered. */
import { splitAsks } from '../../registers/contract/asks';
import { type AnyReaction, defineReaction, rowAs } from '../../registers/contract/command';
import { documents } from '../../registers/documents/definition';
import { askable } from '../intake/people';

/** Asked of the first who may answer; '' when the staff list names nobody. What was imported is history. */
const askFirst = defineReaction({
  id: 'documents.ask-first',
  when: ({ before, after }) => before === null && after.register === documents.id && after.state === 'asking' && after.mark !== 'import',
  load: async ({ after }, read) => ({
    row: rowAs(documents, after),
    people: await read.inState('staff', 'kept'),
  }),
  decide: ({ row, people }, _event, ctx) => {
    if (row.data.asks.length > 0) return [];
    const [to = ''] = askable(people).filter((name) => name !== ctx.actor.name);
    const question = { at: ctx.now, by: ctx.actor.name, to, question: row.data.doubt, answer: '', answeredAt: '', answeredBy: '' };
    return [{ kind: 'update', id: row.id, data: { asks: [question] } }];
  },
});

/** Doubt that comes up before the opinion: the document waits until it is answered. */
const waitForAnswer = defineReaction({
  id: 'documents.wait',
  when: ({ after }) => after.register === documents.id && after.state === 'review' && splitAsks(after.data).waiting.length > 0,
  load: () => Promise.resolve(null),
  decide: (_none, { after }) => [{ kind: 'update', id: after.id, state: 'asking' }],
});

export const documentReactions: readonly AnyReaction[] = [askFirst, waitForAnswer];
