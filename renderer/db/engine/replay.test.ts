/** The proof that the journal is complete: whatever a day brings, its lines alone rebuild every store row by row (AUD-1). */
import { addMinutes } from '@shared/base/time';
import { countRow } from '@shared/journal/counts';
import { checkChain } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';
import { type Replayed, recordsOf, replay } from '@shared/journal/replay';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf, registerList } from '@shared/registers/index';
import { aPerson } from '@shared/registers/staff/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deskbook, deskbook } from '../database';
import { journalLinesAfter } from '../journal-lines';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { type Step, takeStep } from '../testing/random-day';
import { searchText } from './search-text';

const moduleOf = (register: string) => registerList.find(({ definition }) => definition.id === register);

async function linesOf(db: Deskbook): Promise<readonly JournalLine[]> {
  return (await journalLinesAfter(db, 0, Number.POSITIVE_INFINITY)).map((text) => {
    const line = readLine(text);
    if (!line.ok) throw new Error(line.error.code);
    return line.value;
  });
}

/** Replays into a second database, `size` lines at a time, as a restore does. */
async function rebuilt(lines: readonly JournalLine[], size: number): Promise<Deskbook> {
  const db = deskbook(`test-${crypto.randomUUID()}`);
  await db.open();
  for (let from = 0; from < lines.length; from += size) {
    const piece = lines.slice(from, from + size);
    const known = (await db.rows.bulkGet([...recordsOf(piece)])).flatMap((row) => (row ? [[row.id, row] as const] : []));
    const settings = new Map((await db.settings.toArray()).map(({ key, value }) => [key, value]));
    const counters = new Map((await db.counters.toArray()).map(({ key, n }) => [key, n]));
    const done = replay(piece, { rows: new Map(known), settings, counters }, moduleOf);
    expect(done.faults).toEqual([]);
    expect(done.erased).toEqual([]);
    await write(db, done);
  }
  return db;
}

async function write(db: Deskbook, done: Replayed): Promise<void> {
  await db.rows.bulkPut([...done.rows]);
  await db.rows.bulkDelete([...done.discarded]);
  await db.search.bulkPut(done.rows.map((row) => searchOf(row)));
  await db.settings.bulkPut([...done.settings]);
  await db.counters.bulkPut([...done.counters]);
  await db.values.bulkPut([...done.values]);
  await db.journal.bulkPut([...done.entries]);
}

const searchOf = (row: Row) => ({ id: row.id, register: row.register, at: row.at, text: searchText(definitionOf(row.register), row) });

const STORES = ['rows', 'settings', 'counters', 'values', 'search', 'journal'] as const;

async function equal(a: Deskbook, b: Deskbook): Promise<void> {
  for (const store of STORES) expect([store, await b.table(store).toArray()]).toStrictEqual([store, await a.table(store).toArray()]);
}

async function randomDay(steps: readonly Step[]): Promise<TestDesk> {
  const desk = await testDesk();
  desk.as('manager');
  for (const name of ['王敏', '李芳']) await desk.run('record.create', { register: 'staff', data: aPerson({ name }) });
  let now = desk.caller().now();
  for (const one of steps) {
    now = addMinutes(now, 7);
    desk.at(now);
    await takeStep(desk, one);
  }
  return desk;
}

/** Tallies and numbers counted from the records alone: the tallies are the same, no number counter is lower. */
async function recounted(db: Deskbook): Promise<void> {
  const counts = new Map<string, number>();
  await db.rows.each((row) => countRow(counts, row, definitionOf(row.register)));
  for (const { key, n } of await db.counters.toArray()) {
    if (key.startsWith('tally:')) expect([key, counts.get(key) ?? 0]).toEqual([key, n]);
    if (key.startsWith('no:')) expect([key, (counts.get(key) ?? 0) >= n]).toEqual([key, true]);
  }
}

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(99), fc.nat(9));
const runs = Number(process.env['REPLAY_RUNS'] ?? 12);

it('any day is rebuilt from its lines, in batches of any size', { timeout: 60_000 * runs }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 90 }), fc.integer({ min: 1, max: 400 }), async (steps, size) => {
      const desk = await randomDay(steps);
      const lines = await linesOf(desk.db);
      expect(checkChain(lines.map(({ entry }) => entry))).toBeNull();
      const second = await rebuilt(lines, size);
      await equal(desk.db, second);
      await recounted(second);
      await desk.db.delete();
      await second.delete();
    }),
    { numRuns: runs },
  );
});
