/** Places of single cells in head office's workbook: as people write them, and what stands beside them (EX-7). */
import type { TemplateSheet } from './template';

export interface CellPlace {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
}

/** The last row and column of a sheet of the format. */
const LAST_ROW = 1_048_576;
const COLUMNS = 16_384;

/** `B3`, also `$b$3` and in full width; null for what is no cell. */
export function placeOfCell(typed: string): CellPlace | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(typed.normalize('NFKC').trim().toUpperCase()) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits);
  return column < 0 || column >= COLUMNS || row < 1 || row > LAST_ROW ? null : { row, column };
}

/** 0 → A, 26 → AA: columns as spreadsheet programs name them. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** What a person would call the cell: the nearest text left of it in its row, else above it; '' where nothing stands. */
export function labelOfCell({ rows }: TemplateSheet, { row, column }: CellPlace): string {
  const left = (rows[row - 1] ?? []).slice(0, column);
  const above = rows.slice(0, row - 1).map((one) => one[column] ?? '');
  const said = (texts: readonly string[]): string => texts.findLast((one) => one.trim() !== '')?.trim() ?? '';
  return said(left) || said(above);
}
