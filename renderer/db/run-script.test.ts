/** The demonstration runs through the real engine: every command accepted, the journal whole, the counts right. */
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';
import { tallyKey } from '@shared/journal/counts';
import { checkData } from '@shared/registers/contract/schema';
import { changedSince, signaturesOf } from '@shared/registers/contract/signing';
import { definitionOf } from '@shared/registers/index';
import { refTo, type Step } from '@shared/rules/script';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkJournal } from './check-journal';
import { type Deskbook, deskbook } from './database';
import { runScript } from './run-script';
import { readSignature } from './signatures';

const NOW = '2026-11-21T14:05:00+08:00';
const FILLED =
  'duty requests workorders callbacks letters keys keyloans visitors parcels units staff departments prices promises paperbooks printouts messages lostfound'.split(
    ' ',
  );
const plan = { seed: 7, units: 60, days: 5, records: 500, now: NOW };

async function loaded(steps: readonly Step[] = demoScript(plan)): Promise<{ db: Deskbook; result: Awaited<ReturnType<typeof runScript>> }> {
  const db = deskbook(`demo-${crypto.randomUUID()}`);
  await db.open();
  return { db, result: await runScript(db, steps, { site: 'demo', newId: demoIds() }) };
}

describe('the demonstration of 60 units and 5 days', () => {
  let db: Deskbook;
  let result: Awaited<ReturnType<typeof runScript>>;
  beforeAll(async () => {
    ({ db, result } = await loaded());
  }, 120_000);

  test('is accepted step by step', () => {
    expect(result).toMatchObject({ ok: true });
  });

  test('leaves a whole journal and no stray record', async () => {
    const report = await checkJournal(db);
    expect(report).toMatchObject({ fault: null, alteredValues: 0, differences: [] });
  });

  test('has the counts that a recount finds', async () => {
    const counted = new Map<string, number>();
    await db.rows.each(
      (row) => void counted.set(tallyKey(row.register, row.state), (counted.get(tallyKey(row.register, row.state)) ?? 0) + 1),
    );
    const kept = (await db.counters.where('key').startsWith('tally:').toArray()).filter(({ n }) => n !== 0);
    expect(new Map(kept.map(({ key, n }) => [key, n]))).toEqual(counted);
  });

  test('has records in every register, about as many as asked for, none later than now', async () => {
    for (const register of FILLED) {
      expect(await db.rows.filter((row) => row.register === register).count(), register).toBeGreaterThan(0);
    }
    const rows = await db.rows.toArray();
    expect(rows.length).toBeGreaterThan(350);
    expect(rows.length).toBeLessThan(650);
    expect(rows.filter((row) => row.updatedAt > NOW)).toEqual([]);
  });

  test('leaves things open, some of them overdue, some late entries, and most done', async () => {
    const requests = await db.rows.filter((row) => row.register === 'requests').toArray();
    const open = requests.filter((row) => row.open === 1);
    expect(open.length).toBeGreaterThan(requests.length * 0.05);
    expect(open.length).toBeLessThan(requests.length * 0.7);
    expect(await db.rows.filter((row) => row.open === 1 && row.dueAt < NOW).count()).toBeGreaterThan(0);
    expect(await db.rows.filter((row) => row.mark === 'late').count()).toBeGreaterThan(0);
  });

  test('has parcels that were signed on the screen, with ink that can be drawn and nothing changed since', async () => {
    const rows = await db.rows.filter((row) => row.register === 'parcels' && signaturesOf(row).length > 0).toArray();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.data['signed'], row.no).toBe(true);
      for (const file of signaturesOf(row)) {
        expect(changedSince(definitionOf('parcels'), row.data, file), row.no).toEqual([]);
        expect((await readSignature(db, file.hash))?.paths.length, row.no).toBeGreaterThan(0);
      }
    }
  });

  test('every record fits its register', async () => {
    await db.rows.each((row) => expect(checkData(definitionOf(row.register).fields, row.data), row.no).toEqual([]));
  });
});

test.each([1, 2])(
  'every command of seed %i is accepted',
  async (seed) => {
    expect((await loaded(demoScript({ ...plan, seed, days: 7, records: 400 }))).result).toMatchObject({ ok: true });
  },
  120_000,
);

describe('running a script', () => {
  const founding = demoScript({ ...plan, units: 10, days: 1 })[0] as Step;
  const step = (part: Partial<Step>): Step => ({ ...founding, at: NOW, key: '', ...part });

  test('says which step was refused', async () => {
    const bad = step({ command: 'record.create', input: { register: 'duty', data: {} } });
    expect((await loaded([founding, bad])).result).toMatchObject({
      ok: false,
      error: { code: 'script.step', params: { command: 'record.create', refusal: 'field.needed happenedAt' } },
    });
  });

  test('leaves an optional step out when it refers to nothing, and refuses another one', async () => {
    const lost = step({ command: 'record.act', input: { id: refTo('nobody'), action: 'drop' }, optional: true });
    expect((await loaded([founding, lost])).result).toEqual({ ok: true, value: { steps: 2, skipped: 1 } });
    expect((await loaded([founding, { ...lost, optional: false }])).result).toMatchObject({
      ok: false,
      error: { params: { refusal: 'script.ref' } },
    });
  });

  test('stops when it is cancelled', async () => {
    const db = deskbook(`demo-${crypto.randomUUID()}`);
    const result = await runScript(db, [founding], { site: 'demo', newId: demoIds(), isCancelled: () => true });
    expect(result).toEqual({ ok: false, error: { code: 'script.cancelled' } });
    expect(await db.rows.count()).toBe(0);
  });
});
