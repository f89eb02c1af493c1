/** The counts of callbacks against a recount of the records, whatever happens to matter, callback and policy (CB-3, CB-13, BY-2). */
import { must } from '@shared/base/result';
import { addDays, at as instant } from '@shared/base/time';
import type { Row } from '@shared/registers/contract/row';
import { policyBook, policyById } from '@shared/rules/callbacks/book';
import { choosePolicy } from '@shared/rules/callbacks/book-changes';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { historyOf } from '../history';
import { readSetting } from '../reader';
import { type TestDesk, testDesk } from '../testing/bench-desk';

let desk: TestDesk;
let today = '2026-11-21';

const setDay = (day: string): void => {
  today = day;
  desk.at(instant(day, '10:00'));
};
const row = async (id: string): Promise<Row> => (await desk.db.rows.get(id)) as Row;
const inRegister = async (...registers: readonly string[]): Promise<readonly Row[]> =>
  (await desk.db.rows.toArray()).filter((one) => registers.includes(one.register));
const callbacksOf = async (id: string): Promise<readonly Row[]> =>
  (await inRegister('callbacks')).filter((one) => one.links.includes(id) && one.state !== 'void');
const lines = (one: Row) => (one.data['undrawn'] ?? []) as readonly Readonly<Record<string, string>>[];

/** Every counter of callbacks that is not 0. */
async function counts(): Promise<Readonly<Record<string, number>>> {
  const all = await desk.db.counters.toArray();
  return Object.fromEntries(
    all.filter(({ key, n }) => n !== 0 && (key.startsWith('quota:') || key.startsWith('undrawn:'))).map(({ key, n }) => [key, n]),
  );
}

/** The same from the records alone. */
async function recount(): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  const one = (key: string): void => {
    found[key] = (found[key] ?? 0) + 1;
  };
  for (const { state, data } of await inRegister('callbacks')) {
    if (state === 'void' || data['outdated'] === true || data['counted'] !== true) continue;
    const group = `quota:${data['policyId']}:${data['source']}:${String(data['completedOn']).slice(0, 7)}`;
    one(`${group}:done`);
    one(`${group}:drawn`);
    if ((data['rounds'] as readonly unknown[]).length > 0) one(`${group}:called`);
    else if (state === 'exempt') one(`${group}:exempt`);
  }
  for (const matter of await inRegister('requests', 'duty')) {
    if (matter.state === 'void') continue;
    for (const line of lines(matter)) {
      one(`quota:${line['policyId']}:${line['source']}:${line['baseDay']?.slice(0, 7)}:done`);
      one(`undrawn:${line['policyId']}:${line['source']}:${line['dueDay']}`);
    }
  }
  return found;
}

/** Entries of a matter beside the layer D: callbacks that stand for its completion, and lines 未抽中. */
async function entries(matter: Row): Promise<readonly { readonly day: unknown; readonly corrected: boolean }[]> {
  const standing = (await callbacksOf(matter.id)).filter(({ data }) => data['outdated'] !== true && data['policyId'] !== 'D');
  const undrawn = matter.state === 'void' ? [] : lines(matter).filter((line) => line['policyId'] !== 'D');
  return [
    ...standing.map(({ data }) => ({ day: data['completedOn'], corrected: corrected.has(matter.id) })),
    ...undrawn.map((line) => ({ day: line['baseDay'], corrected: corrected.has(matter.id) })),
  ];
}
/** Matters whose callback a supervisor corrected: it stands on the day given there. */
const corrected = new Set<string>();

