/** A long list as leaves of records: of those in sight the records are in hand, of all others that were passed only the ids. */
import type { Cursor, Page } from '@renderer/db/list-page';
import type { Row } from '@shared/registers/contract/row';

export interface Leaf {
  /** Where it begins; null = at the top. Where the next one begins it ends. */
  readonly after: Cursor | null;
  readonly ids: readonly string[];
  /** null = not in hand, or not read yet. */
  readonly rows: readonly Row[] | null;
  /** Records read for it; null = not read yet. */
  readonly looked: number | null;
}

export interface Leaves {
  readonly leaves: readonly Leaf[];
  /** Where the leaf after the last one would begin; null = the list ends there, or the last one is not read yet. */
  readonly next: Cursor | null;
}

/** What somebody sees: indexes of its first and last line. */
export interface Sight {
  readonly first: number;
  readonly last: number;
}

/** Records on the first leaves, and on those far down: who goes there goes on. */
const LEAST = 60;
const MOST = 480;
/** A leaf is cut when more than this stand between its two ends. */
export const MOST_ON_LEAF = MOST * 2;
/** The next leaf is read when so many lines are left below. */
const AHEAD = 40;
/** Leaves on either side of those in sight whose records stay in hand. */
const NEAR = 1;

export const BLANK: Leaves = { leaves: [blankLeaf(null)], next: null };

function blankLeaf(after: Cursor | null): Leaf {
  return { after, ids: [], rows: null, looked: null };
}

/** Name of a leaf by its two ends; it changes with them. */
export function leafKey({ leaves }: Leaves, index: number): string {
  return JSON.stringify([leaves[index]?.after ?? null, leaves[index + 1]?.after ?? null]);
}

/**
 * With what was read of the leaf of that name. A record that did not change stays the same object, so that nobody draws it again. A leaf that
 * no longer holds what belongs between its ends is cut there, and what follows is read anew.
 */
export function withPage(before: Leaves, key: string, page: Page): Leaves {
  const { leaves } = before;
  const index = leaves.findIndex((_, i) => leafKey(before, i) === key);
  const old = leaves[index];
  if (!old) return before;
  const rows = reused(old.rows, page.rows);
  const ids = sameIds(
    old.ids,
    page.rows.map(({ id }) => id),
  );
  const leaf: Leaf = { after: old.after, ids, rows, looked: page.looked };
  if (index === leaves.length - 1) {
    const isSame =
      rows === old.rows && old.looked === page.looked && before.next?.id === page.next?.id && before.next?.key === page.next?.key;
    return isSame ? before : { leaves: [...leaves.slice(0, -1), leaf], next: page.next };
  }
  if (page.next !== null) return { leaves: [...leaves.slice(0, index), leaf], next: page.next };
  return rows === old.rows && old.looked === page.looked ? before : { ...before, leaves: leaves.with(index, leaf) };
}

function reused(old: readonly Row[] | null, now: readonly Row[]): readonly Row[] {
  const known = new Map(old?.map((row) => [row.id, row]));
  const rows = now.map((row) => {
    const before = known.get(row.id);
    return before && before.rev === row.rev && before.v === row.v && before.updatedAt === row.updatedAt ? before : row;
  });
  return old && rows.length === old.length && rows.every((row, i) => row === old[i]) ? old : rows;
}

function sameIds(old: readonly string[], now: readonly string[]): readonly string[] {
  return old.length === now.length && old.every((id, i) => id === now[i]) ? old : now;
}

/** With one more leaf at the end, to be read. */
export function withNext({ leaves, next }: Leaves): Leaves {
  return next === null ? { leaves, next } : { leaves: [...leaves, blankLeaf(next)], next: null };
}

/** Numbers of the first and last leaf to be held, of those in sight and beside them; and the leaf that is not read yet. */
export function heldLeaves({ leaves }: Leaves, sight: Sight): { readonly from: number; readonly to: number } {
  let end = 0;
  let from = leaves.length - 1;
  let to = from;
  for (const [i, { ids }] of leaves.entries()) {
    const begin = end;
    end += ids.length;
    if (sight.first < end) from = Math.min(from, i);
    if (sight.last < begin) {
      to = i - 1;
      break;
    }
  }
  const unread = leaves.at(-1)?.looked === null ? leaves.length - 1 : 0;
  return { from: Math.max(0, from - NEAR), to: Math.max(unread, Math.min(leaves.length - 1, to + NEAR)) };
}

/** Lets go of records outside of those leaves. */
export function letGo(before: Leaves, { from, to }: { readonly from: number; readonly to: number }): Leaves {
  const isFar = (leaf: Leaf, i: number): boolean => leaf.rows !== null && (i < from - NEAR || i > to + NEAR);
  if (!before.leaves.some(isFar)) return before;
  return { ...before, leaves: before.leaves.map((leaf, i) => (isFar(leaf, i) ? { ...leaf, rows: null } : leaf)) };
}

/** How many records the leaf at this place is read with. */
export function sizeOf({ leaves }: Leaves, index: number): number {
  const before = leaves.slice(0, index).reduce((sum, { ids }) => sum + ids.length, 0);
  return Math.min(MOST, Math.max(LEAST, Math.floor(before / 4)));
}

export function countOf({ leaves }: Leaves): number {
  return leaves.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Records that were looked through and did not fit. */
export function passedOver({ leaves }: Leaves): number {
  return leaves.reduce((sum, { ids, looked }) => sum + (looked ?? ids.length) - ids.length, 0);
}

/** Whether the sight comes near the end of what was read, and there is more to read. */
export function isShort(all: Leaves, sight: Sight): boolean {
  return all.next !== null && sight.last >= countOf(all) - AHEAD;
}
