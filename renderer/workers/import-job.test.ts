/** Imports from real files: what the program exports comes home, what other programs write is understood, and nothing is half-imported. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { execute } from '@renderer/db/engine/execute';
import { runScript } from '@renderer/db/run-script';
import { testDesk } from '@renderer/db/testing/bench-desk';
import { demoIds } from '@shared/demo/ids';
import { demoScript } from '@shared/demo/script';
import { bookOf } from '@shared/import/books';
import { rowsToWrite } from '@shared/import/rows-to-write';
import { importTargets, matchTargets } from '@shared/import/targets';
import { templateFor } from '@shared/import/template';
import { paperColumns } from '@shared/registers/contract/columns';
import { showValue } from '@shared/registers/contract/display';
import type { Data, Field } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import type { Workbook } from '@shared/workbook/model';
import { linesSheet, registerSheet } from '@shared/workbook/weekly/register-sheet';
import { writeWorkbook } from '@xlsx/writer';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PlannedImport, planTable } from './import-job';
import { readTable, type TableSheet } from './table-reader';

const NOW = '2026-11-21T14:05:00+08:00';
const META: Workbook['meta'] = { siteId: '', siteName: '', desk: '', week: '', programVersion: '', createdAt: NOW, createdBy: '' };

async function sheetOf(bytes: Uint8Array, name = 'x.xlsx'): Promise<TableSheet> {
  const table = await readTable(bytes, name);
  if (!table.ok) throw new Error(table.error.code);
  return table.value.sheets[0] as TableSheet;
}

async function planned(db: Deskbook, register: string, table: TableSheet, constants: Data = {}): Promise<PlannedImport> {
  const { columns } = matchTargets(bookOf(register).definition, table.headings);
  const actor = { id: 'staff-1', name: '赵国强', role: 'supervisor' } as const;
  const caller = { actor, site: 's', desk: '', shift: '早班', shiftSince: '2026-11-21T07:30:00+08:00', lateAfterMinutes: 240 };
  return planTable(db, { database: db.name, register, table, columns, constants, now: NOW, caller }, () => undefined);
}

/** Bytes in GB18030, by turning its decoder round. */
function gb18030(text: string): Uint8Array {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return new Uint8Array([...text].flatMap((letter) => (letter < '\x80' ? [letter.charCodeAt(0)] : (codes.get(letter) ?? []))));
}

