/** Reads a weekly workbook back into the model (EX-3). */
import { err, ok, type Refusal, type Result } from '@shared/base/result';
import { isInstant, offsetOf } from '@shared/base/time';
import { type Manifest, type ManifestSheetEntry, manifestColumns, parseManifest, WHOLE_SITE_FORMAT } from '@shared/workbook/manifest';
import { type Cell, ID_HEADING, MANIFEST_SHEET, MARK_HEADING, type Sheet } from '@shared/workbook/model';
import type { WorkbookRead } from '@shared/workbook/verify';
import { type CellValue, type Sheet as FileSheet, type Workbook as FileWorkbook, readXlsx } from 'hucre/xlsx';
import { fromFileCell } from './cells';
import { fileProblem } from './file-problem';
import { isStamped } from './stamp';

type FileColumn = ManifestSheetEntry['columns'][number];

/**
 * The workbook in a file. Columns are found by their headings, so a moved column does no harm; a column that is gone reads as
 * empty. Refusals: those of `fileProblem`, `workbook.foreign` (no manifest, not one of ours), `workbook.newer` (written by a
 * later program).
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Result<WorkbookRead, Refusal>> {
  const problem = fileProblem(bytes, 'xlsx');
  if (problem !== null) return err(problem);
  let file: FileWorkbook;
  try {
    file = await readXlsx(bytes);
  } catch {
    return err({ code: 'table.damaged' });
  }
  const manifest = manifestOf(file);
  if (manifest === null || !isInstant(manifest.meta.createdAt)) return err({ code: 'workbook.foreign' });
  if (manifest.formatVersion > WHOLE_SITE_FORMAT) return err({ code: 'workbook.newer', params: { version: manifest.formatVersion } });
  const offset = offsetOf(manifest.meta.createdAt);
  const sheets = manifest.sheets.flatMap((entry) => {
    const found = file.sheets.find((sheet) => sheet.name === entry.name);
    return found === undefined ? [] : [typedSheet(found, entry.columns, offset, entry.ids)];
  });
  const known = new Set([MANIFEST_SHEET, ...manifest.sheets.map((entry) => entry.name)]);
  const foreignSheets = file.sheets.map((sheet) => sheet.name).filter((name) => !known.has(name));
  return ok({ workbook: { meta: manifest.meta, sheets }, manifest, foreignSheets, original: isStamped(bytes, manifest.meta.createdAt) });
}

/** The rows below the headings as canonical cells; rows without any value are left out. */
export function typedSheet(file: FileSheet, columns: readonly FileColumn[], offset: number, withIds: boolean): Sheet {
  const headings = (file.rows[0] ?? []).map((value) => String(value ?? ''));
  const places = columns.map((column) => headings.indexOf(column.heading));
  const idPlace = headings.lastIndexOf(ID_HEADING);
  const markPlace = headings.lastIndexOf(MARK_HEADING);
  const filled = file.rows.slice(1).filter((row) => row.some((value) => value !== null && value !== ''));
  const text = (row: readonly CellValue[], place: number): string => String(row[place] ?? '');
  return {
    name: file.name,
    title: '',
    columns: columns.map((column) => ({ ...column, width: 0 })),
    rows: filled.map((row) => columns.map((column, index): Cell => fromFileCell(column.type, row[places[index] ?? -1], offset))),
    ...(withIds ? { ids: filled.map((row) => text(row, idPlace)) } : {}),
    ...(markPlace >= 0 ? { marks: filled.map((row) => text(row, markPlace)) } : {}),
  };
}

function manifestOf(file: FileWorkbook): Manifest | null {
  const sheet = file.sheets.find((each) => each.name === MANIFEST_SHEET);
  return sheet === undefined ? null : parseManifest(typedSheet(sheet, manifestColumns(), 0, false).rows);
}
