/**
 * How the lines become a file: a mark, one line in clear that says what is needed to open it, then gzip of the lines; with a passphrase that
 * gzip is cut into pieces, each sealed by AES-GCM with the clear line as its label, so that no piece can be changed, moved, left out or cut off.
 */
import { z } from 'zod';
import { ok, type Result, refuse } from '../base/result';

/** First bytes of every file; the digit is the packing's version. */
export const PACK_MARK = 'DBSNAP1';
const OTHER_MARK = /^DBSNAP(\d)$/;
/** Bytes of a piece before it is sealed, and what the seal adds. */
export const PIECE = 256 * 1024;
export const SEAL = 16;
/** Rounds of PBKDF2 for a new passphrase; a file may ask for more, within reason, never for less. */
export const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
/** Bytes of mark and clear line together. */
const MOST_PREAMBLE = 4096;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

const cipher = z.object({
  name: z.literal('AES-256-GCM'),
  derive: z.literal('PBKDF2-SHA-256'),
  rounds: z.int().min(ROUNDS).max(MOST_ROUNDS),
  salt: hex(16),
  /** The file's own random key, wrapped (AES-KW) by the key made from the passphrase. */
  key: hex(40),
  /** First bytes of every piece's nonce. */
  nonce: hex(7),
  piece: z.literal(PIECE),
});
export type Cipher = z.output<typeof cipher>;

const clear = z.object({
  kind: z.enum(['snapshot', 'archive']),
  format: z.int().positive(),
  site: z.string().max(64),
  desk: z.string().max(8),
  at: z.string().min(19).max(40),
  reason: z.string().max(20),
  /** Records when the writing began, for the list of copies; the exact counts stand inside. */
  rows: z.int().nonnegative(),
  /** Number of the journal's last entry then. */
  seq: z.int().nonnegative(),
  /** null: not encrypted. */
  cipher: cipher.nullable(),
});
export type ClearHeader = z.output<typeof clear>;

/** Mark and clear line, as the file begins. */
export function writePreamble(header: ClearHeader): string {
  return `${PACK_MARK}\n${JSON.stringify(header)}\n`;
}

/** Where the packed lines begin; null while too few bytes are there, -1 when this is no file of ours at all. */
export function preambleEnd(bytes: Uint8Array): number | null {
  const mark = PACK_MARK.length - 1;
  for (let i = 0; i < Math.min(mark, bytes.length); i++) if (bytes[i] !== PACK_MARK.charCodeAt(i)) return -1;
  const first = bytes.indexOf(10);
  const second = first < 0 ? -1 : bytes.indexOf(10, first + 1);
  if (second >= 0) return second < MOST_PREAMBLE ? second + 1 : -1;
  return bytes.length >= MOST_PREAMBLE ? -1 : null;
}

/** The clear line of a file. Refusals: `snapshot.not` (no file of ours), `snapshot.newer`, `snapshot.damaged`. */
export function readPreamble(text: string): Result<ClearHeader> {
  const [mark = '', line = ''] = text.split('\n');
  const other = OTHER_MARK.exec(mark);
  if (!other) return refuse('snapshot.not');
  if (mark !== PACK_MARK) return refuse('snapshot.newer', undefined, { app: '' });
  try {
    const found = clear.safeParse(JSON.parse(line));
    if (found.success) return ok(found.data);
  } catch {
    // No JSON: the line was hit.
  }
  return refuse('snapshot.damaged', undefined, { line: 0 });
}

/** Nonce of a piece: the file's own seven bytes, the piece's number, and whether it is the last one. */
export function pieceNonce(prefix: Uint8Array, number: number, last: boolean): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(12);
  nonce.set(prefix.subarray(0, 7));
  new DataView(nonce.buffer).setUint32(7, number);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** Gathers bytes into pieces of one size; what is left at the end is the last piece, also when it is empty. */
export class PieceCutter {
  private readonly size: number;
  private parts: Uint8Array[] = [];
  private length = 0;

  constructor(size: number) {
    this.size = size;
  }

  /** The whole pieces that are certainly not the last one. */
  take(bytes: Uint8Array): readonly Uint8Array<ArrayBuffer>[] {
    this.parts.push(bytes);
    this.length += bytes.length;
    if (this.length <= this.size) return [];
    const all = this.join();
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let from = 0;
    for (; all.length - from > this.size; from += this.size) pieces.push(all.slice(from, from + this.size));
    this.parts = [all.slice(from)];
    this.length = all.length - from;
    return pieces;
  }

  /** The last piece. */
  end(): Uint8Array<ArrayBuffer> {
    return this.join();
  }

  private join(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}
