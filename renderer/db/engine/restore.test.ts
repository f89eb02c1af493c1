/** `record.restore`: single records put back from a snapshot, told by the journal, never over something nobody saw. */
import type { Row } from '@shared/registers/contract/row';
import { beforeEach, expect, test } from 'vitest';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { everything, linesOf, rebuilt } from '../testing/rebuild';

let desk: TestDesk;
let then: Row;
beforeEach(async () => {
  desk = await testDesk();
  desk.as('manager', '赵国强');
  then = (await desk.run('record.create', { register: 'units', data: { code: '1-1-101', owners: [{ name: '张三' }] } })).rows[0] as Row;
});

const now = async (): Promise<Row> => (await desk.db.rows.get(then.id)) as Row;
const item = (row: Row, rev: number | null) => ({ row, rev });
const put = (rev: number | null, row = then) => ({ items: [item(row, rev)], reason: '改错了' });

async function edited(): Promise<void> {
  await desk.run('record.edit', { id: then.id, rev: then.rev, data: { owners: [{ name: '李四' }] } });
}

test.each<[string, () => Promise<unknown>]>([
  ['was edited', edited],
  ['was voided', () => desk.run('record.void', { id: then.id, reason: '错' })],
  [
    'was edited and voided',
    async () => {
      await edited();
      await desk.run('record.void', { id: then.id, reason: '错' });
    },
  ],
  [
    'is gone',
    async () => {
      await desk.db.rows.delete(then.id);
      await desk.db.search.delete(then.id);
      await desk.db.counters.put({ key: 'tally:units:kept', n: 0 });
    },
  ],
])('a record that %s is what it was', async (how, change) => {
  await change();
  const rev = how === 'is gone' ? null : (await now()).rev;
  await desk.run('record.restore', put(rev));
  const { state, voided, open, data, no, unit } = await now();
  expect({ state, voided, open, data, no, unit }).toEqual({
    state: then.state,
    voided: '',
    open: then.open,
    data: then.data,
    no: then.no,
    unit: then.unit,
  });
  expect((await desk.db.counters.get('tally:units:kept'))?.n).toBe(1);
  expect(await desk.db.journal.orderBy('seq').last()).toMatchObject({ command: 'record.restore', by: 'staff-赵国强' });
  // What was taken past the program is not in its journal: only the others can be rebuilt from it.
  const again = how === 'is gone' ? desk.db : await rebuilt(await linesOf(desk.db), 3);
  expect(await everything(again)).toEqual(await everything(desk.db));
});

test('a record that was voided then is voided again', async () => {
  await desk.run('record.restore', put(then.rev, { ...then, state: 'void' }));
  expect(await now()).toMatchObject({ state: 'void', voided: '改错了' });
});

test.each<[string, () => Promise<unknown>, () => unknown, string]>([
  ['it was changed since it was looked at', edited, () => put(then.rev), 'record.changed'],
  ['it is gone since', () => desk.db.rows.delete(then.id), () => put(then.rev), 'record.changed'],
  ['it is there again', async () => undefined, () => put(null), 'record.changed'],
  ['no reason is given', edited, () => ({ ...put(then.rev + 1), reason: ' ' }), 'reason.needed'],
  ['a supervisor asks', async () => desk.as('supervisor'), () => put(then.rev), 'right.action'],
  ['it was voided then and is gone now', () => desk.db.rows.delete(then.id), () => put(null, { ...then, state: 'void' }), 'restore.voided'],
  [
    'its number stands elsewhere',
    async () => {
      await desk.db.rows.delete(then.id);
      await desk.run('record.create', { register: 'units', data: { code: '1-1-101', owners: [{ name: '王五' }] } });
    },
    () => put(null),
    'no.taken',
  ],
])('refused when %s', async (_, change, asked, code) => {
  await change();
  expect(await desk.refused('record.restore', asked())).toBe(code);
});

test('of many, one that is refused leaves all as they are', async () => {
  await edited();
  const other = (await desk.run('record.create', { register: 'units', data: { code: '1-1-102', owners: [{ name: '赵六' }] } }))
    .rows[0] as Row;
  const before = await everything(desk.db);
  expect(await desk.refused('record.restore', { items: [item(then, then.rev + 1), item(other, 9)], reason: '改错了' })).toBe(
    'record.changed',
  );
  expect(await everything(desk.db)).toEqual(before);
});
