/** From the call to the slip that comes back, on the real database code: rules IN-3 … IN-12. */
import type { Row } from '@shared/registers/contract/row';
import { aPerson } from '@shared/registers/staff/fixtures';
import { beforeEach, describe, expect, test } from 'vitest';
import { linkedRows } from '../queries';
import { type TestDesk, testDesk } from '../testing/bench-desk';

const call = {
  unit: '3-2-1203',
  name: '张三',
  phone: '13812345678',
  content: '主卧天花板漏水',
  happenedAt: '2026-11-21T08:58:00+08:00',
  way: 'call',
};
const ask = { registeredAt: '2026-11-21T09:00:00+08:00', type: 'repair', unit: '3-2-1203', content: '漏水' };

let desk: TestDesk;
const create = async (register: string, data: object): Promise<Row> => (await desk.run('record.create', { register, data })).rows[0] as Row;
const now = async (row: Row): Promise<Row> => (await desk.db.rows.get(row.id)) as Row;
const slips = async (row: Row): Promise<Row[]> => (await linkedRows(desk.db, row.id)).filter((r) => r.register === 'workorders');

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '陈主管');
  await create('staff', aPerson({ name: '陈主管', post: '主管', role: 'supervisor' }));
  desk.as('receptionist');
});

describe('a duty entry that becomes a request', () => {
  test('is written once, linked, and learns the end', async () => {
    const entry = await create('duty', call);
    const [request] = (await desk.run('duty.toRequest', { id: entry.id, data: { type: 'repair', urgentKind: 'water' } })).rows;
    expect(request).toMatchObject({
      register: 'requests',
      no: 'BX-20261121-001',
      unit: '3-2-1203',
      links: [entry.id],
      data: { name: '张三', content: '主卧天花板漏水', channel: 'call', originNo: entry.no },
    });
    expect(await now(entry)).toMatchObject({ state: 'turned', open: 0 });
    expect(await desk.refused('duty.toRequest', { id: entry.id, data: { type: 'repair' } })).toBe('duty.closed');
    await desk.run('record.act', { id: request?.id, action: 'settle', data: { result: '关了总阀', replyWay: 'phone' } });
    expect((await now(entry)).data).toMatchObject({ result: '关了总阀', doneAt: '2026-11-21T09:00:00+08:00' });
  });
});

test.each([
  ['of the running shift', {}, '早班'],
  ['named by the writer', { shift: '夜班' }, '夜班'],
  ['of an earlier shift', { happenedAt: '2026-11-21T07:29:59+08:00' }, ''],
])('a duty entry %s has its shift', async (_, given, shift) => {
  expect((await create('duty', { ...call, ...given })).data['shift']).toBe(shift);
});

