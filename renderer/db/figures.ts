/** Reads what the figures of some spans are counted from: in pieces, so that nobody waits to save, and true of one moment all the same. */
import { addDays, at, type Day, dayOf, daysBetween, type Instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { policyBook } from '@shared/rules/callbacks/book';
import { buildingOf } from '@shared/rules/statistics/figures/breakdown';
import type { Facts, TallyFact } from '@shared/rules/statistics/figures/facts';
import { feeFact, requestFact } from '@shared/rules/statistics/figures/facts-of';
import { quotaFacts, rateFacts, undrawnFacts } from '@shared/rules/statistics/figures/facts-of-counters';
import { type Gathering, gathering } from '@shared/rules/statistics/figures/gathering';
import { type FactRange, factRanges, piecesOf } from '@shared/rules/statistics/figures/ranges';
import { TALLIED, talliesSince } from '@shared/rules/statistics/figures/tallies';
import type { Span } from '@shared/rules/statistics/spans';
import Dexie from 'dexie';
import { firstEntry } from './all-entries';
import type { Deskbook } from './database';
import { changedSince, type Moment, momentOf } from './meanwhile';
import { readSetting } from './reader';

const { minKey, maxKey } = Dexie;

export interface FactsRead {
  /** Aborted: reading stops, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Records read together. */
const PIECE = 300;
/** What the last step, in which nothing may change, is of the whole. */
const LAST = 0.1;

/**
 * Facts for all figures of the spans; the steps of a trend are those of the first span. They are of one moment: what was changed while the
 * records were read piece by piece, here or by what came from other desks, is read again in the transaction in which counters and open records are read.
 */
export async function readFacts(db: Deskbook, spans: readonly Span[], now: Instant, how: FactsRead = {}): Promise<Facts> {
  return (await readFactsAnd(db, spans, now, how, async () => null)).facts;
}

/**
 * As `readFacts`; `also` reads rows and journals of the same moment: beside the rest, and once more in the transaction that ends the reading when a record
 * changed meanwhile.
 */
export async function readFactsAnd<T>(
  db: Deskbook,
  spans: readonly Span[],
  now: Instant,
  how: FactsRead,
  also: () => Promise<T>,
): Promise<{ readonly facts: Facts; readonly also: T }> {
  for (;;) {
    const read = await readOnce(db, spans, now, how, also);
    if (read) return read;
  }
}

/** null: nobody can tell any more what was changed meanwhile. */
async function readOnce<T>(
  db: Deskbook,
  spans: readonly Span[],
  now: Instant,
  how: FactsRead,
  also: () => Promise<T>,
): Promise<{ readonly facts: Facts; readonly also: T } | null> {
  const since = await momentOf(db);
  // Side by side: each waits for the database most of its time.
  const [found, counted, occupied, asked] = await Promise.all([gather(db, spans, how), readTallies(db, spans), readOccupied(db), also()]);
  how.signal?.throwIfAborted();
  // Whoever saves waits for this transaction: only what is open, the counters and what was changed meanwhile is read in it.
  const last = await db.transaction('r', [db.rows, db.journal, db.others, db.merging, db.counters, db.settings], async () => {
    const changed = await readChanged(db, since);
    if (!changed) return null;
    const [due, open, sums, first] = await Promise.all([dueIn(db, spans), readOpen(db, now), readCounters(db), firstDay(db)]);
    return {
      ...changed,
      due,
      open,
      sums,
      first,
      occupied: changed.units ? await readOccupied(db) : occupied,
      also: changed.rows.size === 0 ? asked : await also(),
    };
  });
  if (!last) return null;
  for (const [id, row] of last.rows) {
    if (row) found.put(row);
    else found.drop(id);
  }
  for (const row of last.due) found.put(row);
  const tallies = talliesSince(counted, piecesOf(spans), last.rows);
  return {
    facts: { now, since: last.first, ...found.facts(), ...last.sums, tallies, occupied: last.occupied, open: last.open },
    also: last.also,
  };
}

async function gather(db: Deskbook, spans: readonly Span[], how: FactsRead): Promise<Gathering> {
  const found = gathering(spans);
  const ranges = factRanges(spans);
  for (const [index, range] of ranges.entries()) {
    for await (const { rows, done } of piecesIn(db, range)) {
      for (const row of rows) found.put(row);
      how.signal?.throwIfAborted();
      how.onProgress?.(((index + done) / ranges.length) * (1 - LAST));
    }
  }
  return found;
}

/** Day of the first entry of the site's journals, or of an older record that was taken over (BY-16); '' for a site without any. */
async function firstDay(db: Deskbook): Promise<Day> {
  const registers = ['requests', 'duty', 'callbacks', 'parcels'];
  const [entry, ...rows] = await Promise.all([
    firstEntry(db),
    ...registers.map((register) => db.rows.where('[register+at]').between([register, minKey], [register, maxKey]).first()),
  ]);
  const times = [entry?.at, ...rows.map((row) => row?.at)].filter((time) => time !== undefined);
  return times.length === 0 ? '' : dayOf(times.reduce((least, time) => (time < least ? time : least)));
}

interface Changed {
  /** As they are now; undefined where it is gone (RET-1). */
  readonly rows: ReadonlyMap<string, Row | undefined>;
  /** Whether units may be among them. */
  readonly units: boolean;
}

async function readChanged(db: Deskbook, since: Moment): Promise<Changed | null> {
  const changed = await changedSince(db, since);
  if (!changed) return null;
  const { ids, entries, came } = changed;
  const found = await db.rows.bulkGet([...ids]);
  const rows = new Map(ids.map((id, index) => [id, found[index]]));
  // Of what left because of another desk nothing says any more which register it was of.
  const units = entries.some(({ register }) => register === 'units') || came.some((id) => (rows.get(id)?.register ?? 'units') === 'units');
  return { rows, units };
}

/** The records of a range by time of the event, a few hundred at a time; `done` from 0 to 1. */
async function* piecesIn(db: Deskbook, { register, from, to }: FactRange): AsyncGenerator<{ rows: readonly Row[]; done: number }> {
  const start = at(from, '00:00');
  const end = to === '' ? '9999' : at(addDays(to, 1), '00:00');
  const range = (low: string, high: string) => db.rows.where('[register+at]').between([register, low], [register, high], true, false);
  const count = await range(start, end).count();
  if (count === 0) return;
  const last = to === '' ? ((await range(start, end).last())?.at.slice(0, 10) ?? from) : to;
  const days = Math.max(1, Math.floor(((daysBetween(from, last) + 1) * PIECE) / count));
  for (let day = from; day <= last; day = addDays(day, days)) {
    const next = addDays(day, days);
    const high = next > last ? end : at(next, '00:00');
    yield {
      rows: await range(at(day, '00:00'), high).toArray(),
      done: Math.min(1, daysBetween(from, next) / (daysBetween(from, last) + 1)),
    };
  }
}

/** Callbacks that are still open and due in a span, however long ago they were planned. */
async function dueIn(db: Deskbook, spans: readonly Span[]): Promise<readonly Row[]> {
  const found = await Promise.all(
    spans.map(({ from, to }) =>
      db.rows
        .where('[register+open+dueAt]')
        .between(['callbacks', 1, at(from, '00:00')], ['callbacks', 1, at(addDays(to, 1), '00:00')])
        .toArray(),
    ),
  );
  return found.flat();
}

async function readOpen(db: Deskbook, now: Instant): Promise<Facts['open']> {
  const open = (register: string, until: unknown = maxKey) =>
    db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, until]);
  const [requests, parcels, keysOverdue, fees] = await Promise.all([
    open('requests').toArray(),
    open('parcels').primaryKeys(),
    open('keyloans', now).primaryKeys(),
    open('fees').toArray(),
  ]);
  return { requests: requests.map(requestFact), parcels, keysOverdue, fees: fees.flatMap((row) => feeFact(row) ?? []) };
}

