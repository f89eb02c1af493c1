/** Walks SQLite's write-ahead log frame by frame: what is committed in it, and whether a commit was damaged. */
import type { DiskFile } from '../disk/disk';

const HEADER = 32;
const FRAME_HEADER = 24;
const MAGIC = 0x377f0682;

export interface Wal {
  /** Pages that the database has after the last whole commit; 0 when there is none in the log. */
  readonly pages: number;
  /** Numbers of the pages that stand in the log, up to the last whole commit. */
  readonly held: ReadonlySet<number>;
  /** True when a commit of this log comes after a damaged place: SQLite will drop it without a word. */
  readonly damaged: boolean;
}

type Sums = readonly [number, number];

/** Null when the header is not one of a log (SQLite then ignores all of it). `size`: of the file, at least a header. */
export async function readWal(file: DiskFile, size: number): Promise<Wal | null> {
  const header = await file.read(0, HEADER);
  if (header.length < HEADER) return null;
  const magic = header.readUInt32BE(0);
  const pageSize = header.readUInt32BE(8);
  if ((magic & ~1) >>> 0 !== MAGIC || !isPageSize(pageSize)) return null;
  const little = (magic & 1) === 0;
  let sums = add(header.subarray(0, 24), little, [0, 0]);
  if (!areThose(sums, header, 24)) return null;

  let pages = 0;
  let held = new Set<number>();
  let pending = new Set<number>();
  let isWhole = true;
  let damaged = false;
  const length = FRAME_HEADER + pageSize;
  for (let at = HEADER; at + length <= size; at += length) {
    const frame = await file.read(at, isWhole ? length : FRAME_HEADER);
    // Frames of an earlier round carry other salts: the log is written over from its beginning.
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
    const commit = frame.readUInt32BE(4);
    if (isWhole) {
      sums = add(frame.subarray(FRAME_HEADER), little, add(frame.subarray(0, 8), little, sums));
      isWhole = areThose(sums, frame, 16);
    }
    if (!isWhole) damaged ||= commit > 0;
    else {
      pending.add(frame.readUInt32BE(0));
      if (commit > 0) [pages, held, pending] = [commit, new Set([...held, ...pending]), new Set()];
    }
  }
  return { pages, held, damaged };
}

/** A power of two from 512 to 65536. */
export function isPageSize(size: number): boolean {
  return size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;
}

function add(bytes: Buffer, little: boolean, [first, second]: Sums): Sums {
  let a = first;
  let b = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) + b) >>> 0;
    b = (b + (little ? bytes.readUInt32LE(at + 4) : bytes.readUInt32BE(at + 4)) + a) >>> 0;
  }
  return [a, b];
}

function areThose([a, b]: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === a && bytes.readUInt32BE(at + 4) === b;
}
