import { describe, expect, it } from 'vitest';
import { unitCodes } from './unit-range';

describe('unitCodes', () => {
  it.each([
    ['', 0, '', ''],
    ['1-3栋 2单元 18层 4户', 432, '1-1-0101', '3-2-1804'],
    ['5栋1单元2-3层2户', 4, '5-1-0201', '5-1-0302'],
    ['1，3栋 1单元 2层 1户', 4, '1-1-0101', '3-1-0201'],
    ['A栋 1单元 1层 2户', 2, 'A-1-0101', 'A-1-0102'],
    ['3-2-1203\n3-2-1204\n\n3-2-1203', 2, '3-2-1203', '3-2-1204'],
    ['商铺-01\n1栋 1单元 1层 1户', 2, '商铺-01', '1-1-0101'],
  ])('%j → %i units', (text, size, first, last) => {
    const result = unitCodes(text);
    expect(result.ok && [result.value.length, result.value[0] ?? '', result.value.at(-1) ?? '']).toEqual([size, first, last]);
  });

  it.each([
    ['你好', 'range.line', 1],
    ['1栋 1单元 2层 1户\n1栋 2单元 3层', 'range.line', 2],
    ['1栋 0单元 2层 1户', 'range.line', 1],
    ['1-99栋 9单元 40层 9户', 'range.line', 1],
  ])('%j is refused: %s line %i', (text, code, line) => {
    expect(unitCodes(text)).toMatchObject({ ok: false, error: { code, params: { line } } });
  });
});
