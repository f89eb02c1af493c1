/** From completion to the last round, on the real database code: CB-1 … CB-8. */
import type { Row } from '@shared/registers/contract/row';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

/** Puts lines of texts in a fixed order. */
const byText = (a: readonly unknown[], b: readonly unknown[]): number => JSON.stringify(a).localeCompare(JSON.stringify(b));

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;
const now = async (row: Row | undefined): Promise<Row> => (await desk.db.rows.get(row?.id ?? '')) as Row;
const calls = async (row: Row): Promise<Row[]> => (await linkedRows(desk.db, row.id)).filter((r) => r.register === 'callbacks');
const policy = async (policyId: string, layer = false): Promise<void> => {
  desk.as('supervisor', '陈主管');
  await desk.run('setting.put', { key: 'callbacks.policies', value: { dated: [{ from: '2000-01-01', policyId, layer }], own: [] } });
  desk.as('receptionist');
};
const done = async (data: object = {}): Promise<Row> => {
  const row = await create('requests', {
    registeredAt: '2026-11-21T09:00:00+08:00',
    type: 'complaint',
    category: 'other',
    unit: '5-1-802',
    name: '郑先生',
    phone: '13800000002',
    content: '噪声',
    ...data,
  });
  await desk.run('record.act', { id: row.id, action: 'settle', data: { result: '已劝止', replyWay: 'phone' } });
  return now(row);
};
const round = {
  method: 'phone',
  calledAt: '2026-11-21T10:00:00+08:00',
  callers: ['王敏'],
  satisfaction: 'satisfied',
  handled: 'yes',
  qualified: 'yes',
  attitude: 'good',
  charges: 'none',
};
const bad = {
  ...round,
  satisfaction: 'dissatisfied',
  qualified: 'no',
  explanation: '夜间又吵',
  rectifier: '赵强',
  nextAt: '2026-11-24T10:00:00+08:00',
};

beforeEach(async () => {
  desk = await testDesk();
});

