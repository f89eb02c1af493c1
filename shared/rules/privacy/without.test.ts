/** What stays of a record without one person: a canary of him in every field of every register, and what is others' beside it. */
import { describe, expect, it } from 'vitest';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Data, Field, FieldValue } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { registerList } from '../../registers/index';
import { type Hit, hitOf } from './gather';
import { lookerFor, type Person } from './person';
import { person, row } from './testing/rows';
import { stripFor, TAKEN_OUT, withoutPerson } from './without';

const PHONE = '13877776666';
const ID = '440301197505058888';
const UNIT = '3-2-1203';
const HIM = person({ name: '张伟', phones: PHONE, unit: UNIT, idNumber: ID });

/** The record without him. */
function without(one: Row, who: Person = HIM, all: readonly Row[] = [one]): Row {
  const looker = lookerFor(who);
  const hits = all.map((each): Hit => hitOf(each, who, looker) ?? { row: each, found: [], why: 'linked', sure: true });
  const hit = hits.find((each) => each.row === one);
  if (!hit) throw new Error('the record is not among them');
  const { data, files, voided } = withoutPerson(hit, looker, stripFor(hits, looker));
  return { ...one, data: { ...one.data, ...data }, files, voided };
}

/** Him, as a field of this kind holds him. */
function canary(field: Field): FieldValue | null {
  const words = `张伟（${PHONE}）说 138-7777-6666 也行，证件 ${ID}`;
  const text = { name: '张伟', phone: PHONE, idNumber: ID, plate: words, address: words, sensitive: words, text: words, none: words };
  if (field.kind === 'rows') {
    const cells = Object.entries(field.columns).flatMap(([key, column]) =>
      column.kind === 'text' && !column.options && !column.inner ? [[key, text[column.personal]]] : [],
    );
    return cells.length === 0 ? null : [Object.fromEntries(cells)];
  }
  if (field.kind === 'log') return [{ at: '2026-11-21T14:05:00+08:00', by: '王敏', text: words }];
  if (field.kind === 'phones') return [PHONE, '13911112222'];
  return field.kind === 'text' || field.kind === 'longText' || field.kind === 'phone' ? text[field.personal] : null;
}

const fields = registerList
  .filter(({ definition }) => definition.id !== 'staff')
  .flatMap(({ definition }) =>
    Object.entries(definition.fields).flatMap(([key, field]) => {
      const value = canary(field);
      return value === null ? [] : [[definition, key, value] as const];
    }),
  );

describe('nothing of him stays in any field', () => {
  it.each(fields.map(([definition, key, value]) => [`${definition.id}.${key}`, definition, key, value] as const))(
    '%s',
    (_name, definition: AnyDefinition, key, value) => {
      const one = row(definition.id, { [key]: value } satisfies Data);
      const left = JSON.stringify(without(one).data[key]);
      expect(left).not.toMatch(/张伟|13877776666|138-7777-6666|440301197505058888/);
    },
  );
});

describe('what is others’ stays', () => {
  it.each<[what: string, register: string, before: Data, after: Data]>([
    [
      'the visitor of his',
      'visitors',
      { name: '李芳', phone: '13911112222', idNo: '440301199009091234', host: '张伟' },
      { name: '李芳', phone: '13911112222', idNo: '440301199009091234', host: '' },
    ],
    [
      'whom he visits',
      'visitors',
      { name: '张伟', phone: '13500001111', idNo: ID, plate: '粤B12345', host: '李芳' },
      { name: '', phone: '', idNo: '', plate: '', host: '李芳' },
    ],
    ['another name in the same field', 'visitors', { name: '李芳', host: '张伟、王芳' }, { name: '李芳', host: '王芳' }],
    [
      'a longer name that holds his',
      'visitors',
      { name: '张伟明', host: '张伟', reason: '张伟明来看张伟' },
      { name: '张伟明', host: '', reason: `张伟明来看${TAKEN_OUT}` },
    ],
    [
      'not a longer name that holds his, where whoever ticked the record says that he is meant',
      'duty',
      { name: '张伟家', content: '张伟家漏水' },
      { name: '', content: `${TAKEN_OUT}家漏水` },
    ],
    [
      'who enrolled beside him',
      'notices',
      {
        participants: [
          { unit: UNIT, name: '张伟', phone: PHONE, signed: true },
          { unit: '1-1-101', name: '李芳', phone: '13911112222', signed: false },
        ],
      },
      {
        participants: [
          { unit: UNIT, name: '', phone: '', signed: true },
          { unit: '1-1-101', name: '李芳', phone: '13911112222', signed: false },
        ],
      },
    ],
    [
      'the rest of the words',
      'duty',
      { name: '张伟', content: '张伟 13877776666 报修，邻居 13911112222 可开门' },
      { name: '', content: `${TAKEN_OUT} ${TAKEN_OUT} 报修，邻居 13911112222 可开门` },
    ],
    ['words that do not name him', 'duty', { name: '张伟', content: '水管漏水', result: '已修' }, { content: '水管漏水', result: '已修' }],
  ])('%s', (_what, register, before, after) => {
    expect(without(row(register, before)).data).toMatchObject(after);
  });

  it.each([
    ['a new tenant and his cars', [{ name: '李芳', phone: '13911112222', from: '2026-01-01', to: '', note: '' }], '粤B7Z9X1'],
    ['nothing of the household where nobody lives now', [], ''],
  ])('in the card of a unit that he left: %s', (_what, tenants, vehicles) => {
    const owners = [{ name: '张伟', phone: PHONE, from: '2019-01-01', to: '2025-12-31', note: '' }];
    const card = row('units', { code: UNIT, owners, tenants, phones: [PHONE, '13911112222'], vehicles: '粤B7Z9X1' }, { no: UNIT });
    expect(without(card).data).toMatchObject({ code: UNIT, owners: [], tenants, phones: ['13911112222'], vehicles });
  });
});

