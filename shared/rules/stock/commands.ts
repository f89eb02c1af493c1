/** `stockcounts.take`: the scanned codes compared with the books of that second, and written down (BY-4). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader } from '../../registers/contract/command';
import type { Row } from '../../registers/contract/row';
import { compareStock } from './compare';
import { AT_DESK, expectedOf, type StockKind, strangerWords } from './expected';

/** More codes than any desk has things. */
const MOST = 20_000;

async function atDesk(kind: StockKind, read: Reader): Promise<readonly Row[]> {
  return (await Promise.all(AT_DESK[kind].map((state) => read.inState(kind, state)))).flat();
}

/** Refusal: `stockcounts.nothing` when not one code was scanned. */
const takeStock = defineCommand({
  id: 'stockcounts.take',
  role: 'receptionist',
  input: z.object({ kind: z.enum(['keys', 'parcels']), scanned: z.array(z.string().max(100)).max(MOST) }),
  load: async ({ kind, scanned }, read) => {
    const result = compareStock(expectedOf(kind, await atDesk(kind, read)), scanned);
    const strangers = await Promise.all(
      result.unexpected.map(async (code) => ({ code, what: strangerWords(await read.find(kind, code)) })),
    );
    return { ...result, strangers };
  },
  decide: ({ found, missing, strangers }, { kind, scanned }, ctx): Result<Change> => {
    if (scanned.every((code) => code.trim() === '')) return refuse('stockcounts.nothing');
    const data = {
      countedAt: ctx.now,
      kind,
      counter: ctx.actor.name,
      expected: found.length + missing.length,
      found: found.length,
      missing: missing.map(({ no, what, place }) => ({ no, what, place })),
      unexpected: strangers,
    };
    return ok([{ kind: 'create', register: 'stockcounts', data }]);
  },
});

export const stockCommands: readonly AnyCommand[] = [takeStock];
