import { describe, expect, it } from 'vitest';
import type { Row } from '../../registers/contract/row';
import { aPaperbook } from '../../registers/paperbooks/fixtures';
import { accountOfBook, doubtOf, nextSlip } from './account';

const book = (no: string, at: string, data: Parameters<typeof aPaperbook>[0], state = 'using'): Row =>
  ({ id: no, no, register: 'paperbooks', state, at, data: aPaperbook(data) }) as unknown as Row;
const fee = (receiptNo: string, state = 'waiting'): Row => ({ register: 'fees', state, data: { receiptNo } }) as unknown as Row;
const release = (slipNo: string): Row => ({ register: 'releases', state: 'issued', data: { slipNo } }) as unknown as Row;

const FIRST = book('PJ-1', '2026-11-01', { from: '001', to: '003' });
const SECOND = book('PJ-2', '2026-11-02', { from: '004', to: '006' });

it('counts the records of its own kind that stand', () => {
  const rows = [fee('001'), fee('002', 'void'), release('003'), fee('')];
  expect(accountOfBook(FIRST, rows)).toMatchObject({ used: ['001'], missing: [], left: ['002', '003'] });
  expect(accountOfBook({ ...FIRST, data: { ...FIRST.data, kind: 'release' } }, rows)).toMatchObject({
    used: ['003'],
    missing: ['001', '002'],
  });
});

describe('nextSlip', () => {
  it.each<[string, readonly Row[], readonly Row[], string | null]>([
    ['the first', [SECOND, FIRST], [], '001'],
    ['after the last used', [FIRST], [fee('001'), fee('2')], '003'],
    ['of the next book', [FIRST, SECOND], [fee('003')], '004'],
    ['books that lie in stock are left alone', [{ ...FIRST, state: 'stock' }, SECOND], [], '004'],
    ['no book', [], [], null],
    ['a book of other paper', [book('PJ-3', '2026-11-01', { kind: 'release' })], [], null],
  ])('%s', (_, books, rows, number) => {
    expect(nextSlip('receipt', books, rows)?.number ?? null).toBe(number);
  });

  it('says how many are left', () => {
    expect(nextSlip('receipt', [FIRST], [fee('001')])).toEqual({ number: '002', book: 'PJ-1', left: 2 });
  });
});

describe('doubtOf', () => {
  it.each<[string, string, readonly Row[], unknown]>([
    ['the next one', '001', [FIRST], null],
    ['one further on', '003', [FIRST], { why: 'skips', next: '001' }],
    ['of no book', '099', [FIRST], { why: 'no-book' }],
    ['nothing typed', ' ', [FIRST], null],
    ['no books are kept', '099', [], null],
  ])('%s', (_, number, books, doubt) => {
    expect(doubtOf('receipt', number, books, [])).toEqual(doubt);
  });
});
