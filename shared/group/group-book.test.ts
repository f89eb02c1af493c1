import { text } from '@shared/base/text';
import { describe, expect, it } from 'vitest';
import type { FigureSums } from './combine';
import { aFile, NO_GROUP } from './fixtures';
import { groupBook } from './group-book';
import type { GroupData } from './group-data';

const FACTS = { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' };
const NAMES = [
  { id: 'complaints.count', name: '投诉', unit: '件', definition: '本期登记的投诉' },
  { id: 'complaints.inTime', name: '投诉处理及时率', unit: '%', definition: '' },
  { id: 'duty.entries', name: '值班记录', unit: '件', definition: '' },
];

function sums(id: string, value: number | null, numerator: number | null, denominator: number | null): FigureSums {
  return { id, value, numerator, denominator, middle: value, newest: value, newestNumerator: numerator, newestDenominator: denominator };
}

/** Every desk has two complaints, one of them in time. */
function group(desks: number, weeks: readonly string[] = ['2026-W46', '2026-W47']): GroupData {
  const figures = new Map([
    ['complaints.count', sums('complaints.count', 2, 2, null)],
    ['complaints.inTime', sums('complaints.inTime', 50, 1, 2)],
    ['duty.entries', sums('duty.entries', 7, 7, null)],
  ]);
  return {
    ...NO_GROUP,
    from: weeks[0] ?? '',
    to: weeks.at(-1) ?? '',
    names: NAMES,
    desks: Array.from({ length: desks }, (_, n) => ({ siteId: `s${n}`, desk: '', siteName: '荔园', weeks, figures })),
    weeks: weeks.map((week) => ({ week, desks, figures: new Map([['complaints.count', 2 * desks]]) })),
    files: [aFile({ kind: 'altered', fate: 'skipped', detail: text('「清单」改动', '"清单" changed') })],
    fileCount: 4,
  };
}

const sheetOf = (data: GroupData, name: string) => groupBook(data, FACTS).sheets.find((sheet) => sheet.name === name);

describe('the workbook of the group', () => {
  it('has a few desks side by side, with names that differ', () => {
    const sheet = sheetOf(group(3), '汇总');
    expect(sheet?.columns.map(({ heading }) => heading)).toEqual(['指标', '单位', '全部站点', '荔园', '荔园（2）', '荔园（3）', '口径']);
    expect(sheet?.rows).toEqual([
      ['投诉', '件', 6, 2, 2, 2, '本期登记的投诉'],
      ['投诉处理及时率', '%', 50, 50, 50, 50, ''],
      ['值班记录', '件', 21, 7, 7, 7, ''],
    ]);
    expect(sheetOf(group(3), '全部指标')).toBeUndefined();
  });

  it('has many desks below each other: the chief figures, and all of them on a sheet of their own', () => {
    const [chief, all] = [sheetOf(group(31), '汇总'), sheetOf(group(31), '全部指标')];
    expect(chief?.columns.map(({ heading }) => heading)).toEqual([
      '站点编号',
      '站点',
      '前台',
      '已报周数',
      '投诉（件）',
      '投诉处理及时率（%）',
    ]);
    expect(chief?.rows).toHaveLength(32);
    expect(chief?.rows[0]).toEqual(['', '全部站点', '', null, 62, 50]);
    expect(all?.columns.at(-1)?.heading).toBe('值班记录（件）');
  });

  it('has the weeks of all desks together, with 「—」 where nothing is told', () => {
    expect(sheetOf(group(3), '逐周')?.rows[0]).toEqual(['投诉', '件', 6, 6, '本期登记的投诉']);
    const many = Array.from({ length: 40 }, (_, n) => `2026-W${String(n + 10)}`);
    expect(sheetOf(group(3, many), '逐周')?.rows[0]).toEqual(['2026-W10', 3, 6, '—']);
  });

  it('names each file that is not simply whole, and counts the others', () => {
    const rows = sheetOf(group(3), '文件')?.rows ?? [];
    expect(rows[0]?.slice(0, 2)).toEqual(['a.xlsx', '已改动']);
    expect(rows[0]?.at(-1)).toBe('「清单」改动');
    expect(rows[1]?.slice(0, 2)).toEqual(['另有 3 个文件', '完整']);
  });

  it('is a workbook also when nothing was read', () => {
    expect(groupBook(NO_GROUP, FACTS).sheets.every(({ rows }) => rows.length === 0)).toBe(true);
  });
});