describe('planning', () => {
  test('a completed complaint is called within three days under A2; the record names its policy', async () => {
    const row = await done();
    const [call] = await calls(row);
    expect(call).toMatchObject({
      no: 'HF-20261121-001',
      state: 'due',
      unit: '5-1-802',
      dueAt: '2026-11-24T23:59:59+08:00',
      data: { source: 'complaint', sourceNo: row.no, policyId: 'A2', policyTitle: '电话为主', dueOn: '2026-11-24', firstMethod: 'phone' },
    });
  });

  test('a change of policy leaves what stands as it is', async () => {
    const row = await done();
    await policy('A');
    expect((await calls(row))[0]?.data).toMatchObject({ policyId: 'A2', dueOn: '2026-11-24' });
    expect((await calls(await done()))[0]?.data).toMatchObject({ policyId: 'A', signature: 'always', together: 2, firstMethod: 'meet' });
  });

  test('a source the policy does not name makes none; the layer D makes one of its own for today', async () => {
    expect(await calls(await done({ type: 'praise', category: '' }))).toHaveLength(0);
    await policy('A2', true);
    const both = await calls(await done());
    expect(both.map((c) => [c.data['policyId'], c.data['dueOn']]).sort(byText)).toEqual([
      ['A2', '2026-11-24'],
      ['D', '2026-11-21'],
    ]);
  });

  test('sampling: after k completions at least half are in, and 重大 always (B)', async () => {
    await policy('B');
    let drawn = 0;
    for (let k = 1; k <= 12; k++) {
      drawn += (await calls(await done())).length;
      expect(drawn).toBeGreaterThanOrEqual(Math.ceil(k / 2));
    }
    expect(await calls(await done({ level: 'major' }))).toHaveLength(1);
  });

  test('nobody is drawn twice: answering and closing is not a second completion (CB-3)', async () => {
    await policy('B');
    for (let i = 0; i < 4; i++) {
      const row = await create('requests', {
        registeredAt: '2026-11-21T09:00:00+08:00',
        type: 'complaint',
        category: 'other',
        unit: '1-1-1',
        content: 'x',
      });
      await desk.run('record.act', { id: row.id, action: 'accept' });
      await desk.run('record.act', { id: row.id, action: 'finish', data: { result: 'x' } });
      await desk.run('record.act', { id: row.id, action: 'close', data: { replyWay: 'phone' } });
    }
    expect((await desk.db.counters.get('quota:B:complaint:2026-11:done'))?.n).toBe(4);
    const [drawn, undrawn] = await Promise.all(
      ['quota:B:complaint:2026-11:drawn', 'undrawn:B:complaint:2026-11-24'].map(async (key) => (await desk.db.counters.get(key))?.n ?? 0),
    );
    expect((drawn ?? 0) + (undrawn ?? 0)).toBe(4);
  });

  test('a supervisor adds one by hand, with a reason (CB-3)', async () => {
    await policy('B');
    const rows = [];
    for (let i = 0; i < 8; i++) rows.push(await done());
    const left = [];
    for (const row of rows) if ((await calls(row)).length === 0) left.push(row);
    expect(left.length).toBeGreaterThan(0);
    expect(await desk.refused('callbacks.add', { id: left[0]?.id, reason: '业主要求' })).toBe('right.action');
    desk.as('supervisor', '陈主管');
    await desk.run('callbacks.add', { id: left[0]?.id, reason: '业主要求' });
    expect((await calls(left[0] as Row))[0]?.data).toMatchObject({ byHand: true, why: '业主要求', drawn: '' });
    expect(await desk.refused('requests.addCallback', { id: left[0]?.id, reason: '再来' })).toBe('callbacks.nothing-to-add');
    expect(await desk.refused('requests.addCallback', { id: left[1]?.id })).toBe('reason.needed');
    await desk.run('requests.addCallback', { id: left[1]?.id, reason: '经理要求' });
    expect((await calls(left[1] as Row))[0]?.data).toMatchObject({ byHand: true, why: '经理要求' });
  });

  test('opened again: the plan is withdrawn with its count and made anew by the last completion', async () => {
    await policy('B');
    const row = await done({ level: 'major' });
    const [first] = await calls(row);
    await desk.run('requests.reopen', { id: row.id, reason: '又吵' });
    expect(await now(first)).toMatchObject({ state: 'void' });
    expect((await desk.db.counters.get('quota:B:complaint:2026-11:done'))?.n).toBe(0);
    desk.at('2026-11-25T09:00:00+08:00');
    await desk.run('record.act', { id: row.id, action: 'finish', data: { result: '再劝' } });
    const again = (await calls(row)).filter((c) => c.state !== 'void');
    expect(again.map((c) => c.data['dueOn'])).toEqual(['2026-11-28']);
    expect((await desk.db.counters.get('quota:B:complaint:2026-11:done'))?.n).toBe(1);
  });

  test('a special service is called at mid-term and after its end (A)', async () => {
    await policy('A');
    const row = await create('requests', {
      registeredAt: '2026-11-21T09:00:00+08:00',
      type: 'special',
      unit: '1-1-101',
      content: '月嫂',
      serviceFrom: '2026-11-01',
      serviceTo: '2026-11-30',
    });
    expect((await calls(row)).map((c) => [c.data['occasion'], c.data['dueOn']])).toEqual([['mid-term', '2026-11-16']]);
    await desk.run('record.act', { id: row.id, action: 'settle', data: { result: '结束', replyWay: 'phone' } });
    expect((await calls(row)).map((c) => [c.data['occasion'], c.data['dueOn']]).sort(byText)).toEqual([
      ['end', '2026-11-24'],
      ['mid-term', '2026-11-16'],
    ]);
  });
});

