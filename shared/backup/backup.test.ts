/** The lines, their order, the packing's pieces, names and limits: whatever does not fit is refused, not half read. */
import { describe, expect, test } from 'vitest';
import { type EntryBody, GENESIS, sealEntry } from '../journal/entry';
import { SNAPSHOT_FORMAT, type SnapshotHeader, type SnapshotLine } from './format';
import { UnpackMeter } from './limits';
import { LineSplitter } from './line-splitter';
import { readSnapshotLine, writeSnapshotLine } from './lines';
import { parseSnapshotName, snapshotName } from './name';
import { type ClearHeader, fromHex, PieceCutter, pieceNonce, preambleEnd, readPreamble, toHex, writePreamble } from './pack';
import { SnapshotStory } from './story';

const AT = '2026-11-21T14:05:00+08:00';
const body: EntryBody = {
  seq: 1,
  site: 'S1',
  desk: '',
  at: AT,
  by: 'staff-1',
  command: 'record.create',
  record: 'r1',
  register: 'duty',
  no: 'ZB-20261121-001',
  op: 'create',
  reason: '',
  changes: [],
  prev: GENESIS,
};
const first = sealEntry(body);
const second = sealEntry({ ...body, seq: 2, prev: first.hash });
const header: SnapshotHeader = {
  kind: 'snapshot',
  format: SNAPSHOT_FORMAT,
  app: '1.0.0',
  schema: 1,
  versions: { duty: 1 },
  site: 'S1',
  siteName: '桂园',
  desk: '',
  at: AT,
  reason: 'daily',
  head: { seq: 1, hash: first.hash },
};
const counts = { settings: 0, counters: 0, rows: 0, journal: 2, values: 0, drafts: 0, files: 0 };
const head: SnapshotLine = { t: 'head', head: header };
const put = (v: unknown): SnapshotLine => ({ t: 'put', s: 'journal', v });
const end: SnapshotLine = { t: 'end', counts, head: { seq: 2, hash: second.hash } };
const whole: readonly SnapshotLine[] = [head, put(first), put(second), end];
const piece = (hash: string, last: boolean): SnapshotLine => ({ t: 'file', hash, record: 'r1', type: 'image/png', data: 'AAAA', last });
const HASH = 'a'.repeat(64);

/** The code of the first refusal, or what the end says. */
function told(lines: readonly SnapshotLine[], mine = { schema: 1, versions: { duty: 1 } }): string {
  const story = new SnapshotStory(mine);
  for (const line of lines) {
    const found = story.take(writeSnapshotLine(line).trimEnd());
    if (!found.ok) return found.error.code;
  }
  const closed = story.close();
  return closed.ok ? (closed.value.fault?.kind ?? 'whole') : closed.error.code;
}

describe('the story of a snapshot', () => {
  test.each<[string, readonly SnapshotLine[], string]>([
    ['whole', whole, 'whole'],
    ['without its trailer', whole.slice(0, 3), 'snapshot.cut'],
    ['without its header', whole.slice(1), 'snapshot.damaged'],
    ['with two headers', [head, ...whole], 'snapshot.damaged'],
    ['with a line after the trailer', [...whole, put(second)], 'snapshot.damaged'],
    ['with fewer entries than it says', [head, put(first), end], 'snapshot.damaged'],
    ['with an altered entry', [head, put({ ...first, by: 'x' }), put(second), end], 'altered'],
    ['with entries changed round', [head, put(second), put(first), end], 'gap'],
    ['with another head than it says', [head, put(first), put(second), { ...end, head: { seq: 2, hash: HASH } } as SnapshotLine], 'broken'],
    ['with a file that does not end', [head, piece(HASH, false), ...whole.slice(1)], 'snapshot.damaged'],
    ['with two files mixed', [head, piece(HASH, false), piece('b'.repeat(64), true), ...whole.slice(1)], 'snapshot.damaged'],
    ['with a file that it does not count', [head, piece(HASH, true), ...whole.slice(1)], 'snapshot.damaged'],
    ['of a newer format', [{ t: 'head', head: { ...header, format: SNAPSHOT_FORMAT + 1 } }], 'snapshot.newer'],
    ['of newer stores', [{ t: 'head', head: { ...header, schema: 2 } }], 'snapshot.newer'],
    ['of a newer register', [{ t: 'head', head: { ...header, versions: { duty: 2 } } }], 'snapshot.newer'],
    ['of an unknown register', [{ t: 'head', head: { ...header, versions: { pools: 1 } } }], 'snapshot.newer'],
    ['of a newer shape', [{ t: 'head', head: { ...header, format: 9, reason: 'weekly' } } as unknown as SnapshotLine], 'snapshot.newer'],
  ])('%s', (_, lines, expected) => expect(told(lines)).toBe(expected));
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"t":"put","s":"rows","v":{"id":"x"}}',
  '{"t":"put","s":"search","v":{}}',
  '{"t":"put","s":"counters","v":{"key":"a","n":"1"}}',
  '{"t":"put","s":"values","v":{"d":"short","salt":"","record":""}}',
  '{"t":"drop","s":"rows","k":""}',
  `{"t":"file","hash":"${HASH}","record":"r","type":"","data":"<script>","last":true}`,
  '{"t":"end","counts":{},"head":{"seq":0,"hash":""}}',
])('%s is no line of a snapshot', (text) =>
  expect(readSnapshotLine(text)).toMatchObject({ ok: false, error: { code: 'snapshot.damaged' } }),
);

