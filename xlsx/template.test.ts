/** Head office's own workbook, made by openpyxl with formats of its own, filled, and looked at by openpyxl again (EX-7). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { must } from '@shared/base/result';
import { sampleSheet, sampleWorkbook } from '@shared/workbook/fixtures';
import { guessMap, sourcesOf, type TemplateMap } from '@shared/workbook/template';
import { factsOf } from '@shared/workbook/template-facts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillTemplate, readTemplate } from './template';

const folder = mkdtempSync(path.join(tmpdir(), 'template-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MAKE = `
import openpyxl, sys
from openpyxl.styles import Font, PatternFill, Border, Side, Alignment
book = openpyxl.Workbook()
sheet = book.active
sheet.title = '诉求 & 上报'
sheet.merge_cells('A1:E1')
sheet['A1'] = '各站点诉求周报'
sheet['A1'].font = Font(name='黑体', size=18, bold=True, color='FF0000')
sheet['A2'], sheet['A3'] = '站点：', '投诉'
for i, text in enumerate(['编 号', '登记时间', '内容（摘要）', '金额', '备注'], 1):
    cell = sheet.cell(5, i, text)
    cell.fill = PatternFill('solid', fgColor='CCE5FF')
    below = sheet.cell(6, i)
    below.border = Border(bottom=Side(style='thin'))
    below.alignment = Alignment(wrap_text=True)
sheet['B6'].number_format = 'yyyy"年"m"月"d"日"'
sheet['D6'].number_format = '#,##0.00'
sheet['E6'] = '=D6*2'
sheet['G1'] = '=SUM(D6:D100)'
sheet.column_dimensions['C'].width = 55
sheet.freeze_panes = 'A6'
sheet.print_title_rows = '5:5'
other = book.create_sheet('说明')
other['A1'] = '不要改'
book.save(sys.argv[1])
`;
const LOOK = `
import openpyxl, json, sys
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['诉求 & 上报']
print(json.dumps({
  'values': [[str(c.value) for c in row[:5]] for row in sheet.iter_rows(min_row=5, max_row=8)],
  'types': [type(c.value).__name__ for c in sheet[6]][:5],
  'site': [sheet['B2'].value, sheet['B3'].value],
  'title': [sheet['A1'].font.name, sheet['A1'].font.sz, sheet['A1'].font.color.rgb, [str(r) for r in sheet.merged_cells.ranges]],
  'head': sheet['A5'].fill.fgColor.rgb,
  'formats': [sheet[f'{c}{r}'].number_format for r in (6, 8) for c in 'BD'],
  'borders': [sheet[f'A{r}'].border.bottom.style for r in (6, 7, 8)],
  'width': sheet.column_dimensions['C'].width, 'frozen': sheet.freeze_panes, 'titles': sheet.print_title_rows,
  'formulas': [sheet['E6'].value, sheet['G1'].value], 'other': book['说明']['A1'].value,
  'fresh': book.calculation.fullCalcOnLoad}, ensure_ascii=False))
`;
const python = (script: string, file: string): string =>
  execFileSync('/usr/bin/python3', ['-W', 'error', '-c', script, file], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const file = path.join(folder, 'template.xlsx');
const cover = { name: '封面', title: '', columns: [], rows: [['站点', '荔园']] };
const figures = {
  name: '指标',
  title: '',
  columns: ['name', 'value', 'id'].map((key) => ({ key, heading: key, type: 'text' as const, width: 0 })),
  rows: [['2026-11月度投诉', 7, 'month.complaints']],
};
const week = { ...sampleWorkbook(), sheets: [cover, figures, sampleSheet()] };
let map: TemplateMap;

beforeAll(async () => {
  python(MAKE, file);
  const read = await readTemplate(readFileSync(file));
  if (!read.ok) throw new Error(read.error.code);
  map = guessMap(read.value, sourcesOf(week), factsOf(week));
});

describe('the map', () => {
  it('is found by headings and labels, whatever spaces and brackets they have', () => {
    expect(map.tables).toEqual([
      {
        sheet: '诉求 & 上报',
        headings: 5,
        from: '客户诉求',
        columns: [
          { column: 0, heading: '编 号', key: 'no' },
          { column: 1, heading: '登记时间', key: 'at' },
          { column: 2, heading: '内容（摘要）', key: 'content' },
          { column: 3, heading: '金额', key: 'sum' },
          { column: 4, heading: '备注', key: '' },
        ],
      },
    ]);
    expect(map.cells.map(({ label, row, column, fact }) => [label, row, column, fact])).toEqual([
      ['站点：', 2, 1, 'cover:站点'],
      ['投诉', 3, 1, 'month.complaints'],
    ]);
  });
});

describe('the filled file', () => {
  it('has the values, and all that head office made is as it was', async () => {
    const filled = await fillTemplate(readFileSync(file), map, week);
    if (!filled.ok) throw new Error(filled.error.code);
    const out = path.join(folder, 'filled.xlsx');
    writeFileSync(out, filled.value);
    const seen = JSON.parse(python(LOOK, out));
    expect(seen.values.slice(0, 3)).toEqual([
      ['编 号', '登记时间', '内容（摘要）', '金额', '备注'],
      ['TS-20261121-001', '2026-11-21 14:05:00', '厨房漏水\n已关总阀', '1234.5', '=D6*2'],
      ['TS-20261121-002', '2026-11-21 23:59:59', "=cmd|' /C calc'!A0", '0.01', 'None'],
    ]);
    expect(seen.types.slice(0, 4)).toEqual(['str', 'datetime', 'str', 'float']);
    expect(seen).toMatchObject({
      site: ['荔园', 7],
      title: ['黑体', 18, '00FF0000', ['A1:E1']],
      head: '00CCE5FF',
      formats: ['yyyy"年"m"月"d"日"', '#,##0.00', 'yyyy"年"m"月"d"日"', '#,##0.00'],
      borders: ['thin', 'thin', 'thin'],
      width: 55,
      frozen: 'A6',
      titles: '5:5',
      formulas: ['=D6*2', '=SUM(D6:D100)'],
      other: '不要改',
      fresh: true,
    });
  });

  it('is refused when a sheet of the map is not there any more, and for what is no workbook', async () => {
    const [table] = map.tables;
    const moved = { ...map, tables: [{ ...must(table, 'one'), sheet: '没有' }] };
    expect(await fillTemplate(readFileSync(file), moved, week)).toMatchObject({ ok: false, error: { code: 'template.sheet' } });
    expect(await readTemplate(new TextEncoder().encode('a,b'))).toMatchObject({ ok: false, error: { code: 'table.kind' } });
    expect((await readTemplate(readFileSync(file).subarray(0, -40))).ok).toBe(false);
  });
});
