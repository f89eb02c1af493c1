import { describe, expect, it } from 'vitest';
import { columnSaid, figureSaid, headingSaid, registerSaid, stateSaid, unitBehind } from './figure-words';

const named = (id: string, name: string, unit = '') => ({ id, name, unit });

describe('what the files say in Chinese, on an English screen', () => {
  it.each([
    [named('complaints.count', '投诉数量'), 'Complaints'],
    [named('callbacks.rate:repair', '回访率：零星维修'), 'Callback rate: Repair'],
    [named('callbacks.rate:', '回访率：未填'), 'Callback rate: Not filled in'],
    [named('month.complaints.count', '2026-11月度投诉数量'), 'Statistics month: Complaints'],
    [named('month.complaints.count:cleaning', '：清洁'), 'Statistics month: Complaints: Cleaning'],
    [named('投诉量', '投诉量'), '投诉量'],
  ])('$0.id', (figure, expected) => {
    expect(figureSaid(figure, 'en')).toBe(expected);
    expect(figureSaid(figure, 'zh')).toBe(figure.name);
  });

  it('has units, registers, columns and states', () => {
    expect(headingSaid(named('complaints.perThousand', '投诉率', '件/千户'), 'zh')).toBe('投诉率（件/千户）');
    expect(headingSaid(named('complaints.perThousand', '投诉率', '件/千户'), 'en')).toMatch(/ \(per 1,000 units\)$/);
    expect([
      unitBehind(named('x', 'x', '%'), 'en'),
      unitBehind(named('x', 'x', '件'), 'en'),
      unitBehind(named('x', 'x', '小时'), 'en'),
    ]).toEqual(['', '', ' h']);
    expect([registerSaid('客户诉求', 'en'), registerSaid('别的', 'en'), columnSaid('客户诉求', '状态', 'en')]).toEqual([
      'Requests',
      '别的',
      'State',
    ]);
    expect([stateSaid('待答复', 'en'), stateSaid('作废：重了', 'en'), stateSaid('作废：重了', 'zh')]).toEqual([
      'To answer',
      'Void: 重了',
      '作废：重了',
    ]);
  });
});
