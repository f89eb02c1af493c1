import { expect, it } from 'vitest';
import { byFolder, isBeside } from './folder-files';

it.each([
  ['~$荔园_2026-W47_前台周报.xlsx', true],
  ['.DS_Store', true],
  ['thumbs.db', true],
  ['荔园_2026-W47_前台周报.xlsx', false],
  ['读我.txt', false],
])('%s is passed over: %s', (name, beside) => expect(isBeside(name)).toBe(beside));

it('goes folder by folder, as one walks through them', () => {
  const order = ['a/b.xlsx', 'a/c/1.xlsx', 'a/c.xlsx', 'a.xlsx', 'b.xlsx', 'b.xlsx'];
  for (const files of [order, order.toReversed(), [...order].sort()]) expect([...files].sort(byFolder)).toEqual(order);
});
