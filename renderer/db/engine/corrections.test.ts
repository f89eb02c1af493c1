/** What is put right afterwards, on the real database code: fixed fields, the unit of a whole matter (RG-10), promises in working time (BY-6). */
import type { Row } from '@shared/registers/contract/row';
import { aKeyloan } from '@shared/registers/keyloans/fixtures';
import { aKey } from '@shared/registers/keys/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const ask = { registeredAt: '2026-11-20T10:00:00+08:00', type: 'repair', unit: '3-2-1203', content: '漏水' };
const noon = '2026-11-21T12:00:00+08:00';
const later = '2026-11-21T18:00:00+08:00';

let desk: TestDesk;
const create = async (register: string, data: object, links: readonly string[] = []): Promise<Row> =>
  (await desk.run('record.create', { register, data, links })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await desk.db.rows.get(row.id)) as Row;

beforeEach(async () => {
  desk = await testDesk();
});

describe('editing leaves to actions what actions guard', () => {
  const edit = (row: Row, data: object, reason?: string) => ({ id: row.id, rev: row.rev, data, ...(reason !== undefined && { reason }) });

  test('an empty fixed field is filled, a set one only by a supervisor who says why', async () => {
    const row = await create('requests', ask);
    const [set] = (await desk.run('record.edit', edit(row, { promisedAt: noon }))).rows as [Row];
    expect(await desk.refused('record.edit', edit(set, { promisedAt: later }))).toBe('field.fixed');
    expect(await desk.refused('record.edit', edit(set, { promisedAt: later }, '写错'))).toBe('field.fixed');
    expect(await desk.refused('record.edit', edit(set, { promisedAt: '' }))).toBe('field.fixed');
    const [same] = (await desk.run('record.edit', edit(set, { promisedAt: noon, content: '大漏' }))).rows as [Row];
    desk.as('supervisor', '陈主管');
    expect(await desk.refused('record.edit', edit(same, { promisedAt: later }, ' '))).toBe('field.fixed');
    await desk.run('record.edit', edit(same, { promisedAt: later }, '写错'));
    expect((await now(row)).data).toMatchObject({ promisedAt: later, content: '大漏' });
  });

  test('what no form shows is never edited, with whatever right and reason', async () => {
    const row = await create('requests', ask);
    desk.as('manager', '周经理');
    expect(await desk.refused('record.edit', edit(row, { firstResponseAt: noon }, '补'))).toBe('field.fixed');
    expect(await desk.refused('record.edit', edit(row, { promiseWorking: true }, '补'))).toBe('field.fixed');
  });

  test.each([
    ['dueOn', '2026-12-30'],
    ['completedOn', '2026-11-19'],
    ['source', 'repair'],
    ['firstMethod', 'phone'],
    ['signature', 'none'],
  ])('the plan of a callback: %s', async (field, value) => {
    const plan = { source: 'complaint', completedOn: '2026-11-20', dueOn: '2026-11-23', firstMethod: 'visit', signature: 'visit' };
    const row = await create('callbacks', { unit: '3-2-1203', name: '张三', subject: '漏水', ...plan });
    expect(await desk.refused('record.edit', edit(row, { [field]: value }))).toBe('field.fixed');
    await desk.run('record.edit', edit(row, { plannedCallers: ['王敏'] }));
  });
});

