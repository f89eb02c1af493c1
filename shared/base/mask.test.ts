import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMasked, type MaskKind, mask, maskWithin } from './mask';

describe('mask', () => {
  it.each<[MaskKind, string, string]>([
    ['phone', '13812345678', '138****5678'],
    ['phone', '138 1234 5678', '138****5678'],
    ['phone', '138-1234-5678', '138****5678'],
    ['phone', '１３８１２３４５６７８', '138****5678'],
    ['phone', '+86 13812345678', '+86 138****5678'],
    ['phone', '0086-13812345678', '+86 138****5678'],
    ['phone', '0755-12345678', '0755-******78'],
    ['phone', '(0755) 1234567', '0755-*****67'],
    ['phone', '010-12345678', '010-******78'],
    ['phone', '+86 755 12345678', '+86 755-******78'],
    ['phone', '0755-12345678-801', '0755-******78转***'],
    ['phone', '0755-12345678转801', '0755-******78转***'],
    ['phone', '12345678转801', '******78转***'],
    ['phone', '+852 91234567', '+852 ******67'],
    ['phone', '110', '***'],
    ['phone', '86123', '*****'],
    ['phone', '13812345678、13987654321', '138****5678、139****4321'],
    ['phone', '同上', '**'],
    ['phone', '', ''],
    ['idNumber', '440305199001011234', '4403**********1234'],
    ['idNumber', '44030519900101123x', '4403**********123X'],
    ['idNumber', '440305 19900101 1234', '4403**********1234'],
    ['idNumber', '440305900101123', '4403********123'],
    ['idNumber', 'E12345678', 'E******78'],
    ['idNumber', 'EA1234567', 'E******67'],
    ['idNumber', '军字第1234567号', '军*********号'],
    ['idNumber', '12345', '****'],
    ['name', '张三', '张**'],
    ['name', '欧阳娜娜', '欧**'],
    ['name', '张三、李四', '张**、李**'],
    ['name', '𠮷野家', '𠮷**'],
    ['plate', '粤B12345', '粤B***45'],
    ['plate', '粤B·D12345', '粤B****45'],
    ['plate', '临时', '****'],
    ['text', '独居老人', '独***'],
    ['text', '无', '***'],
    ['address', '3栋2单元1203', '3栋****'],
    ['address', '深圳市福田区景田北街道某某路12号3栋1203', '深圳市福田****'],
  ])('%s %j → %j', (kind, value, expected) => {
    expect(mask(kind, value)).toBe(expected);
  });

  const kinds: readonly MaskKind[] = ['phone', 'idNumber', 'name', 'plate', 'text', 'address'];
  const shown: Readonly<Record<MaskKind, number>> = { phone: 10, idNumber: 8, name: 1, plate: 4, text: 1, address: 6 };

  it('never shows more than the ends of a single value of any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.stringMatching(/^[0-9A-Za-z张三粤栋+() -]{1,40}$/), (kind, value) => {
        const result = mask(kind, value);
        fc.pre(value.trim() !== '');
        expect(isMasked(result)).toBe(true);
        expect(result.replace(/[^\p{L}\p{N}]/gu, '').replace('转', '').length).toBeLessThanOrEqual(shown[kind]);
      }),
      { numRuns: 2000 },
    );
  });

  const digits = (min: number, max: number) =>
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min, maxLength: max }).map((list) => list.join(''));

  it('never leaves the middle of a phone number readable, however it is written', () => {
    const mobile = fc.tuple(fc.constantFrom('138', '159', '186'), digits(4, 4), digits(4, 4));
    fc.assert(
      fc.property(mobile, fc.constantFrom('', ' ', '-'), fc.constantFrom('', '+86', '+86 ', '0086', '0086-'), ([a, b, c], gap, country) => {
        const result = mask('phone', country + [a, b, c].join(gap));
        expect(result.replace('+86 ', '')).toBe(`${a}****${c}`);
      }),
    );
  });

  it('hides all but the last two digits of a land line and every extension', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('010', '021', '0755', '0571'),
        digits(7, 8),
        fc.constantFrom('', '-', '转', 'ext', '#'),
        digits(1, 5),
        (area, number, join, ext) => {
          const result = mask('phone', `${area}-${number}${join === '' ? '' : join + ext}`);
          expect(result).toBe(`${area}-${'*'.repeat(number.length - 2)}${number.slice(-2)}${join === '' ? '' : '转***'}`);
        },
      ),
    );
  });

  it('hides birth date and order in every ID number', () => {
    fc.assert(
      fc.property(digits(18, 18), (id) => {
        expect(mask('idNumber', id)).toBe(`${id.slice(0, 4)}**********${id.slice(14)}`);
      }),
    );
  });
});

describe('maskWithin', () => {
  it.each([
    ['业主13812345678来电,编号TS-20261121-003', '业主138****5678来电,编号TS-20261121-003'],
    ['2026-11-21 14:05 致电 0755-12345678', '2026-11-21 14:05 致电 0755-******78'],
    ['证件440305199001011234已核', '证件4403**********1234已核'],
    ['快递单号 SF1381234567890', '快递单号 SF1381234567890'],
    ['3栋1203漏水,水表读数 4521', '3栋1203漏水,水表读数 4521'],
  ])('%j → %j', (text, expected) => {
    expect(maskWithin(text)).toBe(expected);
  });
});

describe('isMasked', () => {
  it.each([
    ['138****5678', true],
    ['张**', true],
    ['张三', false],
    ['3*4', false],
  ])('%j: %s', (value, expected) => {
    expect(isMasked(value)).toBe(expected);
  });
});
