/** Packs texts, and pictures as they are, into a zip file with the platform's own deflate; texts are made while they are packed. */
import type { Instant } from '@shared/base/time';
import { dosTime } from './stamp';

export interface ZipPart {
  /** Path inside the file. */
  readonly name: string;
  readonly chunks: Iterable<string | Uint8Array>;
}

interface Packed {
  readonly name: Uint8Array;
  readonly data: readonly Uint8Array[];
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
}

const HEAD_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const VERSION = 20;
/** Says that a name is UTF-8; what is ASCII needs no word. */
const UTF8_NAME = 0x0800;
const DEFLATE = 8;

/** The bytes of a zip file; `onChunk` is called after each chunk and may throw to stop. */
export async function zip(parts: readonly ZipPart[], writtenAt: Instant, onChunk: () => void): Promise<Uint8Array<ArrayBuffer>> {
  const packed: Packed[] = [];
  for (const part of parts) packed.push(await pack(part, onChunk));
  const size = packed.reduce((sum, part) => sum + 30 + 46 + 2 * part.name.length + part.packed, 22);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const heads: number[] = [];
  let place = 0;
  for (const part of packed) {
    heads.push(place);
    view.setUint32(place, HEAD_SIGNATURE, true);
    describe(view, place + 4, part, writtenAt);
    bytes.set(part.name, place + 30);
    place += 30 + part.name.length;
    for (const piece of part.data) {
      bytes.set(piece, place);
      place += piece.length;
    }
  }
  const directory = place;
  packed.forEach((part, index) => {
    view.setUint32(place, DIRECTORY_SIGNATURE, true);
    view.setUint16(place + 4, VERSION, true);
    describe(view, place + 6, part, writtenAt);
    view.setUint32(place + 42, heads[index] ?? 0, true);
    bytes.set(part.name, place + 46);
    place += 46 + part.name.length;
  });
  view.setUint32(place, END_SIGNATURE, true);
  view.setUint16(place + 8, packed.length, true);
  view.setUint16(place + 10, packed.length, true);
  view.setUint32(place + 12, place - directory, true);
  view.setUint32(place + 16, directory, true);
  return bytes;
}

/** What head and directory say alike: version, method, time, checksum, sizes, length of the name. */
function describe(view: DataView, place: number, part: Packed, writtenAt: Instant): void {
  const { time, date } = dosTime(writtenAt);
  view.setUint16(place, VERSION, true);
  view.setUint16(place + 2, part.name.some((byte) => byte >= 0x80) ? UTF8_NAME : 0, true);
  view.setUint16(place + 4, DEFLATE, true);
  view.setUint16(place + 6, time, true);
  view.setUint16(place + 8, date, true);
  view.setUint32(place + 10, part.crc, true);
  view.setUint32(place + 14, part.packed, true);
  view.setUint32(place + 18, part.unpacked, true);
  view.setUint16(place + 22, part.name.length, true);
}

/** The platform packs as gzip, which is deflate between a head and a tail that has the checksum and the size. */
const GZIP_HEAD = 10;
const GZIP_TAIL = 8;

async function pack(part: ZipPart, onChunk: () => void): Promise<Packed> {
  const encoder = new TextEncoder();
  const stream = new CompressionStream('gzip');
  const writer = stream.writable.getWriter();
  const pieces: Uint8Array[] = [];
  const reading = collect(stream.readable, pieces);
  let unpacked = 0;
  for (const chunk of part.chunks) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : new Uint8Array(chunk);
    unpacked += bytes.length;
    await writer.write(bytes);
    onChunk();
  }
  await writer.close();
  await reading;
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const tail = Uint8Array.from(between(pieces, size - GZIP_TAIL, size).flatMap((piece) => [...piece]));
  const crc = new DataView(tail.buffer).getUint32(0, true);
  const data = between(pieces, GZIP_HEAD, size - GZIP_TAIL);
  return { name: encoder.encode(part.name), data, crc, packed: size - GZIP_HEAD - GZIP_TAIL, unpacked };
}

async function collect(readable: ReadableStream<Uint8Array>, into: Uint8Array[]): Promise<void> {
  const reader = readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) into.push(next.value);
}

/** The bytes from one place to another of pieces that follow each other. */
function between(pieces: readonly Uint8Array[], from: number, to: number): Uint8Array[] {
  const found: Uint8Array[] = [];
  let place = 0;
  for (const piece of pieces) {
    const part = piece.subarray(Math.max(0, from - place), Math.max(0, Math.min(piece.length, to - place)));
    if (part.length > 0) found.push(part);
    place += piece.length;
  }
  return found;
}
