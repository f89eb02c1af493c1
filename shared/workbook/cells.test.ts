import { describe, expect, it } from 'vitest';
import { type CanonicalCell, canonicalCell, cleanText, isFileDate, rangeText } from './cells';
import { type Cell, type ColumnType, sheetName } from './model';

describe('canonicalCell', () => {
  it.each<[ColumnType, Cell, CanonicalCell]>([
    ['text', null, ''],
    ['text', 13812345678, '13812345678'],
    ['text', true, '是'],
    ['money', 123450, 123450],
    ['money', '面议', '面议'],
    ['number', 0.1 + 0.2, 0.3],
    ['number', -0, 0],
    ['number', Number.NaN, ''],
    ['integer', 9007199254740991, 9007199254740991],
    ['instant', '2026-11-21T14:05:00+08:00', '2026-11-21T14:05:00+08:00'],
    ['instant', '2026-11-21T06:05:00+00:00', '2026-11-21T14:05:00+08:00'],
    ['instant', '2026-11-20T24:00:00+08:00', '2026-11-21T00:00:00+08:00'],
    ['instant', '2026-02-30T09:00:00+08:00', '2026-02-30T09:00:00+08:00'],
    ['instant', '2026-02-29T09:00:00+00:00', '2026-02-29T09:00:00+00:00'],
    ['instant', '2028-02-29T09:00:00+00:00', '2028-02-29T17:00:00+08:00'],
    ['instant', '下午', '下午'],
    ['yesno', '是', true],
    ['yesno', false, false],
    ['yesno', '待定', '待定'],
  ])('%s %j → %j', (type, cell, expected) => {
    expect(canonicalCell(type, cell, 480)).toBe(expected);
  });
});

describe('isFileDate', () => {
  it.each<[ColumnType, string, boolean]>([
    ['date', '2026-11-21', true],
    ['date', '1900-03-01', true],
    ['date', '1900-02-28', false],
    ['date', '2026-02-30', false],
    ['instant', '2026-11-21T14:05:00+08:00', true],
    ['text', '2026-11-21', false],
  ])('%s %s: %s', (type, text, expected) => {
    expect(isFileDate(type, text)).toBe(expected);
  });
});

describe('texts', () => {
  it.each([
    ['2026-10-01', '2026-10-20', '2026-10-01 至 2026-10-20'],
    ['2026-10-01', '', '2026-10-01'],
    ['', '', ''],
  ])('range %s %s', (from, to, expected) => {
    expect(rangeText(from, to)).toBe(expected);
  });

  it.each([
    ['a\r\nb\rc', 'a\nb\nc'],
    ['a\tb', 'a\tb'],
    ['\u0000a\u001f', 'a'],
    ['😀', '😀'],
    ['\udc00😀\ud800', '😀'],
    [`${'a'.repeat(32_766)}😀`, 'a'.repeat(32_766)],
  ])('cleans text', (text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });
});

describe('sheetName', () => {
  it.each<[string, readonly string[], string]>([
    ['客户诉求', [], '客户诉求'],
    ['来电/来访', [], '来电 来访'],
    ["'引号'", [], '引号'],
    ['', [], '表'],
    ['History', [], 'History表'],
    ['钥匙', ['钥匙'], '钥匙(2)'],
    ['Keys', ['keys', 'Keys(2)'], 'Keys(3)'],
    ['长'.repeat(40), [], '长'.repeat(31)],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(28)}(2)`],
  ])('%j → %j', (wanted, taken, expected) => {
    expect(sheetName(wanted, taken)).toBe(expected);
    expect(sheetName(wanted, taken).length).toBeLessThanOrEqual(31);
  });
});
