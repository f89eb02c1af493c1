/** The search over a real database: every page of it, voided and linked records, a stop; and the journal of what was handed out. */
import type { Row } from '@shared/registers/contract/row';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { type Person, personOf } from '@shared/rules/privacy/person';
import { beforeEach, expect, test } from 'vitest';
import { findPerson } from './find-person';
import { gatheringsOf } from './gatherings';
import { type TestDesk, testDesk } from './testing/bench-desk';

const ID = '440301198801012516';
const UNIT = '3-2-1203';

let desk: TestDesk;
let row: Row;
const REQUEST = { ask: 'copy', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '' };

function person(name: string, phones = '', unit = ''): Person {
  const made = personOf({ name, phones, unit, idNumber: '' });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

function find(who: Person, signal = new AbortController().signal, told: number[] = []) {
  return findPerson(desk.db, who, { signal, tell: (done) => void told.push(done) });
}

beforeEach(async () => {
  desk = await testDesk();
  row = (await desk.run('record.create', { register: 'visitors', data: aVisitor({ name: '𠮷𬎆', idNo: ID, unit: UNIT }) })).rows[0] as Row;
});

test('finds a rare name among ten thousand records, page by page, and the voided one too', async () => {
  await desk.db.rows.bulkAdd(
    Array.from(
      { length: 10_000 },
      (_, n): Row => ({ ...row, id: `01ROW${n}`, no: `X-${n}`, data: { ...row.data, name: '李芳', host: '李芳' } }),
    ),
  );
  await desk.db.rows.put({ ...row, id: '01VOID', no: 'V-1', state: 'void', voided: '写错' });
  const told: number[] = [];
  const hits = await find(person('𠮷𬎆', '', UNIT), undefined, told);
  if (hits === 'many' || hits === null) throw new Error('not searched');
  expect(new Map(hits.map((hit) => [hit.row.id, hit.sure]))).toEqual(
    new Map([
      [row.id, true],
      ['01VOID', true],
    ]),
  );
  expect(told.length).toBeGreaterThan(20);
  expect(told.at(-1)).toBe(10_002);
});

test('more records than one person can have are refused, and a stop ends it', async () => {
  await desk.db.rows.bulkAdd(Array.from({ length: 2100 }, (_, n): Row => ({ ...row, id: `01ROW${n}`, no: `X-${n}` })));
  expect(await find(person('𠮷𬎆'))).toBe('many');
  const stop = new AbortController();
  stop.abort();
  expect(await find(person('𠮷𬎆'), stop.signal)).toBeNull();
});

test('what was handed out is journaled with numbers and reason, and nobody is named in the chain', async () => {
  desk.as('supervisor', '李主管');
  await desk.run('privacy.gather', { ...REQUEST, out: 'paper', records: [row.id], left: 2, note: '本人要纠正电话13877776666' });
  const { lines } = await desk.run('privacy.gather', { ...REQUEST, out: 'withdrawn', records: [row.id], left: 2 });
  expect(lines.length).toBeGreaterThan(0);
  const entries = await desk.db.journal.where('record').equals('privacy.gather').toArray();
  expect(JSON.stringify(entries)).not.toMatch(new RegExp(`13877776666|${row.no}|${ID}|𠮷𬎆`));
  const [last, first] = await gatheringsOf(desk.db);
  expect(last?.gathering).toMatchObject({ out: 'withdrawn' });
  expect(first).toMatchObject({
    by: 'staff-李主管',
    gathering: { ...REQUEST, note: '本人要纠正电话13877776666', out: 'paper', left: 2, records: { visitors: [row.no] } },
  });
});

test.each([
  ['a receptionist', 'receptionist', {}, 'right.action'],
  ['a day to come', 'supervisor', { askedOn: '2026-11-22' }, 'person.askedOn'],
  ['no day', 'supervisor', { askedOn: '' }, 'person.askedOn'],
  ['somebody else without a mandate', 'supervisor', { asker: 'kin' }, 'person.mandate'],
  ['another proof without words', 'supervisor', { proof: 'other', note: ' ' }, 'person.proof'],
  ['nothing ticked', 'supervisor', { records: [] }, 'person.nothing'],
  ['a record that is gone', 'supervisor', { records: ['01GONE'] }, 'record.gone'],
] as const)('refused: %s', async (_what, role, over, code) => {
  desk.as(role, '李主管');
  expect(await desk.refused('privacy.gather', { ...REQUEST, out: 'file', records: [row.id], left: 0, ...over })).toBe(code);
  expect(await gatheringsOf(desk.db)).toEqual([]);
});
