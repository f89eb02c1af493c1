import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from '../disk/node-disk';
import { hasRecordAfter, maskedCrc, recordsOf, wholeLength } from './leveldb-log';
import { logOf } from './samples';
import { trimDatabases } from './tail';

const BLOCK = 32_768;
const disk = makeNodeDisk();
const makeLog = (sizes: readonly number[]) => logOf(sizes.map((size, n) => Buffer.alloc(size, n + 1)));

describe('wholeLength', () => {
  it('knows CRC-32C', () => {
    const c = maskedCrc(Buffer.from('123456789'));
    const unmasked = (c - 0xa282ead8) >>> 0;
    expect(((unmasked >>> 17) | (unmasked << 15)) >>> 0).toBe(0xe3069283);
  });

  it('finds the last whole record at every cut of a small log', () => {
    const { log, ends } = makeLog([20, 1, 300, 50]);
    for (let cut = 0; cut <= log.length; cut += 1) {
      expect(wholeLength(log.subarray(0, cut)), `cut at ${cut}`).toBe(ends.findLast((end) => end <= cut) ?? 0);
    }
  });

  it('follows records over block borders, with padding, at cuts around every border', () => {
    const { log, ends } = makeLog([32_700, 58, 40_000, 70_000, 25]);
    expect(wholeLength(log)).toBe(log.length);
    for (const near of [...ends, BLOCK, 2 * BLOCK, 3 * BLOCK, 4 * BLOCK]) {
      for (let cut = near - 9; cut <= Math.min(log.length, near + 9); cut += 1) {
        const expected = ends.findLast((end) => end <= cut) ?? 0;
        const found = wholeLength(log.subarray(0, cut));
        expect(found, `cut at ${cut}`).toBe(expected);
      }
    }
  });

  it('cuts a large record whose end was never written: its middle parts are no records of their own', () => {
    const { log, ends } = makeLog([100, 100_000]);
    for (const cut of [log.length - 1, log.length - 500, 3 * BLOCK + 10, 2 * BLOCK + 8]) {
      const torn = log.subarray(0, cut);
      expect(wholeLength(torn), `cut at ${cut}`).toBe(ends[0]);
      expect(hasRecordAfter(torn, wholeLength(torn)), `cut at ${cut}`).toBe(false);
    }
    const damaged = Buffer.from(makeLog([100, 40_000, 50]).log);
    damaged[200] = (damaged[200] ?? 0) ^ 1;
    expect(hasRecordAfter(damaged, wholeLength(damaged))).toBe(true);
  });

  it('stops at a zeroed end and at a flipped bit', () => {
    const { log, ends } = makeLog([100, 100, 100]);
    expect(wholeLength(Buffer.concat([log.subarray(0, 150), Buffer.alloc(164)]))).toBe(ends[0]);
    const flipped = Buffer.from(log);
    flipped[120] = (flipped[120] ?? 0) ^ 1;
    expect(wholeLength(flipped)).toBe(ends[0]);
  });
});

describe('recordsOf', () => {
  it('gives back what was written, over block borders, and nothing of a torn record', () => {
    const records = [32_700, 58, 40_000, 3, 70_000, 25].map((size, n) => Buffer.alloc(size, n + 1));
    const { log } = logOf(records);
    expect(recordsOf(log)).toEqual(records);
    expect(recordsOf(log.subarray(0, log.length - 1))).toEqual(records.slice(0, -1));
    expect(recordsOf(Buffer.alloc(0))).toEqual([]);
  });
});

describe('trimDatabases', () => {
  let storage = '';
  let folder = '';
  beforeEach(() => {
    storage = mkdtempSync(path.join(tmpdir(), 'deskbook-tail-'));
    folder = path.join(storage, 'IndexedDB/app_local_0.indexeddb.leveldb');
    mkdirSync(folder, { recursive: true });
  });
  afterEach(() => rmSync(storage, { recursive: true, force: true }));

  it('cuts the torn end, keeps it beside the log, and leaves whole files alone', async () => {
    const { log, ends } = makeLog([50, 50]);
    writeFileSync(path.join(folder, '000003.log'), log.subarray(0, log.length - 1));
    writeFileSync(path.join(folder, 'MANIFEST-000001'), log);
    writeFileSync(path.join(folder, 'CURRENT'), 'MANIFEST-000001\n');
    expect(await trimDatabases(disk, storage)).toEqual([{ file: '000003.log', from: 113, to: ends[0], cut: true }]);
    expect(readFileSync(path.join(folder, '000003.log')).equals(log.subarray(0, ends[0]))).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['000003.log', '000003.log.torn-113', 'CURRENT', 'MANIFEST-000001']);
    expect(await trimDatabases(disk, storage)).toEqual([]);
    expect(readFileSync(path.join(folder, '000003.log.torn-113')).equals(log.subarray(ends[0], log.length - 1))).toBe(true);
  });

  it('does not cut when whole records follow the damage', async () => {
    const { log } = makeLog([50, 50, 50]);
    log[70] = (log[70] ?? 0) ^ 1;
    writeFileSync(path.join(folder, '000003.log'), log);
    expect(await trimDatabases(disk, storage)).toEqual([{ file: '000003.log', from: log.length, to: 57, cut: false }]);
    expect(readFileSync(path.join(folder, '000003.log')).equals(log)).toBe(true);
  });

  it('finds nothing where there is no database yet', async () => {
    expect(await trimDatabases(disk, path.join(storage, 'none'))).toEqual([]);
  });
});
