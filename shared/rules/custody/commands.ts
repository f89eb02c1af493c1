/** Extending a loan (BY-11): the same for everything that is lent. */
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { LoanData } from '../../registers/contract/custody';
import type { AnyDefinition } from '../../registers/contract/definition';
import { textIn } from '../../registers/contract/fields';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';
import { custodyRegisters } from './registers';
import { takeBackCommands } from './take-back';

/** `<register>.extend`: a later time to bring it back, with the reason; the earlier one stays in 延期记录. Refusal: `loan.not-later`. */
function extendLoan(definition: AnyDefinition): AnyCommand {
  return defineCommand({
    id: `${definition.id}.extend`,
    input: actionInput,
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found, input.rev);
      if (!row.ok) return row;
      const to = textIn(input.data, 'dueAt');
      const reason = (input.reason ?? '').trim();
      const change = actChange(definition, row.value, 'extend', { data: input.data ?? {}, note: '', reason }, ctx);
      if (!change.ok) return change;
      const { dueAt: from, extensions } = row.value.data as unknown as LoanData;
      if (to <= from) return refuse('loan.not-later', 'dueAt');
      const line = { at: ctx.now, by: ctx.actor.name, from, to, reason };
      return ok([{ kind: 'update', id: row.value.id, data: { dueAt: to, extensions: [...extensions, line] }, reason }]);
    },
  });
}

export const custodyCommands: readonly AnyCommand[] = [...custodyRegisters.map(extendLoan), ...takeBackCommands];
