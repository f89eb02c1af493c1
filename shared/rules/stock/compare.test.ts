import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareStock, type Expected } from './compare';

const one = (no: string, ...codes: readonly string[]): Expected => ({ no, codes: [no, ...codes], what: no, place: '' });
const SHELF = [one('K-1'), one('K-2'), one('KD-20261121-001', 'SF1234567890')];

it.each<[string, readonly string[], readonly string[], readonly string[], readonly string[]]>([
  ['nothing scanned', [], [], ['K-1', 'K-2', 'KD-20261121-001'], []],
  ['all there', ['K-1', 'K-2', 'SF1234567890'], ['K-1', 'K-2', 'KD-20261121-001'], [], []],
  ['twice the same', ['K-1', 'K-1'], ['K-1'], ['K-2', 'KD-20261121-001'], []],
  ['small letters, wide letters, blanks', ['k-1', 'Ｋ-2 ', ' sf1234567890'], ['K-1', 'K-2', 'KD-20261121-001'], [], []],
  ['by number and by tracking number', ['KD-20261121-001', 'SF1234567890'], ['KD-20261121-001'], ['K-1', 'K-2'], []],
  ['a stranger', ['K-9', 'K-9', ''], [], ['K-1', 'K-2', 'KD-20261121-001'], ['K-9']],
])('%s', (_, scanned, found, missing, unexpected) => {
  const result = compareStock(SHELF, scanned);
  expect([result.found.map((e) => e.no), result.missing.map((e) => e.no), result.unexpected]).toEqual([found, missing, unexpected]);
});

it('never loses or doubles a thing', () => {
  const nos = fc.uniqueArray(
    fc.integer({ min: 1, max: 60 }).map((n) => `K-${n}`),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(nos, nos, (there, scanned) => {
      const { found, missing, unexpected } = compareStock(
        there.map((no) => one(no)),
        scanned,
      );
      expect(found.length + missing.length).toBe(there.length);
      expect(found.length + unexpected.length).toBe(scanned.length);
    }),
  );
});
