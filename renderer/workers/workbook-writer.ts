/** Writes a workbook as an .xlsx file (EX-1, EX-2). The only place that writes with the spreadsheet library. */
import { toMs } from '@shared/base/time';
import { canonicalRow, workbookOffset } from '@shared/workbook/cells';
import { ID_HEADING, MARK_HEADING, type Sheet, type Workbook } from '@shared/workbook/model';
import { type Cell, type CellValue, type ColumnDef, colToLetter, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { toFileCell } from './workbook-cells';
import { stamp } from './workbook-stamp';
import { COLUMN_STYLES, columnWidth, DEFAULT_FONT, HEADER_STYLE, pageParts } from './workbook-styles';

export type WorkbookStep = 'prepare' | 'write' | 'check';

/** Told the step and how much of the whole is done, 0 to 1. */
export type OnProgress = (step: WorkbookStep, done: number) => void;

/** Thrown when `isCancelled` answered yes. */
export class WorkbookCancelled extends Error {
  override readonly name = 'WorkbookCancelled';
}

/** Stands in the file's properties as creator. */
const PRODUCER = 'Deskbook';
/** Where the writing of the file begins and ends on the way from 0 to 1; the rest is for reading it back. */
const PREPARED = 0.3;
const WRITTEN = 0.7;
/** Texts that the library would write as error values instead of texts. */
const ERROR_TEXT = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!|GETTING_DATA|SPILL!|CALC!)$/;

/**
 * The bytes of the workbook. Every text is a text cell, never a formula, whatever it begins with; days and times are real
 * dates; money has two decimals. Lets go of the thread between sheets, so that progress and cancelling work.
 */
export async function writeWorkbook(
  workbook: Workbook,
  onProgress: OnProgress = () => {},
  isCancelled: () => boolean = () => false,
): Promise<Uint8Array> {
  const total = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length + 1, 0);
  const sheets: WriteSheet[] = [];
  let done = 0;
  for (const sheet of workbook.sheets) {
    sheets.push(fileSheet(sheet, workbook));
    done += sheet.rows.length + 1;
    onProgress('prepare', (done / total) * PREPARED);
    await pause();
    if (isCancelled()) throw new WorkbookCancelled();
  }
  onProgress('write', PREPARED);
  const bytes = await writeXlsx(options(workbook, sheets));
  stamp(bytes, workbook.meta.createdAt);
  if (isCancelled()) throw new WorkbookCancelled();
  onProgress('write', WRITTEN);
  return bytes;
}

function options(workbook: Workbook, sheets: WriteSheet[]): WriteOptions {
  const created = new Date(toMs(workbook.meta.createdAt));
  return {
    sheets,
    defaultFont: DEFAULT_FONT,
    properties: {
      title: `${workbook.meta.siteName} ${workbook.meta.week}`.trim(),
      creator: PRODUCER,
      lastModifiedBy: PRODUCER,
      created,
      modified: created,
    },
    namedRanges: workbook.sheets.map((sheet) => ({
      name: '_xlnm.Print_Titles',
      range: `'${sheet.name.replaceAll("'", "''")}'!$1:$1`,
      scope: sheet.name,
    })),
  };
}

function fileSheet(sheet: Sheet, workbook: Workbook): WriteSheet {
  const offset = workbookOffset(workbook);
  const hidden = hiddenColumns(sheet);
  const headings = [...sheet.columns.map((column) => column.heading), ...hidden.map((column) => column.heading)];
  const rows: CellValue[][] = [headings];
  const cells = new Map<string, Partial<Cell>>(headings.map((_, index) => [`0,${index}`, { style: HEADER_STYLE }]));
  for (let row = 0; row < sheet.rows.length; row++) {
    const values = canonicalRow(sheet, row, offset).map((cell, index) => toFileCell(sheet.columns[index]?.type ?? 'text', cell));
    values.forEach((value, index) => {
      if (typeof value === 'string' && ERROR_TEXT.test(value)) cells.set(`${row + 1},${index}`, { richText: [{ text: value }] });
    });
    rows.push([...values, ...hidden.map((column) => column.values[row] ?? null)]);
  }
  const last = colToLetter(Math.max(0, sheet.columns.length - 1));
  return {
    name: sheet.name,
    columns: [...sheet.columns.map(visibleColumn), ...hidden.map(() => ({ hidden: true, width: 10, style: COLUMN_STYLES.text }))],
    rows,
    cells,
    freezePane: { rows: 1 },
    ...(sheet.ids === undefined ? {} : { autoFilter: { range: `A1:${last}${sheet.rows.length + 1}` } }),
    ...pageParts(sheet, workbook.meta),
  };
}

function visibleColumn(column: Sheet['columns'][number]): ColumnDef {
  return { width: columnWidth(column.type, column.width), style: COLUMN_STYLES[column.type] };
}

/** Digests and stable ids of the rows, when the sheet has them; the ids come last. */
function hiddenColumns(sheet: Sheet): readonly { readonly heading: string; readonly values: readonly string[] }[] {
  return [
    ...(sheet.marks === undefined ? [] : [{ heading: MARK_HEADING, values: sheet.marks }]),
    ...(sheet.ids === undefined ? [] : [{ heading: ID_HEADING, values: sheet.ids }]),
  ];
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
