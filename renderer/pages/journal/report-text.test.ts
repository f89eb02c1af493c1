/** What the check found, in sentences. */
import type { JournalReport } from '@renderer/db/check-journal';
import type { Difference } from '@shared/journal/differences';
import { registerList } from '@shared/registers/index';
import { describe, expect, it } from 'vitest';
import { differenceWords } from './difference-words';
import { reportText } from './report-text';

const whole: JournalReport = {
  entries: 12,
  records: 7,
  firstAt: '2026-11-20T08:00:00+08:00',
  lastAt: '2026-11-21T09:42:00+08:00',
  headHash: 'ab',
  fault: null,
  alteredValues: 0,
  alteredIn: [],
  wrong: 0,
  differences: [],
  erased: 0,
  missing: 0,
  missingIn: [],
};
const where = { at: '2026-11-21T09:42:00+08:00', about: 'ZB-20261121-003' };

describe('reportText', () => {
  it.each([
    [{}, true, '都对得上：12 条流水，从 2026-11-20 08:00 到 2026-11-21 09:42，没有缺失、改动和断开；7 条台账逐条对过，完全一致。'],
    [{ entries: 0, firstAt: '', lastAt: '' }, true, '还没有任何记录。'],
    [
      { fault: { kind: 'gap', seq: 9, expected: 8, ...where } },
      false,
      '第 8 条缺失，后面接的是第 9 条（ZB-20261121-003，2026-11-21 09:42）。',
    ],
    [{ fault: { kind: 'altered', seq: 5, ...where } }, false, '第 5 条被改过（ZB-20261121-003，2026-11-21 09:42）。'],
    [{ fault: { kind: 'short', seq: 15, at: '', about: '' } }, false, '只到第 12 条，另外记着应当有第 15 条：最后的记录不见了。'],
    [{ alteredValues: 2, alteredIn: ['ZB-1', 'ZB-2'] }, false, '有 2 处个人信息或文字和记录时不一样：ZB-1、ZB-2。'],
    [{ missing: 1, missingIn: ['ZB-1'] }, false, '有 1 处个人信息或文字不见了，流水里没有删除它们的记录：ZB-1。'],
    [{ wrong: 2 }, false, '有 2 处和流水对不上，列在下面。'],
  ] as const)('%j', (part, good, first) => {
    const text = reportText({ ...whole, ...part } as JournalReport, 'zh');
    expect([text.good, text.sentences[0]]).toEqual([good, first]);
  });

  it('says what to do about a fault, and what was erased on request', () => {
    expect(reportText({ ...whole, alteredValues: 1 }, 'zh').sentences.at(-1)).toContain('不要删除任何文件');
    expect(reportText({ ...whole, erased: 3 }, 'zh')).toMatchObject({
      good: true,
      sentences: [expect.anything(), expect.stringContaining('3 处')],
    });
  });
});

describe('differenceWords', () => {
  it.each<[Difference, string, string, string]>([
    [
      { key: 'a', register: 'duty', no: 'ZB-1', kind: 'fields', fields: ['$state', '$rev', '$updatedAt', 'phone'] },
      'ZB-1',
      '值班记录',
      '状态、登记信息、电话',
    ],
    [{ key: 'a', register: 'duty', no: 'ZB-1', kind: 'lost', fields: [] }, 'ZB-1', '值班记录', '流水里有，台账里没有'],
    [{ key: 'tally:duty:void', register: '', no: '', kind: 'fields', fields: [] }, '值班记录 · 已作废', '计数', '内容'],
    [{ key: 'site.name', register: '', no: '', kind: 'fields', fields: [] }, 'site.name', '设置', '内容'],
    [{ key: 'no:ZB:2026-11-21:', register: '', no: '', kind: 'stray', fields: [] }, 'ZB 2026-11-21', '计数', '台账里有，流水里没有'],
  ])('%j', (difference, number, register, wrong) => {
    expect(differenceWords(difference, registerList, 'zh')).toEqual({ number, register, wrong });
  });
});
