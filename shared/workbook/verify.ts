/** Tells an altered workbook from one that was merely opened and saved again (EX-3). */
import { hmacHex } from '@shared/base/hash';
import { canonicalRow, canonicalRows, rowId, workbookOffset } from './cells';
import { FORMAT_VERSION, type Manifest, overallChecksum } from './manifest';
import { MANIFEST_SHEET, type Sheet, type Workbook } from './model';
import { cellMark, MARK_LENGTH, sheetChecksum } from './sheet-digest';

/** A workbook as it was read from a file. `original`: the file itself is as the program wrote it, not saved again by another. */
export interface WorkbookRead {
  /** The sheets that the manifest names and the file has, in the manifest's order; with ids and marks where the file has them. */
  readonly workbook: Workbook;
  readonly manifest: Manifest;
  /** Names of sheets of the file that the manifest does not know. */
  readonly foreignSheets: readonly string[];
  readonly original: boolean;
}

/** Row is the id, null for the whole sheet; column the heading, null for the whole row. */
export interface Alteration {
  readonly sheet: string;
  readonly row: string | null;
  readonly column: string | null;
  readonly kind: 'changed' | 'added' | 'removed';
}

export type Verification =
  | { readonly kind: 'intact' }
  | { readonly kind: 'resaved' }
  | { readonly kind: 'altered'; readonly alterations: readonly Alteration[] }
  /** The manifest was not signed with this key: a foreign site's, or the manifest itself was altered. */
  | { readonly kind: 'unsigned' }
  /** Written by a later program. */
  | { readonly kind: 'newer'; readonly formatVersion: number };

/** Verifies a workbook that was read back. A sheet that the user added, or rows that were only sorted, alter nothing. */
export function verify(read: WorkbookRead, siteKey: string): Verification {
  const { manifest, workbook } = read;
  if (manifest.formatVersion > FORMAT_VERSION) return { kind: 'newer', formatVersion: manifest.formatVersion };
  const checksum = overallChecksum(manifest.formatVersion, manifest.meta, manifest.sheets);
  if (checksum !== manifest.checksum || hmacHex(siteKey, checksum) !== manifest.signature) return { kind: 'unsigned' };
  const alterations = manifest.sheets.flatMap((entry): readonly Alteration[] => {
    const sheet = workbook.sheets.find((each) => each.name === entry.name && each.name !== MANIFEST_SHEET);
    if (sheet === undefined) return [{ sheet: entry.name, row: null, column: null, kind: 'removed' }];
    if (sameChecksum(sheet, workbook, entry.checksum)) return [];
    const found = locate(sheet, workbook, entry.rows);
    return found.length > 0 ? found : [{ sheet: entry.name, row: null, column: null, kind: 'changed' }];
  });
  if (alterations.length > 0) return { kind: 'altered', alterations };
  return { kind: read.original ? 'intact' : 'resaved' };
}

function sameChecksum(sheet: Sheet, workbook: Workbook, expected: string): boolean {
  const ids = new Set(sheet.rows.map((_, row) => rowId(sheet, row)));
  return ids.size === sheet.rows.length && sheetChecksum(sheet, canonicalRows(sheet, workbookOffset(workbook))) === expected;
}

/** Which cells do not fit their marks; a row without an id or with a repeated one was added. */
function locate(sheet: Sheet, workbook: Workbook, rows: number): readonly Alteration[] {
  const offset = workbookOffset(workbook);
  const seen = new Set<string>();
  const found = sheet.rows.flatMap((_, row): Alteration[] => {
    const id = rowId(sheet, row);
    const mark = sheet.marks?.[row] ?? '';
    if (id === '' || mark === '' || seen.has(id))
      return [{ sheet: sheet.name, row: id === '' ? `#${row + 1}` : id, column: null, kind: 'added' }];
    seen.add(id);
    const cells = canonicalRow(sheet, row, offset);
    return sheet.columns.flatMap((column, index): Alteration[] => {
      const expected = mark.slice(index * MARK_LENGTH, (index + 1) * MARK_LENGTH);
      return cellMark(cells[index] ?? '') === expected ? [] : [{ sheet: sheet.name, row: id, column: column.heading, kind: 'changed' }];
    });
  });
  if (seen.size < rows) found.push({ sheet: sheet.name, row: null, column: null, kind: 'removed' });
  return found;
}
