import { err, ok } from '@shared/base/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInteger, parseMoney, parseNumber, parseText, parseYesNo } from './cell-parse';
import { parseDate, parseInstant, serialToWall } from './cell-times';
import type { Cell } from './model';

const code = (name: string) => expect.objectContaining(err(expect.objectContaining({ code: name })));

describe('parseText', () => {
  it.each<[Cell, unknown]>([
    [null, ok('')],
    ['  张三 ', ok('张三')],
    [13812345678, ok('13812345678')],
    [0.1 + 0.2, ok('0.3')],
    [Number('440305199001011234'), code('cell.precision')],
    ['1.38E+10', code('cell.scientific')],
    ['=1+1', ok('=1+1')],
    [true, ok('是')],
  ])('%j', (cell, expected) => {
    expect(parseText(cell)).toEqual(expected);
  });
});

describe('parseInteger and parseNumber', () => {
  it.each<[Cell, unknown]>([
    ['', ok('')],
    ['１,２００', ok(1200)],
    ['3件', ok(3)],
    ['12.0', ok(12)],
    [3, ok(3)],
    ['3.5', code('cell.integer')],
    ['三', code('cell.integer')],
  ])('integer %j', (cell, expected) => {
    expect(parseInteger(cell)).toEqual(expected);
  });

  it.each<[Cell, unknown]>([
    ['89.5', ok(89.5)],
    ['95%', ok(0.95)],
    ['1,234.5', ok(1234.5)],
    [0.0000001, ok(1e-7)],
    ['.', code('cell.number')],
  ])('number %j', (cell, expected) => {
    expect(parseNumber(cell)).toEqual(expected);
  });
});

describe('parseMoney', () => {
  it.each<[Cell, unknown]>([
    ['¥1,234.50', ok(123450)],
    ['￥1，234.5', ok(123450)],
    ['1234.5元', ok(123450)],
    [1234.5, ok(123450)],
    [0.29, ok(29)],
    ['-20', ok(-2000)],
    ['(20.00)', ok(-2000)],
    ['', ok('')],
    ['12.345', code('cell.money')],
    ['免费', code('cell.money')],
  ])('%j', (cell, expected) => {
    expect(parseMoney(cell)).toEqual(expected);
  });

  it('never loses a 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (fen) => {
        expect(parseMoney(fen / 100)).toEqual(ok(fen));
        expect(parseMoney((fen / 100).toFixed(2))).toEqual(ok(fen));
      }),
    );
  });
});

describe('parseYesNo', () => {
  it.each<[Cell, unknown]>([
    ['是', ok(true)],
    ['√', ok(true)],
    ['Ｙ', ok(true)],
    [1, ok(true)],
    ['否', ok(false)],
    ['×', ok(false)],
    [0, ok(false)],
    [false, ok(false)],
    ['', ok('')],
    ['也许', code('cell.yesno')],
  ])('%j', (cell, expected) => {
    expect(parseYesNo(cell)).toEqual(expected);
  });
});

describe('parseDate', () => {
  it.each<[Cell, unknown]>([
    ['2026-01-02', ok('2026-01-02')],
    ['2026/1/2', ok('2026-01-02')],
    ['2026.1.2', ok('2026-01-02')],
    ['2026年1月2日', ok('2026-01-02')],
    ['2026 年 1 月 2 号', ok('2026-01-02')],
    ['２０２６年１月２日', ok('2026-01-02')],
    ['20260102', ok('2026-01-02')],
    [20260102, ok('2026-01-02')],
    ['2026-01-02 14:05', ok('2026-01-02')],
    ['2026年1月2日 星期五', ok('2026-01-02')],
    [46024, ok('2026-01-02')],
    [46024.75, ok('2026-01-02')],
    ['', ok('')],
    ['2026-02-30', code('cell.date')],
    ['1/2/2026', code('cell.date')],
    ['26-1-2', code('cell.date')],
    [12, code('cell.date')],
    ['上周', code('cell.date')],
  ])('%j', (cell, expected) => {
    expect(parseDate(cell)).toEqual(expected);
  });
});

describe('parseInstant', () => {
  it.each<[Cell, unknown]>([
    ['2026-11-21 14:05', ok('2026-11-21T14:05:00+08:00')],
    ['2026/11/21 14:05:30', ok('2026-11-21T14:05:30+08:00')],
    ['2026年11月21日14时5分', ok('2026-11-21T14:05:00+08:00')],
    ['2026年11月21日 下午2:05', ok('2026-11-21T14:05:00+08:00')],
    ['2026-11-21 2:05 PM', ok('2026-11-21T14:05:00+08:00')],
    ['2026-11-21 12:05 AM', ok('2026-11-21T00:05:00+08:00')],
    ['2026-11-21 9点', ok('2026-11-21T09:00:00+08:00')],
    ['2026-11-21 周六 14:05', ok('2026-11-21T14:05:00+08:00')],
    ['2026-11-21T06:05:00Z', ok('2026-11-21T14:05:00+08:00')],
    ['2026-11-21T14:05:00+08:00', ok('2026-11-21T14:05:00+08:00')],
    ['2026-11-21', ok('2026-11-21T00:00:00+08:00')],
    [46347.586805555555, ok('2026-11-21T14:05:00+08:00')],
    [null, ok('')],
    ['2026-11-21 25:00', code('cell.instant')],
    ['14:05', code('cell.instant')],
  ])('%j', (cell, expected) => {
    expect(parseInstant(cell)).toEqual(expected);
  });

  it('reads every second of a serial number back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000 * 86_400, max: 60_000 * 86_400 }), (seconds) => {
        const expected = new Date(Date.UTC(1899, 11, 30) + seconds * 1000).toISOString();
        expect(serialToWall(seconds / 86_400)).toBe(`${expected.slice(0, 10)} ${expected.slice(11, 19)}`);
      }),
    );
  });
});
