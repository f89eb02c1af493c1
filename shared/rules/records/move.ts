/** RG-10: a record booked on the wrong unit is moved with what hangs on it; and files are tied to a record. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { FileRef, Row } from '../../registers/contract/row';
import { isFree } from '../rights/may';
import { mayWrite } from '../rights/registers';
import { standing } from './commands';
import { plainFileInput } from './input';

/** Key of the unit field of a register; null when it has none. */
export function unitField(definition: AnyDefinition): string | null {
  return Object.entries(definition.fields).find(([, field]) => field.kind === 'unit')?.[0] ?? null;
}

/**
 * What the record came from, step by step upward: a slip's request, the request's duty entry, on the same unit only. A record that has its
 * unit from what it is about (a loan, from its key) stops the way up: the key lies where it lies.
 */
async function parentsOf(row: Row, read: Reader, definitionOf: (id: string) => AnyDefinition): Promise<readonly Row[]> {
  const found = new Map<string, Row>();
  const todo = [row];
  for (let one = todo.pop(); one !== undefined; one = todo.pop()) {
    if (!hasOwnUnit(definitionOf(one.register))) continue;
    for (const id of one.links) {
      const parent = found.has(id) || id === row.id ? undefined : await read.get(id);
      if (!parent || parent.unit !== row.unit || !hasOwnUnit(definitionOf(parent.register))) continue;
      found.set(id, parent);
      todo.push(parent);
    }
  }
  return [...found.values()];
}

/** Whether the unit of such a record is typed by somebody, and so may be the wrong one. */
function hasOwnUnit(definition: AnyDefinition): boolean {
  const field = unitField(definition);
  return field !== null && definition.fields[field]?.form !== 'never';
}

/** What somebody attached himself in the shift that runs; a supervisor takes any file off. */
function mayTakeOff(file: FileRef, { actor, shiftSince }: Context): boolean {
  return isFree(actor.role, 'record.detach') || (file.by === actor.name && shiftSince !== '' && file.at >= shiftSince);
}

/** `record.move`, `record.attach`, `record.detach` over the definitions that `definitionOf` knows. `registers` are searched for linked records. */
export function moveCommands(definitionOf: (id: string) => AnyDefinition, registers: readonly string[]): readonly AnyCommand[] {
  const move = defineCommand({
    id: 'record.move',
    input: z.object({ id: z.string(), unit: z.string().max(60), reason: z.string() }),
    load: async (input, read) => {
      const row = await read.get(input.id);
      const above = row ? await parentsOf(row, read, definitionOf) : [];
      const seen = new Map<string, Row>(above.map((parent) => [parent.id, parent]));
      const todo = row ? [row.id, ...seen.keys()] : [];
      for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
        for (const register of registers) {
          for (const child of await read.linked(id, register)) {
            if (seen.has(child.id) || child.id === input.id) continue;
            seen.set(child.id, child);
            todo.push(child.id);
          }
        }
      }
      return { row, linked: [...seen.values()] };
    },
    decide: ({ row: found, linked }, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      if (!mayWrite(ctx.actor.role, row.value.register)) return refuse('right.write');
      if (input.reason.trim() === '') return refuse('reason.needed', 'reason');
      const moved = [row.value, ...linked.filter((r) => r.unit === row.value.unit)].filter((r) => r.state !== 'void');
      return ok(
        moved.flatMap((r) => {
          const field = unitField(definitionOf(r.register));
          return field === null ? [] : [{ kind: 'update' as const, id: r.id, data: { [field]: input.unit }, reason: input.reason.trim() }];
        }),
      );
    },
  });

  const attach = defineCommand({
    id: 'record.attach',
    input: z.object({ id: z.string(), file: plainFileInput }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      if (!mayWrite(ctx.actor.role, row.value.register)) return refuse('right.write');
      if (definitionOf(row.value.register).attachments === 'none') return refuse('file.unwanted');
      if (row.value.files.some((f) => f.hash === input.file.hash)) return refuse('file.twice', undefined, { name: input.file.name });
      return ok([{ kind: 'update', id: input.id, files: [...row.value.files, input.file] }]);
    },
  });

  const detach = defineCommand({
    id: 'record.detach',
    input: z.object({ id: z.string(), hash: z.string(), reason: z.string() }),
    load: (input, read) => read.get(input.id),
    decide: (found, input, ctx): Result<Change> => {
      const row = standing(found);
      if (!row.ok) return row;
      const file = row.value.files.find(({ hash }) => hash === input.hash);
      if (!mayWrite(ctx.actor.role, row.value.register)) return refuse('right.write');
      if (file && !mayTakeOff(file, ctx)) return refuse('right.detach', undefined, { name: file.name });
      if (input.reason.trim() === '') return refuse('reason.needed', 'reason');
      return ok([
        { kind: 'update', id: input.id, files: row.value.files.filter((f) => f.hash !== input.hash), reason: input.reason.trim() },
      ]);
    },
  });

  return [move, attach, detach];
}
