/** The engine on the real database code: numbers, refusals, history, tallies, the chain. */
import { checkChain, sealEntry } from '@shared/journal/entry';
import { describe, expect, test, vi } from 'vitest';
import { checkJournal } from '../check-journal';
import { historyOf } from '../history';
import { journalLinesAfter } from '../journal-lines';
import { listPage } from '../list-page';
import { stateCounts } from '../queries';
import { testDesk } from '../testing/bench-desk';
import { searchRows } from '../testing/search-rows';

const leak = {
  unit: '3-2-1203',
  name: '张三',
  phone: '13812345678',
  content: '主卧天花板漏水',
  happenedAt: '2026-11-21T08:58:00+08:00',
  way: 'call',
  urgency: 'urgent',
};

describe('running numbers', () => {
  test('count up, restart after midnight, keep their place when voided', async () => {
    const desk = await testDesk();
    const first = await desk.run('record.create', { register: 'duty', data: leak });
    const second = await desk.run('record.create', { register: 'duty', data: leak });
    await desk.run('record.void', { id: second.rows[0]?.id, reason: '重复' });
    const third = await desk.run('record.create', { register: 'duty', data: leak });
    desk.at('2026-11-22T00:00:01+08:00');
    const next = await desk.run('record.create', { register: 'duty', data: { ...leak, happenedAt: '2026-11-21T23:59:00+08:00' } });
    expect([first, second, third, next].map((o) => o.rows[0]?.no)).toEqual([
      'ZB-20261121-001',
      'ZB-20261121-002',
      'ZB-20261121-003',
      'ZB-20261122-001',
    ]);
  });

  test('two desks never give the same', async () => {
    const a = await testDesk({ desk: 'A' });
    const b = await testDesk({ desk: 'B' });
    expect((await a.run('record.create', { register: 'duty', data: leak })).rows[0]?.no).toBe('ZB-20261121-A001');
    expect((await b.run('record.create', { register: 'duty', data: leak })).rows[0]?.no).toBe('ZB-20261121-B001');
  });

  test('twenty at once are twenty different ones', async () => {
    const desk = await testDesk();
    const made = await Promise.all(Array.from({ length: 20 }, () => desk.run('record.create', { register: 'duty', data: leak })));
    expect(new Set(made.map((o) => o.rows[0]?.no)).size).toBe(20);
    expect(checkChain(await desk.db.journal.orderBy('seq').toArray())).toBeNull();
  });

  test('an imported number is kept, a second time it is refused, and the counter goes past it', async () => {
    const desk = await testDesk();
    await desk.run('record.create', { register: 'duty', data: leak, no: 'ZB-20261121-001' });
    expect(await desk.refused('record.create', { register: 'duty', data: leak, no: 'ZB-20261121-001' })).toBe('no.taken');
    expect((await desk.run('record.create', { register: 'duty', data: leak })).rows[0]?.no).toBe('ZB-20261121-002');
  });
});

describe('changes', () => {
  test('a missing field, a wrong value and an unknown field are refused and nothing is written', async () => {
    const desk = await testDesk();
    expect(await desk.refused('record.create', { register: 'duty', data: { ...leak, content: ' ' } })).toBe('field.needed');
    expect(await desk.refused('record.create', { register: 'duty', data: { ...leak, way: 'pigeon' } })).toBe('field.invalid');
    expect(await desk.refused('record.create', { register: 'duty', data: { ...leak, colour: 'red' } })).toBe('field.unknown');
    expect(await desk.refused('record.create', { register: 'duty', data: { ...leak, content: '长'.repeat(10_001) } })).toBe('field.long');
    expect(await desk.db.rows.count()).toBe(0);
    expect(await desk.db.journal.count()).toBe(0);
  });

  test('a change made on an older revision is refused', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    await desk.run('record.edit', { id: row?.id, rev: 1, data: { assignee: '李师傅' } });
    expect(await desk.refused('record.edit', { id: row?.id, rev: 1, data: { assignee: '赵师傅' } })).toBe('record.changed');
  });

  test('an action moves the state, fills the time, adds the line, asks for what it needs', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    await desk.run('record.act', { id: row?.id, action: 'follow', data: { assignee: '李师傅' }, note: '李师傅已到场' });
    expect(await desk.refused('record.act', { id: row?.id, action: 'finish', data: {} })).toBe('field.needed');
    const done = (await desk.run('record.act', { id: row?.id, action: 'finish', data: { result: '更换软管' } })).rows[0];
    expect(done).toMatchObject({
      state: 'done',
      open: 0,
      dueAt: '9999',
      data: { doneAt: '2026-11-21T09:00:00+08:00', followUps: [{ by: '王敏', text: '李师傅已到场' }] },
    });
    expect(await desk.refused('record.act', { id: row?.id, action: 'finish', data: { result: 'x' } })).toBe('action.state');
    expect(await desk.refused('duty.reopen', { id: row?.id })).toBe('reason.needed');
    expect(await desk.refused('record.act', { id: row?.id, action: 'reopen', reason: '又漏了' })).toBe('action.unknown');
    const items = [{ id: row?.id, rev: done?.rev }];
    expect(await desk.refused('record.actMany', { action: 'reopen', items, data: {}, reason: '又漏了' })).toBe('action.unknown');
  });

  test('who may void: the author in the same shift, a supervisor always, with a reason', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    expect(await desk.refused('record.void', { id: row?.id, reason: ' ' })).toBe('reason.needed');
    desk.as('receptionist', '赵强');
    expect(await desk.refused('record.void', { id: row?.id, reason: '重复' })).toBe('right.void');
    desk.as('reader');
    expect(await desk.refused('record.create', { register: 'duty', data: leak })).toBe('right.action');
    desk.as('supervisor', '陈主管');
    const voided = (await desk.run('record.void', { id: row?.id, reason: '重复' })).rows[0];
    expect(voided).toMatchObject({ state: 'void', voided: '重复', open: 0 });
    expect(await desk.refused('record.void', { id: row?.id, reason: '再来' })).toBe('record.voided');
  });

  test('late entries are marked', async () => {
    const desk = await testDesk();
    const rows = await Promise.all(
      ['2026-11-21T05:01:00+08:00', '2026-11-21T04:59:00+08:00'].map((happenedAt) =>
        desk.run('record.create', { register: 'duty', data: { ...leak, happenedAt } }),
      ),
    );
    expect(rows.map((o) => o.rows[0]?.mark)).toEqual(['', 'late']);
  });
});

