/** Writes a workbook as an .xlsx file (EX-1, EX-2); why without a library stands in the decision on the workbook library. */
import type { Workbook } from '@shared/workbook/model';
import { frameParts, sheetPath } from './parts';
import { sheetXml } from './sheet';
import { zip } from './zip';

/** Told how much of the writing is done, 0 to 1. */
export type OnProgress = (done: number) => void;

/** Thrown when `isCancelled` answered yes. */
export class WorkbookCancelled extends Error {
  override readonly name = 'WorkbookCancelled';
}

/**
 * The bytes of the workbook. Every text is a text cell, never a formula, whatever it begins with; days and times are real
 * dates; money has two decimals. Memory holds the packed file and a piece of a sheet, not the sheet's XML.
 */
export async function writeWorkbook(
  workbook: Workbook,
  onProgress: OnProgress = () => {},
  isCancelled: () => boolean = () => false,
): Promise<Uint8Array<ArrayBuffer>> {
  const total = workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.length + 1, 0);
  let done = 0;
  const onRows = (rows: number): void => {
    done += rows;
    onProgress(done / total);
  };
  const onChunk = (): void => {
    if (isCancelled()) throw new WorkbookCancelled();
  };
  const sheets = workbook.sheets.map((sheet, index) => ({
    name: sheetPath(index),
    chunks: sheetXml(sheet, workbook.meta, index === 0, onRows),
  }));
  return zip([...frameParts(workbook), ...sheets], workbook.meta.createdAt, onChunk);
}
