/** Looks at masked values on the real database code: who, what and why stand in the journal, the value never (PRI-1). */
import { digestIn } from '@shared/journal/entry';
import type { Row } from '@shared/registers/contract/row';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { beforeEach, expect, test } from 'vitest';
import { historyOf } from './history';
import { looksOf, looksOn } from './looks';
import { getRow } from './queries';
import { type TestDesk, testDesk } from './testing/bench-desk';

const ID = '440301198801012516';

let desk: TestDesk;
let row: Row;
const look = (fields: readonly string[], why = 'check', note = ''): object => ({ id: row.id, fields, why, note });

beforeEach(async () => {
  desk = await testDesk();
  row = (await desk.run('record.create', { register: 'visitors', data: aVisitor({ idNo: ID }) })).rows[0] as Row;
});

test('a look is journaled with its reason, changes nothing of the record, and holds no value', async () => {
  const { lines } = await desk.run('privacy.reveal', look(['idNo']));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toContain(ID);
  expect(await getRow(desk.db, row.id)).toEqual(row);
  expect(await historyOf(desk.db, row.id)).toHaveLength(1);
  const [line] = await looksOf(desk.db, row.id);
  expect(line?.look).toMatchObject({ record: row.id, register: 'visitors', no: row.no, fields: ['idNo'], why: 'check', note: '' });
});

test('every look is there, newest first, by record and by day', async () => {
  await desk.run('privacy.reveal', look(['idNo']));
  desk.at('2026-11-21T15:40:00+08:00');
  desk.as('receptionist', '赵强');
  await desk.run('privacy.reveal', look(['idNo', 'phone'], 'other', '派出所来函'));
  desk.at('2026-11-22T08:00:00+08:00');
  await desk.run('privacy.reveal', look(['phone'], 'call'));
  expect((await looksOf(desk.db, row.id)).map((one) => one.look?.why)).toEqual(['call', 'other', 'check']);
  const day = await looksOn(desk.db, '2026-11-21');
  expect(day.map(({ look: one }) => [one?.why, one?.note])).toEqual([
    ['other', '派出所来函'],
    ['check', ''],
  ]);
  expect(new Set(day.map(({ by }) => by)).size).toBe(2);
});

test('a look whose words were erased stays in its place, without them', async () => {
  await desk.run('privacy.reveal', look(['idNo'], 'other', '派出所来函'));
  await desk.run('privacy.reveal', look(['phone'], 'call'));
  const [, erased] = await looksOf(desk.db, row.id);
  const entry = await desk.db.journal.get(erased?.seq ?? 0);
  await desk.db.values.delete(digestIn(entry?.changes[0]?.to ?? null) ?? '');
  expect((await looksOf(desk.db, row.id)).map((one) => [one.seq, one.look?.why])).toEqual([
    [(erased?.seq ?? 0) + 1, 'call'],
    [erased?.seq, undefined],
  ]);
});

test.each([
  ['a reader', 'reader', ['idNo'], 'check', '', 'right.action'],
  ['a field about nobody', 'receptionist', ['cameAt'], 'check', '', 'field.unknown'],
  ['a field that is not there', 'receptionist', ['wages'], 'check', '', 'field.unknown'],
  ['another reason without words', 'receptionist', ['idNo'], 'other', ' ', 'privacy.why'],
] as const)('refused: %s', async (_what, role, fields, why, note, code) => {
  desk.as(role, '李四');
  expect(await desk.refused('privacy.reveal', look(fields, why, note))).toBe(code);
  expect(await looksOf(desk.db, row.id)).toEqual([]);
});
