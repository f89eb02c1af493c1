/** Single cells of head office's workbook: what they may say, how they are named, where they stand. */
import { describe, expect, it } from 'vitest';
import { SAMPLE_META } from './fixtures';
import type { Sheet } from './model';
import { cellsOf, guessMap } from './template';
import { factsOf, fixedText } from './template-facts';
import { columnName, labelOfCell, placeOfCell } from './template-place';

const cover: Sheet = {
  name: '封面',
  title: '',
  columns: [],
  rows: [
    ['站点', '荔园', null, null, null],
    ['制表人', '李四', null, null, null],
    ['客户诉求', '', 5, 2, 1],
    ['回访', '', 3, 0, 4],
  ],
};
const figures: Sheet = {
  name: '指标',
  title: '',
  columns: (['name', 'value', 'id'] as const).map((key) => ({ key, heading: key, type: 'text', width: 0 })),
  rows: [
    ['投诉', 7, 'complaints.count'],
    ['回访率', '—', 'callbacks.rate'],
  ],
};
const workbook = { meta: SAMPLE_META, sheets: [cover, figures] };
const sheet = (rows: readonly (readonly string[])[]) => ({ name: '表', rows });

describe('factsOf', () => {
  it.each([
    ['cover:站点', 'text', '荔园'],
    ['day:made', 'date', '2026-11-22'],
    ['day:from', 'date', '2026-11-16'],
    ['day:to', 'date', '2026-11-22'],
    ['count::added', 'integer', 8],
    ['count::open', 'integer', 5],
    ['count:客户诉求:changed', 'integer', 2],
    ['count:回访:open', 'integer', 4],
    ['complaints.count', 'number', 7],
    ['callbacks.rate', 'text', '—'],
  ])('%s', (id, type, value) => {
    const all = factsOf(workbook);
    expect(all.find((one) => one.id === id)).toMatchObject({ type, value });
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
  });
});

describe('the guess', () => {
  const guessed = (rows: readonly (readonly string[])[]) =>
    guessMap([sheet(rows)], [], factsOf(workbook)).cells.map(({ row, column, fact }) => [row, column, fact]);
  it('knows what head offices call site, person and day', () => {
    expect(
      guessed([
        ['项目名称：', '', '填报人', ''],
        ['日 期', ''],
        ['投诉', ''],
      ]),
    ).toEqual([
      [1, 1, 'cover:站点'],
      [1, 3, 'cover:制表人'],
      [2, 1, 'day:made'],
      [3, 1, 'complaints.count'],
    ]);
  });

  it('takes a heading beside others for no label', () => {
    expect(guessed([['序号', '日期', '内容']])).toEqual([]);
  });
});

describe('cellsOf', () => {
  it('puts facts with their types, and a text that stays', () => {
    const cell = (column: number, fact: string) => ({ sheet: '表', row: 1, column, label: '', fact });
    const cells = [cell(0, 'day:made'), cell(1, fixedText('项目-07')), cell(2, ''), cell(3, fixedText('')), cell(4, 'gone')];
    expect(cellsOf({ tables: [], cells }, workbook).get('表')).toEqual([
      { row: 1, column: 0, type: 'date', cell: '2026-11-22' },
      { row: 1, column: 1, type: 'text', cell: '项目-07' },
    ]);
  });
});

describe('places', () => {
  it.each([
    ['B3', 3, 1],
    [' $b$3 ', 3, 1],
    ['ＡＡ１０', 10, 26],
    ['XFD1048576', 1_048_576, 16_383],
  ])('%s', (typed, row, column) => {
    expect(placeOfCell(typed)).toEqual({ row, column });
    expect(placeOfCell(`${columnName(column)}${row}`)).toEqual({ row, column });
  });

  it.each(['', 'B', '3', 'B0', '3B', 'XFE1', 'A1048577', 'A1:B2'])('%s is none', (typed) => {
    expect(placeOfCell(typed)).toBeNull();
  });

  it('are called by what stands left of them, else above', () => {
    const rows = sheet([
      ['', '合计'],
      ['项目', '', ''],
      ['', ''],
    ]);
    const label = (typed: string) => labelOfCell(rows, placeOfCell(typed) ?? { row: 1, column: 0 });
    expect([label('C2'), label('B3'), label('A1')]).toEqual(['项目', '合计', '']);
  });
});