it('takes a number out of the words of one record that stands beside him in another', () => {
  const visit = row('visitors', { name: '张伟', phone: '13500001111', unit: UNIT, plate: '粤B12345' }, { id: 'a' });
  const call = row('duty', { name: '李芳', content: '张伟的车粤B12345挡路，电话 135 0000 1111 没人接' }, { id: 'b' });
  expect(without(call, person({ name: '张伟', unit: UNIT }), [visit, call]).data['content']).toBe(
    `${TAKEN_OUT}的车${TAKEN_OUT}挡路，电话 ${TAKEN_OUT} 没人接`,
  );
});

it.each([
  ['张·伟来电', `${TAKEN_OUT}来电`],
  ['张 伟来电', `${TAKEN_OUT}来电`],
  ['电话１３８７７７７６６６６', `电话${TAKEN_OUT}`],
  ['+86 138 7777 6666', TAKEN_OUT],
])('in whatever way he was written: %s', (content, left) => {
  expect(without(row('duty', { content })).data['content']).toBe(left);
});

describe('photos and files', () => {
  const photo = {
    hash: 'a'.repeat(64),
    name: 'IMG_1.jpg',
    type: 'image/jpeg',
    size: 9,
    role: 'photo',
    at: '2026-11-21T14:05:00+08:00',
    by: 'p',
  } as const;
  const named = { ...photo, hash: 'b'.repeat(64), name: '张伟身份证.jpg' };
  it.each([
    ['of people go where nobody else is named', 'duty', { name: '张伟' }, []],
    ['of people stay where somebody else is, but for those named after him', 'duty', { name: '李芳', content: '张伟' }, [photo]],
    ['of things stay, but for those named after him', 'checks', { remark: '张伟在场' }, [photo]],
  ] as const)('%s', (_what, register, data, files) => {
    expect(without(row(register, data, { files: [photo, named] })).files).toEqual(files);
  });
});

describe('signatures', () => {
  const sign = { as: 'taken', who: '李芳', desk: '', round: 0, salt: 'salt-salt', shown: {}, reason: '', witness: '' };
  const ink = {
    hash: 'c'.repeat(64),
    name: '签字.json',
    type: '',
    size: 9,
    role: 'ink',
    at: '2026-11-21T14:05:00+08:00',
    by: 'p',
    sign,
  } as const;
  it.each([
    ['of somebody else stays where he is named too', { recipient: '张伟', taker: '李芳' }, {}, true],
    ['his goes', { recipient: '李芳', taker: '张伟' }, { who: '张伟' }, false],
    ['before him goes', { recipient: '李芳', taker: '张伟' }, { witness: '张伟' }, false],
    ['whose reason names him goes', { recipient: '李芳', taker: '张伟' }, { reason: '张伟不让签' }, false],
    ['for him, in a record that names nobody else, goes', { recipient: '张伟' }, {}, false],
  ] as const)('%s', (_what, data, over, stays) => {
    const file = { ...ink, sign: { ...sign, ...over } };
    expect(without(row('parcels', data, { files: [file] })).files).toEqual(stays ? [file] : []);
  });
});

it('he goes from the reason of a voiding', () => {
  expect(without(row('duty', { name: '李芳' }, { state: VOID, voided: '张伟说记错了' })).voided).toBe(`${TAKEN_OUT}说记错了`);
});
