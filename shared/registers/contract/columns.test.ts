import { describe, expect, it } from 'vitest';
import { text } from '../../base/text';
import { paperColumns, showColumn } from './columns';
import { KEPT, UNPRINTED } from './decisions';
import type { Data, Fields } from './fields';

const fields = {
  from: { kind: 'date', label: text('开始', 'From'), ...KEPT, column: { heading: text('起止日期', 'Term'), joins: ['to'] } },
  to: { kind: 'date', label: text('结束', 'To'), ...KEPT },
  grade: {
    kind: 'choice',
    options: { good: text('好', 'Good') },
    label: text('质量', 'Quality'),
    ...KEPT,
    column: { heading: text('客户确认', 'Confirmed'), joins: ['signed'] },
  },
  signed: { kind: 'yesNo', label: text('已签名', 'Signed'), ...KEPT },
  note: { kind: 'text', label: text('说明', 'Note'), ...UNPRINTED },
} as const satisfies Fields;

describe('paperColumns', () => {
  it('joins fields under one heading and leaves out what is not printed', () => {
    expect(paperColumns(fields, 'print').map((c) => [c.heading.zh, c.fields])).toEqual([
      ['起止日期', ['from', 'to']],
      ['客户确认', ['grade', 'signed']],
    ]);
    expect(paperColumns(fields, 'sheet').map((c) => c.heading.zh)).toEqual(['起止日期', '客户确认', '说明']);
  });
});

describe('showColumn', () => {
  const shown = (key: string, data: Data): string => {
    const column = paperColumns(fields, 'sheet').find((c) => c.key === key);
    if (!column) throw new Error(key);
    return showColumn(fields, column, data, 'zh');
  };
  it.each<[string, Data, string]>([
    ['from', { from: '2026-10-01', to: '2026-10-20' }, '2026-10-01 至 2026-10-20'],
    ['from', { from: '2026-10-01', to: '' }, '2026-10-01'],
    ['from', { from: '', to: '' }, ''],
    ['grade', { grade: 'good', signed: true }, '好 已签名'],
    ['grade', { grade: 'good', signed: false }, '好'],
    ['note', { note: '门口' }, '门口'],
  ])('%s %j → %s', (key, data, expected) => {
    expect(shown(key, data)).toBe(expected);
  });
});
