/** A past made of one week is one that the program itself takes for true: chain, values, records against the journal, counts. */
import { checkJournal } from '@renderer/db/check-journal';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { must } from '@shared/base/result';
import type { JournalLine } from '@shared/journal/line';
import { beforeAll, describe, expect, test } from 'vitest';
import { copiesFor, history, type Pattern, patternOf, type Reached } from './copies';
import { makeFilling } from './stores';
import { makeWeek } from './week';

const COPIES = 3;
const BROKEN_OFF = 2;

describe('a small site with three weeks before its week', () => {
  let pattern: Pattern;
  let db: Deskbook;
  beforeAll(async () => {
    const week = await makeWeek({ seed: 3, units: 40, records: 350, now: '2026-11-22T11:30:00+08:00' });
    pattern = patternOf(week.lines, week.today);
    db = deskbook('bench-past');
    await db.open();
    let filling = makeFilling();
    const done: Reached[] = [];
    const write = async (lines: readonly JournalLine[]): Promise<void> => {
      const { rows, search, journal, values } = filling.take(lines);
      await db.rows.bulkPut([...rows]);
      await db.search.bulkPut([...search]);
      await db.journal.bulkAdd([...journal]);
      await db.values.bulkAdd([...values]);
      const last = must(lines.at(-1), 'a line').entry;
      done.push({ pieces: done.length + 1, seq: last.seq, hash: last.hash });
    };
    for (const lines of history(pattern, COPIES)) {
      await write(lines);
      if (done.length === BROKEN_OFF) break;
    }
    // Another filling goes on with nothing but what the first one noted.
    const sums = filling.sums();
    filling = makeFilling();
    const [founding = []] = history(pattern, COPIES);
    filling.take(founding);
    filling.goOnFrom(sums);
    for (const lines of history(pattern, COPIES, done.at(-1))) await write(lines);
    await db.settings.bulkPut([...filling.sums().settings]);
    await db.counters.bulkPut([...filling.sums().counters]);
  }, 120_000);

  test('has as many records as was said', async () => {
    expect(pattern.records).toBeGreaterThan(100);
    expect(await db.rows.count()).toBe(pattern.least + COPIES * pattern.records);
    expect(copiesFor(pattern, pattern.least + COPIES * pattern.records)).toBe(COPIES);
    expect(copiesFor(pattern, 1)).toBe(0);
  });

  test('is whole: the chain, the values, and every record against its journal', async () => {
    expect(await checkJournal(db)).toMatchObject({ fault: null, alteredValues: 0, differences: [] });
  });

  test('has weeks of their own: numbers, days, phones, and nothing that is open among the copies', async () => {
    const rows = await db.rows.toArray();
    expect(new Set(rows.map(({ register, no }) => `${register} ${no}`)).size).toBe(rows.length);
    const old = rows.filter(({ createdAt }) => createdAt < '2026-11-15').filter(({ register }) => register === 'parcels');
    expect(old.length).toBeGreaterThan(30);
    expect(old.filter(({ open }) => open === 1)).toEqual([]);
    expect(old.every(({ no, at }) => no.includes(at.slice(0, 10).replaceAll('-', '')))).toBe(true);
    expect(Math.min(...old.map(({ createdAt }) => Number(createdAt.slice(8, 10))))).toBeGreaterThan(0);
    expect(
      old
        .map(({ createdAt }) => createdAt)
        .toSorted()[0]
        ?.slice(0, 10),
    ).toBe('2026-10-26');
  });
});