const create = async (register: 'requests' | 'duty', data: object): Promise<string> => {
  const base =
    register === 'requests'
      ? { registeredAt: '2026-09-01T08:00:00+08:00', type: 'complaint', category: 'other' }
      : { happenedAt: '2026-09-01T08:00:00+08:00', way: 'call' };
  const whole = { ...base, unit: '5-1-802', name: '郑先生', phone: '13800000002', content: '噪声', ...data };
  return (await desk.run('record.create', { register, data: whole })).rows[0]?.id ?? '';
};
const finish = async (id: string, day = today): Promise<void> => {
  const { register } = await row(id);
  const doneAt = instant(day, '09:30');
  if (register === 'duty') await desk.run('record.act', { id, action: 'finish', data: { result: '好了', doneAt } });
  else await desk.run('record.act', { id, action: 'settle', data: { result: '已劝止', doneAt, replyWay: 'phone' } });
};
const reopen = (id: string, register: string) => desk.run(`${register}.reopen`, { id, reason: '又来' });
const edit = async (id: string, data: object) => desk.run('record.edit', { id, rev: (await row(id)).rev, data });
const answer = (id: string) =>
  desk.run('callbacks.round', {
    id,
    round: {
      method: 'phone',
      calledAt: instant(today, '09:50'),
      callers: ['王敏', '李强'],
      satisfaction: 'satisfied',
      handled: 'yes',
      qualified: 'yes',
    },
  });
const policy = (policyId: string, layer = false) =>
  desk.run('setting.put', { key: 'callbacks.policies', value: { dated: [{ from: '2000-01-01', policyId, layer }], own: [] } });

beforeEach(async () => {
  desk = await testDesk();
  desk.as('supervisor', '陈主管');
  setDay('2026-11-21');
  corrected.clear();
});

describe('a completed matter that is changed', () => {
  test.each([
    ['another day of completion', { doneAt: '2026-10-30T10:00:00+08:00' }, '2026-10', 'complaint'],
    ['another type', { type: 'repair', category: '' }, '2026-11', 'repair'],
  ])('%s moves its count with it, and reopening takes back exactly that', async (_, data, month, source) => {
    const id = await create('requests', {});
    await finish(id);
    await edit(id, data);
    const group = `quota:A2:${source}:${month}`;
    expect(await counts()).toEqual({ [`${group}:done`]: 1, [`${group}:drawn`]: 1 });
    expect(await callbacksOf(id)).toMatchObject([{ data: { source, dueOn: month === '2026-10' ? '2026-11-02' : '2026-11-28' } }]);
    await reopen(id, 'requests');
    expect(await counts()).toEqual({});
  });

  test('one that was not drawn moves as well; its due day with it', async () => {
    await policy('B');
    const ids = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(() => create('requests', {})));
    for (const id of ids) await finish(id);
    const ended = await Promise.all(ids.map(row));
    const loose = ended.find((one) => lines(one).length > 0);
    // Which are drawn hangs on the ids, which count up: of eight some never are.
    if (!loose) throw new Error('all were drawn');
    await edit(loose.id, { doneAt: '2026-11-19T10:00:00+08:00' });
    expect(await counts()).toMatchObject({ 'quota:B:complaint:2026-11:done': 8, 'undrawn:B:complaint:2026-11-22': 1 });
    await reopen(loose.id, 'requests');
    expect((await counts())['undrawn:B:complaint:2026-11-22']).toBeUndefined();
  });

  test('a date set by the supervisor stays when the completion moves; struck out, it counts where it was planned', async () => {
    const id = await create('requests', {});
    await finish(id);
    const [call] = await callbacksOf(id);
    await desk.run('record.act', { id: call?.id, action: 'reschedule', data: { dueOn: '2026-11-28' }, reason: '业主出差' });
    await edit(id, { doneAt: '2026-11-20T10:00:00+08:00' });
    expect(await callbacksOf(id)).toMatchObject([{ data: { dueOn: '2026-11-28', plannedDue: '2026-11-23', completedOn: '2026-11-20' } }]);
    await desk.run('record.void', { id: call?.id, reason: '不用打' });
    expect(await counts()).toEqual({ 'quota:A2:complaint:2026-11:done': 1, 'undrawn:A2:complaint:2026-11-23': 1 });
  });

  test('a policy that was changed since does not matter: taken back is what was counted', async () => {
    const id = await create('requests', {});
    await finish(id);
    await policy('B');
    await reopen(id, 'requests');
    expect(await counts()).toEqual({});
  });
});

test('a duty entry that was called and is completed again is called again; only the last completion counts (§6)', async () => {
  await policy('C', true);
  const id = await create('duty', {});
  await finish(id);
  await answer((await callbacksOf(id))[0]?.id ?? '');
  await reopen(id, 'duty');
  expect(await counts()).toEqual({});
  await finish(id);
  expect((await callbacksOf(id)).map(({ state, data }) => [state, data['outdated']])).toEqual([
    ['closed', true],
    ['due', false],
  ]);
  expect(await counts()).toEqual({ 'quota:D:today:2026-11:done': 1, 'quota:D:today:2026-11:drawn': 1 });
});

