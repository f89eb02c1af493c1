/** Goods out, cards, moves and what ends by itself, on the real database code: RG-5, RG-8, BY-10. */
import type { Row } from '@shared/registers/contract/row';
import { anInstruction } from '@shared/registers/instructions/fixtures';
import { aMove } from '@shared/registers/moves/fixtures';
import { aPass } from '@shared/registers/passes/fixtures';
import { aRelease } from '@shared/registers/releases/fixtures';
import { aRenovation } from '@shared/registers/renovations/fixtures';
import { aUnit } from '@shared/registers/units/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { findRow, linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
const create = async (register: string, data: object, more: object = {}): Promise<Row> =>
  (await desk.run('record.create', { register, data, ...more })).rows[0] as Row;
const refusedNew = (register: string, data: object): Promise<string> => desk.refused('record.create', { register, data });
const now = async (row: Row): Promise<Row> => (await desk.db.rows.get(row.id)) as Row;
const act = async (row: Row, action: string, data: object = {}, more: object = {}): Promise<Row> =>
  (await desk.run('record.act', { id: row.id, action, data, ...more })).rows[0] as Row;

beforeEach(async () => {
  desk = await testDesk();
});

describe('the consent of the owner (RG-5)', () => {
  const tenant = { applicant: '李娜', identity: 'tenant' } as const;

  test('a tenant is refused without it, by whatever way', async () => {
    expect(await refusedNew('releases', aRelease(tenant))).toBe('releases.consent');
    expect(await refusedNew('releases', aRelease({ ...tenant, consent: 'no' }))).toBe('releases.consent');
    const owner = await create('releases', aRelease());
    expect(await desk.refused('record.edit', { id: owner.id, rev: owner.rev, data: { identity: 'works' } })).toBe('releases.consent');
    expect(await create('releases', aRelease({ ...tenant, consent: 'yes' }))).toMatchObject({ state: 'issued' });
  });

  test('a standing instruction stands in for it and is named; withdrawn, it does no more', async () => {
    const instruction = await create('instructions', anInstruction({ kind: 'moving', person: '李娜', content: '可搬家具' }));
    const made = await create('releases', aRelease(tenant));
    expect(await now(made)).toMatchObject({ data: { consent: '', consentBasis: instruction.no }, links: [instruction.id] });
    expect(await refusedNew('releases', aRelease({ ...tenant, applicant: '王芳' }))).toBe('releases.consent');
    expect(await refusedNew('releases', aRelease({ ...tenant, unit: '3-2-1204' }))).toBe('releases.consent');
    await act(instruction, 'revoke', {}, { reason: '业主来电撤销' });
    expect(await refusedNew('releases', aRelease(tenant))).toBe('releases.consent');
  });

  test('the refusal is a record of its own and stands in the duty log', async () => {
    const row = await create('releases', aRelease({ ...tenant, consent: 'no', refusedWhy: '业主不同意搬走家电' }));
    expect(row).toMatchObject({ state: 'refused', open: 0 });
    const [entry] = (await linkedRows(desk.db, row.id)).filter((one) => one.register === 'duty');
    expect(entry?.data['content']).toContain('业主不同意搬走家电');
  });
});

describe('a slip is valid on its day (RG-5)', () => {
  const out = { gate: '北门岗', verifier: '孙强' };

  test('used, then handed back, several at once', async () => {
    const rows = [await create('releases', aRelease()), await create('releases', aRelease({ unit: '3-2-1204' }))];
    const released = await Promise.all(rows.map((row) => act(row, 'release', out)));
    expect(released[0]).toMatchObject({ state: 'released', open: 0, data: { releasedAt: '2026-11-21T09:00:00+08:00' } });
    const items = released.map(({ id, rev }) => ({ id, rev }));
    await desk.run('record.actMany', { action: 'slipBack', items, data: {} });
    for (const row of rows) expect((await now(row)).data['slipBackAt']).toBe('2026-11-21T09:00:00+08:00');
  });

  test('not used, it ends by itself; the day after only its true time is taken', async () => {
    const row = await create('releases', aRelease());
    desk.at('2026-11-22T08:00:00+08:00');
    expect(await desk.refused('record.act', { id: row.id, action: 'release', data: out })).toBe('releases.expired');
    await desk.run('expiry.lapse', {});
    expect(await now(row)).toMatchObject({ state: 'expired', open: 0 });
    const noon = '2026-11-21T12:00:00+08:00';
    expect(await act(row, 'release', { ...out, releasedAt: noon })).toMatchObject({ state: 'released' });
  });
});

test('passes and instructions end after their last day, and only then', async () => {
  const pass = await create('passes', aPass());
  const instruction = await create('instructions', anInstruction({ until: '2026-11-30' }));
  const longTerm = await create('instructions', anInstruction({ until: '', longTerm: true }));
  desk.at('2026-11-30T23:59:00+08:00');
  expect((await desk.run('expiry.lapse', {})).rows).toEqual([]);
  desk.at('2026-12-01T00:00:01+08:00');
  await desk.run('expiry.lapse', {});
  expect(await now(pass)).toMatchObject({ state: 'expired', open: 1 });
  expect(await now(instruction)).toMatchObject({ state: 'expired' });
  expect(await now(longTerm)).toMatchObject({ state: 'active' });
  expect(await act(pass, 'renew', { until: '2026-12-31' })).toMatchObject({ state: 'valid', dueAt: '2026-12-31T23:59:59+08:00' });
});

