/** One action for several records at once: all of them or none (several parcels with one signature, whose ink is kept with each). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import type { SignedFile } from '../../registers/contract/signing';
import { type ActInput, actChange, ownCommand } from './act';
import { actSigned } from './act-signed';
import { standing } from './commands';
import { actionInput, dataInput } from './input';
import { signedInput } from './sign';

/** More at once than any counter has on its shelf is a mistake. */
const MOST = 500;

const input = z.object({
  action: z.string(),
  items: z
    .array(z.object({ id: z.string(), rev: z.number(), file: (signedInput as unknown as z.ZodType<SignedFile>).optional() }))
    .min(1)
    .max(MOST),
  data: dataInput,
  note: actionInput.shape.note,
  reason: actionInput.shape.reason,
});

/**
 * `record.actMany`: the same words for each of the records, as `record.act` would take them. A refusal of one refuses all; its params name
 * the record (`of`). An action that `hasCommand` is refused as `record.act` refuses it. `file`: the signature given with it (`actSigned`).
 */
export function actManyCommand(definitionOf: (id: string) => AnyDefinition, hasCommand: (id: string) => boolean): AnyCommand {
  const done = (row: Row, action: string, asked: ActInput, file: SignedFile | undefined, ctx: Context): Result<Change> => {
    if (hasCommand(ownCommand(row.register, action))) return refuse('action.unknown', undefined, { action });
    const definition = definitionOf(row.register);
    return file ? actSigned(definition, row, action, asked, file, ctx) : actChange(definition, row, action, asked, ctx);
  };
  return defineCommand({
    id: 'record.actMany',
    input,
    load: ({ items }, read) => Promise.all(items.map(({ id }) => read.get(id))),
    decide: (rows, { action, items, data, note = '', reason = '' }, ctx): Result<Change> => {
      const changes: Change[number][] = [];
      for (const [index, item] of items.entries()) {
        const row = standing(rows[index], item.rev);
        const change = row.ok ? done(row.value, action, { data, note, reason }, item.file, ctx) : row;
        if (!change.ok) return { ok: false, error: { ...change.error, params: { ...change.error.params, of: rows[index]?.no ?? '' } } };
        changes.push(...change.value);
      }
      return ok(changes);
    },
  });
}
