/** Digests of a sheet: one that nobody can forge without the key (through the manifest), and small ones that tell which cell differs. */
import { canonicalJson } from '@shared/base/canonical-json';
import { runningSha256 } from '@shared/base/hash';
import { type CanonicalCell, canonicalRow, rowId, workbookOffset } from './cells';
import type { Sheet, WorkbookMeta } from './model';

/** Hex digits of one cell's mark. */
export const MARK_LENGTH = 4;

/**
 * SHA-256 over the columns and the canonical cells with their row ids. With stable ids the order of the rows does not
 * matter, so that a table which was only sorted is not taken for an altered one. A repeated id throws.
 */
export function sheetChecksum(sheet: Sheet, meta: WorkbookMeta): string {
  const offset = workbookOffset({ meta });
  const hash = runningSha256();
  hash.update(`${canonicalJson(sheet.columns.map((column) => [column.key, column.heading, column.type]))}\n`);
  const order = sheet.rows.map((_, row) => ({ id: rowId(sheet, row), row }));
  if (sheet.ids !== undefined) order.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (new Set(order.map((each) => each.id)).size !== order.length) throw new Error(`two rows of the sheet ${sheet.name} have the same id`);
  for (const { id, row } of order) hash.update(`${JSON.stringify([id, ...canonicalRow(sheet, row, offset)])}\n`);
  return hash.hex();
}

/** For each row the marks of its cells, `MARK_LENGTH` hex digits each, in the order of the columns. */
export function sheetMarks(sheet: Sheet, meta: WorkbookMeta): readonly string[] {
  const offset = workbookOffset({ meta });
  return sheet.rows.map((_, row) => canonicalRow(sheet, row, offset).map(cellMark).join(''));
}

/** A short digest (FNV-1a folded to 16 bits): it only helps to find what differs; the proof is the checksum. */
export function cellMark(cell: CanonicalCell): string {
  const text = `${typeof cell}:${cell}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 16)) & 0xffff).toString(16).padStart(MARK_LENGTH, '0');
}
