/** The proof that the journal is complete: whatever a day brings, its lines alone rebuild every store row by row (AUD-1). */
import { addMinutes } from '@shared/base/time';
import { countRow } from '@shared/journal/counts';
import { digestIn, type JournalEntry, sealEntry } from '@shared/journal/entry';
import { isForReplay } from '@shared/journal/header-changes';
import type { JournalLine } from '@shared/journal/line';
import { replay } from '@shared/journal/replay';
import type { FileRef } from '@shared/registers/contract/row';
import { aDepartment } from '@shared/registers/departments/fixtures';
import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf, moduleOf } from '@shared/registers/index';
import { aPerson } from '@shared/registers/staff/fixtures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CounterRow, Deskbook } from '../database';
import { historyOf } from '../history';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { founder, foundingOf, PIN } from '../testing/founding';
import { type Step, takeStep } from '../testing/random-day';
import { everything, linesOf, rebuilt } from '../testing/rebuild';

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

/** Counters that a recount of the records alone does not bear out: a tally that differs, a number counter that is higher than any number. */
async function wrongCounters(db: Deskbook): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  await db.rows.each((row) => countRow(counts, row, definitionOf(row.register)));
  const wrong = ({ key, n }: CounterRow): boolean =>
    key.startsWith('tally:') ? counts.get(key) !== n && n !== 0 : key.startsWith('no:') && (counts.get(key) ?? 0) < n;
  return (await db.counters.toArray()).filter(wrong).map(({ key }) => key);
}

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(99), fc.nat(9));
const runs = Number(process.env['REPLAY_RUNS'] ?? 12);

it('any day is rebuilt from its lines, in batches of any size', { timeout: 60_000 + runs * 5000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 90 }), fc.integer({ min: 1, max: 400 }), async (steps, size) => {
      const desk = await randomDay(steps);
      const second = await rebuilt(await linesOf(desk.db), size);
      expect(await everything(second)).toStrictEqual(await everything(desk.db));
      expect(await wrongCounters(second)).toEqual([]);
      await desk.db.delete();
      await second.delete();
    }),
    { numRuns: runs },
  );
});

async function sameAgain(desk: TestDesk): Promise<Deskbook> {
  const second = await rebuilt(await linesOf(desk.db), 3);
  expect(await everything(second)).toStrictEqual(await everything(desk.db));
  return second;
}

async function dutyRow(desk: TestDesk, more: Partial<Parameters<typeof anEntry>[0]> = {}): Promise<string> {
  return (await desk.run('record.create', { register: 'duty', data: anEntry(more) })).rows[0]?.id ?? '';
}

const file: FileRef = {
  hash: 'a'.repeat(64),
  name: '李四.jpg',
  type: 'image/jpeg',
  size: 1,
  role: 'photo',
  at: '2026-11-21T09:00:00+08:00',
  by: '王敏',
};

