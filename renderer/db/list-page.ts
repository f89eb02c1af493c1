/** One page of a list, by the place where the last one ended: what it costs depends on what it shows, at any depth. */
import type { Row } from '@shared/registers/contract/row';
import type { Deskbook } from './database';
import { type IndexRange, type ListFilter, type ListPlan, planOf } from './list-plan';

/** Where the next page begins: the last record's place in the index used. */
export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export interface Page {
  readonly rows: readonly Row[];
  /** Where to go on; null = nothing more. Fewer rows than asked for, and yet a place: so many were looked through for now. */
  readonly next: Cursor | null;
  /** Records that were read for it. */
  readonly looked: number;
}

/** Records read together where not all of them fit; the screen gets its turn in between. */
const PIECE = 250;
/** Records looked through for a page at most: the caller shows how far it came and goes on from there. */
export const MOST_LOOKED = 2000;

/**
 * One page of a register: newest first, or by due time where the filter asks for what is open or due. `after` null = from the beginning;
 * `until` = the last place that still belongs to it, null = as far as `limit` goes.
 */
export async function listPage(
  db: Deskbook,
  register: string,
  filter: ListFilter,
  after: Cursor | null,
  limit = 60,
  until: Cursor | null = null,
): Promise<Page> {
  const plan = planOf(register, filter);
  const all = plan.keep === null && plan.words.length === 0;
  // New records of a page that was read before come on top of what it looked through.
  const most = until === null ? MOST_LOOKED : MOST_LOOKED * 2;
  const rows: Row[] = [];
  let place = after;
  let looked = 0;
  for (;;) {
    const size = all ? limit : PIECE;
    const piece = await pieceAfter(db, plan, place, size, until);
    const fitting = all ? piece : await fits(db, plan, piece);
    looked += piece.length;
    rows.push(...fitting.slice(0, limit - rows.length));
    const full = rows.length === limit;
    const last = full ? rows.at(-1) : piece.at(-1);
    if (!full && (piece.length < size || !last)) return { rows, next: null, looked };
    place = last ? { key: last[plan.order], id: last.id } : place;
    if (full || looked >= most) return { rows, next: place, looked };
  }
}

async function fits(db: Deskbook, { keep, words }: ListPlan, piece: readonly Row[]): Promise<readonly Row[]> {
  const kept = keep === null ? piece : piece.filter(keep);
  if (words.length === 0 || kept.length === 0) return kept;
  const lines = await db.search.bulkGet(kept.map(({ id }) => id));
  return kept.filter((_, i) => words.every((word) => lines[i]?.text.includes(word) === true));
}

/** The next `size` records of the list behind a place, whatever they are. */
async function pieceAfter(db: Deskbook, plan: ListPlan, place: Cursor | null, size: number, until: Cursor | null): Promise<readonly Row[]> {
  const parts = await Promise.all(plan.ranges.map((range) => rangeAfter(db, range, plan.order, place, size, until)));
  const [only] = parts;
  const joined = parts.length === 1 && only ? only : parts.flat().sort((a, b) => comparing(plan.order, placeOf(plan, a), placeOf(plan, b)));
  const inside = until === null ? joined : joined.filter((row) => comparing(plan.order, placeOf(plan, row), until) <= 0);
  return inside.slice(0, size);
}

function placeOf({ order }: ListPlan, row: Row): Cursor {
  return { key: row[order], id: row.id };
}

/** Below 0 where `a` comes first in the list. Records of one time follow each other by id. */
function comparing(order: ListPlan['order'], a: Cursor, b: Cursor): number {
  const rising = a.key === b.key ? compare(a.id, b.id) : compare(a.key, b.key);
  return order === 'dueAt' ? rising : -rising;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function rangeAfter(
  db: Deskbook,
  range: IndexRange,
  order: ListPlan['order'],
  place: Cursor | null,
  size: number,
  until: Cursor | null,
): Promise<readonly Row[]> {
  const { index, head } = range;
  const falls = order === 'at';
  // An index knows no place between records of one time: those that are left of it are found by their ids.
  const tied = place === null ? [] : await tiedAfter(db, range, place, falls, size);
  if (tied.length === size) return tied;
  const low = falls ? (until?.key ?? range.low) : (place?.key ?? range.low);
  const high = falls ? (place?.key ?? range.high) : (until?.key ?? range.high);
  const withLow = falls || place === null;
  const withHigh = falls ? place === null && range.withHigh : until !== null || range.withHigh;
  const rest = db.rows.where(index).between([...head, low], [...head, high], withLow, withHigh);
  return [...tied, ...(await (falls ? rest.reverse() : rest).limit(size - tied.length).toArray())];
}

async function tiedAfter(db: Deskbook, { index, head }: IndexRange, place: Cursor, falls: boolean, size: number): Promise<readonly Row[]> {
  const ids = await db.rows
    .where(index)
    .equals([...head, place.key])
    .primaryKeys();
  const left = falls ? ids.filter((id) => id < place.id).reverse() : ids.filter((id) => id > place.id);
  return left.length === 0 ? [] : (await db.rows.bulkGet(left.slice(0, size))).filter((row) => row !== undefined);
}