describe('dispatch', () => {
  test('one slip a department; done when all are back', async () => {
    const request = await create('requests', ask);
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部', taker: '李师傅' }, { department: '环境部' }] });
    expect(await now(request)).toMatchObject({
      state: 'working',
      data: { departments: ['工程部', '环境部'], firstResponseAt: '2026-11-21T09:00:00+08:00', acceptor: '王敏' },
    });
    const [first, second] = await slips(request);
    expect(first).toMatchObject({
      no: 'PG-20261121-001',
      unit: '3-2-1203',
      data: { requestNo: request.no, taker: '李师傅', charge: 'free' },
    });
    expect(await desk.refused('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }] })).toBe('dispatch.twice');
    desk.at('2026-11-21T10:00:00+08:00');
    await desk.run('record.act', { id: first?.id, action: 'back', data: { result: '换软管' } });
    expect((await now(request)).state).toBe('working');
    desk.at('2026-11-21T11:00:00+08:00');
    await desk.run('record.act', { id: second?.id, action: 'back', data: { taker: '孙姐', result: '清理积水' } });
    expect(await now(request)).toMatchObject({
      state: 'confirming',
      data: { result: '工程部：换软管\n环境部：清理积水', doneAt: '2026-11-21T11:00:00+08:00' },
    });
  });

  test('a slip sent back stands in the story and can be sent again', async () => {
    const request = await create('requests', ask);
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }] });
    const [slip] = await slips(request);
    await desk.run('record.act', { id: slip?.id, action: 'reject', data: { rejectReason: '属开发商保修' } });
    expect((await now(request)).data['progress']).toMatchObject([{ text: `${slip?.no} 工程部退单：属开发商保修` }]);
    expect((await now(request)).state).toBe('accepted');
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }] });
    expect(await slips(request)).toHaveLength(2);
  });

  test('one back, the other sent back: the request is done; done again, it is open again', async () => {
    const request = await create('requests', ask);
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部', taker: '李师傅' }, { department: '环境部' }] });
    const [first, second] = await slips(request);
    await desk.run('record.act', { id: first?.id, action: 'back', data: { result: '换软管' } });
    await desk.run('record.act', { id: second?.id, action: 'reject', data: { rejectReason: '无积水' } });
    expect(await now(request)).toMatchObject({ state: 'confirming', data: { result: '换软管' } });
    await desk.run('workorders.redo', { id: first?.id, reason: '又漏' });
    expect(await now(request)).toMatchObject({ state: 'working', data: { doneAt: '', reopenings: [{ reason: `${first?.no} 返工` }] } });
    await desk.run('record.act', { id: first?.id, action: 'back', data: { result: '换总阀' } });
    expect(await now(request)).toMatchObject({ state: 'confirming', data: { result: '换总阀' } });
  });

  test.each([
    ['by the clock', { promisedAt: '2026-11-24T12:00:00+08:00' }, '2026-11-25T23:00:00+08:00'],
    ['in working time', { promisedAt: '2026-11-24T12:00:00+08:00', promiseWorking: true }, '2026-11-26T11:30:00+08:00'],
    ['none', {}, ''],
  ])('work that comes back while the request waits ends the waiting, and its promise moves on %s (BY-6)', async (_, given, promisedAt) => {
    const request = await create('requests', { ...ask, ...given });
    await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部', taker: '李师傅' }] });
    const [slip] = await slips(request);
    desk.at('2026-11-23T09:00:00+08:00');
    await desk.run('requests.hold', { id: request.id, data: { holdKind: 'parts' }, reason: '等配件' });
    desk.at('2026-11-24T20:00:00+08:00');
    await desk.run('record.act', { id: slip?.id, action: 'back', data: { result: '换好了' } });
    expect(await now(request)).toMatchObject({
      state: 'confirming',
      data: { promisedAt, holds: [{ to: '2026-11-24T20:00:00+08:00' }], holdKind: '' },
    });
  });

  test('a duty entry taken up again brings a completion of its own', async () => {
    const entry = await create('duty', call);
    await desk.run('record.act', { id: entry.id, action: 'finish', data: { result: '好了' } });
    await desk.run('duty.reopen', { id: entry.id, reason: '又漏' });
    expect((await now(entry)).data).toMatchObject({ result: '', doneAt: '' });
  });

  test('a promised reply that was kept leaves the board (IN-14)', async () => {
    const request = await create('requests', { ...ask, promisedReplyAt: '2026-11-21T09:30:00+08:00' });
    desk.at('2026-11-21T09:40:00+08:00');
    await desk.run('requests.contact', { id: request.id, data: { promisedReplyAt: '2026-11-21T09:30:00+08:00' }, note: '已回电' });
    expect((await now(request)).data).toMatchObject({ promisedReplyAt: '', firstResponseAt: '2026-11-21T09:40:00+08:00' });
    await desk.run('requests.contact', { id: request.id, data: { promisedReplyAt: '2026-11-21T15:00:00+08:00' }, note: '下午再回' });
    expect((await now(request)).data['promisedReplyAt']).toBe('2026-11-21T15:00:00+08:00');
  });

  test.each([
    ['no slip', { slips: [] }, 'dispatch.none'],
    ['a slip without a department', { slips: [{ department: ' ' }] }, 'dispatch.department'],
    ['the same department twice', { slips: [{ department: '工程部' }, { department: '工程部' }] }, 'dispatch.twice'],
    ['paid work without a quote', { slips: [{ department: '工程部' }], paid: true }, 'dispatch.quote'],
  ])('%s is refused', async (_what, input, code) => {
    const request = await create('requests', ask);
    expect(await desk.refused('requests.dispatch', { id: request.id, ...input })).toBe(code);
  });

  test('paid work goes out only after consent, with the price on the slip (IN-7)', async () => {
    const request = await create('requests', { ...ask, type: 'special' });
    const paid = { id: request.id, slips: [{ department: '工程部' }], paid: true };
    await desk.run('record.act', {
      id: request.id,
      action: 'quote',
      data: { quoteLines: [{ item: '空调移机', quantity: 1, unit: '台', price: 18000 }] },
    });
    expect(await desk.refused('requests.dispatch', paid)).toBe('dispatch.consent');
    await desk.run('record.act', {
      id: request.id,
      action: 'quote',
      data: {
        quoteLines: [{ item: '空调移机', quantity: 1, unit: '台', price: 18000 }],
        consent: true,
        consentBy: '何女士',
        consentAt: '2026-11-21T09:00:00+08:00',
      },
    });
    await desk.run('requests.dispatch', { ...paid, slips: [{ department: '工程部' }, { department: '环境部' }] });
    expect((await slips(request)).map((slip) => slip.data['charge'])).toEqual(['paid', 'free']);
    expect(await desk.refused('requests.dispatch', { id: request.id, slips: [{ department: '护管部' }], paid: true })).toBe(
      'dispatch.priced',
    );
    expect((await slips(request))[0]?.data).toMatchObject({ charge: 'paid', quote: 18000, consentBy: '何女士', feeStatus: 'open' });
  });
});

