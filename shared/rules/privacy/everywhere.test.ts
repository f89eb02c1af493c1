/** Every register × field × place × role × level with canaries: what the decision hides stands in no text that a screen or paper makes of the record. */
import { describe, expect, it } from 'vitest';
import { paperColumns, showColumn } from '../../registers/contract/columns';
import type { Role } from '../../registers/contract/context';
import type { AnyDefinition } from '../../registers/contract/definition';
import { showCell, shownColumns, showValue } from '../../registers/contract/display';
import type { Field, FieldValue, PersonalKind, RowsValue } from '../../registers/contract/fields';
import { type Fate, hideRow } from '../../registers/contract/hide';
import type { Row } from '../../registers/contract/row';
import { registerList } from '../../registers/index';
import { type Eyes, fateFor, fatesOf, type Place } from './eyes';
import { LEVELS, type PrivacyLevel, type SeenKind } from './levels';
import { row as rowOf } from './testing/rows';

const AT = '2026-11-21T14:05:00+08:00';

const CANARY: Readonly<Record<Exclude<SeenKind, 'text'>, string>> = {
  name: '金丝雀',
  phone: '13877776666',
  idNumber: '440301197505058888',
  plate: '粤B7Z9X1',
  address: '黄鹂路十八号黄鹂花园二栋一单元',
  sensitive: '画眉鸟的心事',
};
const KINDS = Object.keys(CANARY) as (keyof typeof CANARY)[];
const PLACES: readonly Place[] = [
  'list',
  'search',
  'board',
  'drafts',
  'notices',
  'paperList',
  'record',
  'call',
  'form',
  'history',
  'paperForm',
  'fileName',
];
const ROLES: readonly Role[] = ['reader', 'receptionist', 'supervisor', 'manager'];

function kindsOf(field: Field): readonly PersonalKind[] {
  return field.kind === 'rows' ? Object.values(field.columns).map(({ personal }) => personal) : [field.personal];
}

/** Words in which every canary stands that has a field of its own in the register, and numbers in any case. */
function sentence(definition: AnyDefinition): string {
  const own = new Set(Object.values(definition.fields).flatMap(kindsOf));
  const said = KINDS.filter((kind) => (kind === 'name' || kind === 'plate') && own.has(kind)).map((kind) => CANARY[kind]);
  return `来电${CANARY.phone}，${[...said, CANARY.idNumber].join('，')}，漏水`;
}

function canary(kind: PersonalKind, words: string): string {
  if (kind === 'none') return '';
  return kind === 'text' ? words : CANARY[kind];
}

function valueFor(field: Field, words: string): FieldValue | undefined {
  const one = canary(field.personal, words);
  if (field.kind === 'rows')
    return [Object.fromEntries(Object.entries(field.columns).map(([name, column]) => [name, canary(column.personal, words)]))];
  if (field.kind === 'log') return [{ at: AT, by: '王敏', text: one }];
  if (field.kind === 'phones' || field.kind === 'people') return one === '' ? [] : [one];
  if (field.kind === 'text' || field.kind === 'longText' || field.kind === 'phone') return one;
  return undefined;
}

const SIGN = {
  as: 'taken',
  who: CANARY.name,
  desk: '',
  round: 0,
  salt: 'salt-salt',
  shown: {},
  reason: `${CANARY.name} ${CANARY.phone}`,
  witness: CANARY.name,
};

function canaryRow(definition: AnyDefinition): Row {
  const words = sentence(definition);
  const filled = Object.entries(definition.fields).flatMap(([key, field]) => {
    const value = valueFor(field, words);
    return value === undefined ? [] : [[key, value] as const];
  });
  return rowOf(definition.id, Object.fromEntries(filled), {
    unit: '3-2-1203',
    voided: words,
    files: [
      { hash: 'h', name: `${CANARY.name}.jpg`, type: 'image/jpeg', size: 1, role: 'photo', at: AT, by: '王敏' },
      { hash: 's', name: '签字.json', type: '', size: 1, role: 'refusal', at: AT, by: '王敏', sign: SIGN },
    ],
  });
}

/** All that is ever made of a record to be read. */
function texts(definition: AnyDefinition, row: Row): string {
  const { fields } = definition;
  return [
    definition.gist(row.data as never, 'zh'),
    definition.unit(row.data as never),
    row.voided,
    ...Object.entries(fields).map(([key, field]) => showValue(field, row.data[key], 'zh')),
    ...Object.entries(fields).flatMap(([key, field]) =>
      field.kind === 'rows'
        ? (row.data[key] as RowsValue).flatMap((line) => shownColumns(field.columns).map(([n, c]) => showCell(c, line[n] ?? null, 'zh')))
        : [],
    ),
    ...paperColumns(fields, 'print').map((column) => showColumn(fields, column, row.data, 'zh')),
    JSON.stringify(row.data),
  ].join('\n');
}

