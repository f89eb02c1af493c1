import { describe, expect, it } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { counterWarnings } from './warnings';

let count = 0;
function row(register: string, state: string, open: 0 | 1, data: object = {}): Row {
  count++;
  return { id: `r${count}`, register, state, open, at: `2026-11-${10 + count}`, data } as unknown as Row;
}

const kinds = (rows: readonly Row[], missing = false) =>
  counterWarnings(rows, '', missing).map((one) => (one.sum === null ? one.kind : `${one.kind} ${one.sum}`));

describe('counterWarnings (BY-5)', () => {
  it.each<[string, readonly Row[], readonly string[]]>([
    ['nothing of the unit', [], []],
    ['a key out', [row('keyloans', 'out', 1)], ['key']],
    ['a key that is back', [row('keyloans', 'returned', 0)], []],
    ['parcels', [row('parcels', 'waiting', 1), row('parcels', 'notified', 1), row('parcels', 'taken', 0)], ['parcel']],
    ['an open reminder', [row('feereminders', 'waiting', 1, { amount: 12_000 })], ['fee 12000']],
    ['works', [row('renovations', 'working', 1, {}), row('renovations', 'pending', 1)], ['renovation']],
    [
      'deposits of any register',
      [row('passes', 'valid', 1, { deposit: 5000, depositBack: null }), row('borrowed', 'out', 1, { deposit: 2000, depositBack: null })],
      ['deposit 7000'],
    ],
    ['a deposit kept after the works', [row('renovations', 'done', 0, { deposit: 300_000, depositBack: null })], ['deposit 300000']],
    ['given back', [row('passes', 'returned', 0, { deposit: 5000, depositBack: 5000 })], []],
    ['given back nothing, knowingly', [row('passes', 'returned', 0, { deposit: 5000, depositBack: 0 })], []],
    ['a lost card', [row('passes', 'lost', 0, { deposit: 5000, depositBack: null })], []],
    ['struck out', [row('passes', 'void', 0, { deposit: 5000, depositBack: null })], []],
  ])('%s', (_, rows, expected) => {
    expect(kinds(rows)).toEqual(expected);
  });

  it('says the missing consent first, in one order whatever the records', () => {
    const rows = [row('parcels', 'waiting', 1), row('feereminders', 'waiting', 1, { amount: 1 }), row('keyloans', 'out', 1)];
    expect(kinds(rows, true)).toEqual(['consent', 'key', 'fee 1', 'parcel']);
  });

  it('leaves out the record at hand', () => {
    const own = row('passes', 'valid', 1, { deposit: 5000, depositBack: null });
    expect(counterWarnings([own], own.id, false)).toEqual([]);
  });
});