describe('the unit of a whole matter (RG-10)', () => {
  const call = { unit: '3-2-1203', name: '张三', content: '漏水', happenedAt: '2026-11-21T08:58:00+08:00', way: 'call' };
  const move = (row: Row | undefined) => desk.run('record.move', { id: row?.id, unit: '3-2-1302', reason: '房号听错' });

  async function matter() {
    const entry = await create('duty', call);
    const [request] = (await desk.run('duty.toRequest', { id: entry.id, data: { type: 'repair' } })).rows as [Row];
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }, { department: '环境部' }] });
    const slips = (await linkedRows(desk.db, request.id)).filter((row) => row.register === 'workorders');
    return { entry, request, slips };
  }

  test.each(['entry', 'request', 'slip'] as const)('moves from wherever it is started: %s', async (from) => {
    const { entry, request, slips } = await matter();
    await move({ entry, request, slip: slips[0] }[from]);
    const rows = await Promise.all([entry, request, ...slips].map(now));
    expect(rows.map((row) => row.unit)).toEqual(Array(4).fill('3-2-1302'));
  });

  test('what it came from on another unit stays', async () => {
    const elsewhere = await create('duty', { ...call, unit: '5-1-802' });
    const request = await create('requests', ask, [elsewhere.id]);
    await move(request);
    expect([(await now(elsewhere)).unit, (await now(request)).unit]).toEqual(['5-1-802', '3-2-1302']);
  });

  test('a loan does not take its key along', async () => {
    desk.as('supervisor', '陈主管');
    const key = await create('keys', aKey({ unit: '3-2-1203', kind: 'public' }));
    const loan = await create('keyloans', aKeyloan({ unit: '3-2-1203' }), [key.id]);
    await move(loan);
    expect([(await now(key)).unit, (await now(loan)).unit]).toEqual(['3-2-1203', '3-2-1302']);
  });
});

describe('a promise in working time (BY-6)', () => {
  const promised = async (measure: string, amount: number): Promise<Row> => {
    desk.as('supervisor', '陈主管');
    await create('promises', { type: 'repair', amount, measure });
    desk.as('receptionist');
    desk.at('2026-11-20T10:00:00+08:00');
    const row = await create('requests', ask);
    await desk.run('record.act', { id: row.id, action: 'accept' });
    return row;
  };
  const wait = async (row: Row, until: string, data: object = {}): Promise<Row> => {
    await desk.run('requests.hold', { id: row.id, data: { holdKind: 'parts' }, reason: '等配件' });
    desk.at(until);
    await desk.run('requests.resume', { id: row.id, data });
    return now(row);
  };

  // Held from Friday 10:00 to Monday 11:00: 73 hours, of which nine were worked (6½ and 2½).
  test.each([
    ['hours', 24, '2026-11-21T10:00:00+08:00', '2026-11-24T11:00:00+08:00', false],
    ['workhours', 2, '2026-11-20T12:00:00+08:00', '2026-11-23T14:30:00+08:00', true],
    ['days', 1, '2026-11-21T23:59:59+08:00', '2026-11-25T00:59:59+08:00', false],
    ['workdays', 1, '2026-11-23T18:00:00+08:00', '2026-11-25T09:30:00+08:00', true],
  ])('%s %i', async (measure, amount, first, moved, working) => {
    const row = await promised(measure, amount);
    expect((await now(row)).data).toMatchObject({ promisedAt: first, promiseWorking: working });
    expect((await wait(row, '2026-11-23T11:00:00+08:00')).data).toMatchObject({ promisedAt: moved, promiseWorking: working });
  });

  test('the panel sends the old promise along: it moves all the same; another one counts by the clock', async () => {
    const row = await promised('workhours', 2);
    const untouched = await wait(row, '2026-11-23T11:00:00+08:00', { promisedAt: '2026-11-20T12:00:00+08:00' });
    expect(untouched.data).toMatchObject({ promisedAt: '2026-11-23T14:30:00+08:00', promiseWorking: true });
    const given = await wait(untouched, '2026-11-23T11:30:00+08:00', { promisedAt: '2026-11-26T09:00:00+08:00' });
    expect(given.data).toMatchObject({ promisedAt: '2026-11-26T09:00:00+08:00', promiseWorking: false });
  });

  test('a new promise counts by the clock', async () => {
    const row = await promised('workdays', 1);
    await desk.run('record.act', { id: row.id, action: 'promise', data: { promisedAt: noon }, reason: '业主要求', note: '改到明天' });
    expect((await now(row)).data).toMatchObject({ promisedAt: noon, promiseWorking: false });
  });
});
