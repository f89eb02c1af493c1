/** Reads an import table from .xlsx, .xls, CSV and what other programs call .xls, into headings and plain cells. */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { cleanText } from '@shared/workbook/cells';
import type { Cell } from '@shared/workbook/model';
import { wallOf } from '@xlsx/cells';
import { type FileKind, fileProblem, kindOf } from '@xlsx/file-problem';
import { MAX_ROWS } from '@xlsx/limits';
import { fromHtml } from 'hucre';
import { type CellValue, readXls, readXlsx } from 'hucre/xlsx';
import { decodeText, readCsv, textProblem } from './table-csv';

export interface TableSheet {
  readonly name: string;
  readonly headings: readonly string[];
  /** Cells under the headings; '' for empty; days as `2026-11-21`, times as `2026-11-21 14:05:00`, a clock alone as `14:05:00`. */
  readonly rows: readonly (readonly Cell[])[];
  /** Number of each row in the file, from 1, for messages: empty rows are left out. */
  readonly rowNumbers: readonly number[];
}

export interface Table {
  readonly kind: FileKind;
  /** Sheets with at least one heading. */
  readonly sheets: readonly TableSheet[];
}

interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly Cell[] | undefined)[];
}

/** Rows among which the headings are looked for; printed templates have a title and notes above them. */
const HEADING_SEARCH = 20;
const MAX_COLUMNS = 500;

/**
 * Reads a table. The file's name only gives the sheet's name for CSV. Refusals: those of `fileProblem`, `table.damaged`,
 * `table.encoding` (text in no known encoding), `table.tooManyRows` and `table.tooManyCells` (with `max`), `table.noRows` (no headings anywhere).
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<Result<Table, Refusal>> {
  const problem = fileProblem(bytes);
  if (problem !== null) return err(problem);
  const kind = kindOf(bytes);
  let grids: readonly Grid[] | Refusal;
  try {
    grids = await gridsOf(kind, bytes, fileName);
  } catch {
    return err({ code: 'table.damaged' });
  }
  if ('code' in grids) return err(grids);
  if (grids.some((grid) => grid.rows.length > MAX_ROWS + HEADING_SEARCH))
    return err({ code: 'table.tooManyRows', params: { max: MAX_ROWS } });
  const sheets = grids.map(tableOf).filter((sheet) => sheet.headings.some((heading) => heading !== ''));
  return sheets.length === 0 ? err({ code: 'table.noRows' }) : ok({ kind, sheets });
}

async function gridsOf(kind: FileKind, bytes: Uint8Array, fileName: string): Promise<readonly Grid[] | Refusal> {
  if (kind === 'xlsx' || kind === 'xls') {
    const book =
      kind === 'xlsx'
        ? await readXlsx(bytes, {
            maxRows: MAX_ROWS + 2 * HEADING_SEARCH,
            sheets: (info) => info.hidden !== true && info.veryHidden !== true,
          })
        : await readXls(bytes);
    return book.sheets.map((sheet) => ({ name: sheet.name, rows: Array.from(sheet.rows, (row) => row?.map(plainCell)) }));
  }
  const text = decodeText(bytes);
  if (text === null) return { code: 'table.encoding' };
  const problem = textProblem(text);
  if (problem !== null) return problem;
  const name = fileName.replace(/\.[^.]*$/, '');
  if (kind === 'html')
    return [{ name, rows: fromHtml(text, { typeInference: false, classes: false }).rows.map((row) => row.map(plainCell)) }];
  return [{ name, rows: readCsv(text).map((row) => row.map(cleanText)) }];
}

/** A cell as the import sees it; '' for empty. */
export function plainCell(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanText(value);
  // A number beyond all numbers: shown as it is, so that the row can be refused with its reason.
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (!(value instanceof Date)) return value;
  const wall = wallOf(value);
  if (wall < '1900-03') return wall.slice(11);
  return wall.endsWith(' 00:00:00') ? wall.slice(0, 10) : wall;
}

function tableOf(grid: Grid): TableSheet {
  const rows = grid.rows.map((row) => (row ?? []).slice(0, MAX_COLUMNS));
  const headingRow = findHeadings(rows);
  const headings = (rows[headingRow] ?? []).map((cell) => String(cell).replace(/\s+/g, ' ').trim());
  while (headings.at(-1) === '') headings.pop();
  const kept = rows.flatMap((row, index) => (index > headingRow && row.some(isFilled) ? [{ row, number: index + 1 }] : []));
  return {
    name: grid.name,
    headings,
    rows: kept.map(({ row }) => headings.map((_, column) => row[column] ?? '')),
    rowNumbers: kept.map(({ number }) => number),
  };
}

/** The first row that is more than half as full as the fullest of the first rows and holds texts only. */
function findHeadings(rows: readonly (readonly Cell[])[]): number {
  const search = rows.slice(0, HEADING_SEARCH);
  const fullest = Math.max(0, ...search.map((row) => row.filter(isFilled).length));
  const found = search.findIndex((row) => {
    const filled = row.filter(isFilled);
    return filled.length * 2 > fullest && filled.every((cell) => typeof cell === 'string');
  });
  return found >= 0 ? found : search.findIndex((row) => row.some(isFilled));
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== '' && (typeof cell !== 'string' || cell.trim() !== '');
}