describe('comes back exactly', () => {
  it('a number changed, spaces for a name, a file taken off again, a reason for voiding', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    const department = (await desk.run('record.create', { register: 'departments', data: aDepartment() })).rows[0];
    await desk.run('record.edit', { id: department?.id, rev: 1, data: { name: '工程维修部' } });
    const id = await dutyRow(desk, { name: '  ' });
    await desk.run('record.attach', { id, file });
    await desk.run('record.detach', { id, hash: file.hash, reason: '拍错' });
    await desk.run('record.void', { id, reason: '记错了' });
    const second = await sameAgain(desk);
    expect(await second.rows.get(id)).toMatchObject({ state: 'void', voided: '记错了', files: [], rev: 4, data: { name: '  ' } });
    expect((await second.rows.get(department?.id ?? ''))?.no).toBe('工程维修部');
  });

  it('a number given with an import, past the counter, and the next one', async () => {
    const desk = await testDesk({ desk: 'B' });
    await dutyRow(desk);
    const rows = [{ row: 2, no: 'ZB-20261121-B007', data: anEntry() }];
    await desk.run('import.rows', { register: 'duty', mark: 'import', rows });
    await dutyRow(desk);
    const second = await sameAgain(desk);
    expect((await second.counters.get('no:ZB:2026-11-21:B'))?.n).toBe(2);
  });

  it('a setting that was taken back to nothing', async () => {
    const desk = await testDesk();
    desk.as('manager');
    const template = { fileName: '模板.xlsx', data: btoa('old'), map: { tables: [], cells: [] } };
    await desk.run('setting.put', { key: 'export.template', value: template });
    await desk.run('setting.put', { key: 'export.template', value: null });
    const second = await rebuilt(await linesOf(desk.db), 1);
    expect(await everything(second)).toEqual(await everything(desk.db));
  });

  it('settings and secrets; neither chain nor history shows a secret', async () => {
    const desk = await testDesk();
    desk.as('manager', '刘经理');
    await desk.run('site.found', foundingOf([founder('刘经理', 'manager', { ...PIN, hash: 'b'.repeat(64) })], { desk: 'A' }));
    await desk.run('people.setPin', { id: 'staff-刘经理', pin: { ...PIN, hash: 'c'.repeat(64) } });
    const second = await sameAgain(desk);
    expect((await second.settings.get('secret:pin:staff-刘经理'))?.value).toMatchObject({ hash: 'c'.repeat(64) });
    expect(JSON.stringify(await desk.db.journal.toArray())).not.toMatch(/b{64}|c{64}/);
    const [newest, first] = await historyOf(desk.db, 'secret:pin:staff-刘经理');
    expect([newest?.changes, first?.changes].flat()).toEqual(Array(2).fill({ field: 'secret:pin:staff-刘经理', from: null, to: null }));
  });

  it('what an older program wrote: no version, no blanks, words in the chain', async () => {
    const desk = await testDesk();
    const id = await dutyRow(desk);
    await desk.run('record.void', { id, reason: '记错了' });
    const values = new Map((await desk.db.values.toArray()).map(({ d, value }) => [d, value]));
    const plain = (value: JournalEntry['reason']) => (typeof value === 'string' ? value : String(values.get(value.d) ?? ''));
    for (const { hash: _hash, ...body } of await desk.db.journal.toArray()) {
      const changes = body.changes
        .filter(({ field }) => !isForReplay(field))
        .map(({ field, to }) => ({ field, from: null, to: digestIn(to) === null ? to : (values.get(digestIn(to) ?? '') ?? '') }));
      const prev = body.seq === 1 ? body.prev : ((await desk.db.journal.get(body.seq - 1))?.hash ?? '');
      await desk.db.journal.put(sealEntry({ ...body, prev, changes, reason: plain(body.reason) }));
    }
    await desk.db.values.clear();
    const second = await sameAgain(desk);
    expect(await second.rows.get(id)).toMatchObject({ voided: '记错了', v: definitionOf('duty').version });
  });
});

describe('what cannot come back is told', () => {
  const nothing = { rows: new Map(), settings: new Map(), counters: new Map() };

  it('a value that is gone is blank', async () => {
    const desk = await testDesk();
    const id = await dutyRow(desk);
    await desk.run('record.void', { id, reason: '记错了' });
    await desk.db.values.filter(({ value }) => value === '张伟' || value === '记错了').delete();
    const done = replay(await linesOf(desk.db), nothing, moduleOf);
    expect(done.missing).toEqual([
      { record: id, field: 'name' },
      { record: id, field: 'voided' },
    ]);
    expect(done.rows[0]).toMatchObject({ state: 'void', voided: '', data: { name: '', phone: '13800138021' } });
  });

  it.each([
    ['its record is not there', 'gone', (lines: readonly JournalLine[]) => lines.slice(1)],
    ['its record is there already', 'twice', (lines: readonly JournalLine[]) => [...lines.slice(0, 1), ...lines.slice(0, 1)]],
    ['a newer program wrote it', 'newer', (lines: readonly JournalLine[]) => lines.slice(0, 1).map((line) => withVersion(line, 99))],
    ['of a register unknown here', 'newer', (lines: readonly JournalLine[]) => lines.slice(0, 1).map(ofUnknown)],
  ] as const)('a line is left out: %s', async (_what, kind, change) => {
    const desk = await testDesk();
    const id = await dutyRow(desk);
    await desk.run('record.void', { id, reason: '记错了' });
    const done = replay(change(await linesOf(desk.db)), nothing, moduleOf);
    expect(done.faults).toMatchObject([{ kind, record: id }]);
  });

  it('a record that went into an archive is gone, and its tally with it', async () => {
    const desk = await testDesk();
    const id = await dutyRow(desk);
    const [line] = await linesOf(desk.db);
    if (!line) throw new Error('no line');
    const gone: JournalLine = { entry: { ...line.entry, seq: 2, op: 'discard', changes: [] }, values: [] };
    const done = replay([line, gone], nothing, moduleOf);
    expect([done.rows, done.discarded, done.counters.find(({ key }) => key.startsWith('tally:'))]).toEqual([
      [],
      [id],
      { key: `tally:duty:${(await desk.db.rows.get(id))?.state}`, n: 0 },
    ]);
  });
});

const withVersion = ({ entry, values }: JournalLine, v: number): JournalLine => ({
  entry: { ...entry, changes: entry.changes.map((change) => (change.field === '$v' ? { ...change, to: v } : change)) },
  values,
});
const ofUnknown = ({ entry, values }: JournalLine): JournalLine => ({ entry: { ...entry, register: 'umbrellas' }, values });
