/** Reads of the screens: each is one index range, a page at a time. */
import { addDays, at, dayOf, type Instant } from '@shared/base/time';
import { tallyKey } from '@shared/journal/counts';
import { type Row, VOID } from '@shared/registers/contract/row';
import Dexie, { type Collection, type InsertType } from 'dexie';
import type { Deskbook } from './database';

const { minKey, maxKey } = Dexie;

export interface ListFilter {
  readonly state?: string;
  /** Only what still needs somebody. */
  readonly open?: boolean;
  /** Open and due before this instant. */
  readonly overdueAt?: Instant;
  /** Open and due on this day. */
  readonly dueOn?: string;
  readonly unit?: string;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Free text, matched against the search line. */
  readonly text?: string;
}

/** Where the next page begins: the last row's place in the index used. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export interface Page {
  readonly rows: readonly Row[];
  /** null = nothing more. */
  readonly next: Cursor | null;
}

/** One page of a register, newest first; due lists are oldest due first. */
export async function listPage(db: Deskbook, register: string, filter: ListFilter, after: Cursor | null, limit = 60): Promise<Page> {
  const rows = await scan(db, register, filter, after, limit);
  const last = rows.at(-1);
  const due = byDue(filter);
  return { rows, next: last && rows.length === limit ? { key: due ? last.dueAt : last.at, id: last.id } : null };
}

function byDue(filter: ListFilter): boolean {
  return filter.overdueAt !== undefined || filter.dueOn !== undefined || filter.open === true;
}

async function scan(db: Deskbook, register: string, filter: ListFilter, after: Cursor | null, limit: number): Promise<Row[]> {
  const words = filter.text?.trim().toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const texts = words.length > 0 ? await searchIds(db, register, words) : null;
  const keep = (r: Row): boolean =>
    r.register === register &&
    (filter.state === undefined || r.state === filter.state) &&
    (!filter.unit || r.unit === filter.unit || r.unit.startsWith(`${filter.unit}-`)) &&
    (!filter.from || r.at >= filter.from) &&
    (!filter.to || r.at <= filter.to) &&
    (texts === null || texts.has(r.id));
  if (byDue(filter)) {
    const day = filter.dueOn;
    const low = day ? at(day, '00:00') : minKey;
    const high = day ? at(addDays(day, 1), '00:00') : (filter.overdueAt ?? maxKey);
    const range = db.rows
      .where('[register+open+dueAt]')
      .between([register, 1, after ? after.key : low], [register, 1, high], true, filter.open === true && !day);
    return take(range, after, (r) => r.dueAt, 1, limit, keep);
  }
  const upper = after ? after.key : (filter.to ?? maxKey);
  const lower = filter.from ?? minKey;
  const exact = filter.unit !== undefined && filter.unit.split('-').length >= 3;
  const range = exact
    ? db.rows.where('[unit+at]').between([filter.unit, lower], [filter.unit, upper], true, true)
    : filter.state !== undefined
      ? db.rows.where('[register+state+at]').between([register, filter.state, lower], [register, filter.state, upper], true, true)
      : db.rows.where('[register+at]').between([register, lower], [register, upper], true, true);
  return take(range.reverse(), after, (r) => r.at, -1, limit, keep);
}

/** Takes `limit` rows behind the cursor. Rows of the cursor's own key come again: those up to its id are passed over. */
async function take(
  range: Collection<Row, string, InsertType<Row, 'id'>>,
  after: Cursor | null,
  keyOf: (r: Row) => string,
  way: 1 | -1,
  limit: number,
  keep: (r: Row) => boolean,
): Promise<Row[]> {
  const behind = (r: Row): boolean => after === null || keyOf(r) !== after.key || (way === 1 ? r.id > after.id : r.id < after.id);
  return range
    .filter((r) => behind(r) && keep(r))
    .limit(limit)
    .toArray();
}

async function searchIds(db: Deskbook, register: string, words: readonly string[]): Promise<Set<string>> {
  const ids = new Set<string>();
  await db.search
    .orderBy('at')
    .reverse()
    .each((row) => {
      if (row.register === register && words.every((w) => row.text.includes(w))) ids.add(row.id);
    });
  return ids;
}

/** Newest records over all registers whose search line holds every word. */
export async function searchRows(db: Deskbook, text: string, limit = 50): Promise<Row[]> {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits = await db.search
    .orderBy('at')
    .reverse()
    .filter((row) => words.every((w) => row.text.includes(w)))
    .limit(limit)
    .primaryKeys();
  return rowsOf(db, hits);
}

/** Number of records by state, from the tallies; `open` counts those whose state is among `openStates`. */
export async function stateCounts(db: Deskbook, register: string, states: readonly string[]): Promise<Readonly<Record<string, number>>> {
  const all = [...states, VOID];
  const found = await db.counters.bulkGet(all.map((s) => tallyKey(register, s)));
  return Object.fromEntries(all.map((s, i) => [s, found[i]?.n ?? 0]));
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

/** Records that name this one in their links. */
export async function linkedRows(db: Deskbook, id: string): Promise<Row[]> {
  return (await db.rows.where('links').equals(id).toArray()).sort((a, b) => (a.at < b.at ? -1 : 1));
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

/** How many records each register has of a unit. */
export async function countsOfUnit(db: Deskbook, unit: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  await db.rows
    .where('[unit+at]')
    .between([unit, minKey], [unit, maxKey])
    .each((r) => {
      counts.set(r.register, (counts.get(r.register) ?? 0) + 1);
    });
  return counts;
}

/** What still needs somebody at a unit, over all registers, newest first. */
export async function openOfUnit(db: Deskbook, unit: string, limit = 100): Promise<Row[]> {
  return db.rows
    .where('[unit+at]')
    .between([unit, minKey], [unit, maxKey])
    .reverse()
    .filter((r) => r.open === 1)
    .limit(limit)
    .toArray();
}

/** Every record of a unit in one register, oldest first. */
export async function ofUnit(db: Deskbook, unit: string, register: string): Promise<Row[]> {
  const rows = await db.rows.where('[unit+at]').between([unit, minKey], [unit, maxKey]).toArray();
  return rows.filter((row) => row.register === register);
}

/** All records of a register still open, oldest due first. */
export async function openRows(db: Deskbook, register: string, limit = 500): Promise<Row[]> {
  return db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, maxKey]).limit(limit).toArray();
}

/** The open records of a register that fit, oldest due first: of any number only those that fit are kept in hand. */
export async function openRowsThat(db: Deskbook, register: string, fits: (row: Row) => boolean): Promise<Row[]> {
  return db.rows.where('[register+open+dueAt]').between([register, 1, minKey], [register, 1, maxKey]).filter(fits).toArray();
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
