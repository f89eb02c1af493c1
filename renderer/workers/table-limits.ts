/** What a packed file says about its contents, read before anything is unpacked: the guard against zip bombs. */

/** Largest file that is opened at all, and largest sum of its unpacked parts. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 480 * 1024 * 1024;
/** A sheet of repeated values packs to a hundredth; more than this, above the small size, is not a table. */
const MAX_RATIO = 250;
const SMALL_BYTES = 16 * 1024 * 1024;
/** Rows of one sheet that are taken in. */
export const MAX_ROWS = 200_000;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

export interface ZipSize {
  readonly packed: number;
  readonly unpacked: number;
}

/** Sum of packed and unpacked sizes as the directory states them (the unpacker holds every part to it); null when it is not a sound zip file. */
export function zipSize(bytes: Uint8Array): ZipSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  while (end >= 0 && end >= bytes.length - END_LENGTH - LONGEST_COMMENT && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return null;
  const count = view.getUint16(end + 10, true);
  let place = view.getUint32(end + 16, true);
  let packed = 0;
  let unpacked = 0;
  for (let entry = 0; entry < count; entry++) {
    if (place + ENTRY_LENGTH > bytes.length || view.getUint32(place, true) !== DIRECTORY_ENTRY) return null;
    const part = { packed: view.getUint32(place + 20, true), unpacked: view.getUint32(place + 24, true) };
    if (part.packed > bytes.length || (part.unpacked === 0 && part.packed > 2)) return null;
    packed += part.packed;
    unpacked += part.unpacked;
    place += ENTRY_LENGTH + view.getUint16(place + 28, true) + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return { packed, unpacked };
}

/** Whether unpacking would take more than a table ever needs. */
export function isBomb(size: ZipSize): boolean {
  return size.unpacked > MAX_UNPACKED_BYTES || (size.unpacked > SMALL_BYTES && size.unpacked > size.packed * MAX_RATIO);
}
