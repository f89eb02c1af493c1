/**
 * Reads a LevelDB log (`*.log`, `MANIFEST-*`) record by record and tells where the last whole record ends.
 * Format: blocks of 32 KiB; a record part is crc32c (masked, 4 bytes), length (2), type (1: full, 2: first, 3: middle, 4: last), payload.
 */

const BLOCK = 32_768;
const HEADER = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0x82f63b78 : c >>> 1;
  return c >>> 0;
});

/** CRC-32C of some bytes, as LevelDB stores it (rotated and shifted by a constant). */
export function maskedCrc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
  c = ~c >>> 0;
  return (((c >>> 15) | (c << 17)) + 0xa282ead8) >>> 0;
}

/** The length of the record part at `at`, header included; 0 when there is no whole and undamaged one. */
function partLength(log: Buffer, at: number): number {
  const room = BLOCK - (at % BLOCK);
  if (room < HEADER || at + HEADER > log.length) return 0;
  const length = log.readUInt16LE(at + 4);
  const type = log[at + 6] ?? 0;
  if (type < FULL || type > LAST || length + HEADER > room || at + HEADER + length > log.length) return 0;
  return maskedCrc(log.subarray(at + 6, at + HEADER + length)) === log.readUInt32LE(at) ? HEADER + length : 0;
}

/** Where the zeros that begin at `at` end, at most at the block's end. */
function zerosEnd(log: Buffer, at: number): number {
  const end = Math.min(log.length, at - (at % BLOCK) + BLOCK);
  let z = at;
  while (z < end && log[z] === 0) z += 1;
  return z;
}

/** How many bytes at the start of a log are whole records; what follows is torn or damaged. */
export function wholeLength(log: Buffer): number {
  let good = 0;
  let inside = false;
  for (let at = 0; at < log.length; ) {
    const end = Math.min(log.length, at - (at % BLOCK) + BLOCK);
    if (zerosEnd(log, at) === end && (end - at < HEADER || log.length > end)) {
      at = end; // the padding at a block's end
      continue;
    }
    const length = partLength(log, at);
    const type = log[at + 6] ?? 0;
    const begins = type === FULL || type === FIRST;
    if (length === 0 || begins === inside) break;
    at += length;
    inside = type !== FULL && type !== LAST;
    if (!inside) good = at;
  }
  return good;
}

/**
 * True when an undamaged record begins anywhere after `from`: then the damage is in the middle, and cutting would lose whole records.
 * A middle or last part alone is the rest of a record whose end was never written: that one is cut.
 */
export function hasRecordAfter(log: Buffer, from: number): boolean {
  for (let at = from + 1; at + HEADER < log.length; at += 1) {
    const begins = log[at + 6] === FULL || log[at + 6] === FIRST;
    if (begins && log.readUInt16LE(at + 4) > 0 && partLength(log, at) > 0) return true;
  }
  return false;
}

/** The whole records of a log, in order, up to the first that is torn or damaged. */
export function recordsOf(log: Buffer): readonly Buffer[] {
  const records: Buffer[] = [];
  let parts: Buffer[] = [];
  for (let at = 0, end = wholeLength(log); at < end; ) {
    const length = partLength(log, at);
    if (length === 0) {
      at += BLOCK - (at % BLOCK); // the padding at a block's end
      continue;
    }
    const type = log[at + 6] ?? 0;
    parts.push(log.subarray(at + HEADER, at + length));
    if (type === FULL || type === LAST) {
      records.push(Buffer.concat(parts));
      parts = [];
    }
    at += length;
  }
  return records;
}
