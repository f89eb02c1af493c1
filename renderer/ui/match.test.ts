import { describe, expect, it } from 'vitest';
import { matching, soleSpelling } from './match';

const staff = ['王敏', '赵强', '李师傅', '王明', '单小飞', '敏捷保洁'];
const same = (name: string): string => name;

describe('matching', () => {
  it.each([
    ['wm', ['王敏', '王明']],
    ['WangMing', ['王明']],
    ['敏', ['敏捷保洁', '王敏']],
    ['sxf', ['单小飞']],
    ['q', ['赵强']],
    ['ｗｍ', ['王敏', '王明']],
    ['xyz', []],
    ['', staff],
  ])('%j finds %j', (query, expected) => {
    expect(matching(staff, query, same)).toEqual(expected);
  });
});

describe('soleSpelling', () => {
  it.each([
    ['zq', '赵强'],
    ['wm', null],
    ['z', null],
    ['赵强', null],
  ])('%j means %j', (query, expected) => {
    expect(soleSpelling(staff, query, same)).toBe(expected);
  });
});
