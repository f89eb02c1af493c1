/** How corrected values are written, by kind of column. */
import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../registers/contract/fields';
import type { Row } from '../../registers/contract/row';
import { fees } from '../../registers/fees/definition';
import { aFee } from '../../registers/fees/fixtures';
import { requests } from '../../registers/requests/definition';
import { aRequest } from '../../registers/requests/fixtures';
import { correctionSheet, ownWeek } from './corrections';

const AT = '2026-11-18T09:00:00+08:00';
const row = (register: string, state: string, data: object): Row =>
  ({
    id: 'r1',
    register,
    no: 'N-1',
    state,
    createdAt: '2026-11-12T09:00:00+08:00',
    voided: '',
    mark: '',
    files: [],
    data,
  }) as unknown as Row;

/** 栏目, 原值, 现值 of a request whose field said `told` and says `now`. */
function told(field: string, before: FieldValue, now: FieldValue): readonly (readonly unknown[])[] {
  const changed = {
    definition: requests,
    row: row('requests', 'working', aRequest({ [field]: now } as never)),
    fields: [{ field, told: before, at: AT, by: '', reason: '' }],
  };
  return correctionSheet('2026-W47', [changed as never], 'full', 480).rows.map((cells) => [cells[3], cells[4], cells[5]]);
}

describe('values', () => {
  it.each<[string, FieldValue, FieldValue, readonly (readonly unknown[])[]]>([
    ['content', '漏水', '不漏水', [['内容', '漏水', '不漏水']]],
    ['content', '漏水', '', [['内容', '漏水', '']]],
    ['content', '', '漏水', []],
    ['content', null, '漏水', []],
    ['type', 'complaint', 'repair', [['类型', '投诉', '报修']]],
    ['promisedAt', '2026-11-20T18:00:00+08:00', '2026-11-21T18:00:00+08:00', [['承诺时间', '2026-11-20 18:00:00', '2026-11-21 18:00:00']]],
    ['complex', true, false, [['是否复杂', '是', '否']]],
    ['complex', false, true, []],
  ])('%s from %j to %j', (field, before, now, lines) => expect(told(field, before, now)).toEqual(lines));

  it('money is written in 元', () => {
    const changed = {
      definition: fees,
      row: row('fees', 'open', aFee({ amount: 12_050 })),
      fields: [{ field: 'amount', told: 100, at: AT, by: '', reason: '' }],
    };
    expect(correctionSheet('2026-W47', [changed as never], 'full', 480).rows.map((cells) => [cells[4], cells[5]])).toEqual([
      ['1.00', '120.50'],
    ]);
  });
});

describe('lists', () => {
  const line = (at: string, answer: string) => ({ at, by: '王敏', whom: '工程部', answer });
  it.each<[string, readonly object[], readonly object[], number]>([
    ['a line more', [line(AT, '好')], [line(AT, '好'), line(AT, '马上')], 0],
    ['an empty cell filled', [line(AT, '')], [line(AT, '好')], 0],
    ['a cell altered', [line(AT, '好')], [line(AT, '不来')], 1],
    ['a line gone', [line(AT, '好'), line(AT, '马上')], [line(AT, '好')], 1],
  ])('%s', (_, before, now, n) => expect(told('urges', before as never, now as never)).toHaveLength(n));
});

it.each([
  ['2026-11-30T23:59:59+08:00', '2026-W49'],
  ['2026-12-31T10:00:00+08:00', '2026-W53'],
  ['2027-01-03T23:59:59+08:00', '2026-W53'],
  ['2027-01-04T00:00:00+08:00', '2027-W01'],
])('the own week of a record written %s', (createdAt, week) => expect(ownWeek({ createdAt })).toBe(week));