describe('what the program exports', () => {
  let rows: readonly Row[];
  let empty: Deskbook;
  beforeAll(async () => {
    const full = deskbook(`full-${crypto.randomUUID()}`);
    await full.open();
    const plan = { seed: 11, units: 60, days: 10, records: 450, now: NOW };
    await runScript(full, demoScript(plan), { site: 's', newId: demoIds() });
    rows = await full.rows.toArray();
    empty = deskbook(`empty-${crypto.randomUUID()}`);
    await empty.open();
    // Loans are only ever taken over where their keys are.
    const keys = rows.filter((row) => row.register === 'keys');
    await empty.rows.bulkAdd(keys.map((row) => ({ ...row, state: 'in', data: { ...row.data, holder: '' } })));
  }, 120_000);

  test.each('duty requests workorders callbacks letters keys keyloans visitors parcels units staff departments prices promises'.split(' '))(
    '%s comes home unchanged',
    async (register) => {
      const definition = definitionOf(register);
      const mine = rows.filter((row) => row.register === register && row.state !== 'void');
      expect(mine.length).toBeGreaterThan(0);
      const sheet = registerSheet(
        definition,
        mine.map((row) => ({ row, part: '新增' as const })),
        'full',
        [],
      );
      const table = await sheetOf(await writeWorkbook({ meta: META, sheets: [sheet] }));
      const { rows: found, missing, problems } = await planned(empty, register, table);
      expect({ missing, problems: problems.filter((one) => one.stops) }).toEqual({ missing: [], problems: [] });
      const read = new Set(importTargets(definition).flatMap((target) => target.fields));
      const keys = paperColumns(definition.fields, 'sheet')
        .flatMap((column) => column.fields)
        .filter((key) => read.has(key));
      const shown = (data: Data): Record<string, string> =>
        Object.fromEntries(keys.map((key) => [key, definition.fields[key] ? showValue(definition.fields[key], data[key], 'zh') : '']));
      expect(found.map((row) => shown(row.data))).toEqual(mine.map((row) => shown(row.data)));
      expect(found.map((row) => row.state)).toEqual(mine.map((row) => row.state));
      const own = definition.numbering.kind === 'field';
      expect(found.map((row) => row.no)).toEqual(mine.map((row) => (own ? '' : row.no)));
    },
  );

  test('the rounds of callbacks come home onto their callbacks, from a sheet of their own', async () => {
    const definition = definitionOf('callbacks');
    const called = rows.filter((row) => row.register === 'callbacks' && row.state !== 'void');
    const week = called.map((row) => ({ row, part: '新增' as const }));
    const sheet = await sheetOf(await writeWorkbook({ meta: META, sheets: [linesSheet(definition, 'rounds', week, 'full', [])] }));
    const desk = await testDesk();
    desk.as('supervisor');
    await desk.db.rows.bulkAdd(called.map((row) => ({ ...row, data: { ...row.data, rounds: [] } })));
    const book = bookOf('callbacks.rounds');
    const plan = await planned(desk.db, book.id, sheet);
    expect({ missing: plan.missing, problems: plan.problems.filter((one) => one.stops) }).toEqual({ missing: [], problems: [] });
    expect(plan.rows.length).toBeGreaterThan(5);
    const { command, input } = rowsToWrite(book, plan.rows, { mark: 'import', twins: 'skip' });
    await desk.run(command, input);
    const home = await desk.db.rows.bulkGet(called.map((row) => row.id));
    const shown = (data: Data | undefined): string => showValue(definition.fields['rounds'] as Field, data?.['rounds'], 'zh');
    expect(home.map((row) => shown(row?.data))).toEqual(called.map((row) => shown(row.data)));
    const again = await planned(desk.db, book.id, sheet);
    expect(again.rows.every((row) => row.twin?.kind === 'record')).toBe(true);
  });

  test('a round of no callback, beyond the last one, or twice, is told at its row', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    const call = rows.find((row) => row.register === 'callbacks' && row.data['round'] === 1 && row.state !== 'void');
    if (!call) throw new Error('no callback with a round');
    await desk.db.rows.add({ ...call, data: { ...call.data, rounds: [] } });
    const lines = [
      '回访编号,第几次,满意度',
      `${call.no},1,满意`,
      `${call.no},2,满意`,
      'HF-19990101-001,1,满意',
      `${call.no},1,一般`,
      `${call.no},,一般`,
    ];
    const plan = await planned(desk.db, 'callbacks.rounds', await sheetOf(new TextEncoder().encode(lines.join('\r\n')), 'x.csv'));
    expect(plan.problems.map((one) => [one.row, one.heading, one.refusal.code])).toEqual([
      [3, '第几次', 'rounds.beyond'],
      [4, '回访编号', 'rounds.no-callback'],
      [6, '第几次', 'field.needed'],
    ]);
    expect(plan.rows[3]?.twin).toEqual({ kind: 'row', row: 2 });
  });

  test('is recognised as there already, row by row', async () => {
    const full = deskbook(`again-${crypto.randomUUID()}`);
    await full.open();
    await full.rows.bulkAdd(rows.filter((row) => row.register === 'duty'));
    const definition = definitionOf('duty');
    const mine = rows.filter((row) => row.register === 'duty');
    const sheet = registerSheet(
      definition,
      mine.map((row) => ({ row, part: '新增' as const })),
      'full',
      [],
    );
    const { rows: found } = await planned(full, 'duty', await sheetOf(await writeWorkbook({ meta: META, sheets: [sheet] })));
    expect(found.map((row) => (row.twin?.kind === 'record' ? row.twin.id : ''))).toEqual(mine.map((row) => row.id));
  });
});

test('the template has the printed headings, all of them understood', async () => {
  for (const register of ['requests', 'units', 'keys', 'promises']) {
    const table = templateFor(definitionOf(register), NOW);
    const headings = table.sheets[0]?.columns.map((column) => column.heading) ?? [];
    const match = matchTargets(definitionOf(register), headings);
    expect({ unknown: match.unknown, repeated: match.repeated }).toEqual({ unknown: [], repeated: [] });
    expect(headings).toContain(register === 'requests' ? '答复时间及方式' : '状态');
    const bytes = await writeWorkbook(table);
    expect((await sheetOf(bytes)).headings).toEqual(headings);
  }
});

