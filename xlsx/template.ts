/** Head office's own workbook read for its headings and filled for a week (EX-7). */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { canonicalCell, workbookOffset } from '@shared/workbook/cells';
import type { Workbook } from '@shared/workbook/model';
import { type CellsOfSheet, cellsOf, type FilledCell, type TemplateMap, type TemplateSheet } from '@shared/workbook/template';
import { readXlsx } from 'hucre/xlsx';
import { toFileCell } from './cells';
import { fileProblem } from './file-problem';
import { type CellFill, fillWorkbook } from './fill';

const MOST_ROWS = 200;
const MOST_COLUMNS = 100;

/** The texts of its visible sheets, as far as headings and labels stand. Refusals: those of `fileProblem`, `table.damaged`. */
export async function readTemplate(bytes: Uint8Array): Promise<Result<readonly TemplateSheet[], Refusal>> {
  const problem = fileProblem(bytes, 'xlsx');
  if (problem !== null) return err(problem);
  try {
    const book = await readXlsx(bytes, { maxRows: MOST_ROWS, sheets: (info) => info.hidden !== true && info.veryHidden !== true });
    return ok(
      book.sheets.map(({ name, rows }) => ({
        name,
        rows: Array.from(rows, (row) =>
          Array.from(row ?? [])
            .slice(0, MOST_COLUMNS)
            .map((cell) => (typeof cell === 'string' ? cell : '')),
        ),
      })),
    );
  } catch {
    return err({ code: 'table.damaged' });
  }
}

/** The template with what the workbook says. Refusals: those of `fillWorkbook`. */
export async function fillTemplate(
  bytes: Uint8Array,
  map: TemplateMap,
  workbook: Workbook,
): Promise<Result<Uint8Array<ArrayBuffer>, Refusal>> {
  const offset = workbookOffset(workbook);
  const fills = [...cellsOf(map, workbook)].map(([sheet, cells]: CellsOfSheet) => ({
    sheet,
    cells: cells.map((one) => fillOf(one, offset)),
  }));
  return fillWorkbook(bytes, fills, workbook.meta.createdAt);
}

/** Days and times as text too, for cells that have no date's format. */
function fillOf({ row, column, type, cell }: FilledCell, offset: number): CellFill {
  const canonical = canonicalCell(type, cell, offset);
  const value = toFileCell(type, canonical) ?? '';
  if (typeof value !== 'number' || typeof canonical !== 'string') return { row, column, value };
  return { row, column, value: canonical.slice(0, type === 'date' ? 10 : 16).replace('T', ' '), serial: value };
}
