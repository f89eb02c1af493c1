import { describe, expect, it } from 'vitest';
import { suggestCategory, suggestType } from './suggest-kind';

describe('suggestType', () => {
  it.each([
    ['厨房水管漏水', 'repair'],
    ['楼道灯不亮', 'repair'],
    ['投诉楼上漏水没人管', 'complaint'],
    ['楼上半夜太吵', 'complaint'],
    ['请问物业费怎么交', 'consult'],
    ['建议大堂加个快递柜', 'suggestion'],
    ['感谢保洁阿姨', 'praise'],
    ['有人困在电梯里', 'help'],
    ['预约空调移机', 'special'],
    ['取放行条', ''],
    ['', ''],
  ])('%s → %s', (text, type) => {
    expect(suggestType(text)).toBe(type);
  });
});

describe('suggestCategory (IN-5)', () => {
  it.each([
    ['前台态度差，快递也找不到', 'conduct'],
    ['快递丢了一件', 'mail'],
    ['楼上装修电钻吵', 'renovation'],
    ['门岗放陌生人进来', 'security'],
    ['楼道垃圾三天没清', 'cleaning'],
    ['树枝挡窗', 'greening'],
    ['电梯一直坏', 'repairs'],
    ['邻居养狗', ''],
  ])('%s → %s', (text, category) => {
    expect(suggestCategory(text)).toBe(category);
  });
});
