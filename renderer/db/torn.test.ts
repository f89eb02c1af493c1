/** Databases torn by hand, as a power cut in the middle of LevelDB's change of logs leaves them: each is noticed, and the journal makes it whole. */
import { describe, expect, test } from 'vitest';
import { checkJournal } from './check-journal';
import type { Deskbook } from './database';
import { databaseFacts } from './start-facts';
import { testDesk } from './testing/bench-desk';
import { everything, linesOf, rebuilt } from './testing/rebuild';
import { MARKS } from './torn';

type Stores = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
type Change = 'create' | 'update' | 'void';

const KEYS: Readonly<Record<string, string>> = { rows: 'id', journal: 'seq', values: 'd', counters: 'key', search: 'id', settings: 'key' };

async function storesOf(db: Deskbook): Promise<Stores> {
  return Object.fromEntries(await Promise.all(Object.keys(KEYS).map(async (name) => [name, await db.table(name).toArray()] as const)));
}

/** A desk before and after its last change, which is of the kind given. */
async function changed(kind: Change) {
  const desk = await testDesk();
  desk.as('supervisor');
  await desk.run('record.create', { register: 'departments', data: { name: '工程部' } });
  const made = await desk.run('record.create', { register: 'departments', data: { name: '保洁部' } });
  const { id = '', rev = 0 } = made.rows[0] ?? {};
  const before = await storesOf(desk.db);
  const linesBefore = await linesOf(desk.db);
  desk.at('2026-11-21T09:05:00+08:00');
  if (kind === 'create') await desk.run('record.create', { register: 'departments', data: { name: '秩序部' } });
  else if (kind === 'update') await desk.run('record.edit', { id, rev, data: { name: '环境部' } });
  else await desk.run('record.void', { id, rev, reason: '重复登记' });
  return { db: desk.db, before, after: await storesOf(desk.db), linesBefore, lines: await linesOf(desk.db) };
}

/** Puts the database into a state of which each record stands as it was before or after, as `isAfter` says. */
async function tear(db: Deskbook, before: Stores, after: Stores, isAfter: (store: string, key: unknown) => boolean): Promise<void> {
  for (const [store, key] of Object.entries(KEYS)) {
    const rows = [
      ...(before[store] ?? []).filter((row) => !isAfter(store, row[key])),
      ...(after[store] ?? []).filter((row) => isAfter(store, row[key])),
    ];
    await db.table(store).clear();
    await db.table(store).bulkPut(rows);
  }
}

const KINDS: readonly Change[] = ['create', 'update', 'void'];

describe.each(KINDS)('a change torn: %s', (kind) => {
  test('whole, or not there at all, it is none', async () => {
    const { db, before, after } = await changed(kind);
    expect((await databaseFacts(db)).torn).toBeNull();
    await tear(db, before, after, () => false);
    expect((await databaseFacts(db)).torn).toBeNull();
  });

  test('its end is there without its beginning', async () => {
    const { db, before, after } = await changed(kind);
    await tear(db, before, after, (store, key) => !(store === 'settings' && key === MARKS.begun));
    expect((await databaseFacts(db)).torn).toBe(3);
  });

  test('its middle is there: the record without its entry', async () => {
    const { db, before, after, linesBefore } = await changed(kind);
    await tear(db, before, after, (store, key) => store !== 'journal' && key !== MARKS.begun && key !== MARKS.done);
    const facts = await databaseFacts(db);
    expect(facts).toMatchObject({ torn: 3, seq: 2, rows: facts.tallied });
    expect((await checkJournal(db)).wrong).toBeGreaterThan(0);
    await tear(db, before, after, () => false);
    expect(await everything(await rebuilt(linesBefore, 100))).toEqual(await everything(db));
  });

  test('its middle is lost: the entry without its record', async () => {
    const { db, before, after, lines } = await changed(kind);
    await tear(db, before, after, (store) => store !== 'rows');
    expect((await databaseFacts(db)).torn).toBe(3);
    await tear(db, before, after, () => true);
    const whole = await rebuilt(lines, 100);
    expect(await everything(whole)).toEqual(await everything(db));
    expect((await databaseFacts(whole)).torn).toBeNull();
  });
});

test('a change of settings alone, and a refused one, leave no open mark', async () => {
  const desk = await testDesk();
  desk.as('supervisor');
  await desk.run('clock.acknowledge', { kind: 'back', from: '', to: '', zone: 0, reason: '' });
  await desk.refused('record.create', { register: 'departments', data: { name: '' } });
  expect((await databaseFacts(desk.db)).torn).toBeNull();
  expect((await checkJournal(desk.db)).wrong).toBe(0);
});
