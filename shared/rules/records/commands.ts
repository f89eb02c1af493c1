/** The commands every register has: create, edit, act, void, move, attach. Built over a list of definitions so that tests can bring their own. */
import { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand } from '../../registers/contract/command';
import { type Context, mayAs } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import { type Row, VOID } from '../../registers/contract/row';
import { may } from '../rights/may';
import { mayWrite, voidRole, voidsOwn } from '../rights/registers';
import { actChange, ownCommand } from './act';
import { fixedRefusal } from './fixed';
import { actionInput, dataInput, plainFileInput } from './input';

/** Refuses what is gone, voided, or was changed by somebody else since it was read. `rev` absent = whatever it is now. */
export function standing(row: Row | undefined, rev?: number): Result<Row> {
  if (!row) return refuse('record.gone');
  if (row.state === VOID) return refuse('record.voided', undefined, { no: row.no });
  if (rev !== undefined && rev !== row.rev) return refuse('record.changed', undefined, { no: row.no });
  return ok(row);
}

/** Whether somebody wrote the record himself in the shift that runs. */
export function isOwn(row: Pick<Row, 'createdBy' | 'createdAt'>, { actor, shiftSince }: Pick<Context, 'actor' | 'shiftSince'>): boolean {
  return row.createdBy === actor.id && shiftSince !== '' && row.createdAt >= shiftSince;
}

/**
 * Who may edit a record: whoever writes in the register, while it is open (§1). What is closed only its author in the same shift, and a supervisor;
 * a register whose records wait for nobody (master data, keys) has none that are closed. Refusals `right.write`, `right.closed`.
 */
export function editRefusal(
  definition: AnyDefinition,
  row: Pick<Row, 'no' | 'open' | 'createdBy' | 'createdAt'>,
  ctx: Pick<Context, 'actor' | 'shiftSince'>,
): Refusal | null {
  if (!mayWrite(ctx.actor.role, definition.id)) return { code: 'right.write' };
  const isClosed = row.open === 0 && definition.states[definition.initial]?.open === true;
  return !isClosed || may(ctx.actor.role, 'edit.closed') || isOwn(row, ctx) ? null : { code: 'right.closed', params: { no: row.no } };
}

/** Who may strike out a record: its author during the same shift, a supervisor always, unless the matrix says otherwise of the register (§1). */
export function voidRefusal(
  row: Pick<Row, 'no' | 'register' | 'createdBy' | 'createdAt'>,
  ctx: Pick<Context, 'actor' | 'shiftSince'>,
): Refusal | null {
  const { role } = ctx.actor;
  const may = mayAs(role, voidRole(row.register)) || (voidsOwn(role, row.register) && isOwn(row, ctx));
  return may ? null : { code: 'right.void', params: { no: row.no } };
}

/**
 * The generic commands over the definitions that `definitionOf` knows. An action that `hasCommand` is refused by `record.act` as
 * `action.unknown`.
 */
export function recordCommands(definitionOf: (id: string) => AnyDefinition, hasCommand: (id: string) => boolean): readonly AnyCommand[] {
  const create = defineCommand({
    id: 'record.create',
    input: z.object({
      register: z.string(),
      data: dataInput,
      links: z.array(z.string()).optional(),
      files: z.array(plainFileInput).optional(),
      mark: z.enum(['', 'late', 'opening', 'import']).optional(),
      no: z.string().optional(),
      reason: z.string().max(200).optional(),
    }),
    load: async () => null,
    decide: (_none, input, ctx): Result<Change> => {
      if (!mayWrite(ctx.actor.role, definitionOf(input.register).id)) return refuse('right.write');
      const { register, data, links, files, mark, no, reason } = input;
      return ok([
        {
          kind: 'create',
          register,
          data,
          ...(links && { links }),
          ...(files && { files }),
          ...(mark !== undefined && { mark }),
          ...(no && { no }),
          ...(reason && { reason }),
        },
      ]);
    },
  });

  const edit = defineCommand({
    id: 'record.edit',
    input: z.object({ id: z.string(), rev: z.number(), data: dataInput, reason: z.string().optional() }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found, input.rev);
      if (!row.ok) return row;
      const definition = definitionOf(row.value.register);
      const denied = editRefusal(definition, row.value, ctx);
      if (denied) return { ok: false, error: denied };
      const fixed = fixedRefusal(definition, row.value, { data: input.data, reason: input.reason ?? '' }, ctx);
      if (fixed) return { ok: false, error: fixed };
      return ok([{ kind: 'update', id: input.id, data: input.data, ...(input.reason && { reason: input.reason }) }]);
    },
  });

  const act = defineCommand({
    id: 'record.act',
    input: actionInput.extend({ action: z.string() }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found, input.rev);
      if (!row.ok) return row;
      if (hasCommand(ownCommand(row.value.register, input.action))) return refuse('action.unknown', undefined, { action: input.action });
      return actChange(
        definitionOf(row.value.register),
        row.value,
        input.action,
        { data: input.data ?? {}, note: input.note ?? '', reason: input.reason ?? '' },
        ctx,
      );
    },
  });

  const strike = defineCommand({
    id: 'record.void',
    input: z.object({ id: z.string(), reason: z.string() }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      const denied = voidRefusal(row.value, ctx);
      if (denied) return { ok: false, error: denied };
      if (input.reason.trim() === '') return refuse('reason.needed', 'reason');
      return ok([{ kind: 'void', id: input.id, reason: input.reason.trim() }]);
    },
  });

  return [create, edit, act, strike];
}
