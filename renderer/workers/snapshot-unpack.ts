/** Unpacks a file into its lines, piece by piece, and refuses what is damaged, cut, foreign, or unpacks without end. */
import type { SnapshotHeader } from '@shared/backup/format';
import { type BackupLimits, UnpackMeter } from '@shared/backup/limits';
import { LineSplitter } from '@shared/backup/line-splitter';
import { type ClearHeader, fromHex, PieceCutter, pieceNonce, preambleEnd, readPreamble, SEAL } from '@shared/backup/pack';
import type { Refusal } from '@shared/base/result';
import { type Opener, openFileKey } from './snapshot-key';

/** Bytes of the file from `from` on, empty at its end. */
export type ReadBytes = (from: number) => Promise<Uint8Array>;

/** Why a file cannot be read on; carried out of the streams. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** One gulp for the unpacker: all that it makes of it stands in memory at once, a thousand times as much at the worst. */
const GULP = 16 * 1024;

export interface Unpacked {
  readonly clear: ClearHeader;
  /** Lines without their breaks, to be walked once. Throws `FileRefused`. */
  readonly lines: AsyncGenerator<readonly string[], void, void>;
  /** Bytes of the file read so far. */
  read(): number;
}

/**
 * Opens a file.
 * @throws FileRefused `snapshot.not`, `snapshot.newer`, `snapshot.damaged`, `snapshot.locked` (encrypted, no passphrase), `snapshot.passphrase` (wrong one)
 */
export async function unpack(read: ReadBytes, opener: Opener, limits: BackupLimits): Promise<Unpacked> {
  const meter = new UnpackMeter(limits);
  const pieces = walk(read, meter);
  const { preamble, rest } = await firstPiece(pieces);
  const found = readPreamble(new TextDecoder().decode(preamble));
  if (!found.ok) throw new FileRefused(found.error);
  const clear = found.value;
  const body = joined(rest, pieces);
  const packed = clear.cipher === null ? body : opened(body, await keyOf(clear.cipher, opener), clear.cipher, preamble);
  return { clear, lines: linesOf(packed, meter, limits), read: () => meter.read };
}

/** The clear line is what lists show: it must speak of the same copy as the first line inside. @throws FileRefused `code` */
export function expectSameCopy(clear: ClearHeader, { site, at, kind }: Pick<SnapshotHeader, 'site' | 'at' | 'kind'>, code: string): void {
  if (clear.site !== site || clear.at !== at || clear.kind !== kind) throw new FileRefused({ code, params: { line: 0 } });
}

/** The clear line alone, for a list of files: one small read. Null for what is no file of ours. */
export async function readClear(read: ReadBytes): Promise<ClearHeader | null> {
  const bytes = await read(0);
  const end = preambleEnd(bytes);
  const found = end === null || end < 0 ? null : readPreamble(new TextDecoder().decode(bytes.subarray(0, end)));
  return found?.ok === true ? found.value : null;
}

async function* walk(read: ReadBytes, meter: UnpackMeter): AsyncGenerator<Uint8Array, void, void> {
  for (let from = 0; ; ) {
    const bytes = await read(from).catch((error: unknown) => {
      throw new FileRefused({ code: 'snapshot.unreadable', params: { why: error instanceof Error ? error.message : String(error) } });
    });
    if (bytes.length === 0) return;
    from += bytes.length;
    meter.took(bytes.length);
    yield bytes;
  }
}

async function firstPiece(
  pieces: AsyncGenerator<Uint8Array, void, void>,
): Promise<{ readonly preamble: Uint8Array<ArrayBuffer>; readonly rest: Uint8Array }> {
  let sofar = new Uint8Array(0);
  for (;;) {
    const next = await pieces.next();
    if (next.done) throw new FileRefused({ code: sofar.length === 0 ? 'snapshot.empty' : 'snapshot.not' });
    const both = new Uint8Array(sofar.length + next.value.length);
    both.set(sofar);
    both.set(next.value, sofar.length);
    sofar = both;
    const end = preambleEnd(sofar);
    if (end === -1) throw new FileRefused({ code: 'snapshot.not' });
    if (end !== null) return { preamble: sofar.slice(0, end), rest: sofar.subarray(end) };
  }
}

async function* joined(first: Uint8Array, others: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, void> {
  yield first;
  yield* others;
}

async function keyOf(cipher: NonNullable<ClearHeader['cipher']>, opener: Opener): Promise<CryptoKey> {
  const key = await openFileKey(cipher, opener);
  if (key) return key;
  throw new FileRefused({ code: opener.passphrase === '' ? 'snapshot.locked' : 'snapshot.passphrase' });
}

/** The pieces without their seals. A piece that was changed, moved or cut off does not open: the file is damaged, since its key was right. */
async function* opened(
  sealed: AsyncIterable<Uint8Array>,
  key: CryptoKey,
  cipher: NonNullable<ClearHeader['cipher']>,
  label: Uint8Array<ArrayBuffer>,
): AsyncGenerator<Uint8Array, void, void> {
  const cutter = new PieceCutter(cipher.piece + SEAL);
  const prefix = fromHex(cipher.nonce);
  let number = 0;
  const open = async (piece: Uint8Array<ArrayBuffer>, last: boolean): Promise<Uint8Array> => {
    const how = { name: 'AES-GCM', iv: pieceNonce(prefix, number, last), additionalData: label };
    number += 1;
    try {
      return new Uint8Array(await crypto.subtle.decrypt(how, key, piece));
    } catch {
      throw new FileRefused({ code: 'snapshot.damaged', params: { line: 0 } });
    }
  };
  for await (const bytes of sealed) for (const piece of cutter.take(bytes)) yield await open(piece, false);
  yield await open(cutter.end(), true);
}

const NEWER: readonly string[] = ['snapshot.newer', 'archive.newer'];

/**
 * What to say of a line that is refused. That a later program wrote it is said of a file that is whole alone: the sum of the packing comes last, and one
 * altered letter in the first line may have made another register of one that is known. Reads `lines` to their end for that.
 */
export async function refusedLine(refusal: Refusal, lines: AsyncIterable<unknown>): Promise<FileRefused> {
  if (!NEWER.includes(refusal.code)) return new FileRefused(refusal);
  try {
    for await (const _rest of lines);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
  return new FileRefused(refusal);
}

async function* linesOf(
  packed: AsyncGenerator<Uint8Array, void, void>,
  meter: UnpackMeter,
  limits: BackupLimits,
): AsyncGenerator<readonly string[], void, void> {
  const reader = streamOf(gulps(packed)).pipeThrough(new DecompressionStream('gzip')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const splitter = new LineSplitter(limits.line);
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) break;
      const bomb = meter.gave(next.value.length);
      if (bomb) throw new FileRefused(bomb);
      const lines = splitter.take(decoder.decode(next.value, { stream: true }));
      if (!lines.ok) throw new FileRefused(lines.error);
      if (lines.value.length > 0) yield lines.value;
    }
    if (splitter.left() !== '' || decoder.decode() !== '') throw new FileRefused({ code: 'snapshot.cut', params: { line: 0 } });
  } catch (error) {
    // What the unpacker or the decoder says of bytes that are not theirs.
    throw error instanceof FileRefused ? error : new FileRefused({ code: 'snapshot.damaged', params: { line: 0 } });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* gulps(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
  for await (const bytes of packed) {
    for (let from = 0; from < bytes.length; from += GULP) yield bytes.slice(from, from + GULP);
  }
}

function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>, void, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream(
    {
      pull: async (controller) => {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      cancel: async () => void (await pieces.return()),
    },
    { highWaterMark: 1 },
  );
}
