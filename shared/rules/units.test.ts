import { describe, expect, it } from 'vitest';
import { buildUnitIndex, findUnits, normalUnit } from './units';

const index = buildUnitIndex(['1-1-101', '1-11-01', '3-2-1203', '3-1-1203', '5-1203', '12-1-301', 'A-1203', 'A-2-801', '32-1203']);

describe('findUnits', () => {
  it.each([
    ['3-2-1203', ['3-2-1203']],
    ['3栋2单元1203', ['3-2-1203']],
    ['３栋２单元１２０３室', ['3-2-1203']],
    ['三栋二单元1203房', ['3-2-1203']],
    ['3号楼2单元1203', ['3-2-1203']],
    ['3幢 2单元 1203', ['3-2-1203']],
    ['3#2-1203', ['3-2-1203']],
    ['3/2/1203', ['3-2-1203']],
    ['321203', ['3-2-1203', '32-1203']],
    ['3-21203', ['3-2-1203']],
    ['32-1203', ['32-1203']],
    ['1203', ['3-2-1203', '3-1-1203', '5-1203', 'A-1203', '32-1203']],
    ['3栋1203', ['3-2-1203', '3-1-1203']],
    ['5栋1203', ['5-1203']],
    ['a座1203', ['A-1203']],
    ['a2801', ['A-2-801']],
    ['十二栋1单元301', ['12-1-301']],
    ['11101', ['1-1-101', '1-11-01']],
    ['3-2', ['3-2-1203']],
    ['3栋', ['3-2-1203', '3-1-1203', '32-1203']],
    ['9-9-999', []],
    ['', []],
    ['  ', []],
  ])('%s → %j', (text, codes) => {
    expect(findUnits(text, index)).toEqual(codes);
  });

  it('gives back the code as the site writes it', () => {
    expect(findUnits('3-2-1203', buildUnitIndex(['3栋2单元1203']))).toEqual(['3栋2单元1203']);
  });

  it.each([
    ['二十三栋1单元5', '23-1-5'],
    ['十栋302', '10-302'],
    ['Ｂ座—801', 'B-801'],
  ])('%s is written %s', (text, normal) => {
    expect(normalUnit(text)).toBe(normal);
  });

  it('stays fast over 5,000 units', () => {
    const codes = Array.from({ length: 5000 }, (_, n) => `${1 + (n % 25)}-${1 + (n % 4)}-${100 + Math.floor(n / 25)}`);
    const many = buildUnitIndex(codes);
    const start = performance.now();
    for (let n = 0; n < 200; n += 1) {
      findUnits('9-9', many);
      findUnits('1203', many);
      findUnits('zz', many);
    }
    expect((performance.now() - start) / 600).toBeLessThan(5);
  });

  it('stops at the limit', () => {
    expect(findUnits('1203', index, 2)).toEqual(['3-2-1203', '3-1-1203']);
  });
});
