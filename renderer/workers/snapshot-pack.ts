/** Packs lines into the bytes of a file and hands them on piece by piece; nothing is gathered beyond one piece. */
import { type ClearHeader, fromHex, PIECE, PieceCutter, pieceNonce, writePreamble } from '@shared/backup/pack';
import { fileKey, type SnapshotKey } from './snapshot-key';

/** Takes bytes and answers when they are on their way: nothing more is made before that. */
export type WriteBytes = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

export interface Packer {
  /** One or more whole lines, each with its line break. */
  lines(text: string): Promise<void>;
  /** Ends the file; the answer is its length in bytes. */
  end(): Promise<number>;
}

/** Seals a piece, or leaves it as it is. */
type Seal = (piece: Uint8Array<ArrayBuffer>, last: boolean) => Promise<Uint8Array<ArrayBuffer>>;

/** Begins a file. `key` null: not encrypted. Rejects when `write` does. */
export async function pack(header: Omit<ClearHeader, 'cipher'>, key: SnapshotKey | null, write: WriteBytes): Promise<Packer> {
  const made = key && (await fileKey(key));
  const preamble = new TextEncoder().encode(writePreamble({ ...header, cipher: made?.cipher ?? null }));
  const seal: Seal = made ? sealer(made.file, fromHex(made.cipher.nonce), preamble) : (piece) => Promise.resolve(piece);
  let length = 0;
  const give = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    length += bytes.length;
    await write(bytes);
  };
  const gzip = new CompressionStream('gzip');
  const pump = pumped(gzip.readable, seal, preamble, give);
  // Told to whoever writes next; until then nobody listens.
  pump.catch(() => undefined);
  const writer = gzip.writable.getWriter();
  const encoder = new TextEncoder();
  return {
    lines: (text) => writer.write(encoder.encode(text)),
    end: async () => {
      await writer.close();
      await pump;
      return length;
    },
  };
}

async function pumped(packed: ReadableStream<Uint8Array>, seal: Seal, preamble: Uint8Array<ArrayBuffer>, give: WriteBytes): Promise<void> {
  const cutter = new PieceCutter(PIECE);
  const reader = packed.getReader();
  try {
    await give(preamble.slice());
    for (let found = await reader.read(); !found.done; found = await reader.read()) {
      for (const piece of cutter.take(found.value)) await give(await seal(piece, false));
    }
  } catch (error) {
    // Whoever writes would wait for ever for somebody to read.
    await reader.cancel(error).catch(() => undefined);
    throw error;
  }
  await give(await seal(cutter.end(), true));
}

function sealer(key: CryptoKey, prefix: Uint8Array, label: Uint8Array<ArrayBuffer>): Seal {
  let number = 0;
  return async (piece, last) => {
    const how = { name: 'AES-GCM', iv: pieceNonce(prefix, number, last), additionalData: label };
    number += 1;
    return new Uint8Array(await crypto.subtle.encrypt(how, key, piece));
  };
}
