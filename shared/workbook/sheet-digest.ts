/** Digests of a sheet: one that nobody can forge without the key (through the manifest), and small ones that tell which cell differs. */
import { canonicalJson } from '@shared/base/canonical-json';
import { runningSha256 } from '@shared/base/hash';
import { type CanonicalCell, rowId } from './cells';
import type { Sheet } from './model';

/** Hex digits of one cell's mark. */
export const MARK_LENGTH = 4;

/** Characters that are digested at once: as many calls as there are rows take longer than the digest. */
const PIECE = 1 << 16;

/**
 * SHA-256 over the columns and the canonical cells (`canonicalRows`) with their row ids. With stable ids the order of the rows does
 * not matter, so that a table which was only sorted is not taken for an altered one. A repeated id throws.
 */
export function sheetChecksum(sheet: Sheet, cells: readonly (readonly CanonicalCell[])[]): string {
  const hash = runningSha256();
  const order = cells.map((row, index) => ({ id: rowId(sheet, index), row }));
  if (sheet.ids !== undefined) order.sort((a, b) => (a.id < b.id ? -1 : 1));
  if (new Set(order.map((each) => each.id)).size !== order.length) throw new Error(`two rows of the sheet ${sheet.name} have the same id`);
  let piece = `${canonicalJson(sheet.columns.map((column) => [column.key, column.heading, column.type]))}\n`;
  for (const { id, row } of order) {
    piece += `${JSON.stringify([id, ...row])}\n`;
    if (piece.length < PIECE) continue;
    hash.update(piece);
    piece = '';
  }
  hash.update(piece);
  return hash.hex();
}

/** For each row of canonical cells their marks, `MARK_LENGTH` hex digits each, in the order of the columns. */
export function sheetMarks(cells: readonly (readonly CanonicalCell[])[]): readonly string[] {
  return cells.map((row) => {
    let marks = '';
    for (const cell of row) marks += cellMark(cell);
    return marks;
  });
}

/** A short digest (FNV-1a folded to 16 bits): it only helps to find what differs; the proof is the checksum. */
export function cellMark(cell: CanonicalCell): string {
  const hash = fnv(BEGUN[typeof cell as keyof typeof BEGUN], String(cell));
  const folded = hash ^ (hash >>> 16);
  return (HEX[(folded >>> 8) & 0xff] ?? '') + (HEX[folded & 0xff] ?? '');
}

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** The digest of what stands before a cell's text: its type. */
const BEGUN = { string: fnv(0x811c9dc5, 'string:'), number: fnv(0x811c9dc5, 'number:'), boolean: fnv(0x811c9dc5, 'boolean:') } as const;

function fnv(begun: number, text: string): number {
  let hash = begun;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
