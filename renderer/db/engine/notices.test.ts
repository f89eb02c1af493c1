/** Notices and activities on the real database code. */
import type { Row } from '@shared/registers/contract/row';
import { aNotice } from '@shared/registers/notices/fixtures';
import { policyBook } from '@shared/rules/callbacks/book';
import { beforeEach, describe, expect, test } from 'vitest';
import { getRow, linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const byText = (a: string, b: string): number => a.localeCompare(b);

let desk: TestDesk;
const create = async (data: object): Promise<Row> => (await desk.run('record.create', { register: 'notices', data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await getRow(desk.db, row.id)) as Row;

beforeEach(async () => {
  desk = await testDesk();
});

test('an activity from the draft to its end', async () => {
  const row = await create(aNotice({ heldAt: '2026-11-22T08:00:00+08:00', participants: [] }));
  await desk.run('notices.enrol', { id: row.id, unit: '3-2-1203', name: '张伟', phone: '13800138021' });
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '3-2-1203', name: '张伟', phone: '' })).toBe('notices.twice');
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '', name: ' ', phone: '1' })).toBe('notices.who');
  await desk.run('record.act', { id: row.id, action: 'post', data: {} });
  expect(await now(row)).toMatchObject({ state: 'posted', open: 1, dueAt: '2026-11-22T23:59:59+08:00' });
  expect(await desk.refused('record.act', { id: row.id, action: 'finish', data: {} })).toBe('notices.not-held');
  desk.at('2026-11-22T11:30:00+08:00');
  const participants = [{ unit: '3-2-1203', name: '张伟', phone: '13800138021', signed: true }];
  await desk.run('record.act', { id: row.id, action: 'roll', data: { participants } });
  await desk.run('record.act', { id: row.id, action: 'finish', data: { summary: '45人参加' } });
  expect(await now(row)).toMatchObject({ state: 'ended', open: 0, data: { participants, endedAt: '2026-11-22T11:30:00+08:00' } });
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '1-1-101', name: '', phone: '' })).toBe('action.state');
});

test('nobody takes part in a notice', async () => {
  const row = await create(aNotice({ kind: 'notice', participants: [] }));
  expect(await desk.refused('notices.enrol', { id: row.id, unit: '1-1-101', name: '王五', phone: '' })).toBe('notices.not-activity');
});

describe('households that took part are called back, each by itself (CB-1, CB-3)', () => {
  const families = Array.from({ length: 10 }, (_, i) => ({ unit: `1-1-${101 + i}`, name: `住户${i}`, phone: '', signed: true }));
  const rule = async (policyId: string): Promise<void> => {
    desk.as('supervisor');
    const dated = [{ from: '2026-01-01', policyId, layer: false }];
    await desk.run('setting.put', { key: policyBook.key, value: { ...policyBook.initial, dated } });
    desk.as('receptionist');
  };
  const held = async (given: object = {}): Promise<Row> => {
    const row = await create(aNotice({ heldAt: '2026-11-21T08:00:00+08:00', participants: families, ...given }));
    await desk.run('record.act', { id: row.id, action: 'post', data: {} });
    return row;
  };
  const finish = (row: Row) => desk.run('record.act', { id: row.id, action: 'finish', data: {} });
  const made = async (row: Row) =>
    (await linkedRows(desk.db, row.id)).filter(
      (one) => one.register === 'callbacks' && one.state !== 'void' && one.data['outdated'] !== true,
    );
  const left = async (row: Row) => ((await now(row)).data['undrawn'] as readonly { readonly party: string }[]).map((line) => line.party);
  const count = async (key: string) => (await desk.db.counters.get(key))?.n ?? 0;

  test('at least 70% of an ordinary activity (A), drawn one by one; the others stay as lines', async () => {
    await rule('A');
    const row = await held();
    expect(await made(row)).toEqual([]);
    await finish(row);
    const called = await made(row);
    expect(called.length).toBeGreaterThanOrEqual(7);
    expect(called[0]?.data).toMatchObject({
      source: 'event',
      sourceNo: row.no,
      subject: '重阳登高活动',
      dueOn: '2026-12-21',
      drawn: 'yes',
    });
    const units = [...called.map((one) => one.unit), ...(await left(row))].sort(byText);
    expect(units).toEqual(families.map((one) => one.unit).sort(byText));
    expect(await count('quota:A:event:2026-11:done')).toBe(10);
    expect(await count('quota:A:event:2026-11:drawn')).toBe(called.length);
  });

  test('all of a large one within three days (B2); none under a policy that does not name events (A2)', async () => {
    await rule('B2');
    const large = await held({ large: true });
    await finish(large);
    expect((await made(large)).map((one) => `${one.data['source']} ${one.data['dueOn']}`)).toEqual(
      Array(10).fill('large-event 2026-11-24'),
    );
    const small = await held();
    await finish(small);
    await rule('A2');
    const other = await held({ large: true });
    await finish(other);
    expect([await made(small), await made(other)]).toEqual([[], []]);
  });

  test('one a unit, and only of those who signed in', async () => {
    await rule('B2');
    const [one] = families;
    const participants = [
      one,
      { ...one, name: '家属' },
      { unit: '1-1-501', name: '没来', phone: '', signed: null },
      { unit: '', name: '商户', phone: '1', signed: true },
    ];
    const row = await held({ large: true, participants });
    await finish(row);
    expect((await made(row)).map((each) => `${each.unit} ${each.data['name']}`).sort(byText)).toEqual([' 商户', '1-1-101 住户0']);
  });

  test('a correction of the list moves only whom it is about; reopening takes back what was not called', async () => {
    await rule('B2');
    const row = await held({ large: true });
    await finish(row);
    const before = (await made(row)).map((one) => one.id);
    desk.as('supervisor');
    const rest = families.slice(1).concat({ unit: '2-1-101', name: '补登', phone: '', signed: true });
    await desk.run('record.edit', { id: row.id, rev: (await now(row)).rev, data: { participants: rest } });
    const after = await made(row);
    expect(after.map((one) => one.unit).sort(byText)).toEqual(rest.map((one) => one.unit).sort(byText));
    expect(after.filter((one) => before.includes(one.id))).toHaveLength(9);
    await desk.run('record.act', { id: row.id, action: 'reopen', data: {}, reason: '还有一场' });
    expect(await made(row)).toEqual([]);
    expect(await count('quota:B2:large-event:2026-11:done')).toBe(0);
  });

  test('a supervisor adds one household that was not drawn', async () => {
    await rule('B');
    const row = await held();
    await finish(row);
    const [party = ''] = await left(row);
    const called = await made(row);
    desk.as('supervisor');
    await desk.run('callbacks.add', { id: row.id, party, reason: '提了建议' });
    expect((await made(row)).map((one) => one.unit).sort(byText)).toEqual([...called.map((one) => one.unit), party].sort(byText));
    expect(await left(row)).not.toContain(party);
    expect(await count('quota:B:event:2026-11:done')).toBe(10);
    expect(await desk.refused('callbacks.add', { id: row.id, party, reason: '再来' })).toBe('callbacks.nothing-to-add');
  });
});
