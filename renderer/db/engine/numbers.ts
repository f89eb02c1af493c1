/** Running numbers, given inside the transaction (NUM-1): no number twice, none taken back, two desks never the same. */
import { err, ok, type Result } from '@shared/base/result';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { asText, type Data } from '@shared/registers/contract/fields';
import { counterKey, formatNumber } from '@shared/rules/numbering';
import type { Deskbook } from '../database';

/** The number of a new record. A number given (import) is kept; one that stands already is refused as `no.taken`. */
export async function numberFor(
  db: Deskbook,
  definition: AnyDefinition,
  data: Data,
  given: string | undefined,
  ctx: Context,
): Promise<Result<string>> {
  const own = given ?? ownKey(definition, data);
  if (own !== null) {
    if (own.trim() === '')
      return err({ code: 'no.empty', ...(definition.numbering.kind === 'field' && { field: definition.numbering.field }) });
    const taken = await db.rows.where('[register+no]').equals([definition.id, own]).count();
    if (taken === 0) return ok(own);
    return err({
      code: 'no.taken',
      params: { no: own },
      ...(definition.numbering.kind === 'field' && { field: definition.numbering.field }),
    });
  }
  for (;;) {
    const no = await next(db, definition, data, ctx);
    // An imported record may already stand on the next number: go past it.
    if ((await db.rows.where('[register+no]').equals([definition.id, no]).count()) === 0) return ok(no);
  }
}

function ownKey(definition: AnyDefinition, data: Data): string | null {
  return definition.numbering.kind === 'field' ? asText(data[definition.numbering.field]) : null;
}

async function next(db: Deskbook, definition: AnyDefinition, data: Data, ctx: Context): Promise<string> {
  const numbering = definition.numbering;
  if (numbering.kind === 'serial')
    return `${numbering.prefix}-${ctx.desk}${String(await step(db, `no:${numbering.prefix}:${ctx.desk}`)).padStart(3, '0')}`;
  if (numbering.kind === 'field') throw new Error(`${definition.id} brings its own numbers`);
  const prefix = numbering.prefix(data as never);
  const sequence = await step(db, counterKey({ prefix, day: ctx.today, desk: ctx.desk }));
  return formatNumber({ prefix, day: ctx.today, desk: ctx.desk, sequence });
}

async function step(db: Deskbook, key: string): Promise<number> {
  const n = ((await db.counters.get(key))?.n ?? 0) + 1;
  await db.counters.put({ key, n });
  return n;
}
