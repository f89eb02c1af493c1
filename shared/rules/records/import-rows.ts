/** `import.rows`: rows of a file become records, all of them or none. */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change, CreateRow } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader } from '../../registers/contract/command';
import type { Context } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Row } from '../../registers/contract/row';
import { may } from '../rights/may';
import { mayWrite } from '../rights/registers';
import { standing } from './commands';
import { fixedRefusal } from './fixed';
import { dataInput } from './input';

/** More rows than this are imported file by file. */
export const MOST_ROWS = 50_000;

const rowInput = z.object({
  /** Row in the file, for the refusal. */
  row: z.number(),
  data: dataInput,
  no: z.string().max(60).default(''),
  /** State of a new record; one that is replaced keeps its own. */
  state: z.string().default(''),
  /** Id of the record that this row replaces; '' = a new record. */
  replaces: z.string().default(''),
});

const importInput = z.object({
  register: z.string(),
  /** 期初 for what was open on the first day (BY-16), 导入 for everything else. */
  mark: z.enum(['import', 'opening']),
  rows: z.array(rowInput).min(1).max(MOST_ROWS),
});

export type ImportInput = z.input<typeof importInput>;
type ImportRow = z.infer<typeof rowInput>;

/** What a register's own `<register>.create` would make of a row; null when it has none. */
type Prepared = { readonly command: AnyCommand; readonly input: unknown; readonly loaded: unknown } | null;

/**
 * The import over the definitions and commands given, row by row: each is held against the rows before it as if it had been written by hand.
 * Where a register has its own create command, each row goes through it, so that an imported key loan takes its key along and no key is lent
 * twice. A record that is replaced keeps its state; only a supervisor replaces (`right.replace`), and of what was written here nothing that
 * editing may not touch. Refused as `import.row` with the row and the code of its refusal; then nothing is written.
 */
export function importCommands(
  definitionOf: (id: string) => AnyDefinition,
  commandOf: (id: string) => AnyCommand | undefined,
): readonly AnyCommand[] {
  const rows = defineCommand({
    id: 'import.rows',
    input: importInput,
    pieces: (input) => input.rows.map((row) => ({ ...input, rows: [row] })),
    blame: (refusal, { rows: [one] }) =>
      refusal.code === 'right.write' || refusal.code === 'right.replace'
        ? refusal
        : { ...refusal, code: 'import.row', params: { ...refusal.params, row: one?.row ?? 0, code: refusal.code } },
    load: async ({ register, mark, rows: [one] }, read, ctx) => {
      if (!one) return null;
      if (one.replaces !== '') return { prepared: null, replaced: await read.get(one.replaces) };
      const command = commandOf(`${register}.create`);
      return { prepared: command ? await prepare(command, one, mark, read, ctx) : null, replaced: undefined };
    },
    decide: (loaded, { register, mark, rows: [one] }, ctx): Result<Change> => {
      const definition = definitionOf(register);
      if (!mayWrite(ctx.actor.role, definition.id)) return refuse('right.write');
      if (!one || !loaded) return ok([]);
      return one.replaces === '' ? created(register, one, mark, loaded.prepared, ctx) : replacing(definition, one, loaded.replaced, ctx);
    },
  });
  return [rows];
}

async function prepare(command: AnyCommand, row: ImportRow, mark: 'import' | 'opening', read: Reader, ctx: Context): Promise<Prepared> {
  const parsed = command.input.safeParse({ data: row.data, mark });
  return parsed.success ? { command, input: parsed.data, loaded: await command.load(parsed.data as never, read, ctx) } : null;
}

function created(register: string, row: ImportRow, mark: 'import' | 'opening', prepared: Prepared, ctx: Context): Result<Change> {
  const header = { mark, ...(row.no !== '' && { no: row.no }), ...(row.state !== '' && { state: row.state }) };
  const plain: CreateRow = { kind: 'create', register, data: row.data, ...header };
  if (!prepared) return ok([plain]);
  const made = prepared.command.decide(prepared.loaded as never, prepared.input as never, ctx);
  if (!made.ok) return made;
  return ok(made.value.map((change) => (change.kind === 'create' && change.register === register ? { ...change, ...header } : change)));
}

function replacing(definition: AnyDefinition, { replaces, data }: ImportRow, found: Row | undefined, ctx: Context): Result<Change> {
  if (!may(ctx.actor.role, 'import.replace')) return refuse('right.replace');
  const old = standing(found);
  if (!old.ok) return old;
  if (old.value.register !== definition.id) return refuse('record.gone');
  // What came from a file is corrected by a file, but for the name by which others speak of it.
  const { mark } = old.value;
  const own = definition.numbering.kind === 'field' ? definition.numbering.field : '';
  const kept = mark === 'import' || mark === 'opening' ? Object.fromEntries(Object.entries(data).filter(([key]) => key === own)) : data;
  const fixed = fixedRefusal(definition, old.value, { data: kept, reason: '' }, ctx);
  if (fixed) return { ok: false, error: fixed };
  return ok([{ kind: 'update', id: replaces, data, reason: '导入替换' }]);
}
