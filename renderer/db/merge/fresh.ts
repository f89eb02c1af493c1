/** Which records look otherwise because of what came from other desks: the journal of this one does not say, and the search box has to hear of it. */
import type { Deskbook, MergingRow } from '../database';

interface FreshRow extends MergingRow {
  readonly n: number;
  readonly ids: readonly string[];
  /** Somebody was taken out, or a record left. */
  readonly wiped: boolean;
}

const FRESH = 'fresh:';
const END = 'fresh;';

const keyOf = (n: number): string => FRESH + String(n).padStart(12, '0');

/** Inside a transaction that writes the records. */
export async function putFresh(db: Deskbook, ids: readonly string[], wiped: boolean): Promise<void> {
  const n = (await lastFresh(db)) + 1;
  const row: FreshRow = { key: keyOf(n), n, ids, wiped };
  await db.merging.put(row);
}

/** Number of the last piece; 0 = there was none, or all were worked in. */
export async function lastFresh(db: Deskbook): Promise<number> {
  const last = await db.merging.where('key').between(FRESH, END).last();
  return (last as FreshRow | undefined)?.n ?? 0;
}

export async function freshAfter(db: Deskbook, n: number): Promise<readonly FreshRow[]> {
  const found: readonly MergingRow[] = await db.merging.where('key').between(keyOf(n), END, false).toArray();
  return found as readonly FreshRow[];
}

/** Records of the pieces after `n`, or null: some of those pieces were worked in and are gone, so that nobody can tell. */
export async function freshIds(db: Deskbook, n: number): Promise<readonly string[] | null> {
  const came = await freshAfter(db, n);
  const last = await lastFresh(db);
  return last === n + came.length ? came.flatMap(({ ids }) => ids) : null;
}

/** All but the last of them were worked in; that one stays, so that numbers go on. */
export async function dropFresh(db: Deskbook, n: number): Promise<void> {
  if (n > 0) await db.merging.where('key').between(FRESH, keyOf(n)).delete();
}
