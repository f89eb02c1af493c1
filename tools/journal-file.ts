/** Reads a journal file from its first to its last byte, a piece at a time, and judges it. */
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { LineSplitter } from '@shared/backup/line-splitter';
import { fileNumber } from '@shared/backup/start-verdict';
import { expectedSchema } from '@shared/journal/expected';
import { type ExpectedHead, JournalFileCheck } from '@shared/journal/file-check';
import type { Asked } from './arguments';
import type { JournalVerdict } from './verdict';

/** Characters of one line: a handover sheet of a busy desk has some hundred thousand. */
const LONGEST = 64 * 1024 * 1024;

/** @throws the file system's error */
export async function verifyJournal(file: string, asked: Pick<Asked, 'expected' | 'note' | 'notes'>): Promise<JournalVerdict> {
  const against = asked.expected ? { ...asked.expected, from: '--expect' } : await notedHead(file, asked);
  const check = new JournalFileCheck(against);
  const splitter = new LineSplitter(LONGEST);
  // A mark at the beginning is no part of the first line and must not be passed over.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let tooLong = false;
  for await (const bytes of createReadStream(file, { highWaterMark: 1024 * 1024 })) {
    const lines = splitter.take(decoder.decode(bytes as Uint8Array, { stream: true }));
    if (!lines.ok) {
      tooLong = true;
      break;
    }
    for (const line of lines.value) check.take(line);
  }
  if (tooLong) check.take('');
  const torn = tooLong ? 0 : Buffer.byteLength(splitter.left() + decoder.decode());
  const report = check.end();
  const state = report.fault === null && torn === 0 ? 'whole' : 'damaged';
  return { kind: 'journal', file, state, report, torn, against };
}

type Noted = ExpectedHead & { readonly from: string };

/** The note given, or the newest of those that the program keeps beside its journal folder; null when there is none of this site and desk. */
async function notedHead(file: string, { note, notes }: Pick<Asked, 'note' | 'notes'>): Promise<Noted | null> {
  const folder = path.dirname(path.resolve(file));
  const places = note !== '' ? [note] : notes ? [path.join(folder, 'expected.json'), path.join(folder, '..', 'expected.json')] : [];
  let newest: Noted | null = null;
  for (const from of places) {
    const found = await readNote(from);
    if (note !== '' && found === null) throw new Error(`no note: ${from}`);
    const meant = found !== null && (note !== '' || (await isCurrent(file, found)));
    if (meant && found.seq > (newest?.seq ?? 0)) newest = { seq: found.seq, hash: found.hash, from };
  }
  return newest;
}

/** Whether it is the file in which this desk goes on: of several, begun one after the other, a note speaks of the last. */
async function isCurrent(file: string, { site, desk }: { readonly site: string; readonly desk: string }): Promise<boolean> {
  const numberOf = (name: string): number => {
    const key = name.startsWith(`${site}-`) && name.endsWith('.ndjson') ? name.slice(site.length + 1, -'.ndjson'.length) : '';
    return fileNumber(key, desk) ?? 0;
  };
  const own = numberOf(path.basename(file));
  const beside = await readdir(path.dirname(path.resolve(file)));
  return own > 0 && beside.every((name) => numberOf(name) <= own);
}

async function readNote(from: string) {
  try {
    const found = expectedSchema.safeParse(JSON.parse(await readFile(from, 'utf8')));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
