import { describe, expect, it } from 'vitest';
import type { Row } from '../contract/row';
import type { BorrowedData } from './fields';
import { aBorrowedItem } from './fixtures';
import { checkBorrowed, depositGuard, itemText, withKind } from './rules';

const row = (data: Partial<BorrowedData>): Row<BorrowedData> => ({ data: aBorrowedItem(data) }) as Row<BorrowedData>;

describe('checkBorrowed', () => {
  it.each<[string, Partial<BorrowedData>, readonly string[]]>([
    ['an umbrella', {}, []],
    ['something else without a name', { item: 'other' }, ['borrowed.what']],
    ['something else', { item: 'other', itemName: '打气筒' }, []],
    ['due before it was lent', { dueAt: '2026-11-21T08:00:00+08:00' }, ['loan.due-early']],
    ['more back than was taken', { depositBack: 2001 }, ['borrowed.back-more']],
    ['something back where nothing was taken', { deposit: null, depositBack: 1 }, ['borrowed.back-more']],
  ])('%s', (_, given, codes) => {
    expect(checkBorrowed(aBorrowedItem(given)).map((r) => r.code)).toEqual(codes);
  });
});

describe('depositGuard', () => {
  it.each<[string, Partial<BorrowedData>, string | null]>([
    ['without a word', {}, 'borrowed.deposit'],
    ['all of it', { depositBack: 2000 }, null],
    ['less, no reason', { depositBack: 500 }, 'borrowed.kept'],
    ['nothing, the umbrella is broken', { depositBack: 0, condition: '伞骨断了' }, null],
    ['no deposit was taken', { deposit: null }, null],
    ['a deposit of nothing', { deposit: 0 }, null],
  ])('%s', (_, given, code) => {
    expect(depositGuard(row(given))?.code ?? null).toBe(code);
  });
});

it('names the thing by its own name, else by its kind', () => {
  expect(itemText(aBorrowedItem())).toBe('雨伞 12');
  expect(itemText(aBorrowedItem({ item: 'tool', itemName: '电钻', code: '' }))).toBe('电钻');
});

it.each<[BorrowedData['item'], string, BorrowedData['item']]>([
  ['', '爱心伞', 'umbrella'],
  ['', '小推车', 'trolley'],
  ['', '冲击钻', 'tool'],
  ['', '麻将桌', 'other'],
  ['', '', ''],
  ['tool', '伞形扳手', 'tool'],
])('kind %j named %s becomes %j', (item, itemName, kind) => {
  expect(withKind(aBorrowedItem({ item, itemName })).item).toBe(kind);
});
