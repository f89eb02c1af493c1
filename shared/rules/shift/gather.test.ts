/** Every open matter is on exactly one sheet, case by case and over random rows (SH-2, BY-1). */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Data } from '../../registers/contract/fields';
import { NO_DUE, type Row } from '../../registers/contract/row';
import { blankData } from '../../registers/contract/schema';
import { definitionOf } from '../../registers/index';
import { sameDesk } from './clock';
import { countFigures, gatherOpen, HANDED_REGISTERS } from './gather';
import { compactNumbers, spreadNumbers } from './numbers';

const HORIZON = '2026-11-21T23:59:59+08:00';
let n = 0;

function row(register: string, given: Partial<Omit<Row, 'data'>> & { readonly data?: Data } = {}): Row {
  const definition = definitionOf(register);
  const id = given.id ?? `r${String(++n).padStart(5, '0')}`;
  const state = given.state ?? Object.entries(definition.states).find(([, one]) => one.open)?.[0] ?? definition.initial;
  const data = { ...blankData(definition.fields), ...given.data };
  const at = '2026-11-21T09:00:00+08:00';
  return {
    no: `${id}-no`,
    unit: '',
    at,
    dueAt: NO_DUE,
    open: 1,
    desk: '',
    links: [],
    files: [],
    rev: 1,
    ...given,
    id,
    register,
    state,
    data,
  } as unknown as Row;
}

const gather = (rows: readonly Row[], more: Partial<Parameters<typeof gatherOpen>[0]> = {}) =>
  gatherOpen({ rows, desk: '', former: [], horizon: HORIZON, remarks: new Map(), signed: null, ...more });

describe('gatherOpen', () => {
  it('tells a slip in the line of its request, and by itself when its request is not open here', () => {
    const request = row('requests', { id: 'q', no: 'BX-1', unit: '3-2-1203', data: { content: '漏水', departments: ['工程部'] } });
    const slip = row('workorders', { id: 'w', no: 'PG-1', links: ['q'], data: { department: '工程部' } });
    const lines = gather([slip, request]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ no: 'BX-1', hand: '工程部', slips: expect.stringContaining('PG-1 工程部') });
    expect(gather([slip])).toMatchObject([{ no: 'PG-1', slips: '' }]);
    expect(gather([slip, { ...request, open: 0 }])).toMatchObject([{ no: 'PG-1' }]);
  });

  it('counts what is only counted, with every number in few words', () => {
    const parcels = ['001', '003', '004'].map((tail) => row('parcels', { no: `KD-20261121-${tail}` }));
    const [line] = gather([...parcels, row('parcels', { no: 'KD-20261120-009' })]);
    expect(line).toMatchObject({ record: 'sum:parcels', no: '4 件', gist: 'KD-20261120-009；KD-20261121-001、003、004' });
  });

  it('names what is due only until the end of the coming day, and always what has no day', () => {
    const due = (dueAt: string): Row => row('callbacks', { no: dueAt, dueAt });
    const rows = [due('2026-11-21T23:59:59+08:00'), due('2026-11-22T00:00:00+08:00'), due(NO_DUE)];
    expect(gather(rows).map((line) => [line.no, line.due])).toEqual([
      ['2026-11-21T23:59:59+08:00', '2026-11-21T23:59:59+08:00'],
      [NO_DUE, ''],
    ]);
  });

  it.each(['feereminders', 'notices', 'passes', 'renovations', 'lostfound', 'callbacks'])(
    '%s without a day stands on the sheet',
    (register) => {
      expect(gather([row(register)])).toHaveLength(1);
    },
  );

  it('leaves other desks alone; a site without letters is desk A', () => {
    const rows = [row('duty', { no: 'a', desk: 'A' }), row('duty', { no: 'b', desk: 'B' }), row('duty', { no: 'none', desk: '' })];
    expect(gather(rows, { desk: 'A' }).map((line) => line.no)).toEqual(['a', 'none']);
    expect(gather(rows, { desk: 'B' }).map((line) => line.no)).toEqual(['b']);
    expect(gather(rows, { desk: 'C', former: ['A'] }).map((line) => line.no)).toEqual(['a', 'none']);
  });

  it('puts urgent ones first, then by due time, in the order of the books', () => {
    const late = row('duty', { no: 'late', dueAt: '2026-11-20T10:00:00+08:00' });
    const urgent = row('duty', { no: 'urgent', data: { urgency: 'urgent' } });
    const visitor = row('visitors', { no: 'visitor' });
    expect(gather([visitor, late, urgent]).map((line) => line.no)).toEqual(['urgent', 'late', 'visitor']);
  });

  it('keeps remarks by record and marks what came after the signature, also in a count', () => {
    const first = [row('duty', { id: 'd1' }), row('parcels', { id: 'p1', no: 'KD-20261121-001' })];
    const signed = gather(first, { remarks: new Map([['d1', '等工程部']]) });
    expect(signed.map(({ remark, added }) => [remark, added])).toEqual([
      ['等工程部', false],
      ['', false],
    ]);
    const later = [...first, row('duty', { id: 'd2' }), row('parcels', { id: 'p2', no: 'KD-20261121-002' })];
    const again = gather(later, { remarks: new Map([['d1', '等工程部']]), signed });
    expect(again.map(({ record, remark, added }) => [record, remark, added])).toEqual([
      ['d1', '等工程部', false],
      ['d2', '', true],
      ['sum:parcels', '', true],
    ]);
  });

  it('cuts long texts and joins their lines', () => {
    const [line] = gather([row('duty', { data: { content: `第一行\n第二行${'长'.repeat(400)}` } })]);
    expect(String(line?.gist)).toMatch(/^第一行 第二行长+…$/);
    expect(String(line?.gist).length).toBe(160);
  });
});

