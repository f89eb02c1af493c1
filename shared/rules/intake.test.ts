import { CATEGORIES } from '@shared/registers/contract/choices';
import { describe, expect, it } from 'vitest';
import { DEFAULT_DEPARTMENTS, departmentOf } from './categories';
import { isLateEntry } from './late-entry';
import { similarRequests } from './similar';
import { suggestUrgency } from './urgency';

describe('suggestUrgency (IN-2)', () => {
  it.each([
    ['3栋电梯困人，两个小孩', 'lift'],
    ['有人困在电梯里', 'lift'],
    ['老人在轿厢里出不来', 'lift'],
    ['卫生间天花板渗水', 'water'],
    ['楼下爆管了', 'water'],
    ['整个单元停电', 'power'],
    ['家里跳闸', 'power'],
    ['厨房有煤气味', 'gas'],
    ['燃气疑似泄漏', 'gas'],
    ['走廊冒烟', 'fire'],
    ['停电后着火', 'fire'],
    ['有人晕倒在大堂', 'person'],
    ['车被砸，怀疑小偷', 'crime'],
    ['咨询停车费', ''],
    ['没有停电，只是灯坏了', ''],
    ['不是漏水，是空调滴水', ''],
    ['没有停电但是漏水', 'water'],
    ['明天消防演习几点', ''],
    ['想做防渗水处理', ''],
    ['', ''],
  ])('%s → %s', (text, kind) => {
    expect(suggestUrgency(text)).toBe(kind);
  });
});

describe('similarRequests (IN-4)', () => {
  const request = (id: string, given: object = {}) => ({
    id,
    unit: '3-2-1203',
    category: 'repairs',
    registeredAt: '2026-11-10T10:00:00+08:00',
    open: true,
    ...given,
  });
  const draft = { id: 'new', unit: '3-2-1203', category: 'repairs' };
  const ids = (list: ReturnType<typeof request>[], from = draft): string[] =>
    similarRequests(from, list, '2026-11-21').map((one) => one.id);

  it.each<[string, object, boolean]>([
    ['same unit and category', {}, true],
    ['30 days ago', { registeredAt: '2026-10-22T00:00:00+08:00' }, true],
    ['31 days ago', { registeredAt: '2026-10-21T23:59:59+08:00' }, false],
    ['closed', { open: false }, false],
    ['another unit', { unit: '3-2-1204' }, false],
    ['another category', { category: 'mail' }, false],
    ['itself', { id: 'new' }, false],
  ])('%s', (_, given, offered) => {
    expect(ids([request('a', given)]).length === 1).toBe(offered);
  });

  it('offers the newest first and nothing before unit and category are known', () => {
    const list = [request('old'), request('new-one', { registeredAt: '2026-11-20T10:00:00+08:00' })];
    expect(ids(list)).toEqual(['new-one', 'old']);
    expect(ids([request('a', { unit: '' })], { ...draft, unit: '' })).toEqual([]);
    expect(ids([request('a', { category: '' })], { ...draft, category: '' })).toEqual([]);
  });
});

describe('departmentOf (IN-5)', () => {
  it.each([
    ['repairs', '工程部'],
    ['security', '护管部'],
    ['cleaning', '环境部'],
    ['greening', '环境部'],
    ['mail', '护管部'],
    ['renovation', '客服部'],
    ['conduct', '客服部'],
    ['other', '客服部'],
    ['', ''],
  ] as const)('%s → %s', (category, department) => {
    expect(departmentOf(category)).toBe(department);
  });

  it('follows the site’s own mapping and knows exactly eight', () => {
    expect(departmentOf('mail', { ...DEFAULT_DEPARTMENTS, mail: '秩序部' })).toBe('秩序部');
    expect(Object.keys(DEFAULT_DEPARTMENTS).sort()).toEqual(Object.keys(CATEGORIES).sort());
    expect(Object.keys(CATEGORIES)).toHaveLength(8);
  });
});

describe('isLateEntry (BY-13)', () => {
  it.each([
    ['2026-11-21T10:00:00+08:00', '2026-11-21T10:30:00+08:00', false],
    ['2026-11-21T10:00:00+08:00', '2026-11-21T10:30:01+08:00', true],
    ['2026-11-20T23:50:00+08:00', '2026-11-21T00:10:00+08:00', false],
    ['2026-11-21T11:00:00+08:00', '2026-11-21T10:00:00+08:00', false],
    ['', '2026-11-21T10:00:00+08:00', false],
  ])('%s written %s: %s', (event, written, late) => {
    expect(isLateEntry(event, written)).toBe(late);
  });
});