test('one that is decided case by case counts nowhere, also when struck out', async () => {
  const preset = must(policyById(policyBook.initial, 'B'), 'B is a preset');
  const own = { ...preset, id: 'own-1', rules: preset.rules.map((rule) => ({ ...rule, rate: null })) };
  const dated = [{ from: '2000-01-01', policyId: 'own-1', layer: false }];
  await desk.run('setting.put', { key: policyBook.key, value: { dated, own: [own] } });
  const id = await create('requests', {});
  await finish(id);
  expect(await callbacksOf(id)).toEqual([]);
  await desk.run('callbacks.add', { id, reason: '问问看' });
  const [call] = await callbacksOf(id);
  await answer(call?.id ?? '');
  expect(await counts()).toEqual({});
  await desk.run('record.void', { id: call?.id, reason: '记错' });
  expect(await counts()).toEqual({});
});

test('更正 moves the counts, needs a reason and closes one that only waited for a signature', async () => {
  await policy('A');
  const id = await create('requests', { type: 'repair', category: '' });
  await finish(id);
  const [call] = await callbacksOf(id);
  const visit = { method: 'visit', calledAt: instant(today, '09:50'), callers: ['王敏'], satisfaction: 'satisfied', handled: 'yes' };
  await desk.run('callbacks.round', { id: call?.id, round: visit });
  expect((await row(call?.id ?? '')).state).toBe('called');
  const data = { source: 'repair-project', completedOn: '2026-10-31', signature: 'none' };
  expect(await desk.refused('callbacks.correct', { id: call?.id, data, reason: '' })).toBe('reason.needed');
  expect(await desk.refused('callbacks.correct', { id: call?.id, data: { completedOn: '2026-11-30' }, reason: '错' })).toBe(
    'callbacks.due-early',
  );
  expect(await desk.refused('callbacks.correct', { id: call?.id, data: { completedOn: '' }, reason: '错' })).toBe('field.needed');
  await desk.run('callbacks.correct', { id: call?.id, data, reason: '登记错了' });
  const group = 'quota:A:repair-project:2026-10';
  expect(await counts()).toEqual({ [`${group}:done`]: 1, [`${group}:drawn`]: 1, [`${group}:called`]: 1 });
  expect((await row(call?.id ?? '')).state).toBe('closed');
  expect((await historyOf(desk.db, call?.id ?? ''))[0]).toMatchObject({ command: 'callbacks.correct', reason: '登记错了' });
  desk.as('receptionist');
  expect(await desk.refused('callbacks.correct', { id: call?.id, data, reason: '错' })).toBe('right.action');
});

/** One step: what, on which matter or callback, and a number to choose with. */
type Step = readonly [string, number, number];

