import { describe, expect, it } from 'vitest';
import { accountOf, bookName, numberAt, overlap, placeIn, rangesText, sameNumber } from './book';
import type { PaperbookData } from './fields';
import { aPaperbook } from './fixtures';
import { checkBook } from './rules';

const book = (from: string, to: string, prefix = ''): PaperbookData => aPaperbook({ from, to, prefix });
const line = (number: string, why = '写错') => ({ number, why });

it.each([
  ['0012', '12', true],
  ['a0012', 'A 12', true],
  ['Ａ－００１２', 'a12', true],
  ['0012', '0021', false],
  ['A12', 'B12', false],
  ['', '', false],
  ['甲', '甲', true],
  ['00', '0', true],
])('%s and %s are the same sheet: %s', (a, b, same) => {
  expect(sameNumber(a, b)).toBe(same);
});

it.each([
  ['first', book('0010001', '0010050'), '0010001', 0],
  ['without leading zeros', book('0010001', '0010050'), '10050', 49],
  ['one too far', book('0010001', '0010050'), '0010051', -1],
  ['one too early', book('0010001', '0010050'), '10000', -1],
  ['with letters', book('001', '050', 'A'), 'a007', 6],
  ['letters left out', book('001', '050', 'A'), '007', 6],
  ['other letters', book('001', '050', 'A'), 'B007', -1],
  ['letters typed in the range too', book('A001', 'A050', 'A'), 'A050', 49],
  ['no number', book('001', '050'), '', -1],
  ['a range upside down', book('050', '001'), '7', -1],
])('place in the book: %s', (_, one, number, place) => {
  expect(placeIn(one, number)).toBe(place);
});

it('prints numbers with letters and leading zeros', () => {
  expect(numberAt(book('0099', '0101', 'a'), 1)).toBe('A0100');
  expect(bookName(book('001', '050', 'A'))).toBe('收据 A001–A050');
});

it.each([
  ['the next book', book('001', '050'), book('051', '100'), false],
  ['one sheet in both', book('001', '050'), book('050', '100'), true],
  ['the same numbers under other letters', book('001', '050', 'A'), book('001', '050', 'B'), false],
  ['one within the other', book('001', '100'), book('020', '030'), true],
])('overlap: %s', (_, a, b, expected) => {
  expect([overlap(a, b), overlap(b, a)]).toEqual([expected, expected]);
});

describe('accountOf', () => {
  it.each<[string, PaperbookData, readonly string[], Record<string, unknown>]>([
    ['a fresh book', book('01', '03'), [], { total: 3, used: [], missing: [], left: ['01', '02', '03'], next: '01' }],
    ['used in order', book('01', '03'), ['1', '02'], { used: ['01', '02'], missing: [], left: ['03'], next: '03' }],
    ['a gap', book('01', '06'), ['01', '04'], { used: ['01', '04'], missing: ['02', '03'], left: ['05', '06'], next: '05' }],
    ['the first is missing', book('01', '03'), ['03'], { missing: ['01', '02'], left: [], next: '' }],
    [
      'spoiled and explained ones fill the gap',
      aPaperbook({ from: '01', to: '06', spoiled: [line('2')], explained: [line('03', '撕掉')] }),
      ['01', '04'],
      { spoiled: ['02'], explained: ['03'], missing: [], left: ['05', '06'] },
    ],
    [
      'a spoiled one beyond the last used',
      aPaperbook({ from: '01', to: '05', spoiled: [line('04')] }),
      ['01'],
      { missing: ['02', '03'], left: ['05'] },
    ],
    ['numbers of other books', book('01', '03'), ['99', '', 'B1'], { used: [], missing: [], next: '01' }],
    ['no range', book('x', '3'), ['1'], { total: 0, left: [], next: '' }],
  ])('%s', (_, one, used, expected) => {
    expect(accountOf(one, used)).toMatchObject(expected);
  });

  it('puts every sheet in exactly one list', () => {
    const one = aPaperbook({ spoiled: [line('0010003')], explained: [line('0010005')] });
    const account = accountOf(one, ['0010001', '0010003', '0010007']);
    const all = [...account.used, ...account.spoiled, ...account.explained, ...account.missing, ...account.left];
    expect(new Set(all).size).toBe(all.length);
    expect(all).toHaveLength(account.total);
  });
});

it.each<[readonly string[], string]>([
  [[], ''],
  [['0012'], '0012'],
  [['0012', '0013', '0014', '0017'], '0012–0014、0017'],
  [['A099', 'A100'], 'A099–A100'],
])('draws neighbours together: %j', (numbers, expected) => {
  expect(rangesText(numbers)).toBe(expected);
});

describe('checkBook', () => {
  it.each<[string, Partial<PaperbookData>, readonly string[]]>([
    ['a book', {}, []],
    ['upside down', { from: '050', to: '001' }, ['paper.range']],
    ['digits that do not match', { from: '1', to: '100' }, ['paper.range']],
    ['far too many', { from: '000001', to: '900000' }, ['paper.long']],
    ['a spoiled sheet', { spoiled: [line('10002')] }, []],
    ['a spoiled sheet of another book', { spoiled: [line('0010051')] }, ['paper.outside']],
    ['spoiled, without a reason', { spoiled: [line('0010002', ' ')] }, ['paper.why']],
    ['spoiled twice', { spoiled: [line('0010002'), line('10002')] }, ['paper.twice']],
    ['spoiled and missing', { spoiled: [line('0010002')], explained: [line('0010002')] }, ['paper.twice', 'paper.twice']],
  ])('%s', (_, given, codes) => {
    expect(checkBook(aPaperbook(given)).map((r) => r.code)).toEqual(codes);
  });
});
