/** What a packed file says about its contents, read before anything is unpacked: the guard against zip bombs. */
import { zipEntries } from './zip-directory';

/** Largest file that is opened at all, and largest sum of its unpacked parts. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** A sheet of repeated values packs to a hundredth; more than this, above the small size, is not a table. */
const MAX_RATIO = 250;
const SMALL_BYTES = 16 * 1024 * 1024;
/** Rows of one sheet that are taken in. */
export const MAX_ROWS = 200_000;
/** Cells of a text table: all of them stand in memory at once. */
export const MAX_CELLS = 10_000_000;
/** Characters of one cell of a text table, thirty times what a spreadsheet program keeps: beyond it a quote was never closed, or it is no table. */
export const MAX_CELL = 1_000_000;

export interface ZipSize {
  readonly packed: number;
  readonly unpacked: number;
}

/** Sum of packed and unpacked sizes as the directory states them (the unpacker holds every part to it); null when it is not a sound zip file. */
export function zipSize(bytes: Uint8Array): ZipSize | null {
  const entries = zipEntries(bytes);
  if (entries === null || entries.some((entry) => entry.packed > bytes.length || (entry.unpacked === 0 && entry.packed > 2))) return null;
  return {
    packed: entries.reduce((sum, entry) => sum + entry.packed, 0),
    unpacked: entries.reduce((sum, entry) => sum + entry.unpacked, 0),
  };
}

/** Whether unpacking would take more than a table ever needs. */
export function isBomb(size: ZipSize): boolean {
  return size.unpacked > MAX_UNPACKED_BYTES || (size.unpacked > SMALL_BYTES && size.unpacked > size.packed * MAX_RATIO);
}
