import type { HistoryLine } from '@renderer/db/history';
import { describe, expect, it } from 'vitest';
import { dutyDefinition } from '../testing/sample-rows';
import { historyChanges, historyVerb } from './history-words';

const line: HistoryLine = {
  seq: 3,
  at: '2026-11-21T14:05:00+08:00',
  by: 'p1',
  command: 'record.act',
  op: 'update',
  reason: '',
  changes: [
    { field: '$state', from: 'pending', to: 'done' },
    { field: 'urgency', from: 'normal', to: 'urgent' },
    { field: 'doneAt', from: '', to: '2026-11-21T14:00:00+08:00' },
    { field: 'name', from: { erased: true }, to: '' },
    { field: '$links', from: [], to: ['x'] },
  ],
};

describe('history in words', () => {
  it('says fields and values as people know them', () => {
    expect(historyChanges(dutyDefinition, line, 'zh', {}, () => 'shown')).toEqual([
      { field: '$state', label: '状态', from: '待处理', to: '已完成' },
      { field: 'urgency', label: '紧急程度', from: '一般', to: '紧急' },
      { field: 'doneAt', label: '完成时间', from: '', to: '2026-11-21 14:00' },
      { field: 'name', label: '姓名', from: '（已按要求删除）', to: '' },
    ]);
  });

  it.each([
    ['record.create', 'create', '登记'],
    ['record.edit', 'update', '修改'],
    ['duty.finish', 'update', '完成'],
    ['record.move', 'update', '改房号'],
    ['record.void', 'void', '作废'],
    ['requests.answer', 'update', '办理'],
  ] as const)('%s, %s: %s', (command, op, expected) => {
    expect(historyVerb(dutyDefinition, { command, op }, 'zh')).toBe(expected);
  });
});
