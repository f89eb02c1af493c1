/** `callbacks.signMany`: several callback forms signed together, each read and with an opinion of its own (CB-11). */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import { callbacks } from '../../registers/callbacks/definition';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { AnyDefinition } from '../../registers/contract/definition';
import { actChange } from '../records/act';
import { standing } from '../records/commands';

/** More than this nobody has read in one sitting. */
const MOST = 100;

/**
 * All of them or none. `rev` is that of the form as it was read: one that changed since is refused. Refusals: those of the action `sign`,
 * with the number of the form in the param `of`.
 */
const signMany = defineCommand({
  id: 'callbacks.signMany',
  input: z.object({
    items: z
      .array(z.object({ id: z.string(), rev: z.number().int(), opinion: z.string().max(5000) }))
      .min(1)
      .max(MOST),
  }),
  load: ({ items }, read) => Promise.all(items.map(({ id }) => read.get(id))),
  decide: (rows, { items }, ctx): Result<Change> => {
    const changes: Change[number][] = [];
    for (const [index, { rev, opinion }] of items.entries()) {
      const found = rows[index]?.register === 'callbacks' ? rows[index] : undefined;
      const row = standing(found, rev);
      const change = row.ok
        ? actChange(
            callbacks as unknown as AnyDefinition,
            row.value,
            'sign',
            { data: { opinion: opinion.trim() }, note: '', reason: '' },
            ctx,
          )
        : row;
      if (!change.ok) return { ok: false, error: { ...change.error, params: { ...change.error.params, of: rows[index]?.no ?? '' } } };
      changes.push(...change.value);
    }
    return ok(changes);
  },
});

export const supervisorCommands: readonly AnyCommand[] = [signMany];
