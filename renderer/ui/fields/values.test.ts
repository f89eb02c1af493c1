import { text } from '@shared/base/text';
import { describe, expect, it } from 'vitest';
import { optionFor } from './choice-control';
import { lettersBefore } from './long-text-control';
import { readMoney, readNumber } from './number-control';
import { type Columns, filledRows, sumOf } from './rows-value';

describe('readNumber and readMoney', () => {
  it.each([
    ['', null, null],
    ['12', 12, 1200],
    ['1,234.50', 1234.5, 123450],
    ['￥８０', 80, 8000],
    ['180元', 180, 18000],
    ['0.1', 0.1, 10],
    ['19.99', 19.99, 1999],
    ['1.005', 1.005, undefined],
    ['-5', -5, -500],
    ['12a', undefined, undefined],
    ['1.2.3', undefined, undefined],
  ])('%j → %s, %s fen', (typed, number, fen) => {
    expect(readNumber(typed)).toBe(number);
    expect(readMoney(typed)).toBe(fen);
  });
});

describe('optionFor', () => {
  const options = { call: text('来电', 'Call'), visit: text('来访', 'Visit'), patrol: text('巡查', 'Patrol') };
  it.each([
    ['2', 'visit'],
    ['9', undefined],
    ['x', 'patrol'],
    ['l', undefined],
    ['v', 'visit'],
    ['Enter', undefined],
  ])('%s → %s', (key, expected) => expect(optionFor(key, options)).toBe(expected));
});

describe('lettersBefore', () => {
  it.each([
    ['已转wd', 4, 'wd'],
    ['ls 已转', 2, 'ls'],
    ['已转', 2, ''],
    ['wd ', 3, ''],
  ])('%j at %d → %j', (value, cursor, expected) => expect(lettersBefore(value, cursor)).toBe(expected));
});

describe('rows', () => {
  const price: Columns = {
    what: { label: text('材料', 'Part'), kind: 'text', personal: 'none' },
    quantity: { label: text('数量', 'Qty'), kind: 'number', personal: 'none' },
    price: { label: text('单价', 'Price'), kind: 'money', personal: 'none' },
  };
  const rows = [
    { what: '龙头', quantity: 2, price: 4550 },
    { what: '', quantity: null, price: null },
    { what: '胶带', quantity: 1.5, price: 301 },
  ];
  it('sums quantity × price, rounding each row', () => expect(sumOf(price, rows)).toBe(9100 + 452));
  it('takes amount where there is one', () => {
    const columns: Columns = { ...price, amount: { label: text('金额', 'Sum'), kind: 'money', personal: 'none' } };
    expect(sumOf(columns, [{ quantity: 2, price: 100, amount: 150 }])).toBe(150);
  });
  it('has no sum without money', () => expect(sumOf({ what: price['what'] as Columns[string] }, rows)).toBeNull());
  it('keeps filled rows only', () => expect(filledRows(price, rows)).toEqual([rows[0], rows[2]]));
});
