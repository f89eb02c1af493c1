import type { Row } from '@shared/registers/contract/row';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Deskbook, deskbook } from './database';
import { type Cursor, listPage, MOST_LOOKED } from './list-page';
import { isByDue, type ListFilter } from './list-plan';
import { NEWEST, putPlainRows } from './testing/plain-rows';

let db: Deskbook;
let all: readonly Row[];

beforeAll(async () => {
  db = deskbook(`list-${crypto.randomUUID()}`);
  all = await putPlainRows(db, { requests: 900, duty: 300, parcels: 60 }, 4);
}, 60_000);
afterAll(() => db.delete());

/** The same list by plain reading, comparing and sorting. */
async function plainly(register: string, filter: ListFilter): Promise<string[]> {
  const lines = new Map((await db.search.toArray()).map(({ id, text }) => [id, text]));
  const { state, open, overdueAt, dueOn, unit, from, to, text } = filter;
  const fits = (row: Row): boolean =>
    row.register === register &&
    (state === undefined || row.state === state) &&
    (open !== true || row.open === 1) &&
    (overdueAt === undefined || (row.open === 1 && row.dueAt < overdueAt)) &&
    (dueOn === undefined || (row.open === 1 && row.dueAt.slice(0, 10) === dueOn)) &&
    (unit === undefined || row.unit === unit || row.unit.startsWith(`${unit}-`)) &&
    (from === undefined || row.at >= from) &&
    (to === undefined || row.at <= to) &&
    (text === undefined || text.split(' ').every((word) => lines.get(row.id)?.includes(word)));
  const rising = (key: 'at' | 'dueAt') => (a: Row, b: Row) => (a[key] === b[key] ? (a.id < b.id ? -1 : 1) : a[key] < b[key] ? -1 : 1);
  const found = all.filter(fits);
  return (isByDue(filter) ? found.sort(rising('dueAt')) : found.sort(rising('at')).reverse()).map(({ id }) => id);
}

async function pageByPage(register: string, filter: ListFilter, limit: number): Promise<{ ids: string[]; places: (Cursor | null)[] }> {
  const ids: string[] = [];
  const places: (Cursor | null)[] = [null];
  for (let place: Cursor | null = null; ; ) {
    const page = await listPage(db, register, filter, place, limit);
    ids.push(...page.rows.map(({ id }) => id));
    place = page.next;
    if (place === null) return { ids, places };
    places.push(place);
  }
}

const from = '2026-11-19T00:00:00+08:00';
const to = '2026-11-20T23:59:59+08:00';
const filters: readonly ListFilter[] = [
  {},
  { from },
  { to },
  { from, to },
  { state: 'closed' },
  { state: 'closed', from, to },
  { unit: '2-2-102' },
  { unit: '3-1-101', state: 'closed' },
  { unit: '2-2-102', from, to, text: '漏水' },
  { unit: '2-2' },
  { unit: '3', state: 'closed', from, to, text: '赵强' },
  { text: '漏水' },
  { text: '漏水 王敏' },
  { text: '没有这个词' },
  { open: true },
  { open: true, unit: '1', text: '灯坏', from },
  { overdueAt: NEWEST },
  { overdueAt: NEWEST, unit: '1-1-101' },
  { dueOn: '2026-11-21' },
  { dueOn: '2026-11-21', text: '电梯', to },
];

it.each(filters)('finds for %j what plain reading finds, in its order, by pages of any length', async (filter) => {
  for (const register of ['requests', 'duty']) {
    const wanted = await plainly(register, filter);
    for (const limit of [5, 60, 5000]) expect((await pageByPage(register, filter, limit)).ids).toEqual(wanted);
  }
});

it('tests filters that find something', async () => {
  const found = await Promise.all(filters.map(async (filter) => (await plainly('requests', filter)).length));
  expect(filters.filter((_, i) => found[i] === 0)).toEqual([{ text: '没有这个词' }]);
});

it.each(filters)('reads a page of %j again by its two ends, whatever is put before it', async (filter) => {
  const { ids, places } = await pageByPage('requests', filter, 7);
  const again: string[] = [];
  for (const [i, place] of places.entries()) {
    const page = await listPage(db, 'requests', filter, place, 1000, places[i + 1] ?? null);
    expect(page.next).toBeNull();
    again.push(...page.rows.map(({ id }) => id));
  }
  expect(again).toEqual(ids);
});

it('stops looking after so many records, says how many, and goes on from there', async () => {
  const big = deskbook(`list-${crypto.randomUUID()}`);
  await putPlainRows(big, { duty: 4500 });
  const looked: number[] = [];
  for (let place: Cursor | null = null; ; ) {
    const page = await listPage(big, 'duty', { text: '没有这个词' }, place);
    looked.push(page.looked);
    place = page.next;
    if (place === null) break;
  }
  expect(looked).toEqual([MOST_LOOKED, MOST_LOOKED, 500]);
  await big.delete();
});
