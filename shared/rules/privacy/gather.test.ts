/** Who is meant, which records are his, and what of them is handed out; a canary of him and one of somebody else in every field of every register. */
import { describe, expect, it } from 'vitest';
import type { AnyDefinition } from '../../registers/contract/definition';
import type { Data, Field, FieldValue, PersonalKind } from '../../registers/contract/fields';
import { type Row, VOID } from '../../registers/contract/row';
import { definitionOf, registerList } from '../../registers/index';
import { FILES, VOIDED } from './find';
import { type Hit, hitOf, withLinked } from './gather';
import { type Handed, handOut } from './hand-out';
import { otherNames, wordsWithout } from './others';
import { fieldsOfPeople, partiesOf, partyOf } from './parties';
import { type How, lookerFor, type Person, personOf, type TypedPerson } from './person';
import { person, row, typed } from './testing/rows';

const PHONE = '13877776666';
const ID = '440301197505058888';
const UNIT = '3-2-1203';
const OTHER = { name: '欧阳黄鹂', phone: '13911112222', id: '440301199009091234' };
const STAFF = '值班员甲';

function hit(one: Row, who: Person): Hit | null {
  return hitOf(one, who, lookerFor(who));
}

function handed(one: Row, who: Person, more: readonly Hit[] = []): Handed {
  const found = hit(one, who);
  if (!found) throw new Error('not found');
  const looker = lookerFor(who);
  return handOut(found, looker, wordsWithout([...otherNames([found, ...more], looker), STAFF], looker));
}

const said = (out: Handed): string => JSON.stringify(out);

describe('as typed', () => {
  it.each<[string, Partial<TypedPerson>, readonly string[]]>([
    ['three phones', { phones: '138 7777 6666、0755-26001234，+86 13911112222' }, ['13877776666', '0755-26001234', '13911112222']],
    ['two with a blank between', { phones: '13877776666 13911112222' }, ['13877776666', '13911112222']],
    ['the same twice, once in full width', { phones: '13877776666、１３８７７７７６６６６' }, ['13877776666']],
  ])('%s', (_what, over, phones) => expect(person(over).phones).toEqual(phones));

  it.each<[string, Partial<TypedPerson>, string]>([
    ['nothing', {}, 'person.none'],
    ['only a unit', { unit: UNIT }, 'person.none'],
    ['a number that stands everywhere', { phones: '120' }, 'person.phone'],
    ['a short ID', { idNumber: '44' }, 'person.id'],
    ['words for an ID', { idNumber: '身份证在家里' }, 'person.id'],
  ])('refused: %s', (_what, over, code) => expect(personOf(typed(over))).toMatchObject({ ok: false, error: { code } }));
});

describe('means him', () => {
  it.each<[string, Partial<TypedPerson>, 'field' | 'words', string, How | null]>([
    ['the number with blanks', { phones: PHONE }, 'words', '来电 138 7777-6666 说漏水', 'phone'],
    ['with the country', { phones: PHONE }, 'field', '+86 13877776666', 'phone'],
    ['in full width', { phones: PHONE }, 'words', '电话１３８７７７７６６６６', 'phone'],
    ['inside a longer number', { phones: PHONE }, 'words', '单号 9138777766660', null],
    ['a land line without its area', { phones: '0755-26001234' }, 'field', '26001234', 'phone'],
    ['a land line of another area', { phones: '0755-26001234' }, 'field', '(0755) 2600 1234', 'phone'],
    ['an ID with a small x', { idNumber: '44030119750505888X' }, 'field', '44030119750505888x', 'id'],
    ['an ID inside words', { idNumber: ID }, 'words', `看过证件${ID}。`, 'id'],
    ['a name among others', { name: '张伟' }, 'field', '李芳、张伟', 'name'],
    ['a name with a title', { name: '张伟' }, 'field', '张伟先生', 'name'],
    ['a longer name', { name: '张伟' }, 'field', '张伟明', 'like'],
    ['a name in words', { name: '张伟' }, 'words', '转告张伟', 'words'],
    ['a rare character', { name: '𠮷𬎆' }, 'field', '𠮷𬎆', 'name'],
    ['half of a rare character', { name: '𠮷𬎆' }, 'field', '\uD842', null],
    ['a name with a point, written without', { name: '阿卜杜·热合曼' }, 'field', '阿卜杜热合曼', 'name'],
    ['a Latin name in words', { name: 'John Li' }, 'words', 'told john  li', 'words'],
    ['a Latin name inside a word', { name: 'Li' }, 'words', 'Lift 2', null],
    ['one character in words', { name: '张' }, 'words', '张贴通知', null],
    ['nothing of him', { name: '张伟', phones: PHONE }, 'words', '灯坏了', null],
  ])('%s', (_what, over, way, text, how) => expect(lookerFor(person(over))[way](text)).toBe(how));
});

