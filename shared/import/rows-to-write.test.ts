/** Bad rows never go in, twins only when they are wanted, each row is counted once. */
import { describe, expect, test } from 'vitest';
import { bookOf } from './books';
import type { PlannedRow } from './plan';
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
    expect(rowsToWrite(bookOf('units'), rows, { mark: 'import', twins }).input.rows.map((one) => one.row)).toEqual(numbers);
  });

  test('a new row brings everything, a replacing one what the file fills', () => {
    const { command, input } = rowsToWrite(bookOf('units'), rows, { mark: 'opening', twins: 'replace' });
    expect(command).toBe('import.rows');
    expect(input).toMatchObject({ register: 'units', mark: 'opening' });
    expect(input.rows[1]).toEqual({ row: 4, data: { code: '1-1-4', size: 90 }, state: '', replaces: 'a' });
    expect(input.rows[2]).toEqual({ row: 6, data: { code: '1-1-6', size: 90, remark: '' }, no: 'X', state: 'kept' });
  });

  test('lines go with the number of their record, by a command of their own', () => {
    const line = row(2, { data: { owner: 'HF-20261121-001', round: 1, satisfaction: 'satisfied' } });
    expect(rowsToWrite(bookOf('callbacks.rounds'), [line], { mark: 'import', twins: 'skip' })).toEqual({
      command: 'callbacks.importRounds',
      input: { rows: [{ row: 2, no: 'HF-20261121-001', line: { round: 1, satisfaction: 'satisfied' } }] },
    });
  });

  test('counts', () => {
    expect(countRows(rows)).toEqual({ all: 6, fresh: 2, twins: 2, bad: 2 });
  });
});
