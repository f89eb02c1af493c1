/** Reads a journal file from its end: where the last whole line stops, how many lines there are, and what hash the last one carries. */
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';

const BLOCK = 65_536;
const NEWLINE = 10;

export interface JournalHead {
  readonly lines: number;
  readonly lastHash: string;
}

/** The offset just after the last line break before `end`; 0 when there is none. */
export async function lastLineEnd(handle: FileHandle, end: number): Promise<number> {
  const block = Buffer.alloc(BLOCK);
  for (let stop = end; stop > 0; stop -= BLOCK) {
    const start = Math.max(0, stop - BLOCK);
    const { bytesRead } = await handle.read(block, 0, stop - start, start);
    const at = block.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (at >= 0) return start + at + 1;
  }
  return 0;
}

/**
 * How many whole lines a journal file has and the `hash` of the last ('' when it is no JSON object or has none).
 * A torn last line is not counted. Null when there is no file.
 * @throws the file system's error
 */
export async function readHead(file: string): Promise<JournalHead | null> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const end = await lastLineEnd(handle, size);
    if (end === 0) return { lines: 0, lastHash: '' };
    const start = await lastLineEnd(handle, end - 1);
    const last = Buffer.alloc(end - 1 - start);
    await handle.read(last, 0, last.length, start);
    return { lines: await countLines(handle, end), lastHash: hashOf(last.toString('utf8')) };
  } finally {
    await handle.close();
  }
}

async function countLines(handle: FileHandle, end: number): Promise<number> {
  const block = Buffer.alloc(BLOCK * 16);
  let lines = 0;
  for (let at = 0; at < end; ) {
    const { bytesRead } = await handle.read(block, 0, Math.min(block.length, end - at), at);
    if (bytesRead === 0) break;
    const part = block.subarray(0, bytesRead);
    for (let i = part.indexOf(NEWLINE); i >= 0; i = part.indexOf(NEWLINE, i + 1)) lines += 1;
    at += bytesRead;
  }
  return lines;
}

/** A line is an entry, or an entry with the personal values it speaks of: `{ entry, values }`. */
function hashOf(line: string): string {
  try {
    const parsed: unknown = JSON.parse(line);
    const entry = typeof parsed === 'object' && parsed !== null && 'entry' in parsed ? parsed.entry : parsed;
    if (typeof entry === 'object' && entry !== null && 'hash' in entry && typeof entry.hash === 'string') return entry.hash;
    return '';
  } catch {
    return '';
  }
}
