import { describe, expect, it } from 'vitest';
import { type StaffMember, whoMayCall } from './callers';

const person = (id: string, post: string, buildings: string[] = [], given: Partial<StaffMember> = {}): StaffMember => ({
  id,
  post,
  buildings,
  active: true,
  deputy: '',
  ...given,
});
const STAFF = [
  person('a', '楼宇片区管理员', ['1', '2']),
  person('b', '楼宇片区管理员', ['3'], { active: false, deputy: 'c' }),
  person('c', '前台'),
  person('d', '经理', [], { active: false, deputy: 'e' }),
  person('e', '主管', [], { active: false }),
];

describe('whoMayCall', () => {
  it.each([
    ['the area’s own first', '管理员', false, '1', ['a', 'c']],
    ['the deputy of the area’s own', '管理员', false, '3', ['c', 'a']],
    ['only the area’s own', '物业助理', true, '1', ['a']],
    ['only the area’s own, away', '物业助理', true, '3', ['c']],
    ['nobody has the area', '物业助理', true, '9', []],
    ['away with a deputy who is away', '公司经理', false, '1', []],
    ['a post nobody has', '社区文化文员', false, '1', []],
    ['the post itself', '前台', false, '1', ['c']],
  ])('%s', (_, post, ownArea, building, expected) => {
    expect(whoMayCall({ post, together: 1, ownArea }, building, STAFF)).toEqual(expected);
  });
});