const STEPS: Readonly<Record<string, (pick: number, n: number) => Promise<unknown>>> = {
  create: (_, n) =>
    n % 3 === 2
      ? create('duty', {})
      : create('requests', {
          type: n % 3 === 0 ? 'complaint' : 'repair',
          category: n % 3 === 0 ? 'other' : '',
          ...(n % 2 === 0 && LETTER),
        }),
  finish: async (pick, n) => {
    const open = (await inRegister('requests', 'duty')).filter((one) => ['pending', 'working'].includes(one.state));
    const one = open[pick % open.length];
    if (one) await finish(one.id, addDays(today, -(n % 30)));
  },
  day: async (pick, n) => {
    const one = (await done())[pick % (await done()).length];
    if (one) await edit(one.id, { doneAt: instant(addDays(today, -(n % 30)), '09:30') });
  },
  type: async (pick) => {
    const all = (await done()).filter((one) => one.register === 'requests');
    const one = all[pick % all.length];
    const repair = one?.data['type'] === 'repair';
    if (one) await edit(one.id, { type: repair ? 'complaint' : 'repair', category: repair ? 'other' : '' });
  },
  nobody: async (pick, n) => {
    const all = (await done()).filter((one) => one.register === 'duty');
    const one = all[pick % all.length];
    if (one) await edit(one.id, n % 2 === 0 ? { phone: '', name: '' } : { phone: '13800000002', name: '郑先生' });
  },
  reopen: async (pick) => {
    const one = (await done())[pick % (await done()).length];
    if (one) await reopen(one.id, one.register);
  },
  voidMatter: async (pick) => {
    const all = (await inRegister('requests', 'duty')).filter((one) => one.state !== 'void');
    const one = all[pick % all.length];
    if (one && pick % 4 === 0) await desk.run('record.void', { id: one.id, reason: '记错' });
  },
  answer: async (pick) => {
    const one = await dueCallback(pick);
    if (one) await answer(one.id);
  },
  reschedule: async (pick, n) => {
    const one = await dueCallback(pick);
    if (one?.state === 'due')
      await desk.run('record.act', { id: one.id, action: 'reschedule', data: { dueOn: addDays(today, n % 20) }, reason: '约好' });
  },
  exempt: async (pick) => {
    const one = await dueCallback(pick);
    const matter = one && (await row(one.links[0] ?? ''));
    if (one && matter?.data['writtenOnly'] === true)
      await desk.run('callbacks.exempt', { id: one.id, data: { exemptReason: '只要求复函' } });
  },
  voidCallback: async (pick) => {
    const all = (await inRegister('callbacks')).filter((one) => one.state !== 'void');
    const one = all[pick % all.length];
    if (one) await desk.run('record.void', { id: one.id, reason: '不用打' });
  },
  correct: async (pick, n) => {
    const all = (await inRegister('callbacks')).filter((one) => one.state !== 'void');
    const one = all[pick % all.length];
    if (!one) return;
    const day = addDays(today, -(n % 40));
    await desk.run('callbacks.correct', { id: one.id, data: { source: 'opinion', completedOn: day, dueOn: day }, reason: '登记错了' });
    corrected.add(one.links[0] ?? '');
  },
  add: async (pick) => {
    const all = (await done()).filter((one) => lines(one).length > 0);
    const one = all[pick % all.length];
    if (one) await desk.run('callbacks.add', { id: one.id, reason: '业主要求' });
  },
  policy: async (pick, n) => {
    const policyId = ['A', 'A2', 'B', 'B2'][pick % 4] ?? 'A';
    const book = choosePolicy(await readSetting(desk.db, policyBook), { from: addDays(today, 1), policyId, layer: n % 2 === 0 }, today);
    if (book.ok) await desk.run('setting.put', { key: policyBook.key, value: book.value });
  },
  tomorrow: async () => setDay(addDays(today, 1)),
};
const LETTER = { writtenOnly: true, noReplyReason: '无从答复' };
const done = async () => (await inRegister('requests', 'duty')).filter((one) => ['confirming', 'closed', 'done'].includes(one.state));
const dueCallback = async (pick: number): Promise<Row | undefined> => {
  const due = (await inRegister('callbacks')).filter((one) => one.state === 'due');
  return due[pick % due.length];
};

test('after any sequence every count equals a recount, and each completion stands in it once', async () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(STEPS), 'create', 'finish', 'finish'), fc.nat(40), fc.nat(60));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('A', 'A2', 'B'),
      fc.array(step, { minLength: 20, maxLength: 50 }),
      async (first, steps: readonly Step[]) => {
        desk = await testDesk();
        desk.as('supervisor', '陈主管');
        corrected.clear();
        setDay('2026-11-21');
        await policy(first);
        for (const [what, pick, n] of steps) await STEPS[what]?.(pick, n);
        expect(await counts()).toEqual(await recount());
        for (const matter of await inRegister('requests', 'duty')) {
          const ended = ['confirming', 'closed'].includes(matter.state);
          const found = await entries(matter);
          const least = ended && matter.data['type'] === 'complaint' ? 1 : 0;
          expect([least, ended ? 1 : 0]).toContain(found.length);
          const days = found.filter((entry) => !entry.corrected).map((entry) => entry.day);
          expect(days.filter((day) => day !== String(matter.data['doneAt']).slice(0, 10))).toEqual([]);
        }
        desk.db.close();
      },
    ),
    { numRuns: 40, interruptAfterTimeLimit: 25_000 },
  );
}, 60_000);
