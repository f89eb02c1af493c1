/** Unpacks one part of a zip file, as text or as bytes, piece by piece, and holds it to the checksum and the size that the directory states. */
import type { ZipEntry } from './zip-directory';

const HEAD_SIGNATURE = 0x04034b50;
const HEAD_LENGTH = 30;
const DEFLATE = 8;
/** Packed bytes handed over at once; unpacked they are some ten times as many. */
const PIECE = 1 << 16;
/** What begins a gzip stream: the platform then checks size and checksum at its end by itself. */
const GZIP_HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** Hands the text to `onText` in pieces; rejects when the part is not what the directory says of it, or no UTF-8. */
export async function unpackText(bytes: Uint8Array, entry: ZipEntry, onText: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  await unpackBytes(bytes, entry, (piece) => onText(decoder.decode(piece, { stream: true })));
  onText(decoder.decode());
}

/** The same for the bytes as they are. */
export async function unpackBytes(bytes: Uint8Array, entry: ZipEntry, onPiece: (piece: Uint8Array) => void): Promise<void> {
  const data = packedData(bytes, entry);
  const stream = new DecompressionStream('gzip');
  const writing = feed(stream.writable.getWriter(), data, entry);
  const reading = (async () => {
    const reader = stream.readable.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) onPiece(next.value);
  })();
  await Promise.all([writing, reading]);
}

/** The whole part of a file that another program packed: it may be stored as it is, and its own head need not know its sizes. */
export async function unpackAny(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = entry.head + HEAD_LENGTH + view.getUint16(entry.head + 26, true) + view.getUint16(entry.head + 28, true);
  const data = new Uint8Array(bytes.subarray(from, from + entry.packed));
  if (entry.method !== DEFLATE) return data;
  const unpacked = await new Response(new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer();
  if (unpacked.byteLength !== entry.unpacked) throw new Error(`${entry.name} is not what the directory says`);
  return new Uint8Array(unpacked);
}

async function feed(
  writer: WritableStreamDefaultWriter<BufferSource>,
  data: Uint8Array<ArrayBuffer>,
  { crc, unpacked }: ZipEntry,
): Promise<void> {
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, unpacked, true);
  await writer.write(GZIP_HEAD);
  for (let from = 0; from < data.length; from += PIECE) await writer.write(data.subarray(from, from + PIECE));
  await writer.write(tail);
  await writer.close();
}

/** The packed bytes; the part's own head must say the same as the directory. */
function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { head } = entry;
  if (head + HEAD_LENGTH > bytes.length || view.getUint32(head, true) !== HEAD_SIGNATURE) throw new Error(`${entry.name} has no head`);
  const nameLength = view.getUint16(head + 26, true);
  const said = [
    view.getUint16(head + 8, true),
    view.getUint32(head + 14, true),
    view.getUint32(head + 18, true),
    view.getUint32(head + 22, true),
  ];
  const name = new TextDecoder().decode(bytes.subarray(head + HEAD_LENGTH, head + HEAD_LENGTH + nameLength));
  if (name !== entry.name || entry.method !== DEFLATE || said.join() !== [DEFLATE, entry.crc, entry.packed, entry.unpacked].join())
    throw new Error(`${entry.name} is not what the directory says`);
  const from = head + HEAD_LENGTH + nameLength + view.getUint16(head + 28, true);
  if (from + entry.packed > bytes.length) throw new Error(`${entry.name} is torn`);
  return new Uint8Array(bytes.buffer as ArrayBuffer, bytes.byteOffset + from, entry.packed);
}
