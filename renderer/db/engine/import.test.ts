/** Rows of one file are held against each other as if they had been written one after the other by hand (RG-1, RG-6). */
import type { Result } from '@shared/base/result';
import type { Data } from '@shared/registers/contract/fields';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkJournal } from '../check-journal';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { execute, rehearse } from './execute';

const TAGS = ['K001', 'K002'];
const BADGES = ['A1', 'A2', ''];

async function withKeys(): Promise<TestDesk> {
  const desk = await testDesk();
  desk.as('supervisor', '赵国强');
  for (const tag of TAGS) await desk.run('record.create', { register: 'keys', data: aKey({ tag }) });
  return desk;
}

const file = (register: string, rows: readonly Data[]) => ({
  register,
  mark: 'import',
  rows: rows.map((data, i) => ({ row: i + 2, data })),
});
const whole = (desk: TestDesk, register: string, rows: readonly Data[]) =>
  execute(desk.db, 'import.rows', file(register, rows), desk.caller());
const loan = (more: object = {}): Data => aKeyloan({ key: 'K001', lentAt: '2026-11-21T08:00:00+08:00', ...more });
const past = { returnedAt: '2026-11-21T08:30:00+08:00', receiver: '王敏' };

describe('one thing twice in one file', () => {
  test.each<[what: string, register: string, rows: readonly Data[], row: number, code: string]>([
    ['a key lent twice', 'keyloans', [loan(), loan({ borrower: '何静' })], 3, 'key.out'],
    ['a key lent after it came back, and once more', 'keyloans', [loan(past), loan(), loan({ borrower: '何静' })], 4, 'key.out'],
    ['a badge given twice', 'visitors', [aVisitor(), aVisitor({ name: '何静', badge: 'a12' })], 3, 'visitors.badge'],
    ['a number twice', 'keys', [aKey({ tag: 'K009' }), aKey({ tag: 'K009', place: '天台' })], 3, 'no.taken'],
    ['a field left empty', 'visitors', [aVisitor(), aVisitor({ name: '', badge: '' })], 3, 'field.needed'],
  ])('%s is the refusal of its row, and nothing is written', async (_, register, rows, row, code) => {
    const desk = await withKeys();
    const before = [await desk.db.rows.count(), await desk.db.journal.count()];
    expect(await whole(desk, register, rows)).toMatchObject({ ok: false, error: { code: 'import.row', params: { row, code } } });
    expect([await desk.db.rows.count(), await desk.db.journal.count()]).toEqual(before);
  });

  test('the rehearsal names every such row and leaves nothing behind', async () => {
    const desk = await withKeys();
    const rows = [loan(), loan({ borrower: '何静' }), loan({ key: 'K404' }), loan({ key: 'K002' })];
    const journal = await desk.db.journal.count();
    const found = await rehearse(desk.db, 'import.rows', file('keyloans', rows), desk.caller());
    expect(found.ok && found.value.map(({ piece, refusal }) => [piece, refusal.code])).toEqual([
      [1, 'key.out'],
      [2, 'keyloans.no-key'],
    ]);
    expect(await desk.db.journal.count()).toBe(journal);
    expect(await whole(desk, 'keyloans', [rows[0] as Data, rows[3] as Data])).toMatchObject({ ok: true });
  });
});

test('a file goes in exactly when its rows could have been written one by one, and leaves the same', async () => {
  const loans = fc.record({ key: fc.constantFrom(...TAGS, 'K404'), over: fc.boolean(), count: fc.constantFrom(1, 2, 99) });
  const visits = fc.record({ badge: fc.constantFrom(...BADGES), over: fc.boolean() });
  const asLoan = ({ key, over, count }: { readonly key: string; readonly over: boolean; readonly count: number }): Data =>
    loan({ key, count, ...(over && past) });
  const asVisit = ({ badge, over }: { readonly badge: string; readonly over: boolean }): Data =>
    aVisitor({ badge, cameAt: '2026-11-21T08:00:00+08:00', ...(over && { leftAt: '2026-11-21T08:20:00+08:00' }) });
  const files = fc.oneof(
    fc.array(loans.map(asLoan), { minLength: 1, maxLength: 4 }).map((rows) => ({ register: 'keyloans', rows })),
    fc.array(visits.map(asVisit), { minLength: 1, maxLength: 4 }).map((rows) => ({ register: 'visitors', rows })),
  );
  const left = async (desk: TestDesk) =>
    (await desk.db.rows.toArray())
      .map(({ register, no, state, data }) => ({ register, no, state, data }))
      .sort((a, b) => (a.no < b.no ? -1 : 1));
  await fc.assert(
    fc.asyncProperty(files, async ({ register, rows }) => {
      const [byHand, byFile] = [await withKeys(), await withKeys()];
      const command = register === 'keyloans' ? 'keyloans.create' : 'record.create';
      let refused = -1;
      for (const [i, data] of rows.entries()) {
        const made: Result<unknown> = await execute(byHand.db, command, { register, data, mark: 'import' }, byHand.caller());
        if (!made.ok && refused < 0) refused = i;
      }
      const result = await whole(byFile, register, rows);
      const told = result.ok ? -1 : Number(result.error.params?.['row']) - 2;
      expect(told).toBe(refused);
      // Refused, a file leaves nothing; taken, it leaves what the hand has left.
      expect(await left(byFile)).toEqual(await left(refused < 0 ? byHand : await withKeys()));
      byHand.db.close();
      byFile.db.close();
    }),
    { numRuns: 40 },
  );
}, 120_000);

describe('a long file', () => {
  const rows = Array.from({ length: 30 }, (_, i) => aVisitor({ badge: `B${i}` }));

  test('tells how far it is', async () => {
    const desk = await testDesk();
    const told: number[] = [];
    const watch = { onProgress: (done: number, all: number) => void told.push(done / all) };
    const result = await execute(desk.db, 'import.rows', file('visitors', rows), { ...desk.caller(), watch });
    expect(result.ok && result.value.rows).toHaveLength(30);
    expect(told).toEqual(rows.map((_, i) => i / 30));
    const whole = await checkJournal(desk.db);
    expect(whole).toMatchObject({ entries: 30, fault: null, differences: [] });
  });

  test('can be stopped in the middle: nothing of it is there', async () => {
    const desk = await testDesk();
    const stop = new AbortController();
    const watch = { signal: stop.signal, onProgress: (done: number) => void (done === 17 && stop.abort()) };
    const result = await execute(desk.db, 'import.rows', file('visitors', rows), { ...desk.caller(), watch });
    expect(result).toEqual({ ok: false, error: { code: 'job.cancelled' } });
    expect([await desk.db.rows.count(), await desk.db.journal.count(), await desk.db.counters.count()]).toEqual([0, 0, 0]);
  });
});
