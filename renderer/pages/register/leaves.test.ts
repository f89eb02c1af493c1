import type { Page } from '@renderer/db/list-page';
import { dutyRow } from '@renderer/ui/testing/sample-rows';
import type { Row } from '@shared/registers/contract/row';
import { describe, expect, it } from 'vitest';
import { BLANK, countOf, heldLeaves, isShort, type Leaves, leafKey, letGo, passedOver, sizeOf, withNext, withPage } from './leaves';

const row = (n: number, rev = 1): Row => dutyRow(n, { rev });
const rows = (from: number, to: number): Row[] => Array.from({ length: to - from }, (_, i) => row(from + i));
const placeOf = (n: number) => ({ key: row(n).at, id: row(n).id });
const page = (found: readonly Row[], more: boolean, looked = found.length): Page => ({
  rows: found,
  next: more ? placeOf(Number(found.at(-1)?.id.slice(3))) : null,
  looked,
});

/** So many leaves of ten records each, and more to come. */
function leavesOf(n: number): Leaves {
  let all = withPage(BLANK, leafKey(BLANK, 0), page(rows(0, 10), true));
  for (let i = 1; i < n; i++) {
    all = withNext(all);
    all = withPage(all, leafKey(all, i), page(rows(i * 10, i * 10 + 10), true));
  }
  return all;
}

describe('leaves', () => {
  it('are read one behind the other until the list ends', () => {
    const three = leavesOf(3);
    expect([countOf(three), three.next]).toEqual([30, placeOf(29)]);
    const grown = withNext(three);
    expect(grown.next).toBeNull();
    const ended = withPage(grown, leafKey(grown, 3), page(rows(30, 34), false));
    expect([countOf(ended), ended.next, withNext(ended)]).toEqual([34, null, ended]);
  });

  it('keep every record that did not change as the same object', () => {
    const before = leavesOf(3);
    const after = withPage(before, leafKey(before, 1), page([row(10), row(11, 2), ...rows(12, 20)], false));
    const [old, now] = [before.leaves[1]?.rows ?? [], after.leaves[1]?.rows ?? []];
    expect(now.map((one, i) => one === old[i])).toEqual([true, false, ...Array.from({ length: 8 }, () => true)]);
    expect(after.leaves[1]?.ids).toBe(before.leaves[1]?.ids);
    const same = withPage(before, leafKey(before, 1), page(rows(10, 20), false));
    expect(same).toBe(before);
  });

  it('take a new record between their ends and move nothing else', () => {
    const before = leavesOf(3);
    const after = withPage(before, leafKey(before, 0), page([row(900), ...rows(0, 10)], false));
    expect(countOf(after)).toBe(31);
    expect(after.leaves.slice(1)).toEqual(before.leaves.slice(1));
  });

  it('are cut where more was put between two ends than is read at once', () => {
    const before = leavesOf(3);
    const after = withPage(before, leafKey(before, 0), page(rows(0, 40), true));
    expect([after.leaves.length, countOf(after), after.next]).toEqual([1, 40, placeOf(39)]);
  });

  it('pass over an answer for ends that are no longer theirs', () => {
    const before = leavesOf(2);
    const key = leafKey(before, 1);
    const grown = withNext(before);
    expect(withPage(grown, key, page(rows(50, 60), true))).toBe(grown);
  });

  it.each([
    [0, 3, { from: 0, to: 1 }],
    [0, 12, { from: 0, to: 2 }],
    [25, 34, { from: 1, to: 4 }],
    [90, 99, { from: 8, to: 9 }],
    [500, 510, { from: 8, to: 9 }],
  ])('are held around lines %d to %d', (first, last, held) => expect(heldLeaves(leavesOf(10), { first, last })).toEqual(held));

  it('are held to the one that is not read yet, and without records in between', () => {
    expect(heldLeaves(withNext(leavesOf(4)), { first: 0, last: 5 })).toEqual({ from: 0, to: 4 });
    const bare = withPage(BLANK, leafKey(BLANK, 0), { rows: [], next: placeOf(7), looked: 2000 });
    expect([heldLeaves(bare, { first: 0, last: 0 }), passedOver(bare)]).toEqual([{ from: 0, to: 0 }, 2000]);
  });

  it('let go of records far from sight, never of their ids', () => {
    const far = letGo(leavesOf(10), { from: 4, to: 5 });
    expect(far.leaves.map((leaf) => leaf.rows !== null)).toEqual([false, false, false, true, true, true, true, false, false, false]);
    expect(countOf(far)).toBe(100);
    expect(letGo(far, { from: 4, to: 5 })).toBe(far);
  });

  it('are read in larger pieces further down', () => {
    const ten = leavesOf(100);
    expect([0, 1, 24, 40, 80, 100].map((index) => sizeOf(ten, index))).toEqual([60, 60, 60, 100, 200, 250]);
    expect(sizeOf({ ...ten, leaves: [...ten.leaves, ...ten.leaves, ...ten.leaves] }, 300)).toBe(480);
  });

  it('are short when the sight comes near their end and there is more', () => {
    const ten = leavesOf(10);
    expect([10, 59, 60, 99].map((last) => isShort(ten, { first: 0, last }))).toEqual([false, false, true, true]);
    expect(isShort({ ...ten, next: null }, { first: 0, last: 99 })).toBe(false);
  });
});
