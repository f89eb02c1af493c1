/** Every line is walked once, newest month first, whatever stands at one moment; nothing is kept that tells of somebody who was taken out. */
import { GENESIS, sealEntry } from '@shared/journal/entry';
import { packSegment } from '@shared/search/segment';
import { describe, expect, it, test } from 'vitest';
import { type Deskbook, deskbook } from './database';
import { putReplayed } from './put-replayed';
import { openToSearch, readKept, walkLines, writeKept, writeSegments } from './search-store';

async function opened(): Promise<Deskbook> {
  const db = deskbook(`search-${crypto.randomUUID()}`);
  await db.open();
  return db;
}

const row = (n: number, at: string) => ({ id: `R${String(n).padStart(4, '0')}`, register: n % 2 ? 'duty' : 'keys', at, text: `行 ${n}` });

describe('walking the lines', () => {
  it.each<[string, readonly string[]]>([
    ['none', []],
    ['one', ['2026-11-21T09:00:00+08:00']],
    ['hundreds of one moment', Array.from({ length: 130 }, () => '2026-11-21T09:00:00+08:00')],
    [
      'months with gaps',
      ['2024-02-01T00:00:00+08:00', '2026-11-01T00:00:00+08:00', '2026-11-30T23:59:59+08:00', '2025-12-31T23:59:59+08:00'],
    ],
    ['no time', ['', '', '2026-11-21T09:00:00+08:00']],
    [
      'every day of a year',
      Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2025, 0, 1 + i)).toISOString().replace('.000Z', '+08:00')),
    ],
  ])('%s', async (_, times) => {
    const db = await opened();
    const rows = times.map((at, n) => row(n, at));
    await db.search.bulkPut(rows);
    const months: string[][] = [];
    for await (const month of walkLines(db, 20)) {
      for (const lines of month.values()) expect(lines.map(({ at }) => at)).toEqual(lines.map(({ at }) => at).sort((a, b) => b - a));
      months.push([...month.values()].flat().map(({ id }) => id));
    }
    expect(months.flat().sort()).toEqual(rows.map(({ id }) => id));
    const newest = rows.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
    expect(months[0]?.includes(newest?.id ?? '') ?? true).toBe(true);
  });
});

const entry = (seq: number, op: 'create' | 'erase' | 'discard') =>
  sealEntry({
    seq,
    site: 's',
    desk: '',
    at: '',
    by: '',
    command: '',
    record: `R${seq}`,
    register: 'duty',
    no: '',
    op,
    reason: '',
    changes: [],
    prev: GENESIS,
  });
const kept = (key: string) => [{ key, segment: packSegment('duty', []) }];

test.each([['erase'], ['discard']] as const)('%s after the moment that was read: nothing is written', async (op) => {
  const db = await opened();
  const first = { ...entry(1, 'create'), fresh: 0 };
  await db.journal.bulkPut([entry(1, 'create'), entry(2, 'create')]);
  expect([await writeSegments(db, first, kept('a')), await writeKept(db, first, ['a'])]).toEqual([true, true]);
  expect(await readKept(db)).toEqual({ seq: 1, hash: first.hash, fresh: 0, keys: ['a'] });
  await db.journal.put(entry(3, op));
  expect([await writeSegments(db, first, kept('b')), await writeKept(db, first, [])]).toEqual([false, false]);
  expect(await db.segments.toCollection().primaryKeys()).toEqual(['a', 'book']);
});

test('a list is written only over segments that are there, and what it does not name is deleted', async () => {
  const db = await opened();
  const first = { ...entry(1, 'create'), fresh: 0 };
  await db.journal.put(entry(1, 'create'));
  await writeSegments(db, first, kept('a'));
  await writeSegments(db, first, kept('b'));
  expect(await writeKept(db, first, ['b', 'c'])).toBe(false);
  expect(await writeKept(db, first, ['b'])).toBe(true);
  expect(await db.segments.toCollection().primaryKeys()).toEqual(['b', 'book']);
});

test.each([
  ['discarded', 0],
  ['wiped', 0],
  ['neither', 1],
])('a replay of a record that was %s', async (which, left) => {
  const db = await opened();
  await db.segments.put({ key: 'packed with it' });
  const nothing = {
    rows: [],
    discarded: [],
    settings: [],
    counters: [],
    values: [],
    entries: [],
    wiped: [],
    missing: [],
    erased: 0,
    faults: [],
  };
  await putReplayed(db, { ...nothing, [which]: ['R1'] });
  expect(await db.segments.count()).toBe(left);
});

test('no database is made by looking for one, and one that is deleted is let go', async () => {
  await expect(openToSearch('nowhere')).rejects.toThrow('no such database');
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  const db = await opened();
  db.close();
  const looked = await openToSearch(db.name);
  await deskbook(db.name).delete();
  expect(looked.isOpen()).toBe(false);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(db.name);
});
