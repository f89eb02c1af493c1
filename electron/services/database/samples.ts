/** Database files for tests: LevelDB logs as LevelDB writes them, and a small real SQLite database with its log. */
import { gunzipSync } from 'node:zlib';
import { maskedCrc } from './leveldb-log';

const BLOCK = 32_768;

function part(type: number, payload: Buffer): Buffer {
  const bytes = Buffer.alloc(7 + payload.length);
  bytes.writeUInt16LE(payload.length, 4);
  bytes[6] = type;
  payload.copy(bytes, 7);
  bytes.writeUInt32LE(maskedCrc(bytes.subarray(6)), 0);
  return bytes;
}

/** A log of these records, and where each of them ends. */
export function logOf(records: readonly Buffer[]): { readonly log: Buffer; readonly ends: readonly number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let at = 0;
  const push = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  for (const record of records) {
    let left = record;
    for (let first = true; first || left.length > 0; first = false) {
      if (BLOCK - (at % BLOCK) < 7) push(Buffer.alloc(BLOCK - (at % BLOCK)));
      const take = Math.min(left.length, BLOCK - (at % BLOCK) - 7);
      const last = take === left.length;
      push(part(first ? (last ? 1 : 2) : last ? 4 : 3, left.subarray(0, take)));
      left = left.subarray(take);
      if (last) break;
    }
    ends.push(at);
  }
  return { log: Buffer.concat(parts), ends };
}

/** A manifest that lists one table of `size` bytes (number 5) and the log 7, after a table 3 that was taken out again. */
export function manifestOf(size: number): Buffer {
  const text = (value: string) => [value.length, ...Buffer.from(value)];
  const number = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
  const table = (no: number, bytes: number) => [7, 0, no, ...number(bytes), ...text('a'), ...text('z')];
  const edits = [
    [1, ...text('leveldb.BytewiseComparator'), 2, 2, 3, 4, 4, 0],
    [...table(3, 300), 2, 4, 9, 0],
    [6, 0, 3, ...table(5, size), 5, 0, ...text('m'), 2, 7, 3, 9, 4, ...number(70_000)],
  ];
  return logOf(edits.map((edit) => Buffer.from(edit))).log;
}

/** A table's end; what is before it does not matter here. */
export function tableOf(size: number): Buffer {
  return Buffer.concat([Buffer.alloc(size - 8, 1), Buffer.from('57fb808b247547db', 'hex')]);
}

/** Written by SQLite: pages of 512 bytes, five carried over, two more commits in the log (6 frames, the last of each is a commit). */
export const SQLITE = unpacked(
  'H4sIAAAAAAACAwsO9MksSVVIyy/KTSxRMGZgYmBiYnBQUGBgADIZGFgZEIARiFnQ+IQAE4NeMiMvSDHjfQYgGgX0BfKMbOL8/Iz6JYlJOaklJUzOQa6OIa4KIY5OPq4KJRqJmqAIZmL8BlLLyvgbwhgFIwCwgLI3MyRvMpxjAKGhD5r0GZlbUitGAdFguMU/02j8j+j4Zx6Nf5IAADbAIJAACgAA',
);
export const SQLITE_WAL = unpacked(
  'H4sIAAAAAAACAzOvZ2ti0H0kwcDAxAAEjL1v/8+v890kUXrqwwL3cNHDIDGQBEy8P3HXjqVxaROCA30yS1IV0vKLchNLFIyBupmYGBwUFBggBrExIABIPwsanxBgYtBLZuQFKWa8zwBEo4C+QJ6RTZyfn1G/JDEpJ7WkhMk5yNUxxFUhxNHJx1WhRCNRExrP8HRh0JCWbMz76hcrUIyZ8SNIio3xN+M3CHMUDGfAygzK4UzgmIfmfTZYugi03pvueHKfLTgvM5xjAKGhD5r0WZhbUitHAdEAvR656Gr459cKidUE6hH20XpkZNUj33683LEh8c8nUD3CwvgGJMUOqUcgnFEwLAEbC2Y9Asr77LB0IXfc57f+w1e7h1s9wjpaj5AEACP4Xg2wDAAA',
);
export const SQLITE_FRAME = 512 + 24;

function unpacked(base64: string): Buffer {
  return gunzipSync(Buffer.from(base64, 'base64'));
}
