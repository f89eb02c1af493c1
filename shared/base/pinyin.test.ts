import { describe, expect, it } from 'vitest';
import { spellings } from './pinyin';

describe('spellings', () => {
  it.each([
    ['王敏', ['wm', 'wangmin']],
    ['单小飞', ['sxf', 'shanxiaofei', 'dxf', 'danxiaofei']],
    ['A座门卫', ['azmw']],
    ['', ['']],
  ])('%s', (name, expected) => {
    expect(spellings(name)).toEqual(expect.arrayContaining(expected));
  });
});