/** Ids by register, state and piece of days: the records themselves are not read. A state at a time, so that a save gets its turn. */
async function readTallies(db: Deskbook, spans: readonly Span[]): Promise<readonly TallyFact[]> {
  const pieces = piecesOf(spans);
  const found: TallyFact[] = [];
  for (const register of TALLIED) {
    for (const state of Object.keys(definitionOf(register).states)) {
      const ids = await Promise.all(pieces.map((piece) => idsIn(db, [register, state], piece)));
      found.push(
        ...pieces.map((piece, index) => ({ register, state, ...piece, ids: ids[index] ?? [] })).filter((one) => one.ids.length > 0),
      );
    }
  }
  return found;
}

function idsIn(db: Deskbook, head: readonly [string, string], { from, to }: Pick<Span, 'from' | 'to'>): Promise<string[]> {
  const range = [
    [...head, at(from, '00:00')],
    [...head, at(addDays(to, 1), '00:00')],
  ] as const;
  return db.rows.where('[register+state+at]').between(range[0], range[1]).primaryKeys();
}

async function readCounters(db: Deskbook): Promise<Pick<Facts, 'undrawn' | 'quotas' | 'rates'>> {
  const [book, undrawn, quotas] = await Promise.all([
    readSetting(db, policyBook),
    db.counters.where('key').startsWith('undrawn:').toArray(),
    db.counters.where('key').startsWith('quota:').toArray(),
  ]);
  return { undrawn: undrawnFacts(undrawn), quotas: quotaFacts(quotas, book), rates: rateFacts(book) };
}

/** Units in use by building. */
async function readOccupied(db: Deskbook): Promise<Readonly<Record<string, number>>> {
  const ids = await db.rows.where('[register+state+at]').between(['units', 'kept', minKey], ['units', 'kept', maxKey]).primaryKeys();
  const occupied: Record<string, number> = {};
  for (let from = 0; from < ids.length; from += PIECE) {
    for (const unit of await db.rows.bulkGet(ids.slice(from, from + PIECE))) {
      if (!unit || unit.data['status'] === 'vacant') continue;
      const building = buildingOf(unit.no);
      occupied[building] = (occupied[building] ?? 0) + 1;
    }
  }
  return occupied;
}
