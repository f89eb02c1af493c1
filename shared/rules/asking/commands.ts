/** Asking above and noting the answer, for every register that has the field `asks` (IN-12). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { RowsValue } from '../../registers/contract/fields';
import { askable } from '../intake/people';
import { standing } from '../records/commands';
import { mayAct } from '../rights/registers';

/** `record.ask` and `record.answer` over the definitions that `definitionOf` knows. */
export function askCommands(definitionOf: (id: string) => AnyDefinition): readonly AnyCommand[] {
  /** A question stands on the board until answered. Refusals: `action.unknown`, `action.state`, `right.action`, `field.needed`. */
  const ask = defineCommand({
    id: 'record.ask',
    input: z.object({ id: z.string(), to: z.string().max(100), question: z.string().max(2000) }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      const { id, no, state, data, register } = row.value;
      const definition = definitionOf(register);
      if (!mayAct(ctx.actor.role, register, 'ask')) return refuse('right.action');
      const action = definition.actions['ask'];
      if (!action || !definition.fields['asks']) return refuse('action.unknown', undefined, { action: 'ask' });
      if (!action.from.includes(state)) return refuse('action.state', undefined, { no });
      if (input.to.trim() === '') return refuse('field.needed', 'to');
      if (input.question.trim() === '') return refuse('field.needed', 'question');
      const line = {
        at: ctx.now,
        by: ctx.actor.name,
        to: input.to.trim(),
        question: input.question.trim(),
        answer: '',
        answeredAt: '',
        answeredBy: '',
      };
      return ok([{ kind: 'update', id, data: { asks: [...((data['asks'] ?? []) as RowsValue), line] } }]);
    },
  });

  /**
   * The answer to question number `index` (from 0), given by a supervisor or manager other than the one who asked; the desk may write it down.
   * Refusals: `ask.none`, `ask.answered`, `field.needed`, `ask.own`, `ask.answerer` (param `name`).
   */
  const answer = defineCommand({
    id: 'record.answer',
    input: z.object({ id: z.string(), index: z.number().int().min(0), answer: z.string().max(2000), by: z.string().max(100) }),
    load: async (input, read) => ({ found: await read.get(input.id), people: await read.inState('staff', 'kept') }),
    decide: ({ found, people }, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      const all = (row.value.data['asks'] ?? []) as RowsValue;
      const asked = all[input.index];
      if (!asked) return refuse('ask.none');
      if (asked['answeredAt']) return refuse('ask.answered');
      if (input.answer.trim() === '') return refuse('field.needed', 'answer');
      const answeredBy = input.by.trim() || ctx.actor.name;
      if (answeredBy === asked['by']) return refuse('ask.own', 'by');
      if (!askable(people).includes(answeredBy)) return refuse('ask.answerer', 'by', { name: answeredBy });
      const told = { answer: input.answer.trim(), answeredAt: ctx.now, answeredBy };
      return ok([
        { kind: 'update', id: row.value.id, data: { asks: all.map((one, i) => (i === input.index ? { ...one, ...told } : one)) } },
      ]);
    },
  });

  return [ask, answer];
}
