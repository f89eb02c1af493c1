import { describe, expect, it } from 'vitest';
import { compareNames } from './collate';

describe('compareNames', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['张敏', '李娜', '王建国', '陈晓', '欧阳静'],
      ['陈晓', '李娜', '欧阳静', '王建国', '张敏'],
    ],
    [
      ['10-1-101', '2-1-1001', '2-1-101'],
      ['2-1-101', '2-1-1001', '10-1-101'],
    ],
    [
      ['A10', 'A2', 'B1'],
      ['A2', 'A10', 'B1'],
    ],
  ])('%j → %j', (given, expected) => {
    expect(given.toSorted(compareNames)).toEqual(expected);
  });
});