describe('waiting is not late (BY-6)', () => {
  test('on hold nothing is due; the promise moves on by the time held; both times stay', async () => {
    const request = await create('requests', { ...ask, promisedAt: '2026-11-21T12:00:00+08:00' });
    await desk.run('record.act', { id: request.id, action: 'accept' });
    await desk.run('requests.hold', { id: request.id, data: { holdKind: 'parts' }, reason: '等配件' });
    expect(await now(request)).toMatchObject({ state: 'hold', open: 1, dueAt: '9999' });
    desk.at('2026-11-23T09:30:00+08:00');
    await desk.run('requests.resume', { id: request.id });
    expect(await now(request)).toMatchObject({
      state: 'working',
      dueAt: '2026-11-23T12:30:00+08:00',
      data: {
        holdKind: '',
        holds: [{ from: '2026-11-21T09:00:00+08:00', to: '2026-11-23T09:30:00+08:00', kind: 'parts', reason: '等配件' }],
      },
    });
    expect(await desk.refused('requests.hold', { id: request.id, data: { holdKind: 'parts' } })).toBe('reason.needed');
  });

  test('reopened: the completion counts no more and stays readable', async () => {
    const request = await create('requests', ask);
    await desk.run('record.act', { id: request.id, action: 'settle', data: { result: '好了', replyWay: 'phone' } });
    await desk.run('requests.reopen', { id: request.id, reason: '又漏了' });
    expect(await now(request)).toMatchObject({
      state: 'working',
      data: { doneAt: '', reopenings: [{ reason: '又漏了', doneAt: '2026-11-21T09:00:00+08:00' }] },
    });
  });
});

describe('one matter, one record', () => {
  test('merged: the dead one points at the living one, slips move over (IN-4)', async () => {
    const old = await create('requests', ask);
    const young = await create('requests', { ...ask, content: '又是漏水' });
    await desk.run('requests.dispatch', { id: young.id, slips: [{ department: '工程部' }] });
    await desk.run('requests.merge', { id: young.id, into: old.id });
    expect(await now(young)).toMatchObject({ state: 'merged', open: 0, data: { mergedInto: old.no } });
    expect(await slips(old)).toHaveLength(1);
    expect((await now(old)).data['progress']).toMatchObject([{ text: `${young.no} 又是漏水` }]);
    expect(await desk.refused('requests.merge', { id: old.id, into: old.id })).toBe('merge.self');
    expect(await desk.refused('requests.merge', { id: young.id, into: old.id })).toBe('merge.closed');
  });
});

