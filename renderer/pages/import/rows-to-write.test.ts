/** Bad rows never go in, twins only when they are wanted, each row is counted once. */
import type { PlannedRow } from '@shared/import/plan';
import { describe, expect, test } from 'vitest';
import { countRows, rowsToWrite } from './rows-to-write';

const row = (number: number, part: Partial<PlannedRow> = {}): PlannedRow => ({
  row: number,
  no: '',
  state: '',
  data: { code: `1-1-${number}`, size: 90, remark: '' },
  given: ['code', 'size'],
  problems: [],
  twin: null,
  ...part,
});
const problem = (stops: boolean) => [{ row: 3, heading: '面积', refusal: { code: 'cell.number' }, stops }];
const rows = [
  row(2),
  row(3, { problems: problem(true) }),
  row(4, { twin: { kind: 'record', id: 'a', no: '1-1-4' } }),
  row(5, { twin: { kind: 'row', row: 2 } }),
  row(6, { problems: problem(false), state: 'kept', no: 'X' }),
  row(7, { problems: problem(true), twin: { kind: 'record', id: 'b', no: '1-1-7' } }),
];

describe('rowsToWrite', () => {
  test.each([
    ['skip', [2, 6]],
    ['replace', [2, 4, 6]],
  ] as const)('%s', (twins, numbers) => {
    expect(rowsToWrite('units', rows, { mark: 'import', twins }).rows.map((one) => one.row)).toEqual(numbers);
  });

  test('a new row brings everything, a replacing one what the file fills', () => {
    const input = rowsToWrite('units', rows, { mark: 'opening', twins: 'replace' });
    expect(input).toMatchObject({ register: 'units', mark: 'opening' });
    expect(input.rows[1]).toEqual({ row: 4, data: { code: '1-1-4', size: 90 }, state: '', replaces: 'a' });
    expect(input.rows[2]).toEqual({ row: 6, data: { code: '1-1-6', size: 90, remark: '' }, no: 'X', state: 'kept' });
  });

  test('counts', () => {
    expect(countRows(rows)).toEqual({ all: 6, fresh: 2, twins: 2, bad: 2 });
  });
});
