/** Urging what is late (IN-9) and asking above (IN-12): each line is kept with time, whom and answer. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';
import { requestAct, requestRow } from './request-act';

/** `requests.urge` / `workorders.urge`: one line in 催办记录; the request's first response counts as given. */
function urgeCommand(id: string) {
  return defineCommand({
    id,
    role: 'receptionist',
    input: z.object({ id: z.string(), whom: z.string().max(100), answer: z.string().max(1000) }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      if (row.value.open === 0) return refuse('urge.closed', undefined, { no: row.value.no });
      if (input.whom.trim() === '') return refuse('field.needed', 'whom');
      const line = { at: ctx.now, by: ctx.actor.name, whom: input.whom.trim(), answer: input.answer.trim() };
      const urges = [...((row.value.data['urges'] ?? []) as readonly (typeof line)[]), line];
      return ok([{ kind: 'update', id: row.value.id, data: { urges } }]);
    },
  });
}

/** `requests.ask`: a question to supervisor or manager; it stands on the board until answered (IN-12). */
export const askAbove = defineCommand({
  id: 'requests.ask',
  role: 'receptionist',
  input: z.object({ id: z.string(), to: z.string().max(100), question: z.string().max(2000) }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found);
    if (!row.ok) return row;
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
    return ok([{ kind: 'update', id: row.value.id, data: { asks: [...row.value.data.asks, line] } }]);
  },
});

/** `requests.answer`: the answer to question number `index` (from 0). Refusals: `ask.none`, `ask.answered`. */
export const answerAsk = defineCommand({
  id: 'requests.answer',
  role: 'receptionist',
  input: z.object({ id: z.string(), index: z.number().int().min(0), answer: z.string().max(2000), by: z.string().max(100) }),
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found);
    if (!row.ok) return row;
    const asked = row.value.data.asks[input.index];
    if (!asked) return refuse('ask.none');
    if (asked.answeredAt) return refuse('ask.answered');
    if (input.answer.trim() === '') return refuse('field.needed', 'answer');
    const asks = row.value.data.asks.map((one, i) =>
      i === input.index ? { ...one, answer: input.answer.trim(), answeredAt: ctx.now, answeredBy: input.by.trim() || ctx.actor.name } : one,
    );
    return ok([{ kind: 'update', id: row.value.id, data: { asks } }]);
  },
});

/** `requests.contact`: spoken with the resident (IN-6). A promised call that was kept is off the board; only a later time is a new promise (IN-14). */
export const contactResident = defineCommand({
  id: 'requests.contact',
  role: 'receptionist',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = requestRow(found, input.rev);
    if (!row.ok) return row;
    const given = textIn(input.data, 'promisedReplyAt');
    const isNew = given > ctx.now && given !== row.value.data.promisedReplyAt;
    return requestAct(row.value, 'contact', input, ctx, { promisedReplyAt: isNew ? given : '' });
  },
});

export const talkCommands = [contactResident, urgeCommand('requests.urge'), urgeCommand('workorders.urge'), askAbove, answerAsk] as const;