describe('what follows a change', () => {
  test('history tells each field from what to what, personal values included; the chain holds none of them', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    await desk.run('record.edit', { id: row?.id, rev: 1, data: { phone: '13900000000' } });
    const [newest, first] = await historyOf(desk.db, row?.id ?? '');
    expect(newest?.changes).toEqual([{ field: 'phone', from: '13812345678', to: '13900000000' }]);
    expect(first?.changes).toContainEqual({ field: 'name', from: '', to: '张三' });
    const chain = JSON.stringify(await desk.db.journal.toArray());
    for (const secret of ['张三', '13812345678', '13900000000', '漏水']) expect(chain).not.toContain(secret);
    await desk.db.values
      .where('record')
      .equals(row?.id ?? '')
      .delete();
    expect((await historyOf(desk.db, row?.id ?? ''))[0]?.changes).toEqual([
      { field: 'phone', from: { erased: true }, to: { erased: true } },
    ]);
    expect(checkChain(await desk.db.journal.orderBy('seq').toArray())).toBeNull();
  });

  test('what people type stands apart from the chain: reasons, notes, remarks; the history tells it until it is erased (AUD-1)', async () => {
    const desk = await testDesk();
    const typed = ['王小红要求改期', '王小红家有狗', '王小红说漏得更厉害', '王小红不在家', '十分钟到王小红家'];
    const [why, note, condition, hold, urge] = typed;
    const request = (
      await desk.run('record.create', {
        register: 'requests',
        data: {
          registeredAt: '2026-11-21T08:00:00+08:00',
          unit: '3-2-1203',
          type: 'repair',
          content: '漏水',
          promisedAt: '2026-11-22T09:00:00+08:00',
        },
      })
    ).rows[0];
    const id = request?.id ?? '';
    await desk.run('record.act', { id, action: 'accept', data: {} });
    await desk.run('requests.urge', { id, whom: '李师傅', answer: urge });
    await desk.run('record.act', { id, action: 'promise', data: { promisedAt: '2026-11-23T09:00:00+08:00' }, note, reason: why });
    await desk.run('requests.hold', { id, data: { holdKind: 'resident' }, reason: hold });
    await desk.run('record.create', { register: 'keys', data: { tag: 'K1', place: '天台', kind: 'public', count: 1, remark: condition } });
    await desk.run('record.void', { id, reason: why });
    const chain = JSON.stringify(await desk.db.journal.toArray());
    for (const text of typed) expect(chain).not.toContain(text);
    const history = await historyOf(desk.db, id);
    expect(history.map((line) => line.reason)).toEqual([why, hold, why, '', '', '']);
    expect(history[2]?.changes).toContainEqual({
      field: 'progress',
      from: '',
      to: [{ at: '2026-11-21T09:00:00+08:00', by: '王敏', text: note }],
    });
    await desk.db.values.where('record').equals(id).delete();
    expect((await historyOf(desk.db, id))[0]?.reason).toEqual({ erased: true });
    expect(checkChain(await desk.db.journal.orderBy('seq').toArray())).toBeNull();
  });

  test('an entry of an older program, with its words in the chain, still checks and is told; the next change keeps them apart', async () => {
    const desk = await testDesk();
    const row = (
      await desk.run('record.create', { register: 'keys', data: { tag: 'K1', place: '天台', kind: 'public', count: 1, remark: '旧' } })
    ).rows[0];
    const id = row?.id ?? '';
    const [entry] = await desk.db.journal.toArray();
    if (!entry) throw new Error('no entry');
    const { hash: _hash, ...body } = entry;
    const plain = body.changes.map((change) => (change.field === 'remark' ? { ...change, from: null, to: '旧' } : change));
    await desk.db.journal.put(sealEntry({ ...body, reason: '旧原因', changes: plain }));
    await desk.run('record.edit', { id, rev: 1, data: { remark: '新' } });
    const [newest, first] = await historyOf(desk.db, id);
    expect(first).toMatchObject({ reason: '旧原因' });
    expect(first?.changes).toContainEqual({ field: 'remark', from: null, to: '旧' });
    expect(newest?.changes).toEqual([{ field: 'remark', from: '旧', to: '新' }]);
    expect(JSON.stringify(await desk.db.journal.get(2))).not.toMatch(/[新旧]/);
    const report = await checkJournal(desk.db);
    expect(report).toMatchObject({ entries: 2, fault: null, alteredValues: 0, differences: [] });
  });

  test('lines made again after a power cut carry all that their entries keep apart', async () => {
    const desk = await testDesk();
    const made = await desk.run('record.create', { register: 'duty', data: leak });
    const edited = await desk.run('record.edit', { id: made.rows[0]?.id, rev: 1, data: { phone: '13900000000' }, reason: '打错' });
    expect(await journalLinesAfter(desk.db, 0, 10)).toEqual([...made.lines, ...edited.lines]);
  });

  test('names of files stand apart from the chain too', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    const file = {
      hash: 'a'.repeat(64),
      name: '李四身份证.jpg',
      type: 'image/jpeg',
      size: 9,
      role: 'photo',
      at: '2026-11-21T09:00:00+08:00',
      by: '王敏',
    };
    await desk.run('record.attach', { id: row?.id, file });
    expect(JSON.stringify(await desk.db.journal.toArray())).not.toContain('李四');
    expect((await historyOf(desk.db, row?.id ?? ''))[0]?.changes).toEqual([{ field: '$files', from: '', to: [file] }]);
  });

  test('tallies, lists and the search line follow', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    await desk.run('record.create', { register: 'duty', data: { ...leak, name: '单先生', unit: '1-1-101' } });
    await desk.run('record.act', { id: row?.id, action: 'finish', data: { result: '好了' } });
    expect(await stateCounts(desk.db, 'duty', ['pending', 'done'])).toEqual({ pending: 1, done: 1, void: 0 });
    for (const text of ['zs', '张三', '3-2-1203', '321203', '5678', '漏水', 'ZB-20261121-001'])
      expect((await searchRows(desk.db, text)).map((r) => r.no)).toContain('ZB-20261121-001');
    for (const text of ['sxs', 'dxs']) expect((await searchRows(desk.db, text)).map((r) => r.no)).toEqual(['ZB-20261121-002']);
    expect((await listPage(desk.db, 'duty', { unit: '3-2-1203' }, null)).rows.map((r) => r.no)).toEqual(['ZB-20261121-001']);
  });

  test('pages join without a gap or a double, also where times are equal', async () => {
    const desk = await testDesk();
    for (let i = 0; i < 25; i++)
      await desk.run('record.create', { register: 'duty', data: { ...leak, happenedAt: `2026-11-21T08:0${i % 3}:00+08:00` } });
    const seen: string[] = [];
    let cursor = null;
    do {
      const page: Awaited<ReturnType<typeof listPage>> = await listPage(desk.db, 'duty', {}, cursor, 7);
      seen.push(...page.rows.map((r) => r.id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
  });

  test('the check of the journal names what was altered, removed or strayed', async () => {
    const desk = await testDesk();
    const row = (await desk.run('record.create', { register: 'duty', data: leak })).rows[0];
    await desk.run('record.act', { id: row?.id, action: 'finish', data: { result: '好了' } });
    const check = () => checkJournal(desk.db);
    expect(await check()).toMatchObject({ entries: 2, fault: null, alteredValues: 0, differences: [] });
    await desk.db.rows.update(row?.id ?? '', { state: 'pending' });
    expect(await check()).toMatchObject({
      differences: [{ no: 'ZB-20261121-001', kind: 'fields', fields: ['$state'] }],
    });
    const entry = await desk.db.journal.get(1);
    await desk.db.journal.update(1, { by: 'somebody' });
    expect(await check()).toMatchObject({ fault: { kind: 'altered', seq: 1 } });
    if (entry) await desk.db.journal.put(entry);
    await desk.db.journal.delete(1);
    expect(await check()).toMatchObject({ fault: { kind: 'gap', seq: 2 } });
  });

  test('every commit asks for strict durability', async () => {
    let asked: string | undefined;
    const native = IDBDatabase.prototype.transaction;
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
      if (given[1] === 'readwrite') asked = given[2]?.durability;
      return native.apply(this, given);
    });
    const desk = await testDesk();
    await desk.run('record.create', { register: 'duty', data: leak });
    expect(asked).toBe('strict');
    spy.mockRestore();
  });
});