describe('what others write', () => {
  const csv = [
    '客户档案,,,,',
    '房间号,建筑面积,业主姓名,联系电话,入住状态',
    '1栋1单元101,89.5,张三,13800138000,自住',
    '1栋1单元102,abc,李四,13900139000,出租',
    '1栋1单元101,89.5,张三,13800138000,自住',
    '1栋1单元103,96,王敏,"13700137000、0755-26001234",闲置',
  ].join('\r\n');

  test('a CSV file in GB18030 with a title, a bad cell and a repeated row', async () => {
    const { db } = await testDesk();
    const table = await sheetOf(gb18030(csv), '客户档案.csv');
    const plan = await planned(db, 'units', table);
    expect(plan.problems.map((one) => [one.row, one.heading, one.refusal.code])).toEqual([[4, '建筑面积', 'cell.number']]);
    expect(plan.rows.map((row) => row.twin)).toEqual([null, null, { kind: 'row', row: 3 }, null]);
    expect(plan.rows[3]?.data).toMatchObject({ code: '1-1-103', status: 'vacant', phones: ['13700137000', '0755-26001234'] });
  });

  test('a key lent twice in one file, or not there at all, is a problem of its row, and nothing stays of the trial', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    await desk.run('record.create', { register: 'keys', data: { tag: 'K001', place: '天台', kind: 'public', count: 1 } });
    const lines = ['钥匙,借用人,用途,借出时间,预计归还,归还时间', 'K001,张勇,检修,2026-11-20 09:00,2026-11-20 11:00,2026-11-20 10:30'];
    const out = (key: string, who: string): string => `${key},${who},检修,2026-11-21 09:00,2026-11-21 11:00,`;
    const file = [...lines, out('K001', '张勇'), out('K001', '何静'), out('K404', '何静')].join('\r\n');
    const plan = await planned(desk.db, 'keyloans', await sheetOf(new TextEncoder().encode(file), 'x.csv'));
    expect(plan.problems.map((one) => [one.row, one.heading, one.refusal.code, one.stops])).toEqual([
      [4, '钥匙', 'key.out', true],
      [5, '钥匙', 'keyloans.no-key', true],
    ]);
    expect(plan.stopped).toBe(2);
    expect([await desk.db.rows.count(), await desk.db.journal.count()]).toEqual([1, 1]);
  });

  test('all good rows go in together, with number, mark and true times', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    const plan = await planned(desk.db, 'units', await sheetOf(gb18030(csv), '客户档案.csv'));
    const good = plan.rows.filter((row) => row.twin === null && row.problems.length === 0);
    const input = { register: 'units', mark: 'opening', rows: good.map(({ row, data, no, state }) => ({ row, data, no, state })) };
    const done = await desk.run('import.rows', input);
    expect(done.rows.map((row) => [row.no, row.mark])).toEqual([
      ['1-1-101', 'opening'],
      ['1-1-103', 'opening'],
    ]);
  });
});

