import { describe, expect, it, test } from 'vitest';
import { definitionOf, registerList } from '../index';
import type { Data, Field } from './fields';
import type { Row } from './row';
import { blankData, checkData } from './schema';
import { hasShape, shaped, shapedHeader } from './shape';

const field = (kind: string): Field => ({ kind, options: { a: {} }, columns: {} }) as unknown as Field;

test.each<[string, unknown, boolean]>([
  ['text', '', true],
  ['text', null, false],
  ['text', { d: '' }, false],
  ['date', 20261121, false],
  ['number', null, true],
  ['number', Number.NaN, false],
  ['money', '12', false],
  ['yesNo', null, false],
  ['choices', ['a'], true],
  ['people', [null], false],
  ['log', [{ at: '', by: '', text: '' }], true],
  ['log', [{ at: '', by: '' }], false],
  ['rows', [{ item: 'x', n: 1, ok: true, none: null }], true],
  ['rows', [{ item: ['x'] }], false],
  ['rows', { item: 'x' }, false],
])('%s %j: %s', (kind, value, expected) => {
  expect(hasShape(field(kind), value)).toBe(expected);
});

describe('shaped', () => {
  it.each(registerList.map(({ definition }) => definition))('leaves sound data of $id alone', ({ fields }) => {
    const data = blankData(fields);
    expect(shaped(fields, data)).toEqual({ data, lost: [] });
  });

  it('blanks what is of another kind and names it', () => {
    const fields = definitionOf('duty').fields;
    const [key = ''] = Object.keys(fields);
    const spoilt = { ...blankData(fields), [key]: { constructor: 1 } } as unknown as Data;
    expect(shaped(fields, spoilt)).toEqual({ data: blankData(fields), lost: [key] });
  });
});

test('names of the language are no options and no fields', () => {
  const fields = { way: { ...field('choice'), options: { call: { zh: '来电', en: 'Call' } } } as Field };
  expect(checkData(fields, { way: 'toString' })).toEqual([{ code: 'field.invalid', field: 'way' }]);
  expect(checkData(fields, { way: 'call', constructor: 'x' })).toEqual([{ code: 'field.unknown', field: 'constructor' }]);
});

describe('shapedHeader', () => {
  const definition = definitionOf('duty');
  const before = { state: definition.initial, mark: 'late', links: ['a'], files: [], v: 2 } as const;
  const file = { hash: 'h', name: 'a.png', type: 'image/png', size: 1, role: 'photo', at: '', by: '' };

  it.each<[string, object]>([
    ['every state there is', { state: Object.keys(definition.states).at(-1) }],
    ['a voided record', { state: 'void' }],
    ['links and files', { links: [], files: [file] }],
  ])('leaves %s alone', (_, change) => {
    const header = { ...before, ...change } as unknown as Row;
    expect(shapedHeader(definition, header, before)).toEqual({ header, lost: [] });
  });

  it.each<[string, unknown]>([
    ['state', true],
    ['state', '\ud800'],
    ['state', 'constructor'],
    ['mark', 'x'],
    ['links', 'a'],
    ['links', [null]],
    ['files', [{ ...file, hash: 7 }]],
    ['v', 1.5],
    ['v', 'x'],
  ])('takes %s from before when it is %j', (key, value) => {
    expect(shapedHeader(definition, { ...before, [key]: value } as unknown as Row, before)).toEqual({ header: before, lost: [key] });
  });

  it('begins anew where no state was before', () => {
    expect(shapedHeader(definition, { ...before, state: 'x' }, { ...before, state: '' }).header.state).toBe(definition.initial);
  });
});
