import { must } from '@shared/base/result';
import type { Sheet } from '@shared/workbook/model';
import { describe, expect, it } from 'vitest';
import { indicatorRows } from './indicator-rows';
import { otherRows, registerRows } from './stored-rows';
import { FILES, INDICATORS, OTHER_ROWS, type RegisterTable, registerTables, SITE_KEYS, WEEKS } from './tables';

const ORIGIN = { siteId: 's', desk: 'A', week: '2026-W47' };
const TABLE: RegisterTable = {
  name: 'week_x',
  register: 'x',
  sheet: '表',
  columns: [
    { name: 'site_id', kind: 'text' },
    { name: 'desk', kind: 'text' },
    { name: 'week', kind: 'text' },
    { name: 'row_id', kind: 'text' },
    { name: 'row_no', kind: 'text' },
    { name: 'sum', kind: 'integer' },
    { name: 'day', kind: 'date' },
    { name: 'at', kind: 'time' },
    { name: 'more', kind: 'text' },
  ],
  places: new Map([
    ['$no', 4],
    ['sum', 5],
    ['day', 6],
    ['at', 7],
  ]),
};
const sheet = (rows: Sheet['rows']): Sheet => ({
  name: '表',
  title: '',
  columns: [
    { key: '$no', heading: '编号', type: 'text', width: 0 },
    { key: 'at', heading: '时间', type: 'instant', width: 0 },
    { key: 'sum', heading: '金额', type: 'money', width: 0 },
    { key: 'day', heading: '日期', type: 'date', width: 0 },
    { key: 'later', heading: '新列', type: 'text', width: 0 },
  ],
  rows,
  ids: rows.map((_, index) => `r${index}`),
});

describe('rows in the form of their table', () => {
  it('are in its columns by their keys, with times of the workbook’s zone', () => {
    const [row] = registerRows(TABLE, sheet([['T-1', '2026-11-21T06:05:00+00:00', 1250, '2026-11-21', '']]), ORIGIN, 480);
    expect(row).toEqual(['s', 'A', '2026-W47', 'r0', 'T-1', 1250, '2026-11-21', '2026-11-21 14:05:00', '']);
  });

  it('lose nothing: what has no column or does not fit stands in `more`', () => {
    const [row] = registerRows(TABLE, sheet([['T-1', '下午', '约10元', '2026-13-40', '新']]), ORIGIN, 480);
    expect(row?.slice(4, 8)).toEqual(['T-1', null, null, null]);
    expect(JSON.parse(String(row?.[8]))).toEqual({ at: '下午', sum: '约10元', day: '2026-13-40', later: '新' });
  });

  it('of a sheet without a table are headings and cells', () => {
    const [row] = otherRows(sheet([['T-1', '', 1250, '', '']]), ORIGIN, 480);
    expect(row?.slice(3)).toEqual(['表', 'r0', '{"编号":"T-1","金额":1250}']);
  });
});

describe('figures', () => {
  const columns = (keys: readonly string[]): Sheet['columns'] => keys.map((key) => ({ key, heading: key, type: 'text', width: 0 }));
  const rowsOf = (keys: readonly string[], row: Sheet['rows'][number]) =>
    must(indicatorRows({ name: '指标', title: '', columns: columns(keys), rows: [row] }, ORIGIN)[0], 'the row').slice(3);

  it('have their id and parts in columns', () => {
    const keys = ['name', 'value', 'unit', 'numerator', 'denominator', 'required', 'before', 'definition', 'id'];
    expect(rowsOf(keys, ['回访率', 66.7, '%', 2, 3, 90, null, '口径（1/9）', 'callbacks.rate'])).toEqual([
      1,
      'callbacks.rate',
      '回访率',
      66.7,
      '%',
      2,
      3,
      90,
      '口径（1/9）',
    ]);
  });

  it('of an earlier program have names, and their parts at the end of the definition', () => {
    const keys = ['name', 'value', 'unit', 'definition'];
    expect(rowsOf(keys, ['2026-11月度投诉有效率', '—', '', '有效投诉 ÷ 全部投诉（0/0）'])).toEqual([
      1,
      '月度投诉有效率',
      '2026-11月度投诉有效率',
      null,
      '',
      0,
      0,
      null,
      '有效投诉 ÷ 全部投诉（0/0）',
    ]);
  });
});

describe('tables', () => {
  it('have names of their own, and columns of different names', () => {
    const tables = [FILES, SITE_KEYS, WEEKS, INDICATORS, OTHER_ROWS, ...registerTables()];
    const names = [...tables.map(({ name }) => name), ...registerTables().map(({ register }) => register), 'sites'];
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const { name, columns } of tables) {
      const own = columns.map((column) => column.name);
      expect(
        own.filter((column, index) => own.indexOf(column) !== index || !/^[a-z][a-z0-9_]*$/.test(column)),
        name,
      ).toEqual([]);
    }
  });
});