describe('import.rows', () => {
  const request = { registeredAt: '2025-03-01T09:00:00+08:00', unit: '1-1-101', type: 'complaint', category: 'security', content: '吵' };
  const row = (n: number, data: Data, more = {}): unknown => ({ row: n, data, ...more });

  test('writes all or nothing, and says which row it was', async () => {
    const desk = await testDesk();
    const rows = [row(2, request), row(3, { ...request, content: '' })];
    expect(await desk.refused('import.rows', { register: 'requests', mark: 'import', rows })).toBe('import.row');
    expect(await desk.db.rows.count()).toBe(0);
    const gone = await execute(
      desk.db,
      'import.rows',
      { register: 'requests', mark: 'import', rows: [row(2, request), row(7, request, { replaces: 'x' })] },
      { ...desk.caller(), actor: { id: 's', name: '陈主管', role: 'supervisor' } },
    );
    expect(gone).toEqual({ ok: false, error: { code: 'import.row', params: { row: 7, code: 'record.gone' } } });
    expect(await desk.db.journal.count()).toBe(0);
  });

  test('keeps numbers and states, replaces records, plans no callbacks for history', async () => {
    const desk = await testDesk();
    const done = { doneAt: '2025-03-02T09:00:00+08:00', result: '好', repliedAt: '2025-03-02T10:00:00+08:00', replyWay: 'phone' };
    const first = await desk.run('import.rows', {
      register: 'requests',
      mark: 'import',
      rows: [row(2, { ...request, ...done }, { no: 'TS-20250301-007', state: 'closed' })],
    });
    expect(first.rows.map(({ no, state, at, mark }) => [no, state, at, mark])).toEqual([
      ['TS-20250301-007', 'closed', '2025-03-01T09:00:00+08:00', 'import'],
    ]);
    const id = first.rows[0]?.id ?? '';
    const again = { register: 'requests', mark: 'import', rows: [row(2, { content: '很吵' }, { replaces: id, state: 'pending' })] };
    expect(await desk.refused('import.rows', again)).toBe('right.replace');
    desk.as('supervisor');
    const second = await desk.run('import.rows', again);
    expect(second.rows[0]).toMatchObject({ id, no: 'TS-20250301-007', state: 'closed', data: { content: '很吵', unit: '1-1-101' } });
    expect(await desk.db.rows.where('[register+at]').between(['callbacks', ''], ['callbacks', '\uffff']).count()).toBe(0);
  });

  test('replaces of what was written here only what editing may touch, and never a record of another register', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    const key = { tag: 'K001', place: '天台', kind: 'public', count: 1 };
    const made = (await desk.run('record.create', { register: 'keys', data: key })).rows[0];
    const replace = (register: string, data: Data) => ({
      register,
      mark: 'import',
      rows: [row(2, data, { replaces: made?.id, state: 'lost' })],
    });
    const code = async (register: string, data: Data) => {
      const result = await execute(desk.db, 'import.rows', replace(register, data), desk.caller());
      return result.ok ? 'ok' : result.error.params?.['code'];
    };
    expect(await code('keys', { ...key, tag: 'K002' })).toBe('field.fixed');
    expect(await code('keys', { ...key, holder: '张勇' })).toBe('field.fixed');
    expect(await code('prices', { item: '换灯' })).toBe('record.gone');
    expect(await code('keys', { ...key, place: '天台东' })).toBe('ok');
    expect(await desk.db.rows.get(made?.id ?? '')).toMatchObject({ state: 'in', data: { place: '天台东' } });
  });

  test.each([
    ['units', { code: '1-1-101', area: '东区' }, { code: '1-1-101', area: '西区' }],
    ['staff', { name: '周明', post: '水电工' }, { name: '周明', post: '木工' }],
  ])('replaces one of the %s by its own number, however it was made', async (register, first, then) => {
    const desk = await testDesk();
    desk.as('supervisor');
    for (const mark of ['', 'import']) {
      const data = { ...first, ...(mark === '' ? {} : register === 'units' ? { code: '1-1-102' } : { name: '周亮' }) };
      const made = (await desk.run('record.create', { register, data, mark })).rows[0];
      const changed = { ...then, ...(register === 'units' ? { code: made?.no ?? '' } : { name: made?.no ?? '' }) };
      const done = await desk.run('import.rows', { register, mark: 'import', rows: [row(2, changed, { replaces: made?.id })] });
      expect(done.rows[0]).toMatchObject({ id: made?.id, no: made?.no, data: changed });
    }
  });

  test("goes through a register's own create command: an imported loan takes its key along", async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    await desk.run('record.create', { register: 'keys', data: { tag: 'K001', place: '天台', kind: 'public', count: 1 } });
    const loan = {
      key: 'K001',
      borrower: '张勇',
      purpose: '检修',
      lentAt: '2026-11-20T09:00:00+08:00',
      dueAt: '2026-11-20T11:00:00+08:00',
    };
    await desk.run('import.rows', { register: 'keyloans', mark: 'opening', rows: [row(2, loan)] });
    const key = await desk.db.rows.where('[register+no]').equals(['keys', 'K001']).first();
    expect(key).toMatchObject({ state: 'out', data: { holder: '张勇' } });
    const lost = await execute(
      desk.db,
      'import.rows',
      { register: 'keyloans', mark: 'opening', rows: [row(5, { ...loan, key: 'K999' })] },
      desk.caller(),
    );
    expect(lost).toMatchObject({ ok: false, error: { code: 'import.row', params: { row: 5, code: 'keyloans.no-key' } } });
  });

  test('needs the right to write the register', async () => {
    const desk = await testDesk();
    expect(await desk.refused('import.rows', { register: 'staff', mark: 'import', rows: [row(2, { name: '甲', post: '前台' })] })).toBe(
      'right.write',
    );
  });
});