describe('what is merged goes on with the one that lives', () => {
  const SOON = '2026-11-21T15:00:00+08:00';
  const LATER = '2026-11-22T15:00:00+08:00';

  test('with a slip it is in hand and responded to, and done when the slip is back', async () => {
    const [live, dead] = [await create('requests', ask), await create('requests', ask)];
    await desk.run('requests.dispatch', { id: dead.id, slips: [{ department: '工程部' }] });
    desk.at('2026-11-21T09:30:00+08:00');
    await desk.run('requests.merge', { id: dead.id, into: live.id });
    const firstResponseAt = '2026-11-21T09:00:00+08:00';
    expect(await now(live)).toMatchObject({ state: 'working', data: { firstResponseAt, departments: ['工程部'], acceptor: '王敏' } });
    const [slip] = await slips(live);
    await desk.run('record.act', { id: slip?.id, action: 'back', data: { taker: '李师傅', result: '换了阀芯', signed: true } });
    expect(await now(live)).toMatchObject({ state: 'confirming', data: { result: '换了阀芯' } });
  });

  test('without one it stays as it is', async () => {
    const [live, dead] = [await create('requests', ask), await create('requests', ask)];
    await desk.run('requests.merge', { id: dead.id, into: live.id });
    expect(await now(live)).toMatchObject({ state: 'pending', data: { firstResponseAt: '' } });
  });

  test.each([
    ['', SOON, SOON],
    [LATER, SOON, SOON],
    [SOON, LATER, SOON],
    [SOON, '', SOON],
  ])('reply promised %j and %j: %j', async (own, theirs, kept) => {
    const live = await create('requests', { ...ask, promisedReplyAt: own });
    const dead = await create('requests', { ...ask, promisedReplyAt: theirs });
    await desk.run('requests.merge', { id: dead.id, into: live.id });
    expect((await now(live)).data['promisedReplyAt']).toBe(kept);
  });

  test('nothing goes into one that is closed', async () => {
    const [live, dead] = [await create('requests', ask), await create('requests', ask)];
    await desk.run('record.act', { id: live.id, action: 'settle', data: { result: '好了', replyWay: 'phone' } });
    expect(await desk.refused('requests.merge', { id: dead.id, into: live.id })).toBe('merge.done');
    expect((await now(dead)).state).toBe('pending');
  });
});

test.each([
  ['finish', { result: '好了' }],
  ['settle', { result: '好了', replyWay: 'phone' }],
])('a request does not end by %s while a slip is out (IN-5)', async (action, data) => {
  const request = await create('requests', ask);
  await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }] });
  expect(await desk.refused('record.act', { id: request.id, action, data })).toBe('requests.slips-out');
  const [slip] = await slips(request);
  await desk.run('record.void', { id: slip?.id, reason: '派错' });
  await desk.run('record.act', { id: request.id, action, data });
});

test('urging and questions upwards are kept line by line (IN-9, IN-12)', async () => {
  const request = await create('requests', ask);
  await desk.run('requests.urge', { id: request.id, whom: '工程部李师傅', answer: '十分钟到' });
  await desk.run('record.ask', { id: request.id, to: '陈主管', question: '能否先垫付' });
  expect(await desk.refused('record.answer', { id: request.id, index: 3, answer: 'x', by: '' })).toBe('ask.none');
  await desk.run('record.answer', { id: request.id, index: 0, answer: '可以', by: '陈主管' });
  expect((await now(request)).data).toMatchObject({
    urges: [{ by: '王敏', whom: '工程部李师傅', answer: '十分钟到' }],
    asks: [{ question: '能否先垫付', answer: '可以', answeredBy: '陈主管' }],
  });
  expect(await desk.refused('record.answer', { id: request.id, index: 0, answer: '不', by: '' })).toBe('ask.answered');
});

