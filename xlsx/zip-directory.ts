/** The directory of a zip file, read without unpacking anything. */

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Where its line in the directory and its own head begin. */
  readonly place: number;
  readonly head: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Time of day and date as MS-DOS kept them. */
  readonly time: number;
  readonly date: number;
}

/** The entries of a zip file; null when it is torn or is no zip file. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_LENGTH;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) return null;
  const entries: ZipEntry[] = [];
  let place = view.getUint32(end + 16, true);
  for (let index = view.getUint16(end + 10, true); index > 0; index--) {
    if (place + ENTRY_LENGTH > bytes.length || view.getUint32(place, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(place + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(place + ENTRY_LENGTH, place + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(place + 10, true),
      crc: view.getUint32(place + 16, true),
      place,
      time: view.getUint16(place + 12, true),
      date: view.getUint16(place + 14, true),
      packed: view.getUint32(place + 20, true),
      unpacked: view.getUint32(place + 24, true),
      head: view.getUint32(place + 42, true),
    });
    place += ENTRY_LENGTH + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  }
  return entries;
}
