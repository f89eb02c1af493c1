/** Work that has to be done again: the earlier completion counts no more. */
import { ok, type Result } from '../../base/result';
import type { Change, UpdateRow } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { workorders } from '../../registers/workorders/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';
import { actionInput } from '../records/input';

/** What the resident and the technician said of the work that did not hold. */
const OUTDATED = { finishedAt: '', returnedAt: '', quality: '', attitude: '', signed: false } as const;

/** `workorders.redo`: back in hand; completion, slip and rating are blank again, the history keeps them. */
export const redoWork = defineCommand({
  id: 'workorders.redo',
  input: actionInput,
  load: (input, read) => read.get(input.id),
  decide: (found, input, ctx): Result<Change> => {
    const row = standing(found, input.rev);
    if (!row.ok) return row;
    const change = actChange(workorders as never, row.value, 'redo', { data: {}, note: '', reason: input.reason ?? '' }, ctx);
    if (!change.ok) return change;
    return ok(change.value.map((one) => ({ ...one, data: { ...(one as UpdateRow).data, ...OUTDATED } }) as UpdateRow));
  },
});

export const workorderCommands: readonly AnyCommand[] = [redoWork];