/** Records named on a sheet: lines, the slips told with them, and the numbers of what is counted. */
function namedOn(lines: ReturnType<typeof gather>): readonly string[] {
  return lines.flatMap((line) => [
    ...(String(line.record).startsWith('sum:') ? spreadNumbers(String(line.gist)) : [String(line.no)]),
    ...String(line.slips)
      .split('；')
      .filter((part) => part !== '')
      .map((part) => part.split(' ')[0] ?? ''),
  ]);
}

const arbitraryRows = fc
  .array(
    fc.record({
      register: fc.constantFrom(...HANDED_REGISTERS),
      open: fc.constantFrom<0 | 1>(0, 1, 1),
      desk: fc.constantFrom('', 'A', 'B'),
      day: fc.integer({ min: 15, max: 28 }),
      due: fc.boolean(),
      link: fc.nat({ max: 60 }),
    }),
    { maxLength: 60 },
  )
  .map((parts) =>
    parts.map(({ register, open, desk, day, due, link }, i) =>
      row(register, {
        id: `id${i}`,
        no: `ZZ-202611${day}-${String(i).padStart(3, '0')}`,
        open,
        desk,
        dueAt: due ? `2026-11-${day}T12:00:00+08:00` : NO_DUE,
        links: register === 'workorders' ? [`id${link}`] : [],
      }),
    ),
  );

