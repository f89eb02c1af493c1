/**
 * A journal in a folder that was granted to the browser: a segment a day, `<day>_<nnn>.ndjson`. The browser can only write a file as a whole,
 * so segments stay small; together, in the order of their names, they are the journal file.
 */
import { lineWithout } from '@shared/journal/erased';
import { readLine } from '@shared/journal/line';
import { type FolderHandle, fileIn, namesIn, writeWhole } from './folder-handles';
import { HostError } from './host';
import type { AppendOutcome, HeadOutcome, JournalPiece } from './vault';

/** Bytes after which a further segment is begun: what is written anew with every change. */
const SEGMENT_BYTES = 128 * 1024;
const SEGMENT = /^\d{4}-\d{2}-\d{2}_\d{3}\.ndjson$/;

/** The end of a journal as it was read last. */
interface Tail {
  /** Newest segment; '' = none. */
  readonly file: string;
  readonly size: number;
  readonly changed: number;
  /** Whole lines of the newest segment. */
  readonly text: string;
  /** Bytes of the segments before it. */
  readonly before: number;
  /** Whole lines of all segments. */
  readonly lines: number;
}

export interface FolderJournal {
  /** `begins`: where nothing is there yet, the lines may go on from an entry that is lost. */
  append(lines: readonly string[], begins: boolean): Promise<AppendOutcome>;
  head(): Promise<HeadOutcome>;
  read(from: number): Promise<JournalPiece>;
  bytes(): Promise<number>;
  /** Takes the values with these digests out of all segments; how many. */
  erase(digests: ReadonlySet<string>): Promise<number>;
}

/** `today`: the day that names a new segment. Reading and writing throw what the folder throws. */
export function folderJournal(folder: FolderHandle, today: () => string): FolderJournal {
  let known: Tail | null = null;

  /** In order. A newest one without a byte was begun and never closed: it does not count, and its name is used again. */
  async function segments(): Promise<readonly string[]> {
    const names = (await namesIn(folder, 'file')).filter((name) => SEGMENT.test(name));
    const newest = names.at(-1);
    return newest !== undefined && (await fileIn(folder, newest))?.size === 0 ? names.slice(0, -1) : names;
  }

  /** Reads only what another window or program may have changed since. */
  async function tail(): Promise<Tail> {
    const names = await segments();
    const file = names.at(-1) ?? '';
    const blob = file === '' ? null : await fileIn(folder, file);
    if (known && known.file === file && known.size === (blob?.size ?? 0) && known.changed === (blob?.lastModified ?? 0)) return known;
    let [before, lines] = [0, 0];
    for (const name of names.slice(0, -1)) {
      const older = await fileIn(folder, name);
      before += older?.size ?? 0;
      lines += linesOf(await wholeText(older)).length;
    }
    const text = await wholeText(blob);
    known = {
      file,
      size: blob?.size ?? 0,
      changed: blob?.lastModified ?? 0,
      text,
      before,
      lines: lines + linesOf(text).length,
    };
    return known;
  }

  async function append(lines: readonly string[], begins: boolean): Promise<AppendOutcome> {
    const isBegun = (await tail()).file !== '';
    let left = begins && !isBegun ? lines : unwritten(lines, await ending());
    while (left.length > 0) {
      const end = await tail();
      const fresh = end.file === '' || end.size >= SEGMENT_BYTES || end.file.slice(0, 10) < today();
      const piece = upTo(left, SEGMENT_BYTES);
      const text = `${fresh ? '' : end.text}${piece.join('\n')}\n`;
      await writeWhole(folder, fresh ? nextName(end.file, today()) : end.file, new TextEncoder().encode(text));
      known = null;
      left = left.slice(piece.length);
    }
    const { before, size } = await tail();
    return { kept: true, bytes: before + size, lines: lines.length };
  }

  /** Number of the last line, which a desk that lost some has fewer lines than, and its hash; the count and '' where it cannot be read. */
  async function ending(): Promise<{ readonly seq: number; readonly hash: string }> {
    const { lines, text } = await tail();
    const last = readLine(linesOf(text).at(-1) ?? '');
    return last.ok ? last.value.entry : { seq: lines, hash: '' };
  }

  async function head(): Promise<HeadOutcome> {
    if ((await tail()).file === '') return { found: false, reason: 'none' };
    const { seq, hash } = await ending();
    return { found: true, lines: seq, lastHash: hash };
  }

  async function read(from: number): Promise<JournalPiece> {
    const names = await segments();
    let start = 0;
    for (const [index, name] of names.entries()) {
      const blob = await fileIn(folder, name);
      const end = start + (blob?.size ?? 0);
      if (blob && from < end) {
        const lines = linesOf(await wholeText(blob.slice(from - start)));
        return { lines, next: index === names.length - 1 ? null : end };
      }
      start = end;
    }
    return { lines: [], next: null };
  }

  async function bytes(): Promise<number> {
    const { before, size } = await tail();
    return before + size;
  }

  async function erase(digests: ReadonlySet<string>): Promise<number> {
    let gone = 0;
    for (const name of await segments()) {
      const lines = linesOf(await wholeText(await fileIn(folder, name))).map((text) => lineWithout(text, digests));
      const lost = lines.reduce((sum, line) => sum + line.gone, 0);
      if (lost === 0) continue;
      await writeWhole(folder, name, new TextEncoder().encode(lines.map(({ text }) => `${text}\n`).join('')));
      known = null;
      gone += lost;
    }
    return gone;
  }

  return { append, head, read, bytes, erase };
}

/** Lines that are not there yet: another window of the same database may have written some of them. Throws when some would be left out. */
function unwritten(lines: readonly string[], { seq }: { readonly seq: number }): readonly string[] {
  const begin = seqOf(lines[0] ?? '');
  if (begin === 0) return lines;
  if (begin > seq + 1) throw new HostError('failed', 'lines before these are missing in the folder');
  const first = lines.findIndex((line) => seqOf(line) > seq);
  return first === -1 ? [] : lines.slice(first);
}

/** 0: no line of a journal. */
function seqOf(text: string): number {
  const line = readLine(text);
  return line.ok ? line.value.entry.seq : 0;
}

function upTo(lines: readonly string[], most: number): readonly string[] {
  let bytes = 0;
  const end = lines.findIndex((line) => {
    bytes += line.length;
    return bytes > most;
  });
  return end === -1 ? lines : lines.slice(0, Math.max(1, end));
}

/** Segments stay in order even when the clock was set back. */
function nextName(last: string, today: string): string {
  const day = last.slice(0, 10) > today ? last.slice(0, 10) : today;
  const number = last.slice(0, 10) === day ? Number(last.slice(11, 14)) + 1 : 1;
  return `${day}_${String(number).padStart(3, '0')}.ndjson`;
}

/** What stands before the last line break: a line that was cut off does not count. */
async function wholeText(blob: Blob | null): Promise<string> {
  const text = (await blob?.text()) ?? '';
  return text.slice(0, text.lastIndexOf('\n') + 1);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.slice(0, -1).split('\n');
}