describe('rounds', () => {
  beforeEach(() => desk.at('2026-11-21T10:05:00+08:00'));

  test('satisfied by phone closes it; the answers stand in the row and in the rounds', async () => {
    const [call] = await calls(await done());
    await desk.run('callbacks.round', { id: call?.id, round });
    // A phone call needs no signature (CB-4).
    expect(await desk.refused('callbacks.signature', { id: call?.id })).toBe('action.state');
    expect(await now(call)).toMatchObject({
      state: 'closed',
      open: 0,
      data: { round: 1, satisfaction: 'satisfied', callers: ['王敏'], rounds: [{ round: 1, method: 'phone', callers: '王敏' }] },
    });
    expect(await desk.refused('callbacks.round', { id: call?.id, round })).toBe('callbacks.state');
  });

  test('not satisfied: explained, rectified, called again, until satisfied; every round stays', async () => {
    const [call] = await calls(await done());
    expect(await desk.refused('callbacks.round', { id: call?.id, round: { ...bad, rectifier: '' } })).toBe('callbacks.missing');
    await desk.run('callbacks.round', { id: call?.id, round: bad });
    expect(await now(call)).toMatchObject({ state: 'rectifying', dueAt: '2026-11-24T10:00:00+08:00' });
    desk.at('2026-11-23T10:00:00+08:00');
    await desk.run('callbacks.rectified', { id: call?.id, data: { rectification: '装隔音垫', nextAt: '2026-11-24T15:00:00+08:00' } });
    desk.at('2026-11-24T15:10:00+08:00');
    await desk.run('callbacks.round', { id: call?.id, round: { ...round, calledAt: '2026-11-24T15:05:00+08:00' } });
    expect(await now(call)).toMatchObject({
      state: 'closed',
      data: {
        round: 2,
        rounds: [
          { round: 1, rectification: '装隔音垫', satisfaction: 'dissatisfied' },
          { round: 2, satisfaction: 'satisfied' },
        ],
      },
    });
  });

  test('under A a phone round does not replace the signed visit; the visit waits for the signature', async () => {
    await policy('A');
    const [call] = await calls(await done({ type: 'repair', category: '' }));
    await desk.run('callbacks.round', { id: call?.id, round });
    expect((await now(call)).state).toBe('due');
    await desk.run('callbacks.round', { id: call?.id, round: { ...round, method: 'visit' } });
    expect(await now(call)).toMatchObject({ state: 'called', open: 1 });
    await desk.run('callbacks.signature', { id: call?.id });
    expect(await now(call)).toMatchObject({ state: 'closed', data: { signed: true } });
  });

  test('two together at a complaint under A', async () => {
    await policy('A');
    const [call] = await calls(await done());
    expect(await desk.refused('callbacks.round', { id: call?.id, round: { ...round, method: 'meet' } })).toBe('callbacks.together');
  });

  test('the layer D opens a linked complaint', async () => {
    await policy('C', true);
    const [call] = await calls(await done());
    await desk.run('callbacks.round', { id: call?.id, round: bad });
    expect((await linkedRows(desk.db, call?.id ?? '')).map((r) => [r.register, r.data['type'], r.data['originNo']])).toEqual([
      ['requests', 'complaint', call?.no],
    ]);
  });

  test('a new opinion keeps it open until answered or turned into a request', async () => {
    const [call] = await calls(await done());
    await desk.run('callbacks.round', { id: call?.id, round, opinions: [{ text: '电梯厅灯太暗', replyBy: '2026-11-22T09:00:00+08:00' }] });
    expect(await now(call)).toMatchObject({ state: 'called', dueAt: '2026-11-22T09:00:00+08:00' });
    const made = await desk.run('callbacks.toRequest', { id: call?.id, index: 0 });
    expect(made.rows[0]).toMatchObject({ register: 'requests', data: { type: 'opinion', content: '电梯厅灯太暗' } });
    expect((await now(call)).data['opinions']).toMatchObject([{ requestNo: made.rows[0]?.no }]);
    expect((await now(call)).state).toBe('closed');
  });

  test('the quota counts follow: called, and taken back with a void, which only a supervisor may do (BY-2, CB-3)', async () => {
    const count = async (which: string) => (await desk.db.counters.get(`quota:A2:complaint:2026-11:${which}`))?.n ?? 0;
    const [[first], [second], [third]] = [await calls(await done()), await calls(await done()), await calls(await done())];
    await desk.run('callbacks.round', { id: first?.id, round });
    await desk.run('callbacks.round', { id: second?.id, round });
    expect(await desk.refused('record.void', { id: second?.id, reason: '记错' })).toBe('right.void');
    desk.as('supervisor', '陈主管');
    expect(await desk.refused('callbacks.exempt', { id: third?.id, data: { exemptReason: '不想打' } })).toBe('exempt.not-eligible');
    await desk.run('record.void', { id: second?.id, reason: '记错' });
    expect([await count('done'), await count('called'), await count('drawn')]).toEqual([3, 1, 2]);
    expect((await desk.db.counters.get('undrawn:A2:complaint:2026-11-24'))?.n).toBe(1);
  });

  test('exempt only with the letter or the reason on the request (CB-8)', async () => {
    const count = async () => (await desk.db.counters.get('quota:A2:complaint:2026-11:exempt'))?.n ?? 0;
    const row = await done({ anonymous: true, unit: '', name: '', phone: '' });
    const [call] = await calls(row);
    desk.as('supervisor', '陈主管');
    expect(await desk.refused('callbacks.exempt', { id: call?.id, data: { exemptReason: '匿名' } })).toBe('exempt.reply');
    await desk.run('record.act', { id: row.id, action: 'letter', data: { noReplyReason: '匿名来信，无从答复' } });
    await desk.run('callbacks.exempt', { id: call?.id, data: { exemptReason: '匿名' } });
    expect([(await now(call)).state, await count()]).toEqual(['exempt', 1]);
  });

  test('what was signed is read again after a further round (CB-11)', async () => {
    const [call] = await calls(await done());
    await desk.run('callbacks.round', { id: call?.id, round: bad });
    desk.as('supervisor', '陈主管');
    const sign = { id: call?.id, action: 'sign', data: { opinion: '尽快整改' } };
    expect(await desk.refused('record.act', { ...sign, data: { ...sign.data, reviewer: '林晓燕' } })).toBe('field.unknown');
    await desk.run('record.act', sign);
    await desk.run('callbacks.rectified', { id: call?.id, data: { rectification: '装隔音垫', nextAt: '2026-11-24T15:00:00+08:00' } });
    desk.at('2026-11-24T15:10:00+08:00');
    await desk.run('callbacks.round', { id: call?.id, round: { ...round, calledAt: '2026-11-24T15:05:00+08:00' } });
    expect((await now(call)).data).toMatchObject({ opinion: '', reviewer: '' });
  });

  test('attempts are no rounds; another time moves the call', async () => {
    const [call] = await calls(await done());
    await desk.run('callbacks.attempt', { id: call?.id, kind: 'no-answer' });
    expect(await desk.refused('callbacks.attempt', { id: call?.id, kind: 'rescheduled' })).toBe('callbacks.next-past');
    await desk.run('callbacks.attempt', { id: call?.id, kind: 'rescheduled', nextAt: '2026-11-22T15:00:00+08:00' });
    expect(await now(call)).toMatchObject({
      state: 'due',
      dueAt: '2026-11-22T15:00:00+08:00',
      data: { round: 0, attempts: [{ kind: 'no-answer' }, { kind: 'rescheduled' }] },
    });
  });

  test('the one who signs is not the one who called (CB-11)', async () => {
    const [call] = await calls(await done());
    desk.as('supervisor', '陈主管');
    await desk.run('callbacks.round', { id: call?.id, round: { ...round, callers: ['陈主管'] } });
    expect(await desk.refused('record.act', { id: call?.id, action: 'sign', data: { opinion: '同意' } })).toBe('callbacks.own');
    desk.as('supervisor', '刘主管');
    await desk.run('record.act', { id: call?.id, action: 'sign', data: { opinion: '同意' } });
    expect((await now(call)).data).toMatchObject({ reviewer: '刘主管', reviewedAt: '2026-11-21T10:05:00+08:00' });
  });

  test('the duty entry it began with shows the answer', async () => {
    const entry = await create('duty', {
      happenedAt: '2026-11-21T09:00:00+08:00',
      way: 'call',
      unit: '5-1-802',
      name: '郑先生',
      phone: '13800000002',
      content: '噪声',
    });
    const [request] = (await desk.run('duty.toRequest', { id: entry.id, data: { type: 'complaint', category: 'other' } })).rows;
    await desk.run('record.act', { id: request?.id, action: 'settle', data: { result: '已劝止', replyWay: 'phone' } });
    const [call] = await calls(request as Row);
    await desk.run('callbacks.round', { id: call?.id, round });
    expect((await now(entry)).data).toMatchObject({ callbackResult: '满意 2026-11-21 10:00', result: '已劝止' });
  });
});

test('one public letter answers three with the same question (CB-7)', async () => {
  const asked = [await done(), await done(), await done()];
  const letter = await create('letters', { title: '关于二次供水清洗的说明', body: '正文' });
  await desk.run('letters.cover', { id: letter.id, ids: asked.map((r) => r.id) });
  await desk.run('letters.post', { id: letter.id, data: { places: '各栋大堂' } });
  for (const row of asked)
    expect((await calls(row))[0]).toMatchObject({ state: 'closed', data: { method: 'letter', letterNo: letter.no, round: 1 } });
  expect((await now(letter)).data['covered']).toHaveLength(3);
  expect(await desk.refused('letters.cover', { id: letter.id, ids: [] })).toBe('letter.not-draft');
});
