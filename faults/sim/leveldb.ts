/** Every byte offset of a LevelDB log as its end: what the cut before the start leaves must be whole records, and all of them. */
import { hasRecordAfter, wholeLength } from '../../electron/services/database/leveldb-log';
import type { Failures } from '../bench/case';

const BLOCK = 32_768;
const HEADER = 7;
const FULL = 1;
const LAST = 4;

/** Where the whole records of an undamaged log end, read by its lengths alone and without a checksum: another way than the program's. */
export function recordEnds(log: Buffer): readonly number[] {
  const ends: number[] = [];
  for (let at = 0; at + HEADER <= log.length; ) {
    const room = BLOCK - (at % BLOCK);
    const kind = log[at + 6] ?? 0;
    if (room < HEADER || kind === 0) {
      at += room;
      continue;
    }
    at += HEADER + log.readUInt16LE(at + 4);
    if (kind === FULL || kind === LAST) ends.push(at);
  }
  return ends;
}

/**
 * Ends the log at every `step`-th byte. Zeros instead of the rest are tried too: a file whose length came through and whose data did not.
 * @returns how many ends were tried
 */
export function scanEveryEnd(log: Buffer, step: number, failures: Failures): number {
  const ends = recordEnds(log);
  let tried = 0;
  let next = 0;
  for (let cut = 1; cut <= log.length; cut += step) {
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= cut) next += 1;
    const whole = ends[next - 1] ?? 0;
    const torn = log.subarray(0, cut);
    const good = wholeLength(torn);
    // What lies between two records may be the padding of a block: as good as whole.
    const padding = good > whole && torn.subarray(whole, good).every((byte) => byte === 0);
    if (good !== whole && !padding) failures.add(`log of ${log.length} bytes ended at ${cut}: ${good} whole bytes, ${whole} expected`);
    if (good < cut && hasRecordAfter(torn, good)) failures.add(`log ended at ${cut}: taken for damage in the middle, so not cut`);
    tried += 1;
    if (failures.full) break;
  }
  return tried;
}
