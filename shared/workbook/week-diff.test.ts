import { must } from '@shared/base/result';
import { describe, expect, it } from 'vitest';
import { fileNamePart, weekFileName } from './file-name';
import { sampleSheet, sampleWorkbook } from './fixtures';
import { exportOf, weekDiff } from './week-diff';

describe('weekDiff', () => {
  const before = exportOf(sampleWorkbook());

  it('says nothing when nothing changed, whatever the order of the rows', () => {
    const sheet = sampleSheet();
    const turned = { ...sheet, rows: [...sheet.rows].reverse(), ids: [...(sheet.ids ?? [])].reverse() };
    expect(weekDiff(before, exportOf(sampleWorkbook(turned)))).toEqual([]);
  });

  it('names added, changed and removed rows, and the columns from and to', () => {
    const [first, second] = sampleSheet().rows;
    const rows = [must(first, 'row').with(10, '已办结').with(8, 200), must(second, 'row'), ['TS-20261122-001']];
    const after = exportOf(sampleWorkbook({ ...sampleSheet(rows), ids: ['r1', 'r2', 'r4'] }));
    expect(weekDiff(before, after)).toEqual([
      {
        sheet: '客户诉求',
        added: ['r4'],
        removed: ['r3'],
        changed: [
          {
            id: 'r1',
            cells: [
              { heading: '金额', from: 123450, to: 200 },
              { heading: '状态', from: '处理中', to: '已办结' },
            ],
          },
        ],
      },
    ]);
  });

  it('takes a new sheet as added rows and leaves sheets without ids out', () => {
    const { ids: _, ...cover } = { ...sampleSheet(), name: '封面' };
    const workbook = sampleWorkbook({ ...sampleSheet(), name: '钥匙' });
    expect(weekDiff({}, exportOf({ ...workbook, sheets: [cover, ...workbook.sheets] }))).toEqual([
      { sheet: '钥匙', added: ['r1', 'r2', 'r3'], removed: [], changed: [] },
    ]);
  });
});

describe('weekFileName', () => {
  it.each<[string, string, string]>([
    ['荔园', '', '荔园_2026-W47_前台周报.xlsx'],
    ['荔园', 'A', '荔园-A_2026-W47_前台周报.xlsx'],
    ['荔园/一期:"北区"', '', '荔园 一期 北区_2026-W47_前台周报.xlsx'],
    [' .. ', '', '站点_2026-W47_前台周报.xlsx'],
    ['CON', '', 'CON-_2026-W47_前台周报.xlsx'],
    ['a_b\n', '', 'a b_2026-W47_前台周报.xlsx'],
  ])('%j %j → %s', (site, desk, expected) => {
    expect(weekFileName(site, '2026-W47', desk)).toBe(expected);
  });

  it('is never too long for Windows', () => {
    expect(fileNamePart('长'.repeat(300))).toHaveLength(60);
  });
});
