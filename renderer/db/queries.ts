/** Reads of the screens: each takes from an index what it gives, and no more (query-cost.mocked.test.ts). Pages of lists are in `list-page.ts`. */
import { addDays, at, dayOf, type Instant } from '@shared/base/time';
import { TALLIES, tallyKey } from '@shared/journal/counts';
import { type Row, VOID } from '@shared/registers/contract/row';
import { registers } from '@shared/registers/index';
import Dexie from 'dexie';
import type { Deskbook } from './database';

const { minKey, maxKey } = Dexie;

/** Number of records by state, from the tallies; `open` counts those whose state is among `openStates`. */
export async function stateCounts(db: Deskbook, register: string, states: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const all = [...states, VOID];
  const found = await db.counters.bulkGet(all.map((s) => tallyKey(register, s)));
  return Object.fromEntries(all.map((s, i) => [s, found[i]?.n ?? 0]));
}

/** Number of all records, from the tallies: counting them takes seconds where there are a million. */
export async function recordCount(db: Deskbook): Promise<number> {
  const tallies = await db.counters.where('key').startsWith(TALLIES).toArray();
  return tallies.reduce((sum, { n }) => sum + n, 0);
}

/** How many are open and were due before `now`. */
export function overdueCount(db: Deskbook, register: string, now: Instant): Promise<number> {
  return db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, now]).count();
}

/** How many are open and due from now to the end of the day. */
export function dueTodayCount(db: Deskbook, register: string, now: Instant): Promise<number> {
  return db.rows
    .where('[register+open+dueAt]')
    .between([register, 1, now], [register, 1, at(addDays(dayOf(now), 1), '00:00')])
    .count();
}

export async function getRow(db: Deskbook, id: string): Promise<Row | undefined> {
  return db.rows.get(id);
}

export async function findRow(db: Deskbook, register: string, no: string): Promise<Row | undefined> {
  return db.rows.where('[register+no]').equals([register, no]).first();
}

/** More records than this hang on master data alone, such as a key and its loans: the newest of them are told. */
const MOST_LINKED = 500;

/** Records that name this one in their links, oldest first. */
export async function linkedRows(db: Deskbook, id: string): Promise<Row[]> {
  const newest = await db.rows.where('links').equals(id).reverse().limit(MOST_LINKED).toArray();
  return newest.sort(byTime);
}

export async function rowsOf(db: Deskbook, ids: readonly string[]): Promise<Row[]> {
  return (await db.rows.bulkGet([...ids])).filter((r) => r !== undefined);
}

/** Everything that ever happened at a unit, newest first (一户一档). */
export async function unitTimeline(db: Deskbook, unit: string, before: Instant | '', limit = 60): Promise<Row[]> {
  return db.rows
    .where('[unit+at]')
    .between([unit, minKey], [unit, before || maxKey], true, before === '')
    .reverse()
    .limit(limit)
    .toArray();
}

/** How many records each register has of a unit; registers without any are left out. */
export async function countsOfUnit(db: Deskbook, unit: string): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(
    Object.keys(registers).map(async (register) => [register, await unitRange(db, unit, register, 0, 1).count()] as const),
  );
  return new Map(counts.filter(([, n]) => n > 0));
}

/** What still needs somebody at a unit, over all registers, newest first. */
export async function openOfUnit(db: Deskbook, unit: string, limit = 100): Promise<Row[]> {
  const found = await Promise.all(Object.keys(registers).map((register) => unitRange(db, unit, register, 1, 1).toArray()));
  return found.flat().sort(byTime).reverse().slice(0, limit);
}

/** Every record of a unit in one register, oldest first. */
export async function ofUnit(db: Deskbook, unit: string, register: string): Promise<Row[]> {
  return (await unitRange(db, unit, register, 0, 1).toArray()).sort(byTime);
}

/** The newest records of a unit in one register, open ones and closed ones together. */
export async function latestOfUnit(db: Deskbook, unit: string, register: string, limit: number): Promise<Row[]> {
  const latest = (open: 0 | 1): Promise<Row[]> => unitRange(db, unit, register, open, open).reverse().limit(limit).toArray();
  const found = [...(await latest(0)), ...(await latest(1))];
  return found.sort(byTime).reverse().slice(0, limit);
}

/** Records of one time follow each other as they were written. */
function byTime(a: Row, b: Row): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function unitRange(db: Deskbook, unit: string, register: string, from: 0 | 1, to: 0 | 1) {
  return db.rows.where('[unit+register+open+at]').between([unit, register, from, minKey], [unit, register, to, maxKey]);
}

/** All records of a register still open, oldest due first. */
export async function openRows(db: Deskbook, register: string, limit = 500): Promise<Row[]> {
  return db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, maxKey]).limit(limit).toArray();
}

/** Records read together where many are gone through: the screen gets its turn in between. */
const PIECE = 250;

/** The open records of a register that fit, oldest due first: of any number only those that fit are kept in hand. */
export async function openRowsThat(db: Deskbook, register: string, fits: (row: Row) => boolean): Promise<Row[]> {
  const ids = await db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, maxKey]).primaryKeys();
  const found: Row[] = [];
  for (let from = 0; from < ids.length; from += PIECE) {
    found.push(...(await rowsOf(db, ids.slice(from, from + PIECE))).filter(fits));
  }
  return found;
}

/** Every record of a small master register (units, staff), voided ones left out. */
export async function allRows(db: Deskbook, register: string): Promise<Row[]> {
  return (await db.rows.where('[register+at]').between([register, minKey], [register, maxKey]).toArray()).filter((r) => r.state !== VOID);
}

/** Records of a register by time of the event, both ends included. */
export async function rowsBetween(db: Deskbook, register: string, from: Instant, to: Instant): Promise<Row[]> {
  return db.rows.where('[register+at]').between([register, from], [register, to], true, true).toArray();
}

/** How many records of a register are in a state with their event time in [from, to). '' as from = from the beginning. */
export function countBetween(db: Deskbook, register: string, state: string, from: Instant | '', to: Instant): Promise<number> {
  return db.rows
    .where('[register+state+at]')
    .between([register, state, from || minKey], [register, state, to], true, false)
    .count();
}

/** Counters by key, such as the quota counts; a counter nobody has counted is 0. */
export async function counters(db: Deskbook, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = await db.counters.bulkGet([...keys]);
  return new Map(keys.map((key, index) => [key, found[index]?.n ?? 0]));
}

/** Records of a register in one of the states, by time of the event from `since` on. */
export async function rowsInStates(db: Deskbook, register: string, states: readonly string[], since: Instant): Promise<Row[]> {
  const found = await Promise.all(
    states.map((state) => db.rows.where('[register+state+at]').between([register, state, since], [register, state, maxKey]).toArray()),
  );
  return found.flat();
}
