import { expect, it } from 'vitest';
import { lineFit } from './line-fit';

it.each<[string, number | null]>([
  ['', 1],
  ['K1', 0],
  ['k1', 0],
  ['320603', 0],
  ['3栋2单元0603', 0],
  ['603', 2],
  ['zs', 2],
  ['K', 1],
  ['K10', null],
  ['110603', null],
])('%j fits at %s', (text, rank) => {
  expect(lineFit(['K1', '张三', ''], '3-2-0603', text)).toBe(rank);
});
