/** One action for several records at once: all of them or none (several parcels with one signature). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import { type ActInput, actChange, ownCommand } from './act';
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
 * the record (`of`). An action that `hasCommand` is refused as `record.act` refuses it.
 */
export function actManyCommand(definitionOf: (id: string) => AnyDefinition, hasCommand: (id: string) => boolean): AnyCommand {
  const done = (row: Row, action: string, asked: ActInput, ctx: Context): Result<Change> =>
    hasCommand(ownCommand(row.register, action))
      ? refuse('action.unknown', undefined, { action })
      : actChange(definitionOf(row.register), row, action, asked, ctx);
  return defineCommand({
    id: 'record.actMany',
    input,
    load: ({ items }, read) => Promise.all(items.map(({ id }) => read.get(id))),
    decide: (rows, { action, items, data, note = '', reason = '' }, ctx): Result<Change> => {
      const changes: Change[number][] = [];
      for (const [index, item] of items.entries()) {
        const row = standing(rows[index], item.rev);
        const change = row.ok ? done(row.value, action, { data, note, reason }, ctx) : row;
        if (!change.ok) return { ok: false, error: { ...change.error, params: { ...change.error.params, of: rows[index]?.no ?? '' } } };
        changes.push(...change.value);
      }
      return ok(changes);
    },
  });
}
