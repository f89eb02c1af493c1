/** Reads a journal file from its end: where the last whole line stops, how many lines there are, and whether the last one is true. */
import { checkChain, isTrueValue } from '@shared/journal/entry';
import { type JournalLine, readLine } from '@shared/journal/line';
import type { DiskFile } from './disk/disk';
import { eachPiece } from './disk/whole-file';

const BLOCK = 65_536;
const NEWLINE = 10;
/** A line longer than this is no line: somebody's zeros, or a break that was flipped away. */
export const LONGEST_LINE = 32 * 1_048_576;

/** The offset just after the last line break before `end`; 0 when there is none. */
export async function lastLineEnd(file: DiskFile, end: number): Promise<number> {
  for (let stop = end; stop > 0; stop -= BLOCK) {
    const start = Math.max(0, stop - BLOCK);
    const at = (await file.read(start, stop - start)).lastIndexOf(NEWLINE);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}

/**
 * The offset just after the last line before which nothing is missing. A power cut may leave more than half a line: where the disk wrote the
 * end of an append and not its beginning, zeros stand in front of whole lines. Text has no zeros.
 */
export async function lastWholeEnd(file: DiskFile, end: number): Promise<number> {
  const last = await lastLineEnd(file, end);
  let hole = -1;
  await eachPiece(file, Math.max(0, last - LONGEST_LINE), last, (piece, at) => {
    const zero = hole < 0 ? piece.indexOf(0) : -1;
    if (zero >= 0) hole = at + zero;
  });
  return hole < 0 ? last : lastLineEnd(file, hole);
}

/** The whole line that ends at `end` (an offset after a line break), without the break; null when there is none. */
export async function lineBefore(file: DiskFile, end: number): Promise<{ readonly text: string; readonly start: number } | null> {
  if (end === 0) return null;
  const start = await lastLineEnd(file, end - 1);
  if (end - start > LONGEST_LINE) return { text: '', start };
  return { text: (await file.read(start, end - 1 - start)).toString('utf8'), start };
}

export async function countLines(file: DiskFile, end: number): Promise<number> {
  let lines = 0;
  await eachPiece(file, 0, end, (piece) => {
    for (let i = piece.indexOf(NEWLINE); i >= 0; i = piece.indexOf(NEWLINE, i + 1)) lines += 1;
  });
  return lines;
}

/**
 * Number and hash of the last line before `end`; null when there is none, and when the line is none of ours, was altered, or does not join the
 * one before it: nothing may be appended to such a file.
 */
export async function trueLast(file: DiskFile, end: number): Promise<{ readonly seq: number; readonly hash: string } | null> {
  const last = await lineBefore(file, end);
  const line = last === null ? null : parsed(last.text);
  if (last === null || line === null || !line.values.every(isTrueValue)) return null;
  const before = await lineBefore(file, last.start);
  const hash = before === null ? line.entry.prev : (parsed(before.text)?.entry.hash ?? '');
  return checkChain([line.entry], { seq: line.entry.seq - 1, hash }) === null ? line.entry : null;
}

function parsed(text: string): JournalLine | null {
  const line = readLine(text);
  return line.ok ? line.value : null;
}
