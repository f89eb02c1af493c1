/** Records of an older program are brought up to date as one whole, and a replay does the same at the same line. */
import { text } from '@shared/base/text';
import { settleRow, VERSIONS } from '@shared/journal/replay';
import type { RegisterModule } from '@shared/registers/contract/command';
import { KEPT } from '@shared/registers/contract/decisions';
import { type Definition, defineRegister } from '@shared/registers/contract/definition';
import type { Fields } from '@shared/registers/contract/fields';
import { expect, test } from 'vitest';
import { type Catalogue, catalogueOf } from './engine/catalogue';
import { execute } from './engine/execute';
import { migrateRows } from './migrate-rows';
import { newerRegister } from './row-versions';
import { type TestDesk, testDesk } from './testing/bench-desk';
import { everything, linesOf, rebuilt } from './testing/rebuild';
import { MARK_KEYS } from './torn';

const slip = (version: number, fields: Fields, day: string): Definition =>
  defineRegister({
    id: 'slips',
    title: text('条', 'Slips'),
    one: text('条', 'slip'),
    help: text('条', 'Slips'),
    version,
    numbering: { kind: 'serial', prefix: 'TX' },
    group: 'book',
    attachments: 'none',
    keeping: { purpose: text('试', 'To try'), basis: 'none', least: 'always' },
    fields,
    states: { here: { label: text('在', 'Here'), open: true, tone: 'calm' } },
    initial: 'here',
    actions: {},
    print: { title: text('条', 'Slips'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
    refusals: {},
    // Throws for data of another version, as a real definition may.
    at: (data) => `${String(data[day as never]).slice(0, 10)}T08:00:00+08:00`,
    due: (data) => `${String(data[day as never]).slice(0, 10)}T18:00:00+08:00`,
    unit: () => '',
    gist: () => '',
  }) as unknown as Definition;

const line = { kind: 'text', label: text('字', 'Words'), ...KEPT, search: true } as const;
const day = { kind: 'date', label: text('日', 'Day'), ...KEPT } as const;

const migrations: RegisterModule['migrations'] = [
  { to: 2, why: 'renamed', migrate: ({ word, ...rest }) => ({ ...rest, words: `${String(word).toUpperCase()}2` }) },
  {
    to: 3,
    why: 'the day has another name; a note, unless there was one',
    migrate: ({ on, ...rest }) => ({ note: '无', ...rest, day: on }),
  },
];
const definitions = [
  slip(1, { word: line, on: day, more: line }, 'on'),
  slip(2, { words: line, on: day, more: line }, 'on'),
  slip(3, { words: line, day, more: line, note: line }, 'day'),
];
const moduleOf = (version: number): RegisterModule => {
  const definition = definitions[version - 1];
  if (!definition) throw new Error(`no version ${version}`);
  return { definition, commands: [], migrations: migrations.slice(0, version - 1) };
};
const program = (version: number): Catalogue =>
  catalogueOf({ registers: [moduleOf(version)], joining: [], reactions: [], guards: [], settings: [] });

async function run(desk: TestDesk, version: number, command: string, input: unknown): Promise<string> {
  const done = await execute(desk.db, command, input, desk.caller(), program(version));
  if (!done.ok) throw new Error(done.error.code);
  return done.value.rows[0]?.id ?? '';
}

const create = (desk: TestDesk, version: number, data: object) => run(desk, version, 'record.create', { register: 'slips', data });

/** Three programs one after the other, with records made, changed and voided under each. */
async function threePrograms(): Promise<TestDesk> {
  const desk = await testDesk();
  await migrateRows(desk.db, [moduleOf(1)]);
  const ids = [];
  for (const word of ['a', 'b', 'c']) ids.push(await create(desk, 1, { word, on: '2026-11-20' }));
  await run(desk, 1, 'record.void', { id: ids[2], reason: '记错了' });
  await migrateRows(desk.db, [moduleOf(2)], '2026-11-22T09:00:00+08:00');
  await run(desk, 2, 'record.edit', { id: ids[0], rev: 1, data: { words: 'x', on: '2026-11-23' } });
  await run(desk, 2, 'record.void', { id: ids[1], reason: '记错了' });
  await create(desk, 2, { words: 'd', on: '2026-11-24' });
  await migrateRows(desk.db, [moduleOf(3)], '2026-12-22T09:00:00+08:00');
  await run(desk, 3, 'record.edit', { id: ids[0], rev: 2, data: { note: '有' } });
  return desk;
}

test.each([1, 2, 100])('three programs one after the other are rebuilt from the lines alone, %d at a time', async (size) => {
  const desk = await threePrograms();
  const lines = await linesOf(desk.db);
  expect(lines.filter(({ entry }) => entry.record === VERSIONS).map(({ entry }) => [entry.op, entry.site, entry.at.slice(0, 10)])).toEqual([
    ['setting', 'site-1', '2026-11-22'],
    ['setting', 'site-1', '2026-12-22'],
  ]);
  const second = await rebuilt(lines, size, () => moduleOf(3));
  expect(await everything(second)).toStrictEqual(await everything(desk.db));
});

test('a blank database notes the versions and writes no entry: it has no site yet', async () => {
  const { db } = await testDesk();
  expect(await migrateRows(db, [moduleOf(2)])).toBe(0);
  expect([await db.journal.count(), (await db.settings.get(VERSIONS))?.value]).toEqual([0, { slips: 2 }]);
});

test('a step that fails leaves every record, the versions and the journal as they were', async () => {
  const desk = await threePrograms();
  const before = await everything(desk.db);
  const third = definitions[2] as Definition;
  const broken: RegisterModule = {
    definition: { ...third, version: 4 },
    commands: [],
    migrations: [
      ...migrations,
      {
        to: 4,
        why: 'breaks at the last record',
        migrate: (data) => {
          if (data['words'] === 'd') throw new Error('broken step');
          return { ...data, more: '改' };
        },
      },
    ],
  };
  await expect(migrateRows(desk.db, [broken])).rejects.toThrow('broken step');
  expect(await everything(desk.db)).toStrictEqual(before);
});

test('killed at any write, every record, the versions and the journal are as they were', async () => {
  const desk = await testDesk();
  await migrateRows(desk.db, [moduleOf(1)]);
  for (const word of ['a', 'b']) await create(desk, 1, { word, on: '2026-11-20' });
  let left = Number.POSITIVE_INFINITY;
  desk.db.use({
    stack: 'dbcore',
    name: 'kill',
    create: (down) => ({
      ...down,
      table: (name) => ({
        ...down.table(name),
        mutate: (request) => {
          left -= 1;
          if (left === 0) throw new Error('killed');
          return down.table(name).mutate(request);
        },
      }),
    }),
  });
  desk.db.close();
  await desk.db.open();
  const before = await everything(desk.db);
  const migrated = (): Promise<unknown> => migrateRows(desk.db, [moduleOf(2)]).catch((error: Error) => error.message);
  let kills = 0;
  for (left = 1; (await migrated()) === 'killed'; left = kills + 1) {
    kills += 1;
    expect([kills, await everything(desk.db)]).toStrictEqual([kills, before]);
  }
  expect(kills).toBeGreaterThan(3);
  expect((await desk.db.rows.toArray()).map(({ v }) => v)).toEqual([2, 2]);
});

test('bears the three marks with the number of its entry, so that a start finds one that a power cut kept in parts', async () => {
  const desk = await testDesk();
  await migrateRows(desk.db, [moduleOf(1)]);
  await create(desk, 1, { word: 'a', on: '2026-11-20' });
  await migrateRows(desk.db, [moduleOf(2)]);
  const entry = await desk.db.journal.orderBy('seq').last();
  expect(entry?.record).toBe(VERSIONS);
  const marks = await desk.db.settings.bulkGet([...MARK_KEYS]);
  expect(marks.map((one) => one?.value)).toEqual([entry?.seq, entry?.seq, entry?.seq]);
});

test('a replay brings a record no further than the journal does', async () => {
  const desk = await testDesk();
  await migrateRows(desk.db, [moduleOf(1)]);
  await create(desk, 1, { word: 'a', on: '2026-11-20' });
  const second = await rebuilt(await linesOf(desk.db), 9, () => moduleOf(3));
  const [row] = await second.rows.toArray();
  expect(row).toMatchObject({ v: 1, data: { word: 'a', on: '2026-11-20', more: '' } });
  expect(row && settleRow(row, { slips: 2 }, () => moduleOf(3))).toMatchObject({ v: 2, data: { words: 'A2' } });
});

test('what a newer program wrote is recognised', async () => {
  const desk = await threePrograms();
  expect(await newerRegister(desk.db, [moduleOf(2)])).toEqual({ found: 3, mine: 2 });
  expect(await newerRegister(desk.db, [])).toEqual({ found: 3, mine: 0 });
  expect(await newerRegister(desk.db, [moduleOf(3)])).toBeNull();
});
