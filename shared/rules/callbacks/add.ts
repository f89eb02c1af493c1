/** `callbacks.add`: a supervisor calls back one that was not drawn; the counts know of it (CB-3). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { monthOf } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { defineCommand } from '../../registers/contract/command';
import { standing } from '../records/commands';
import { isKeyCustomer, matterOf } from './matter';
import { callbackRow } from './planned-row';
import { planFor } from './planning';
import { quotaCounter, undrawnCounter } from './quota-counts';

/** Refusals: `callbacks.nothing-to-add` (not completed, or the policy names no callback, or it stands already), `reason.needed`. */
export const addByHand = defineCommand({
  id: 'callbacks.add',
  role: 'supervisor',
  input: z.object({ id: z.string(), reason: z.string().max(300) }),
  load: async (input, read, ctx) => {
    const row = await read.get(input.id);
    const matter = row ? matterOf(row, { keyCustomer: await isKeyCustomer(row, read) }) : null;
    return { row, planned: row && matter ? await planFor(row, matter, read, ctx) : [] };
  },
  decide: ({ row: found, planned }, input): Result<Change> => {
    const row = standing(found);
    if (!row.ok) return row;
    if (input.reason.trim() === '') return refuse('reason.needed', 'reason');
    if (planned.length === 0) return refuse('callbacks.nothing-to-add', undefined, { no: row.value.no });
    return ok(
      planned.flatMap(
        ({ policy, callback }): Change => [
          callbackRow(row.value, policy, callback, input.reason.trim()),
          ...(callback.rate === null
            ? []
            : [
                { kind: 'counter' as const, key: quotaCounter(policy.id, callback.source, monthOf(callback.baseDay), 'drawn'), add: 1 },
                { kind: 'counter' as const, key: undrawnCounter(policy.id, callback.source, callback.dueDay), add: -1 },
              ]),
        ],
      ),
    );
  },
});
