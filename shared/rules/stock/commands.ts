/** `stockcounts.take`: the scanned codes compared with the books of that second, and written down (BY-4). */
import { z } from 'zod';
import { ok, type Result, refuse } from '../../base/result';
import { addDays, at, type Day } from '../../base/time';
import type { Change } from '../../registers/contract/change';
import { type AnyCommand, defineCommand, type Reader } from '../../registers/contract/command';
import { textIn } from '../../registers/contract/fields';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { compareStock, plainCode } from './compare';
import { AT_DESK, expectedOf, type StockKind, strangerWords } from './expected';

/** More codes than any desk has things. */
const MOST = 20_000;

/** A parcel handed out longer ago than this is not found on the shelf by mistake. */
const KNOWN_DAYS = 180;

async function atDesk(kind: StockKind, read: Reader): Promise<readonly Row[]> {
  return (await Promise.all(AT_DESK[kind].map((state) => read.inState(kind, state)))).flat();
}

/** Parcels of the last time by their tracking numbers, the latest of the same number: one that was handed out is known by it too. */
async function byTracking(kind: StockKind, read: Reader, today: Day): Promise<ReadonlyMap<string, Row>> {
  if (kind !== 'parcels') return new Map();
  const rows = await read.between('parcels', at(addDays(today, -KNOWN_DAYS), '00:00'), NO_DUE);
  return new Map(rows.flatMap((row) => (textIn(row.data, 'trackingNo') === '' ? [] : [[plainCode(textIn(row.data, 'trackingNo')), row]])));
}

/** Refusal: `stockcounts.nothing` when not one code was scanned. */
const takeStock = defineCommand({
  id: 'stockcounts.take',
  input: z.object({ kind: z.enum(['keys', 'parcels']), scanned: z.array(z.string().max(100)).max(MOST) }),
  load: async ({ kind, scanned }, read, ctx) => {
    const result = compareStock(expectedOf(kind, await atDesk(kind, read)), scanned);
    const tracked = result.unexpected.length > 0 ? await byTracking(kind, read, ctx.today) : new Map<string, Row>();
    const strangers = await Promise.all(
      result.unexpected.map(async (code) => ({ code, what: strangerWords((await read.find(kind, code)) ?? tracked.get(code)) })),
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
