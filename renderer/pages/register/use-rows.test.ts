import { type Deskbook, deskbook } from '@renderer/db/database';
import type { ListFilter } from '@renderer/db/list-plan';
import { plainRow, putPlainRows } from '@renderer/db/testing/plain-rows';
import { addMinutes } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { act, cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useRows } from './use-rows';

const duty = definitionOf('duty');
const parcels = definitionOf('parcels');
const ALL: ListFilter = {};
let db: Deskbook;
let made: readonly Row[];

const newestFirst = (rows: readonly Row[]): string[] =>
  [...rows].sort((a, b) => (a.at === b.at ? (a.id > b.id ? -1 : 1) : a.at > b.at ? -1 : 1)).map(({ id }) => id);

beforeEach(async () => {
  db = deskbook(`rows-${crypto.randomUUID()}`);
  made = await putPlainRows(db, { parcels: 400 });
});
afterEach(async () => {
  cleanup();
  await db.delete();
});

it('reads on while somebody goes down, and lets go of what was passed', async () => {
  const { result } = renderHook(() => useRows(db, parcels, ALL));
  await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(59));
  for (let at = 40; at < 400; at += 40) {
    await act(async () => result.current.onSight(at - 30, at));
    await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(Math.min(at + 20, 399)));
  }
  expect(result.current.ids).toEqual(newestFirst(made));
  await waitFor(() => expect(result.current.hasMore).toBe(false));
  const ids = result.current.ids ?? [];
  const inHand = ids.filter((id) => result.current.rowOf(id)).length;
  expect(inHand).toBeGreaterThan(0);
  expect(inHand).toBeLessThan(400);
  expect(result.current.rowOf(ids[0] ?? '')).toBeUndefined();
  await act(async () => result.current.onSight(0, 20));
  await waitFor(() => expect(result.current.rowOf(ids[0] ?? '')?.id).toBe(ids[0]));
});

it('takes in what is new, changed and gone, and keeps every other record as it was', async () => {
  const { result } = renderHook(() => useRows(db, parcels, ALL));
  await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(59));
  await act(async () => result.current.onSight(0, 50));
  await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(100));
  const before = result.current.ids ?? [];
  const [first = '', second = '', third = ''] = before;
  const [old, kept] = [result.current.rowOf(second), result.current.rowOf(third)];
  const fresh: Row = { ...plainRow(parcels, 7, 50), id: 'fresh', no: 'fresh', at: addMinutes(made[0]?.at ?? '', 5) };
  await db.rows.add(fresh);
  await waitFor(() => expect(result.current.ids).toEqual(['fresh', ...before]));
  if (old) await db.rows.put({ ...old, rev: 2, unit: '9-9-999' });
  await waitFor(() => expect(result.current.rowOf(second)?.unit).toBe('9-9-999'));
  expect(result.current.rowOf(third)).toBe(kept);
  await db.rows.delete(first);
  await waitFor(() => expect(result.current.ids).toEqual(['fresh', ...before.slice(1)]));
});

it('puts urgent open records first, once each, wherever the list would have them', async () => {
  const rows = await putPlainRows(db, { duty: 200 }, 2);
  const urgent = rows.filter(({ open }) => open === 1).slice(90);
  await db.rows.bulkPut(urgent.map((row) => ({ ...row, rev: 2, data: { ...row.data, urgency: 'urgent' } })));
  const { result } = renderHook(() => useRows(db, duty, ALL));
  await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(59));
  for (const at of [50, 100, 150, 200]) {
    await act(async () => result.current.onSight(Math.max(0, at - 30), at));
    await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(Math.min(at + 20, 199)));
  }
  const wanted = newestFirst(urgent);
  expect(result.current.ids).toEqual([...wanted, ...newestFirst(rows).filter((id) => !wanted.includes(id))]);
  await db.rows.update(wanted[0] ?? '', { open: 0, state: 'done', rev: 3 });
  await waitFor(() => expect(result.current.ids?.[0]).toBe(wanted[1]));
});

it('begins anew with another filter, and says how far it looked where it finds nothing', async () => {
  const { result, rerender } = renderHook(({ filter }) => useRows(db, parcels, filter), { initialProps: { filter: ALL } });
  await waitFor(() => expect(result.current.ids?.length).toBeGreaterThan(59));
  rerender({ filter: { text: '没有这个词' } });
  expect(result.current.ids).toBeUndefined();
  await waitFor(() => expect([result.current.ids, result.current.hasMore, result.current.search]).toEqual([[], false, null]));
});

it('stops looking in vain after so many records until somebody says to look on', async () => {
  const big = deskbook(`rows-${crypto.randomUUID()}`);
  await putPlainRows(big, { parcels: 2600 }, 3000);
  const filter: ListFilter = { text: '没有这个词' };
  const { result } = renderHook(() => useRows(big, parcels, filter, 1500));
  await waitFor(() => expect(result.current.search?.lookOn).toBeTruthy(), { timeout: 15_000 });
  expect([result.current.ids, result.current.search?.looked, result.current.hasMore]).toEqual([[], 2000, true]);
  expect(result.current.search?.upTo).toBe('2026-11-11');
  await act(async () => result.current.search?.lookOn?.());
  await waitFor(() => expect([result.current.hasMore, result.current.search]).toEqual([false, null]), { timeout: 15_000 });
  await big.delete();
}, 60_000);
