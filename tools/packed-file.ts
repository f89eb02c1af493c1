/** Reads a snapshot or an archive from its first to its last byte, unpacked piece by piece, and judges it. */
import { type FileHandle, open } from 'node:fs/promises';
import { readArchive } from '@renderer/workers/archive-read';
import { readSnapshot } from '@renderer/workers/snapshot-read';
import { FileRefused, readClear } from '@renderer/workers/snapshot-unpack';
import { type RunningHash, runningSha256 } from '@shared/base/hash';
import { isTrueValue, type PersonalValue } from '@shared/journal/entry';
import type { PackedVerdict } from './verdict';

const GULP = 1024 * 1024;
const USUAL = { bytes: 0, onProgress: () => undefined };

/** Refusals after which nothing can be said of the file's state. */
const UNREADABLE: readonly string[] = ['snapshot.newer', 'archive.newer', 'snapshot.locked', 'snapshot.passphrase', 'snapshot.unreadable'];

/** `passphrase` is asked for when the file needs one. @throws the file system's error when it cannot be opened */
export async function verifyPacked(file: string, passphrase: () => Promise<string>): Promise<PackedVerdict> {
  const handle = await open(file, 'r');
  try {
    return await verifyOpen(file, handle, passphrase);
  } finally {
    await handle.close();
  }
}

async function verifyOpen(file: string, handle: FileHandle, passphrase: () => Promise<string>): Promise<PackedVerdict> {
  const read = async (from: number): Promise<Uint8Array> => {
    const { buffer, bytesRead } = await handle.read(new Uint8Array(GULP), 0, GULP, from);
    return buffer.subarray(0, bytesRead);
  };
  const clear = await readClear(read);
  const contents = new Contents();
  const empty = { kind: clear?.kind ?? 'snapshot', file, header: null, encrypted: (clear?.cipher ?? null) !== null, counts: null } as const;
  try {
    const opener = { key: null, passphrase: clear?.cipher ? await passphrase() : '' };
    const whole =
      clear?.kind === 'archive'
        ? await readArchive(read, { opener, ...USUAL }, async (lines) => contents.take(lines.map(({ line }) => line)))
        : await readSnapshot(read, { opener, ...USUAL }, async (lines) => contents.take(lines));
    const { header } = whole;
    const { rows, journal, values, files } = 'sum' in whole ? whole.sum : whole.counts;
    const chain = 'fault' in whole ? whole.fault : null;
    const { alteredValues, alteredFiles } = contents;
    const state = chain === null && alteredValues + alteredFiles === 0 ? 'whole' : 'damaged';
    return {
      ...empty,
      state,
      header,
      counts: { rows, journal, values, files },
      head: 'sum' in whole ? header.head : whole.head,
      chain,
      alteredValues,
      alteredFiles,
      why: '',
      line: 0,
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const { code, params } = error.refusal;
    const state = UNREADABLE.includes(code) ? 'unreadable' : 'damaged';
    return {
      ...empty,
      state,
      head: null,
      chain: null,
      alteredValues: 0,
      alteredFiles: 0,
      why: code,
      line: Number(params?.['line'] ?? 0),
    };
  }
}

/** What passes by: values against their digests, attachments against their names. */
class Contents {
  alteredValues = 0;
  alteredFiles = 0;
  private hash: RunningHash | null = null;

  take(lines: readonly { readonly t: string }[]): void {
    for (const line of lines as readonly Passing[]) {
      if (line.t === 'put' && line.s === 'values' && !isTrueValue(line.v as PersonalValue)) this.alteredValues += 1;
      if (line.t === 'file') this.file(line);
    }
  }

  private file({ hash, data, last }: Extract<Passing, { t: 'file' }>): void {
    this.hash ??= runningSha256();
    this.hash.update(Buffer.from(data, 'base64'));
    if (!last) return;
    if (this.hash.hex() !== hash) this.alteredFiles += 1;
    this.hash = null;
  }
}

type Passing =
  | { readonly t: 'put'; readonly s: string; readonly v: unknown }
  | { readonly t: 'file'; readonly hash: string; readonly data: string; readonly last: boolean }
  | { readonly t: 'head' | 'end' | 'drop' };
