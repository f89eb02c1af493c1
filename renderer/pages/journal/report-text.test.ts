import type { JournalReport } from '@renderer/db/check-journal';
import { describe, expect, it } from 'vitest';
import { reportText } from './report-text';

const whole: JournalReport = {
  entries: 12,
  firstAt: '2026-11-20T08:00:00+08:00',
  lastAt: '2026-11-21T09:42:00+08:00',
  headHash: 'ab',
  fault: null,
  alteredValues: 0,
  strayRecords: [],
};

describe('reportText', () => {
  it.each([
    [{}, true, '都对得上：12 条记录，从 2026-11-20 08:00 到 2026-11-21 09:42，没有缺失、改动和断开。'],
    [{ entries: 0, firstAt: '', lastAt: '' }, true, '还没有任何记录。'],
    [{ fault: { kind: 'gap', seq: 9, expected: 8 } }, false, '第 8 条缺失，后面接的是第 9 条。'],
    [{ fault: { kind: 'altered', seq: 5 } }, false, '第 5 条被改过。'],
    [{ alteredValues: 2 }, false, '有 2 个个人信息和记录时不一样。'],
    [{ strayRecords: ['ZB-1', 'ZB-2'] }, false, '有 2 条台账和记录链对不上：ZB-1、ZB-2'],
  ] as const)('%j', (part, good, first) => {
    const text = reportText({ ...whole, ...part } as JournalReport, 'zh');
    expect([text.good, text.sentences[0]]).toEqual([good, first]);
  });

  it('says what to do about a fault', () => {
    expect(reportText({ ...whole, alteredValues: 1 }, 'zh').sentences.at(-1)).toContain('不要删除任何文件');
  });
});
