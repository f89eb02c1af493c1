/** Running numbers, given inside the transaction (NUM-1): no number twice, none taken back, two desks never the same. */
import { err, ok, type Result } from '@shared/base/result';
import type { Context } from '@shared/registers/contract/context';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { asText, type Data } from '@shared/registers/contract/fields';
import { counterKey, formatNumber } from '@shared/rules/numbering';
import type { Deskbook } from '../database';
import type { RowTools } from './row-writer';

type Tools = Pick<RowTools, 'db' | 'ctx' | 'writes'>;

/** The number of a new record. A number given (import) is kept; one that stands already is refused as `no.taken`. */
export async function numberFor(tools: Tools, definition: AnyDefinition, data: Data, given: string | undefined): Promise<Result<string>> {
  const own = given ?? ownKey(definition, data);
  if (own === null) return ok(await nextNumber(tools, definition, data));
  if (own.trim() === '')
    return err({ code: 'no.empty', ...(definition.numbering.kind === 'field' && { field: definition.numbering.field }) });
  if (!(await isTaken(tools.db, definition, own))) return ok(own);
  return err({
    code: 'no.taken',
    params: { no: own },
    ...(definition.numbering.kind === 'field' && { field: definition.numbering.field }),
  });
}

function ownKey(definition: AnyDefinition, data: Data): string | null {
  return definition.numbering.kind === 'field' ? asText(data[definition.numbering.field]) : null;
}

/** Last number seen of each counter: only a guess of what to look at, the counter itself is asked each time. */
const seen = new WeakMap<Deskbook, Map<string, number>>();
/** A day has some dozens of counters; those of days gone by are of no use. */
const MOST_SEEN = 200;

async function nextNumber({ db, ctx, writes }: Tools, definition: AnyDefinition, data: Data): Promise<string> {
  const { key, format } = counterOf(definition, data, ctx);
  const guess = (seen.get(db)?.get(key) ?? 0) + 1;
  // Both are asked at once: nearly always the guess is right, and one answer less is waited for.
  const [counter, guessTaken] = await Promise.all([db.counters.get(key), isTaken(db, definition, format(guess))]);
  let n = (counter?.n ?? 0) + 1;
  // An imported record may already stand on the next number: go past it.
  while (n === guess ? guessTaken : await isTaken(db, definition, format(n))) n += 1;
  remember(db, key, n);
  writes.add(db.counters.put({ key, n }));
  return format(n);
}

function remember(db: Deskbook, key: string, n: number): void {
  const known = seen.get(db);
  const numbers = known && known.size < MOST_SEEN ? known : new Map<string, number>();
  seen.set(db, numbers.set(key, n));
}

async function isTaken(db: Deskbook, definition: AnyDefinition, no: string): Promise<boolean> {
  return (await db.rows.where('[register+no]').equals([definition.id, no]).count()) > 0;
}

interface Counter {
  readonly key: string;
  readonly format: (n: number) => string;
}

function counterOf({ id, numbering }: AnyDefinition, data: Data, ctx: Context): Counter {
  if (numbering.kind === 'field') throw new Error(`${id} brings its own numbers`);
  if (numbering.kind === 'serial') {
    const { prefix } = numbering;
    return { key: `no:${prefix}:${ctx.desk}`, format: (n) => `${prefix}-${ctx.desk}${String(n).padStart(3, '0')}` };
  }
  const parts = { prefix: numbering.prefix(data as never), day: ctx.today, desk: ctx.desk };
  return { key: counterKey(parts), format: (sequence) => formatNumber({ ...parts, sequence }) };
}
