/** Small tables inside a record: blank rows, rows to keep, and the sum of money in them. */
import type { CellValue, RowColumn, RowsValue } from '@shared/registers/contract/fields';

export type Columns = Readonly<Record<string, RowColumn>>;
export type TableRow = RowsValue[number];

export function blankCell(column: RowColumn): CellValue {
  if (column.kind === 'number' || column.kind === 'money') return null;
  return column.kind === 'yesNo' ? false : '';
}

export function blankRow(columns: Columns): TableRow {
  return Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, blankCell(column)]));
}

export function isBlankRow(columns: Columns, row: TableRow): boolean {
  return Object.entries(columns).every(([key, column]) => (row[key] ?? blankCell(column)) === blankCell(column));
}

/** Rows with something in them. */
export function filledRows(columns: Columns, rows: RowsValue): RowsValue {
  return rows.filter((row) => !isBlankRow(columns, row));
}

/**
 * Sum in fen: `amount` where there is one, else quantity × price, else the only column of money.
 * Null when the table has no money in it.
 */
export function sumOf(columns: Columns, rows: RowsValue): number | null {
  const money = Object.keys(columns).filter((key) => columns[key]?.kind === 'money');
  const number = (row: TableRow, key: string): number => (typeof row[key] === 'number' ? row[key] : 0);
  if (money.includes('amount')) return rows.reduce((sum, row) => sum + number(row, 'amount'), 0);
  if (columns['quantity']?.kind === 'number' && money.includes('price')) {
    return rows.reduce((sum, row) => sum + Math.round(number(row, 'quantity') * number(row, 'price')), 0);
  }
  const only = money.length === 1 ? money[0] : undefined;
  return only === undefined ? null : rows.reduce((sum, row) => sum + number(row, only), 0);
}