const cases = (Object.keys(LEVELS) as PrivacyLevel[]).flatMap((level) =>
  ROLES.flatMap((role) => PLACES.map((place): readonly [PrivacyLevel, Role, Place] => [level, role, place])),
);

describe.each(registerList.map(({ definition }) => [definition.id, definition] as const))('%s', (_id, definition) => {
  const row = canaryRow(definition);
  const own = new Set(Object.values(definition.fields).flatMap(kindsOf));

  it('hides what the decision hides, and nothing that it shows', () => {
    const wrong: string[] = [];
    for (const [level, role, place] of cases) {
      const eyes: Eyes = { level, role };
      const said = texts(definition, hideRow(definition, row, fatesOf(eyes, place)));
      const fates = new Map(KINDS.map((kind): readonly [string, Fate] => [kind, fateFor(eyes, place, kind)]));
      const words = fateFor(eyes, place, 'text');
      for (const kind of KINDS) {
        const shown = fates.get(kind) === 'shown';
        // A number in words of a record that has no field for it: hidden only where the words are.
        const loose = !own.has(kind) && words === 'shown';
        if (!shown && !loose && said.includes(CANARY[kind])) wrong.push(`${level} ${role} ${place}: ${kind} stands there`);
        if (shown && own.has(kind) && !said.includes(CANARY[kind])) wrong.push(`${level} ${role} ${place}: ${kind} is missing`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('tells no file name where words are hidden', () => {
    const hidden = hideRow(definition, row, fatesOf({ level: 'usual', role: 'reader' }, 'record'));
    expect(hidden.files.map(({ name }) => name)).toEqual(['***.jpg', '***.json']);
  });

  it('tells who signed, who saw it and why not only where names are seen', () => {
    for (const [level, role, place] of cases) {
      const eyes: Eyes = { level, role };
      const said = JSON.stringify(hideRow(definition, row, fatesOf(eyes, place)).files.map(({ sign }) => [sign?.who, sign?.witness]));
      expect([level, role, place, said.includes(CANARY.name)]).toEqual([level, role, place, fateFor(eyes, place, 'name') === 'shown']);
    }
  });
});

describe('who sees what', () => {
  it.each<[PrivacyLevel, Role, Place, SeenKind, Fate]>([
    ['usual', 'reader', 'record', 'name', 'masked'],
    ['usual', 'reader', 'paperForm', 'phone', 'masked'],
    ['usual', 'reader', 'call', 'phone', 'masked'],
    ['usual', 'receptionist', 'list', 'name', 'shown'],
    ['usual', 'receptionist', 'list', 'phone', 'masked'],
    ['usual', 'manager', 'list', 'phone', 'masked'],
    ['usual', 'receptionist', 'search', 'phone', 'masked'],
    ['usual', 'receptionist', 'record', 'phone', 'shown'],
    ['usual', 'manager', 'record', 'idNumber', 'masked'],
    ['usual', 'receptionist', 'board', 'sensitive', 'left'],
    ['strict', 'receptionist', 'list', 'name', 'masked'],
    ['strict', 'receptionist', 'record', 'phone', 'masked'],
    ['strict', 'receptionist', 'call', 'phone', 'shown'],
    ['open', 'receptionist', 'list', 'phone', 'shown'],
    ['open', 'reader', 'list', 'phone', 'masked'],
    ['open', 'manager', 'list', 'idNumber', 'masked'],
    ['open', 'manager', 'fileName', 'name', 'left'],
  ])('%s: a %s in %s: %s is %s', (level, role, place, kind, fate) => {
    expect(fateFor({ level, role }, place, kind)).toBe(fate);
  });

  it('a stricter level shows nobody more, and a higher role sees no less', () => {
    const order: readonly PrivacyLevel[] = ['strict', 'usual', 'open'];
    const seen = (level: PrivacyLevel, role: Role, place: Place, kind: SeenKind): boolean =>
      fateFor({ level, role }, place, kind) === 'shown';
    const wrong: string[] = [];
    for (const place of PLACES)
      for (const kind of [...KINDS, 'text'] as const) {
        for (const role of ROLES)
          for (const [i, level] of order.slice(0, -1).entries())
            if (seen(level, role, place, kind) && !seen(order[i + 1] ?? level, role, place, kind))
              wrong.push([place, kind, role, level].join());
        for (const level of order)
          for (const [i, role] of ROLES.slice(0, -1).entries())
            if (seen(level, role, place, kind) && !seen(level, ROLES[i + 1] ?? role, place, kind))
              wrong.push([place, kind, role, level].join());
      }
    expect(wrong).toEqual([]);
  });
});