test('every open matter is on exactly one sheet of the shift, whatever there is (property)', () => {
  fc.assert(
    fc.property(arbitraryRows, (rows) => {
      const waits = (one: Row): boolean =>
        one.open === 1 && (definitionOf(one.register).handover !== 'due' || one.dueAt === NO_DUE || one.dueAt <= HORIZON);
      const sheets = ['A', 'B'].map((desk) => namedOn(gather(rows, { desk })));
      const wanted = rows.filter(waits).map((one) => one.no);
      expect(sheets.flat().sort()).toEqual(wanted.sort());
      for (const [i, desk] of ['A', 'B'].entries()) {
        const strange = rows.filter((one) => !sameDesk(one.desk, desk)).map((one) => one.no);
        expect(sheets[i]?.filter((no) => strange.includes(no))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
});

test('numbers written short are found again (property)', () => {
  const no = fc.tuple(fc.constantFrom('KD-20261121-', 'KD-20261120-A', 'XA'), fc.integer({ min: 1, max: 999 })).map(([a, b]) => `${a}${b}`);
  fc.assert(
    fc.property(fc.uniqueArray(no), (numbers) => {
      expect([...spreadNumbers(compactNumbers(numbers))].sort()).toEqual([...numbers].sort());
    }),
  );
});

test('more than one line of numbers can hold begins a further line', () => {
  const lines = gather(Array.from({ length: 900 }, (_, i) => row('parcels', { no: `KD-20261121-${String(i).padStart(4, '0')}` })));
  expect(lines.map(({ record, no }) => [record, no])).toEqual([
    ['sum:parcels', '800 件'],
    ['sum:parcels:2', '100 件'],
  ]);
});

test('a sheet of more matters than it can hold counts the last ones, slips with them, and still names every number', () => {
  const rows = Array.from({ length: 2100 }, (_, i) => row('duty', { no: `ZB-20261121-${String(i).padStart(4, '0')}` }));
  const request = row('requests', { id: 'q-late', no: 'BX-9', at: '2026-11-21T10:00:00+08:00' });
  const slip = row('workorders', { no: 'PG-9', links: ['q-late'] });
  const urgent = row('duty', { no: 'ZB-urgent', at: '2026-11-21T11:00:00+08:00', data: { urgency: 'urgent' } });
  const all = [...rows, request, slip, urgent];
  const lines = gather(all);
  expect(lines.length).toBeLessThan(1600);
  expect(lines.filter((line) => line.no === 'ZB-urgent')).toHaveLength(1);
  expect([...namedOn(lines)].sort()).toEqual(all.map((one) => one.no).sort());
});

const at = { desk: '', former: [], today: '2026-11-21', limits: { remind: 3, giveBack: 15 } };

test.each([
  ['all of it', 3, 3, [0, 3]],
  ['one of three', 3, 1, [2, 1]],
  ['pieces nobody wrote down', 3, null, [0, 3]],
  ['more than there are', 2, 5, [0, 2]],
])('a lent key, %s: held and out', (_what, pieces, lent, [held, out]) => {
  const key = row('keys', { id: 'k', no: 'K001', state: 'out', open: 0, data: { kind: 'cabinet', count: pieces } });
  for (const loan of [
    row('keyloans', { links: ['k'], data: { key: 'K-old', count: lent } }),
    row('keyloans', { desk: 'B', data: { key: 'K001', count: lent } }),
  ])
    expect(countFigures({ ...at, rows: [loan], keys: [key] })).toMatchObject({ keysIn: held, keysOut: out, keysCabinet: held });
});

test('keys, parcels over the days, people in the house, fees', () => {
  const key = (state: string, kind: string, count: number) => row('keys', { state, open: 0, data: { kind, count } });
  const parcel = (day: string) => row('parcels', { at: `2026-11-${day}T10:00:00+08:00` });
  const rows = [parcel('17'), parcel('18'), parcel('21'), row('visitors', { data: { count: 3 } }), row('visitors')];
  const keys = [
    key('in', 'vacant', 2),
    key('in', 'cabinet', 1),
    key('out', 'public', 1),
    key('lost', 'vacant', 4),
    key('disabled', 'vacant', 9),
  ];
  expect(countFigures({ ...at, rows, keys })).toMatchObject({
    keysIn: 3,
    keysOut: 1,
    keysLost: 4,
    keysCabinet: 1,
    parcelsWaiting: 3,
    parcelsOver: 1,
    visitorsIn: 4,
    feesOpen: 0,
    feesSum: 0,
  });
});
