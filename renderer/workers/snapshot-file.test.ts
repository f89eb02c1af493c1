/** A snapshot written from a real database and read back: whole, encrypted, cut, changed, foreign, and written while others went on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Deskbook } from '@renderer/db/database';
import { testDesk } from '@renderer/db/testing/bench-desk';
import type { SnapshotLine } from '@shared/backup/format';
import { USUAL_LIMITS } from '@shared/backup/limits';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { makeSnapshotKey, type Opener, type SnapshotKey } from './snapshot-key';
import { readSnapshot, type SnapshotRead } from './snapshot-read';
import { FileRefused, readClear } from './snapshot-unpack';
import { type SnapshotMade, writeSnapshot } from './snapshot-write';

const AT = '2026-11-21T14:05:00+08:00';
const PLAN = { app: '1.0.0', site: 'S1', siteName: '桂园', desk: '', at: AT, reason: 'daily' } as const;
const NOBODY: Opener = { key: null, passphrase: '' };
const quiet = (): void => undefined;

async function written(
  db: Deskbook,
  key: SnapshotKey | null = null,
  meanwhile?: (piece: number) => Promise<void>,
): Promise<[SnapshotMade, Uint8Array]> {
  const pieces: Uint8Array[] = [];
  const made = await writeSnapshot(
    db,
    PLAN,
    key,
    async (bytes) => {
      pieces.push(bytes);
      await meanwhile?.(pieces.length);
    },
    quiet,
  );
  return [made, new Uint8Array(Buffer.concat(pieces))];
}

async function read(
  bytes: Uint8Array,
  opener = NOBODY,
  step = 10_000,
): Promise<{ readonly end: SnapshotRead; readonly lines: readonly SnapshotLine[] }> {
  const lines: SnapshotLine[] = [];
  const end = await readSnapshot(
    async (from) => bytes.subarray(from, from + step),
    { opener, bytes: bytes.length, onProgress: quiet },
    async (some) => void lines.push(...some),
  );
  return { end, lines };
}

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefused ? error.refusal.code : String(error)),
  );

let db: Deskbook;
let run: (command: string, input: unknown) => Promise<unknown>;
beforeAll(async () => {
  const desk = await testDesk();
  desk.as('supervisor');
  ({ db } = desk);
  run = (command, input) => desk.run(command, input);
  for (let i = 0; i < 30; i++)
    await run('record.create', { register: 'units', data: { code: `1-1-${101 + i}`, owners: [{ name: `业主${i}` }] } });
  const blob = new Blob([Uint8Array.from({ length: 600_000 }, (_, i) => i % 251)], { type: 'image/png' });
  await db.attachments.put({ hash: 'a'.repeat(64), record: 'r1', blob, thumb: null });
  await db.settings.put({ key: 'generation', value: { n: 2, complete: true, at: AT, from: 'x' } });
});

describe('a snapshot', () => {
  test.each([
    ['plain', false],
    ['encrypted', true],
  ])('%s, is read back as it was written', async (_, locked) => {
    const key = locked ? await makeSnapshotKey('山高水长') : null;
    const [made, bytes] = await written(db, key);
    const { end, lines } = await read(bytes, { key: null, passphrase: locked ? '山高水长' : '' });
    expect(made.bytes).toBe(bytes.length);
    expect({ lines: end.lines, letters: end.letters, counts: end.counts, head: end.head, fault: end.fault }).toEqual({
      lines: made.lines,
      letters: made.letters,
      counts: made.counts,
      head: made.head,
      fault: null,
    });
    const rows = lines.flatMap((line) => (line.t === 'put' && line.s === 'rows' ? [line.v] : []));
    expect(rows).toEqual(await db.rows.toArray());
    expect(lines.filter((line) => line.t === 'put' && line.s === 'settings')).not.toContainEqual(
      expect.objectContaining({ v: expect.objectContaining({ key: 'generation' }) }),
    );
    expect(lines.filter((line) => line.t === 'file').map((line) => line.last)).toEqual([false, false, true]);
    expect(await readClear(async () => bytes.subarray(0, 4096))).toMatchObject({ site: 'S1', reason: 'daily', rows: 30 });
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.includes('PBKDF2')).toBe(locked);
  });

  test('agrees with one journal head although others write while it is written', async () => {
    let at = 0;
    const [made, bytes] = await written(db, null, async (piece) => {
      at = piece;
      const code = `2-1-${100 + piece}`;
      await run('record.create', { register: 'units', data: { code, owners: [{ name: `业主${piece}` }] } });
    });
    expect(at).toBeGreaterThan(1);
    const { end, lines } = await read(bytes);
    expect(end.fault).toBeNull();
    expect(made.head.seq).toBeGreaterThan(30);
    const rows = new Map<string, unknown>();
    for (const line of lines) if (line.t === 'put' && line.s === 'rows') rows.set((line.v as { id: string }).id, line.v);
    const entries = lines.flatMap((line) =>
      line.t === 'put' && line.s === 'journal' ? [line.v as { seq: number; record: string; register: string }] : [],
    );
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, i) => i + 1));
    expect(entries.at(-1)?.seq).toBe(made.head.seq);
    expect(new Set(entries.filter((entry) => entry.register !== '').map((entry) => entry.record))).toEqual(new Set(rows.keys()));
    expect(made.counts.rows).toBe(rows.size);
  });

  test('counts records and values rightly that come while page after page is written, before and behind the page', async () => {
    const desk = await testDesk();
    desk.as('supervisor');
    const unit = (code: string) => desk.run('record.create', { register: 'units', data: { code, owners: [{ name: `业主${code}` }] } });
    const id = (await unit('3-1-101')).rows[0]?.id ?? '';
    const whole = await desk.db.rows.get(id);
    if (!whole) throw new Error('there is no unit');
    // Their ids come after those that are made meanwhile: most of these are behind the page, the others before it.
    const padding = 'x'.repeat(400);
    const more = Array.from({ length: 1800 }, (_, i) => ({ ...whole, id: `${i < 900 ? '00' : 'Z'}${i}`, no: `Y-${i}`, data: { padding } }));
    await desk.db.rows.bulkPut(more);
    const coming: Promise<unknown>[] = [];
    const made = await writeSnapshot(
      desk.db,
      PLAN,
      null,
      async () => undefined,
      () => {
        if (coming.length < 20) coming.push(unit(`3-2-${100 + coming.length}`));
      },
    );
    await Promise.all(coming);
    expect(coming.length).toBeGreaterThan(4);
    const until = (await desk.db.journal.toArray()).filter(({ seq }) => seq <= made.head.seq);
    const units = until.filter(({ op, register }) => op === 'create' && register === 'units');
    expect(units.length).toBeGreaterThan(2);
    expect(made.counts.rows).toBe(more.length + units.length);
    expect(made.counts.journal).toBe(until.length);
    const records = new Set(until.map(({ record }) => record));
    expect(made.counts.values).toBe((await desk.db.values.toArray()).filter(({ record }) => records.has(record)).length);
    await desk.db.delete();
  });

  test('takes as many counters as ten years of daily numbers make', async () => {
    const desk = await testDesk();
    const many = Array.from({ length: 200_000 }, (_, i) => ({ key: `no:ZB-${i}`, n: 1 }));
    // Two hundred thousand real ones take this database of tests minutes.
    vi.spyOn(desk.db.counters, 'toArray').mockImplementation(() => desk.db.counters.count().then(() => many));
    const made = await writeSnapshot(desk.db, PLAN, null, async () => undefined, quiet);
    expect(made.counts.counters).toBe(many.length);
    await desk.db.delete();
  });

  test('opens with the kept key, never with another passphrase', async () => {
    const key = await makeSnapshotKey('correct horse');
    const [, bytes] = await written(db, key);
    expect((await read(bytes, { key, passphrase: '' })).end.fault).toBeNull();
    expect(await refused(read(bytes, { key: await makeSnapshotKey('correct horse'), passphrase: '' }))).toBe('snapshot.locked');
    expect(await refused(read(bytes, NOBODY))).toBe('snapshot.locked');
    expect(await refused(read(bytes, { key: null, passphrase: 'Correct horse' }))).toBe('snapshot.passphrase');
  });

  test('a piece left out, cut off, or a flipped bit anywhere is told', async () => {
    for (const key of [null, await makeSnapshotKey('x')]) {
      const [, bytes] = await written(db, key);
      const opener = { key, passphrase: '' };
      const start = bytes.indexOf(10, 8) + 1;
      for (let i = 0; i < 40; i++) {
        const place = start + Math.floor(((bytes.length - start) * i) / 40);
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ 4;
        // Two bytes of gzip's header say nothing: when it was made, and on which system.
        const dumb = key === null && place - start <= 9;
        const said = dumb ? 'snapshot.' : await refused(read(flipped, opener));
        expect([place, said]).toEqual([place, expect.stringMatching(/^snapshot\./)]);
        expect([place, await refused(read(bytes.subarray(0, place), opener))]).toEqual([place, expect.stringMatching(/^snapshot\./)]);
      }
      const longer = new Uint8Array(Buffer.concat([bytes, Buffer.from([0])]));
      // After a gzip that ends, one unpacker minds a byte too many and another does not; no line comes of it.
      expect(key === null ? 'snapshot.damaged' : await refused(read(longer, opener))).toBe('snapshot.damaged');
      // The clear line is sealed in with every piece: another desk or day cannot be written over it.
      const text = Buffer.from(bytes.subarray(0, start)).toString().replace('2026-11-21', '2026-11-20');
      expect(await refused(read(new Uint8Array(Buffer.concat([Buffer.from(text), bytes.subarray(start)])), opener))).toBe(
        'snapshot.damaged',
      );
    }
  });

  test('is of a later program only when it is whole: one altered letter may read like a register that is not known', async () => {
    const [, bytes] = await written(db);
    const start = bytes.indexOf(10, 8) + 1;
    const later = gunzipSync(bytes.subarray(start)).toString().replace('"visitors":1', '"visitors":9');
    const whole = new Uint8Array(Buffer.concat([bytes.subarray(0, start), gzipSync(later)]));
    expect(await refused(read(whole))).toBe('snapshot.newer');
    const altered = whole.slice();
    const sum = altered.length - 6;
    altered[sum] = (altered[sum] ?? 0) ^ 1;
    expect(await refused(read(altered))).toBe('snapshot.damaged');
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(0), 'snapshot.empty'],
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, ...new Uint8Array(5000)]), 'snapshot.not'],
    ['half a mark', new TextEncoder().encode('DBS'), 'snapshot.not'],
    ['a newer packing', new TextEncoder().encode('DBSNAP2\n{}\n'), 'snapshot.newer'],
    ['a clear line of nothing', new TextEncoder().encode('DBSNAP1\n{}\n'), 'snapshot.damaged'],
  ])('%s is refused', async (_, bytes, code) => expect(await refused(read(bytes))).toBe(code));

  test('a file that unpacks without end is refused early, in little memory', async () => {
    const [, bytes] = await written(db);
    const start = bytes.indexOf(10, 8) + 1;
    const gzip = new Blob([new Uint8Array(32 * 1024 * 1024)]).stream().pipeThrough(new CompressionStream('gzip'));
    const packed = Buffer.from(await new Response(gzip).arrayBuffer());
    const bomb = new Uint8Array(Buffer.concat([bytes.subarray(0, start), packed]));
    expect(await refused(read(bomb))).toBe('snapshot.line');
    const limits = { ...USUAL_LIMITS, line: 1e9, small: 1024 * 1024 };
    const all = readSnapshot(
      async (from) => bomb.subarray(from, from + 1000),
      { opener: NOBODY, bytes: 0, onProgress: quiet, limits },
      async () => undefined,
    );
    expect(await refused(all)).toBe('snapshot.bomb');
  });

  test('the writing stops when nobody takes the bytes', async () => {
    const failing = writeSnapshot(db, PLAN, null, () => Promise.reject(new Error('full')), quiet);
    await expect(failing).rejects.toThrow('full');
    // Later on, with more to come than the packer holds.
    const blob = new Blob([Uint8Array.from({ length: 3_000_000 }, (_, i) => (i * i * 2_654_435_761) % 251)]);
    await db.attachments.put({ hash: 'b'.repeat(64), record: 'r1', blob, thumb: null });
    let pieces = 0;
    const late = writeSnapshot(
      db,
      PLAN,
      null,
      async () => {
        pieces += 1;
        if (pieces === 2) throw new Error('full');
      },
      quiet,
    );
    await expect(late).rejects.toThrow('full');
    expect(pieces).toBe(2);
    await db.attachments.delete('b'.repeat(64));
  });
});

test('a file of the first published format is still read', async () => {
  const bytes = new Uint8Array(readFileSync(path.join(import.meta.dirname, 'fixtures', 'format-2.dbsnap')));
  const { end, lines } = await read(bytes, { key: null, passphrase: 'fixture passphrase' });
  expect(end).toMatchObject({ fault: null, header: { format: 2, siteName: '桂园' }, counts: { rows: 30, files: 1 } });
  expect(lines.length).toBeGreaterThan(60);
});