describe('a question upwards (IN-12)', () => {
  test('about a duty entry: kept with its answer; the entry does not end before', async () => {
    const entry = await create('duty', call);
    expect(await desk.refused('record.ask', { id: entry.id, to: ' ', question: '能否垫付' })).toBe('field.needed');
    await desk.run('record.ask', { id: entry.id, to: '陈主管', question: '能否垫付' });
    expect(await desk.refused('record.act', { id: entry.id, action: 'finish', data: { result: '已垫付' } })).toBe('ask.waiting');
    expect((await now(entry)).state).toBe('pending');
    await desk.run('record.answer', { id: entry.id, index: 0, answer: '可以', by: '陈主管' });
    await desk.run('record.act', { id: entry.id, action: 'finish', data: { result: '已垫付' } });
    expect(await now(entry)).toMatchObject({ state: 'done', data: { asks: [{ question: '能否垫付', answer: '可以' }] } });
    expect(await desk.refused('record.ask', { id: entry.id, to: '陈主管', question: '?' })).toBe('action.state');
  });

  test('goes along when the entry becomes a request and when the request is merged; answered ones stay', async () => {
    const entry = await create('duty', call);
    await desk.run('record.ask', { id: entry.id, to: '陈主管', question: '一' });
    expect(await desk.refused('record.answer', { id: entry.id, index: 0, answer: '好', by: '' })).toBe('ask.own');
    expect(await desk.refused('record.answer', { id: entry.id, index: 0, answer: '好', by: '李伟' })).toBe('ask.answerer');
    desk.as('supervisor', '陈主管');
    await desk.run('record.answer', { id: entry.id, index: 0, answer: '好', by: '' });
    desk.as('receptionist');
    await desk.run('record.ask', { id: entry.id, to: '陈主管', question: '二' });
    const [request] = (await desk.run('duty.toRequest', { id: entry.id, data: { type: 'repair' } })).rows;
    expect((await now(entry)).data['asks']).toMatchObject([{ question: '一' }]);
    const live = await create('requests', ask);
    await desk.run('requests.merge', { id: request?.id, into: live.id });
    expect((await now(live)).data['asks']).toMatchObject([{ question: '二', answer: '' }]);
    expect(await desk.refused('record.act', { id: live.id, action: 'settle', data: { result: '好', replyWay: 'phone' } })).toBe(
      'ask.waiting',
    );
  });

  test('a record that is struck out takes its question along; a register without the field refuses', async () => {
    const entry = await create('duty', call);
    await desk.run('record.ask', { id: entry.id, to: '陈主管', question: '一' });
    await desk.run('record.void', { id: entry.id, reason: '重复' });
    const slip = await create('workorders', { dispatchedAt: '2026-11-21T09:00:00+08:00', department: '工程部', content: '换灯' });
    expect(await desk.refused('record.ask', { id: slip.id, to: '陈主管', question: '一' })).toBe('action.unknown');
  });
});

test('a record on the wrong unit moves with what hangs on it, and the history shows it (RG-10)', async () => {
  const request = await create('requests', ask);
  await desk.run('requests.dispatch', { id: request.id, slips: [{ department: '工程部' }] });
  expect(await desk.refused('record.move', { id: request.id, unit: '3-2-1302', reason: '' })).toBe('reason.needed');
  await desk.run('record.move', { id: request.id, unit: '3-2-1302', reason: '房号听错' });
  expect([(await now(request)).unit, (await slips(request))[0]?.unit]).toEqual(['3-2-1302', '3-2-1302']);
});

test('a new request gets the promise of its kind and the department of its category; what was given stays (IN-5, IN-15)', async () => {
  desk.as('supervisor', '陈主管');
  const promise = (data: object) => create('promises', { type: 'repair', amount: 24, measure: 'hours', ...data });
  await promise({});
  await promise({ urgent: 'yes', amount: 30, measure: 'minutes' });
  await promise({ type: 'complaint', amount: 1, measure: 'workdays' });
  desk.as('receptionist');
  const times = await Promise.all(
    [{}, { urgentKind: 'water' }, { promisedAt: '2026-11-21T20:00:00+08:00' }, { type: 'complaint', category: 'cleaning' }].map(
      async (more) => now(await create('requests', { ...ask, ...more })),
    ),
  );
  expect(times.map((row) => row.data['promisedAt'])).toEqual([
    '2026-11-22T09:00:00+08:00',
    '2026-11-21T09:30:00+08:00',
    '2026-11-21T20:00:00+08:00',
    '2026-11-23T18:00:00+08:00',
  ]);
  expect(times[3]?.data['departments']).toEqual(['环境部']);
});