describe('whose fields stand together', () => {
  it.each(registerList.map(({ definition }) => [definition.id, definition] as const))(
    '%s: every field of a person is of one person',
    (_id, definition) => {
      const parties = partiesOf(definition);
      expect(parties.flat().sort()).toEqual([...fieldsOfPeople(definition.fields)].sort());
      // Two names in one party would hand one person's data to the other.
      for (const party of parties) expect(party.filter((key) => definition.fields[key]?.personal === 'name').length).toBeLessThanOrEqual(1);
    },
  );
});

/** A text of the kind about him or about somebody else. */
function canary(kind: PersonalKind, his: boolean): string {
  if (kind === 'name') return his ? '金丝雀' : OTHER.name;
  if (kind === 'phone') return his ? PHONE : OTHER.phone;
  if (kind === 'idNumber') return his ? ID : OTHER.id;
  if (kind === 'plate') return his ? '粤B7Z9X1' : '粤A0Y0Y0';
  return his ? `来电${PHONE}，漏水` : `${OTHER.name}来过，${OTHER.phone}`;
}

function valueFor(field: Field, his: boolean): FieldValue | undefined {
  if (field.kind === 'rows')
    return [
      Object.fromEntries(
        Object.entries(field.columns).map(([name, column]) => [name, column.kind === 'text' ? canary(column.personal, his) : null]),
      ),
    ];
  if (field.kind === 'log') return [{ at: '2026-11-21T14:05:00+08:00', by: STAFF, text: canary(field.personal, his) }];
  if (field.kind === 'phones') return [canary(field.personal, his)];
  if (field.kind === 'people') return [STAFF];
  if (field.kind === 'person') return STAFF;
  return field.kind === 'text' || field.kind === 'longText' || field.kind === 'phone' ? canary(field.personal, his) : undefined;
}

