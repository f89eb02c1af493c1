/** One action for several records at once: all of them or none (several parcels with one signature). */
import { z } from 'zod';
import { ok, type Result } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { AnyDefinition } from '../../registers/contract/definition';
import { actChange } from './act';
import { standing } from './commands';
import { actionInput, dataInput } from './input';

/** More at once than any counter has on its shelf is a mistake. */
const MOST = 500;

const input = z.object({
  action: z.string(),
  items: z
    .array(z.object({ id: z.string(), rev: z.number() }))
    .min(1)
    .max(MOST),
  data: dataInput,
  note: actionInput.shape.note,
  reason: actionInput.shape.reason,
});

/**
 * `record.actMany`: the same words for each of the records, as `record.act` would take them. A refusal of one refuses all; its params name
 * the record (`of`).
 */
export function actManyCommand(definitionOf: (id: string) => AnyDefinition): AnyCommand {
  return defineCommand({
    id: 'record.actMany',
    role: 'receptionist',
    input,
    load: ({ items }, read) => Promise.all(items.map(({ id }) => read.get(id))),
    decide: (rows, { action, items, data, note = '', reason = '' }, ctx): Result<Change> => {
      const changes: Change[number][] = [];
      for (const [index, item] of items.entries()) {
        const row = standing(rows[index], item.rev);
        const change = row.ok ? actChange(definitionOf(row.value.register), row.value, action, { data, note, reason }, ctx) : row;
        if (!change.ok) return { ok: false, error: { ...change.error, params: { ...change.error.params, of: rows[index]?.no ?? '' } } };
        changes.push(...change.value);
      }
      return ok(changes);
    },
  });
}
