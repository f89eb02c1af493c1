/** Urging what is late (IN-9), and talking with the resident (IN-6, IN-14). */
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

/** `requests.contact`: spoken with the resident (IN-6). A promised call that was kept is off the board; only a later time is a new promise (IN-14). */
export const contactResident = defineCommand({
  id: 'requests.contact',
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

export const talkCommands = [contactResident, urgeCommand('requests.urge'), urgeCommand('workorders.urge')] as const;