test('text is cut into lines wherever the pieces end, and an endless line is refused', () => {
  const text = '一二三\n\n四五\n六';
  for (let size = 1; size <= text.length; size++) {
    const splitter = new LineSplitter(10);
    const lines: string[] = [];
    for (let from = 0; from < text.length; from += size) {
      const taken = splitter.take(text.slice(from, from + size));
      if (taken.ok) lines.push(...taken.value);
    }
    expect([...lines, splitter.left()]).toEqual(['一二三', '', '四五', '六']);
  }
  expect(new LineSplitter(3).take('abcd')).toMatchObject({ ok: false, error: { code: 'snapshot.line' } });
  const slow = new LineSplitter(3);
  slow.take('ab');
  expect(slow.take('cd\n')).toMatchObject({ ok: false });
});

test.each([
  ['little, whatever the ratio', 10, 1000, null],
  ['much of much', 100, 15_000, null],
  ['much of little', 10, 2001, 'snapshot.bomb'],
  ['more than the disk', 100_000, 20_001, 'snapshot.bomb'],
])('unpacking %s', (_, packed, unpacked, code) => {
  const meter = new UnpackMeter({ line: 10, total: 20_000, ratio: 200, small: 1500 });
  meter.took(packed);
  expect(meter.gave(unpacked)?.code ?? null).toBe(code);
});

describe('the packing', () => {
  const clear: ClearHeader = {
    kind: 'snapshot',
    format: SNAPSHOT_FORMAT,
    site: 'S1',
    desk: '',
    at: AT,
    reason: 'daily',
    rows: 0,
    seq: 0,
    cipher: null,
  };
  const bytes = new TextEncoder().encode(`${writePreamble(clear)}body\nbody`);

  test('its beginning is found in every piece that holds it, and read back', () => {
    const end = new TextEncoder().encode(writePreamble(clear)).length;
    for (let length = 0; length <= bytes.length; length++) {
      expect(preambleEnd(bytes.subarray(0, length))).toBe(length < end ? null : end);
    }
    expect(readPreamble(writePreamble(clear))).toEqual({ ok: true, value: clear });
  });

  test('what is no file of ours is told from the first byte on', () => {
    expect(preambleEnd(new TextEncoder().encode('PK\x03\x04'))).toBe(-1);
    expect(preambleEnd(new TextEncoder().encode(`DBSNAP1\n${'x'.repeat(5000)}`))).toBe(-1);
    expect(readPreamble('DBSNAP2\n{}')).toMatchObject({ ok: false, error: { code: 'snapshot.newer' } });
    expect(readPreamble('DBSNAP1\n{}')).toMatchObject({ ok: false, error: { code: 'snapshot.damaged' } });
    const cipher = { name: 'AES-256-GCM', derive: 'PBKDF2-SHA-256', rounds: 1000, salt: '0'.repeat(32), key: '0'.repeat(80) };
    expect(readPreamble(writePreamble({ ...clear, cipher: { ...cipher, nonce: '0'.repeat(14), piece: 262_144 } as never })).ok).toBe(false);
  });

  test('pieces are of one size whatever the input, and the last one is marked', () => {
    for (const [length, sizes] of [
      [0, [0]],
      [3, [3]],
      [4, [4]],
      [5, [4, 1]],
      [12, [4, 4, 4]],
    ] as const) {
      for (const step of [1, 3, 20]) {
        const cutter = new PieceCutter(4);
        const input = Uint8Array.from({ length }, (_, i) => i);
        const pieces: Uint8Array[] = [];
        for (let from = 0; from < length; from += step) pieces.push(...cutter.take(input.subarray(from, from + step)));
        pieces.push(cutter.end());
        expect(pieces.map((one) => one.length)).toEqual(sizes);
        expect(pieces.flatMap((one) => [...one])).toEqual([...input]);
      }
    }
    const prefix = fromHex('01020304050607');
    expect(toHex(pieceNonce(prefix, 258, true))).toBe('010203040506070000010201');
    expect(toHex(pieceNonce(prefix, 258, false))).toBe('010203040506070000010200');
  });
});

test.each([
  ['S1', '', 'S1-main_20261121T140500_daily.dbsnap'],
  ['桂园-东', 'A', '桂园-东-A_20261121T140500_daily.dbsnap'],
])('a name tells site, desk, time and reason: %s %s', (site, desk, name) => {
  expect(snapshotName({ site, desk, at: AT, reason: 'daily' })).toBe(name);
  expect(parseSnapshotName(name)).toEqual({ site, desk, at: AT, reason: 'daily' });
});

test.each(['x.dbsnap', 'S1-main_20261121T140500_weekly.dbsnap', 'S1-main_20261121_daily.dbsnap'])('%s is no name of ours', (name) =>
  expect(parseSnapshotName(name)).toBeNull(),
);