test('what is over ends piece by piece, all of it, each once', async () => {
  for (const day of ['20', '21', '22']) await create('releases', aRelease({ unit: `3-2-12${day}` }));
  const pass = await create('passes', aPass());
  desk.at('2026-12-01T00:00:01+08:00');
  const ended: string[] = [];
  for (let piece = 0; piece < 3; piece += 1) {
    const { rows } = await desk.run('expiry.lapse', { most: 2 });
    ended.push(...rows.map(({ id }) => id));
    expect(rows).toHaveLength([2, 2, 0][piece] ?? -1);
  }
  expect(new Set(ended).size).toBe(4);
  expect(await now(pass)).toMatchObject({ state: 'expired' });
});

describe('cards', () => {
  test('one number is with one holder, until it is back with its deposit', async () => {
    const first = await create('passes', aPass());
    expect(await refusedNew('passes', aPass({ name: '何静', cardNo: 'z-031' }))).toBe('passes.taken');
    expect(await desk.refused('record.act', { id: first.id, action: 'return', data: {} })).toBe('passes.deposit');
    await act(first, 'return', { depositBack: 5000 });
    expect(await create('passes', aPass({ name: '何静' }))).toMatchObject({ state: 'valid' });
  });

  test('a lost one may be given out anew; then the old one cannot come back as valid', async () => {
    const first = await create('passes', aPass());
    await act(first, 'lose', { lostNote: '在工地丢了' });
    await create('passes', aPass());
    expect(await desk.refused('record.act', { id: first.id, action: 'find', reason: '找到了' })).toBe('passes.taken');
  });
});

describe('moving (RG-8)', () => {
  beforeEach(async () => {
    desk.as('supervisor', '赵国强');
    await create(
      'units',
      aUnit({ code: '3-2-1203', owners: [{ name: '张伟', phone: '', from: '2019-05-01', to: '', note: '' }], tenants: [] }),
    );
    desk.as('receptionist');
  });
  const owners = async () => (await findRow(desk.db, 'units', '3-2-1203'))?.data['owners'];

  test('done, the new owner stands in the file and the one before keeps his dates', async () => {
    const row = await create('moves', aMove());
    expect(await owners()).toHaveLength(1);
    await act(row, 'finish');
    expect(await owners()).toMatchObject([
      { name: '张伟', from: '2019-05-01', to: '2026-11-20' },
      { name: '周明', from: '2026-11-21', to: '', phone: '13900139001' },
    ]);
  });

  test('what comes from an old book changes no file', async () => {
    await create('moves', aMove({ doneAt: '2026-11-21T09:00:00+08:00' }), { mark: 'import' });
    expect(await owners()).toHaveLength(1);
  });

  test('problems left become repairs, each once', async () => {
    const row = await create('moves', aMove());
    const made = (await desk.run('moves.toRequests', { id: row.id })).rows;
    expect(made.map(({ data, unit }) => [unit, data['type'], data['content'], data['originNo']])).toEqual([
      ['3-2-1203', 'repair', '阳台：推拉门关不严', row.no],
      ['3-2-1203', 'repair', '厨房：龙头滴水', row.no],
    ]);
    expect(await desk.refused('moves.toRequests', { id: row.id })).toBe('moves.none-left');
  });
});

test('a renovation goes its way: approved by a supervisor, patrolled, not accepted, accepted, deposit back', async () => {
  const row = await create('renovations', aRenovation());
  expect(await desk.refused('record.act', { id: row.id, action: 'approve', data: {} })).toBe('right.action');
  desk.as('supervisor', '赵国强');
  expect(await act(row, 'approve', { approvalNote: '同意' })).toMatchObject({ state: 'working', data: { approvedBy: '赵国强' } });
  desk.as('receptionist');
  const patrolled = await act(row, 'patrol', {}, { note: '未戴安全帽，已提醒' });
  expect(patrolled.data['patrols']).toMatchObject([{ by: '王敏', text: '未戴安全帽，已提醒' }]);
  await act(row, 'finish');
  expect(await act(row, 'rework', { until: '2027-02-10' }, { reason: '防水未做闭水' })).toMatchObject({ state: 'working' });
  await act(row, 'finish');
  expect(await act(row, 'accept', { acceptance: '合格' })).toMatchObject({ state: 'done', open: 0 });
  expect(await desk.refused('record.act', { id: row.id, action: 'refund', data: { depositBack: 300_001 } })).toBe('renovations.back-more');
  expect(await act(row, 'refund', { depositBack: 300_000 })).toMatchObject({ data: { depositBack: 300_000 } });
});

describe('an owner who moves in is called back (CB-1)', () => {
  const calls = async (row: Row) => (await linkedRows(desk.db, row.id)).filter((one) => one.register === 'callbacks');
  const policy = async (policyId: string): Promise<void> => {
    desk.as('supervisor');
    await desk.run('setting.put', {
      key: 'callbacks.policies',
      value: { dated: [{ from: '2000-01-01', policyId, layer: true }], own: [] },
    });
    desk.as('receptionist');
  };

  test('under a policy that names the source, once it is done', async () => {
    await policy('B');
    const row = await create('moves', aMove());
    expect(await calls(row)).toEqual([]);
    await act(row, 'finish');
    expect(await calls(row)).toMatchObject([
      {
        unit: '3-2-1203',
        dueAt: '2026-11-24T23:59:59+08:00',
        data: { source: 'move-in', sourceNo: row.no, name: '周明', subject: '入伙，遗留问题：阳台推拉门关不严；厨房龙头滴水' },
      },
    ]);
    await desk.run('record.void', { id: row.id, reason: '重复登记' });
    expect(await calls(row)).toMatchObject([{ state: 'void' }]);
  });

  test.each([
    ['B', { kind: 'let' }],
    ['B', { kind: 'out' }],
    ['A2', { kind: 'in' }],
  ] as const)('not under %s with %j', async (policyId, given) => {
    await policy(policyId);
    const row = await create('moves', aMove(given));
    await act(row, 'finish');
    expect(await calls(row)).toEqual([]);
  });
});
