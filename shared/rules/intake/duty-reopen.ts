/** A duty entry that is not done after all: its completion counts no more; the history keeps it. */
import type { Result } from '../../base/result';
import { ok } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { duty } from '../../registers/duty/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';

/** `duty.reopen`: back in hand without result and time, so that the next completion brings its own. */
export const reopenDuty = defineCommand({
  id: 'duty.reopen',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const change = actChange(duty as never, row.value, 'reopen', { data: {}, note: '', reason: input.reason ?? '' }, ctx);
    if (!change.ok) return change;
    const [update] = change.value;
    return ok([{ ...update, data: { ...update.data, result: '', doneAt: '' } }]);
  },
});
