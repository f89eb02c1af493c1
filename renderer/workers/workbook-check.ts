/** 读回校验: a workbook is only handed out after it was read back and every cell compared (EX-3). */
import { type CanonicalCell, canonicalRow, workbookOffset } from '@shared/workbook/cells';
import type { Sheet, Workbook } from '@shared/workbook/model';
import { readXlsx } from 'hucre/xlsx';
import { typedSheet } from './workbook-reader';

/** Row 0 stands for the sheet as a whole, 1 for the first row below the headings. */
export interface Difference {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  readonly expected: CanonicalCell;
  readonly found: CanonicalCell;
}

const MOST = 100;

/** Differences between a workbook and the file that was written from it, at most 100; none when all is well. */
export async function checkReadBack(original: Workbook, bytes: Uint8Array): Promise<readonly Difference[]> {
  const offset = workbookOffset(original);
  const file = await readXlsx(bytes);
  const differences: Difference[] = [];
  for (const sheet of original.sheets) {
    const found = file.sheets.find((each) => each.name === sheet.name);
    if (found === undefined) differences.push({ sheet: sheet.name, row: 0, heading: '', expected: sheet.rows.length, found: '' });
    else compare(sheet, typedSheet(found, sheet.columns, offset, sheet.ids !== undefined), offset, differences);
    if (differences.length >= MOST) break;
  }
  return differences.slice(0, MOST);
}

function compare(expected: Sheet, found: Sheet, offset: number, differences: Difference[]): void {
  const name = expected.name;
  if (expected.rows.length !== found.rows.length) {
    differences.push({ sheet: name, row: 0, heading: '', expected: expected.rows.length, found: found.rows.length });
    return;
  }
  for (let row = 0; row < expected.rows.length && differences.length < MOST; row++) {
    const wanted = canonicalRow(expected, row, offset);
    const read = canonicalRow(found, row, offset);
    expected.columns.forEach((column, index) => {
      const [a = '', b = ''] = [wanted[index], read[index]];
      if (a !== b) differences.push({ sheet: name, row: row + 1, heading: column.heading, expected: a, found: b });
    });
    const [idBefore = '', idAfter = ''] = [expected.ids?.[row], found.ids?.[row]];
    if (idBefore !== idAfter) differences.push({ sheet: name, row: row + 1, heading: 'ID', expected: idBefore, found: idAfter });
  }
}
