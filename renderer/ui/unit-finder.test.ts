import { describe, expect, it } from 'vitest';
import { findUnits, plainCode, type UnitCard, unitMeant } from './unit-finder';

const units: readonly UnitCard[] = [
  { code: '3-2-1203', residents: [{ name: '何女士', phone: '13922886617' }] },
  { code: '5-1-1203', residents: [{ name: '周建国', phone: '0755-12345678' }] },
  { code: '3-1-0601', residents: [], phones: ['13700001111'] },
  { code: '7-1-0102', residents: [{ name: '钱丽华', phone: '' }], phones: ['13700002222'] },
  { code: '32-1-203', residents: [] },
  { code: 'A-1-1204', residents: [{ name: '周女士', phone: '13800001203' }] },
];
const codes = (query: string): readonly string[] => findUnits(units, query).map((hit) => hit.unit.code);

describe('plainCode', () => {
  it.each([
    ['3栋2单元1203室', '3-2-1203'],
    ['３－２－１２０３', '3-2-1203'],
    ['3#2-1203', '3-2-1203'],
    [' a座1单元 1204 ', 'a-1-1204'],
  ])('%j → %j', (text, expected) => expect(plainCode(text)).toBe(expected));
});

describe('findUnits', () => {
  it.each([
    ['3-2-1203', ['3-2-1203']],
    ['321203', ['3-2-1203', '32-1-203']],
    ['511203', ['5-1-1203']],
    ['51203', ['5-1-1203']],
    ['1203', ['3-2-1203', '5-1-1203', 'A-1-1204']],
    ['3-1203', ['3-2-1203']],
    ['601', ['3-1-0601']],
    ['0601', ['3-1-0601']],
    ['a1204', ['A-1-1204']],
    ['13922886617', ['3-2-1203']],
    ['139 2288 6617', ['3-2-1203']],
    ['12345678', ['5-1-1203']],
    ['13700001111', ['3-1-0601']],
    ['13700002222', ['7-1-0102']],
    ['zhou', ['5-1-1203', 'A-1-1204']],
    ['zjg', ['5-1-1203']],
    ['何女士', ['3-2-1203']],
    ['大堂', []],
    ['', []],
  ])('%j → %j', (query, expected) => expect(codes(query)).toEqual(expected));

  it('tells whose phone it was', () => {
    expect(findUnits(units, '13922886617')[0]?.resident?.name).toBe('何女士');
    expect(findUnits(units, '1203')[0]?.resident).toBeNull();
  });
});

describe('unitMeant', () => {
  it.each([
    ['511203', '5-1-1203'],
    ['321203', undefined],
    ['601', '3-1-0601'],
    ['13922886617', '3-2-1203'],
    ['1203', undefined],
    ['周女士', undefined],
    ['3', undefined],
  ])('%j means %j', (query, expected) => expect(unitMeant(units, query)?.unit.code).toBe(expected));
});