function full(definition: AnyDefinition): Data {
  const filled = Object.entries(definition.fields).flatMap(([key, field]) => {
    const value = valueFor(field, false);
    return value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(filled);
}

/** The other fields of the same person: that a phone stands with his name makes it his. */
function hisParty(definition: AnyDefinition, key: string): Data {
  return Object.fromEntries(
    partyOf(definition, key).flatMap((one) => {
      const field = definition.fields[one];
      const value = field && fieldsOfPeople(definition.fields).includes(one) ? valueFor(field, true) : undefined;
      return value === undefined ? [] : [[one, value] as const];
    }),
  );
}

const cases = registerList
  .filter(({ definition }) => definition.id !== 'staff')
  .flatMap(({ definition }) =>
    Object.entries(definition.fields).flatMap(([key, field]) => {
      const held = valueFor(field, true);
      const staff = field.kind === 'person' || field.kind === 'people';
      const silent = field.kind === 'rows' && !Object.values(field.columns).some((c) => c.kind === 'text' && !c.options && !c.inner);
      return held === undefined || staff || silent ? [] : [[definition.id, key, field, held] as const];
    }),
  );

describe('every field of every register', () => {
  const who = person({ name: '金丝雀', phones: PHONE, idNumber: ID });
  // A name that stands in words only is known as one by another record.
  const beside: Hit = { row: row('duty', { name: OTHER.name }), found: [], why: 'unit', sure: false };

  it.each(cases)('%s.%s: found, and handed out without anybody else', (id, key, field, held) => {
    const definition = definitionOf(id);
    const one = row(id, { ...full(definition), ...hisParty(definition, key), [key]: held }, { unit: UNIT });
    const found = hit(one, who);
    if (field.personal === 'plate' && !found?.found.some((at) => at.key === key)) return;
    expect(found?.found.map((at) => at.key)).toContain(key);
    const out = said(handed(one, who, [beside]));
    for (const secret of [OTHER.name, OTHER.phone, OTHER.id, STAFF]) expect(out).not.toContain(secret);
  });

  it.each(registerList.map(({ definition }) => definition.id).filter((id) => id !== 'staff'))('%s: nothing of him, nothing found', (id) => {
    expect(hit(row(id, full(definitionOf(id)), { unit: UNIT }), who)).toBeNull();
  });

  it('finds him in the reason of a voiding and in the name of a file', () => {
    const file = { hash: 'h', name: '金丝雀身份证.jpg', type: 'image/jpeg', size: 1, role: 'photo', at: '', by: '' } as const;
    const found = hit(row('duty', {}, { voided: '金丝雀来电取消', state: VOID, files: [file] }), who);
    expect(found?.found.map(({ key }) => key)).toEqual([VOIDED, FILES]);
  });
});

describe('his, or only offered', () => {
  const who = person({ name: '张伟', unit: UNIT, phones: PHONE, idNumber: ID });
  it.each<[string, Row, readonly [string, boolean] | null]>([
    ['his name in his unit', row('duty', { name: '张伟', unit: UNIT }), ['name', true]],
    ['a namesake in another unit', row('duty', { name: '张伟', unit: '9-9-909' }), ['name', false]],
    ['his name without a unit', row('duty', { name: '张伟' }), ['name', false]],
    ['his number in another unit', row('duty', { name: '李芳', phone: PHONE, unit: '9-9-909' }), ['phone', true]],
    ['a longer name in his unit', row('duty', { name: '张伟明', unit: UNIT }), ['like', false]],
    ['named in words of his unit', row('duty', { name: '李芳', unit: UNIT, content: '张伟托她来问' }), ['words', true]],
    ['his name with another ID number', row('visitors', { name: '张伟', unit: UNIT, idNo: OTHER.id }), ['name', false]],
    ['somebody else of his unit', row('duty', { name: '李芳', unit: UNIT }), null],
    ['nobody by name, his unit', row('duty', { unit: UNIT, content: '灯坏了' }), ['unit', false]],
    ['nobody by name, another unit', row('duty', { unit: '9-9-909', content: '灯坏了' }), null],
    [
      'the file of his unit',
      row('units', { code: UNIT, owners: [{ name: '张伟', phone: '', from: '', to: '', note: '' }] }, { no: UNIT }),
      ['name', true],
    ],
    ['the file of his unit that does not name him', row('units', { code: UNIT }, { no: UNIT }), ['unit', false]],
    ['he as a member of staff', row('staff', { name: '张伟', phone: PHONE }), null],
    ['a voided record', row('duty', { name: '张伟', unit: UNIT }, { state: VOID, voided: '写错' }), ['name', true]],
  ])('%s', (_what, one, expected) => {
    const found = hit(one, who);
    expect(found && [found.why, found.sure]).toEqual(expected);
  });

  it('takes along what belongs to a sure record of his unit, but nothing of a namesake or of others', () => {
    const request = row('requests', { name: '张伟', unit: UNIT }, { id: 'r' });
    const callback = row('callbacks', { unit: UNIT }, { id: 'c', links: ['r'], unit: UNIT });
    const others = row('callbacks', { name: '李芳', unit: UNIT }, { id: 'o', links: ['r'], unit: UNIT });
    const far = row('requests', { name: '张伟', unit: '9-9-909' }, { id: 'f' });
    const ofFar = row('callbacks', {}, { id: 'd', links: ['f'], unit: '9-9-909' });
    const hits = [request, callback, far].flatMap((one) => hit(one, who) ?? []);
    const all = withLinked(hits, [callback, others, ofFar]);
    expect(all.map(({ row: { id }, why, sure }) => [id, why, sure])).toEqual([
      ['r', 'name', true],
      ['f', 'name', false],
      ['c', 'linked', true],
    ]);
  });
});

describe('handed out', () => {
  it('gives the host of a visit nothing of the visitor but that somebody came', () => {
    const visit = row('visitors', {
      name: OTHER.name,
      idNo: OTHER.id,
      phone: OTHER.phone,
      plate: '粤A0Y0Y0',
      host: '张伟',
      unit: UNIT,
      reason: `${OTHER.name}送货`,
    });
    const out = said(handed(visit, person({ name: '张伟', unit: UNIT })));
    expect(out).toContain('张伟');
    expect(out).toContain('欧**送货');
    for (const secret of [OTHER.name, OTHER.id, OTHER.phone, '粤A0Y0Y0']) expect(out).not.toContain(secret);
  });

  it('gives the visitor his own whole, also the number that he did not tell now', () => {
    const visit = row('visitors', { name: '张伟', idNo: ID, phone: PHONE, host: OTHER.name, unit: UNIT });
    const out = said(handed(visit, person({ name: '张伟', unit: UNIT })));
    expect(out).toContain(ID);
    expect(out).toContain(PHONE);
    expect(out).not.toContain(OTHER.name);
  });

  const lines = [
    { name: '张伟', phone: PHONE, from: '', to: '', note: '' },
    { name: OTHER.name, phone: OTHER.phone, from: '', to: '', note: '' },
  ];
  it.each([
    ['with somebody', lines, false],
    ['alone', lines.slice(0, 1), true],
  ])('gives of the unit only his line, and what is about the household where he lives alone: %s', (_what, owners, household) => {
    const file = row(
      'units',
      { code: UNIT, owners, phones: [PHONE, OTHER.phone], vehicles: '粤B7Z9X1', specialNeeds: '听力不好' },
      { no: UNIT },
    );
    const out = said(handed(file, person({ name: '张伟', unit: UNIT, phones: PHONE })));
    expect(out).toContain(PHONE);
    expect(out).not.toContain(OTHER.phone);
    expect(out).not.toContain(OTHER.name);
    expect(out.includes('听力不好')).toBe(household);
    expect(out.includes('粤B7Z9X1')).toBe(household);
  });

  it('where he is only mentioned, gives the words that mention him and nothing else of the record', () => {
    const call = row('duty', { name: OTHER.name, unit: UNIT, phone: OTHER.phone, content: '张伟家漏水，问13911112222', result: '已派单' });
    const out = handed(call, person({ name: '张伟', unit: UNIT }));
    expect(out.items.map(({ key, value }) => [key, value])).toEqual([['content', '张伟家漏水，问139****2222']]);
  });

  it.each([
    ['his phone with another name', { name: OTHER.name, phone: PHONE, idNo: OTHER.id, plate: '粤A0Y0Y0' }, ['phone']],
    ['his phone with another name, no ID', { name: OTHER.name, phone: PHONE, plate: '粤A0Y0Y0' }, ['phone']],
    ['his name with another ID number', { name: '张伟', phone: OTHER.phone, idNo: OTHER.id, plate: '粤A0Y0Y0' }, ['name']],
    ['his ID number with all that stands beside it', { name: '张玮', phone: '13500001111', idNo: ID }, ['name', 'idNo', 'phone']],
  ])('%s', (_what, data, keys) => {
    const out = handed(row('visitors', { ...data, unit: UNIT }), person({ name: '张伟', unit: UNIT, phones: PHONE, idNumber: ID }));
    const people = fieldsOfPeople(definitionOf('visitors').fields);
    expect(out.items.map(({ key }) => key).filter((key) => people.includes(key))).toEqual(keys);
    expect(said(out)).not.toMatch(new RegExp(`${OTHER.name}|${OTHER.phone}|${OTHER.id}|粤A0Y0Y0`));
  });

  it('keeps his number in words, and hides those of others before and behind it', () => {
    const call = row('duty', { unit: UNIT, content: '邻居13911112222说，本人 138 7777 6666，孩子13500001111' });
    expect(said(handed(call, person({ phones: PHONE })))).toContain('邻居139****2222说，本人 138 7777 6666，孩子135****1111');
  });

  it('leaves the number of his parcel whole, though it looks like a phone', () => {
    const parcel = row('parcels', { recipient: '张伟', unit: UNIT, trackingNo: '13911112222' });
    expect(said(handed(parcel, person({ name: '张伟', unit: UNIT })))).toContain('13911112222');
  });

  it('gives a record whole that names nobody in a field and him in its words', () => {
    const call = row('duty', { unit: UNIT, content: '张伟家漏水', result: '已修好' });
    expect(said(handed(call, person({ name: '张伟', unit: UNIT })))).toContain('已修好');
  });

  it('does not take the longer name for his where both stand', () => {
    const visit = row('visitors', { name: '张伟明', phone: OTHER.phone, host: '张伟', unit: UNIT });
    const out = said(handed(visit, person({ name: '张伟', unit: UNIT })));
    expect(out).not.toContain('张伟明');
    expect(out).toContain('张伟');
  });

  it('where only his number is known, takes the name beside it for his', () => {
    const call = row('duty', { name: '张伟', phone: PHONE, unit: UNIT, content: '张伟来电' });
    expect(said(handed(call, person({ phones: PHONE })))).toContain('张伟来电');
  });
});
