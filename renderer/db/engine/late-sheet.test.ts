import { describe, expect, test } from 'vitest';
import { historyOf } from '../history';
import { testDesk } from '../testing/bench-desk';

const LINE = '停电-20261121-01 第 3 行';

describe('a line of a paper sheet typed in later (BY-7, BY-13)', () => {
  test('keeps the time of the event apart from the time of writing, the mark, and where it comes from', async () => {
    const desk = await testDesk();
    const happenedAt = '2026-11-21T05:25:00+08:00';
    const data = { happenedAt, content: '1203 卫生间漏水', way: 'call' };
    const { rows } = await desk.run('record.create', { register: 'duty', data, mark: 'late', reason: LINE });
    const [row] = rows;
    expect(row).toMatchObject({ at: happenedAt, mark: 'late' });
    expect(row?.createdAt).not.toBe(happenedAt);
    const [made] = await historyOf(desk.db, row?.id ?? '');
    expect(made).toMatchObject({ op: 'create', reason: LINE, at: row?.createdAt });
  });

  test('also where a register begins its records in a way of its own', async () => {
    const desk = await testDesk();
    await desk.run('record.create', { register: 'keys', data: { tag: 'K1', place: '天台', kind: 'public', count: 1 } });
    const data = { key: 'K1', borrower: '李建国', lentAt: '2026-11-21T04:00:00+08:00', dueAt: '2026-11-21T09:00:00+08:00' };
    const { rows } = await desk.run('keyloans.create', { data, mark: 'late', reason: LINE });
    const loan = rows.find(({ register }) => register === 'keyloans');
    expect(loan).toMatchObject({ mark: 'late', at: data.lentAt });
    expect((await historyOf(desk.db, loan?.id ?? '')).at(-1)).toMatchObject({ op: 'create', reason: LINE });
  });
});
