import { sha256Hex } from '@shared/base/hash';
import { writeLine } from '@shared/journal/line';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolderVault } from './folder-vault';
import { type MemoryFolder, type Mood, memoryFolder } from './testing/memory-folder';
import type { Vault } from './vault';

const hashOf = (seq: number): string => sha256Hex(String(seq));

/** A journal line of about `bytes` bytes. */
function line(seq: number, bytes = 0): string {
  const at = '2026-11-22T09:00:00+08:00';
  const reason = 'x'.repeat(bytes);
  const entry = { seq, site: 'S1', desk: '', at, by: 'u', command: 'c', record: 'r', register: 'duty', no: '', op: 'create', reason };
  return writeLine({ entry: { ...entry, changes: [], prev: hashOf(seq - 1), hash: hashOf(seq) } as never, values: [] });
}

const lines = (from: number, to: number, bytes = 0): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => line(from + index, bytes));

let root: MemoryFolder;
let mood: Mood;
let day: string;
let vault: Vault;

function open(): Vault {
  return makeFolderVault(root, { today: () => day, alone: (work) => work() });
}

beforeEach(() => {
  mood = { fails: '', loses: 0 };
  root = memoryFolder('备份', mood);
  day = '2026-11-22';
  vault = open();
});

const segments = (): readonly string[] => [...((root.inside.get('S1-main') as MemoryFolder | undefined)?.inside.keys() ?? [])].sort();

async function all(): Promise<readonly string[]> {
  const found: string[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const piece = await vault.readJournal('S1', 'main', from);
    found.push(...piece.lines);
    from = piece.next;
  }
  return found;
}

describe('the journal in a granted folder', () => {
  it('begins with nothing', async () => {
    expect(await vault.head('S1', 'main')).toEqual({ found: false, reason: 'none' });
    expect(await vault.readJournal('S1', 'main', 0)).toEqual({ lines: [], next: null });
    expect(await vault.journals()).toEqual([]);
  });

  it('writes a segment a day and reads them as one file, also after a restart', async () => {
    await vault.append('S1', 'main', lines(1, 3));
    day = '2026-11-23';
    await vault.append('S1', 'main', lines(4, 5));
    vault = open();
    expect(await vault.append('S1', 'main', lines(6, 6))).toMatchObject({ kept: true, lines: 1 });
    expect(segments()).toEqual(['2026-11-22_001.ndjson', '2026-11-23_001.ndjson']);
    expect(await all()).toEqual(lines(1, 6));
    expect(await vault.head('S1', 'main')).toEqual({ found: true, lines: 6, lastHash: hashOf(6) });
    const bytes = lines(1, 6).join('\n').length + 1;
    expect(await vault.journals()).toEqual([{ site: 'S1', desk: 'main', lines: 6, bytes, lastHash: hashOf(6) }]);
  });

  it('keeps segments small, and in order when the clock is set back', async () => {
    await vault.append('S1', 'main', lines(1, 5, 60_000));
    day = '2026-11-20';
    await vault.append('S1', 'main', lines(6, 8, 60_000));
    const sizes = [...(root.inside.get('S1-main') as MemoryFolder).inside.values()].map((one) => (one as Uint8Array).length);
    expect(Math.max(...sizes)).toBeLessThan(260_000);
    expect(segments().every((name) => name.startsWith('2026-11-22_00'))).toBe(true);
    expect(await all()).toEqual(lines(1, 8, 60_000));
  });

  it('writes nothing twice that another window wrote, and leaves no hole', async () => {
    const other = open();
    await vault.append('S1', 'main', lines(1, 2));
    await other.append('S1', 'main', lines(1, 4));
    expect(await vault.append('S1', 'main', lines(3, 5))).toMatchObject({ kept: true });
    expect(await all()).toEqual(lines(1, 5));
    expect(await vault.append('S1', 'main', lines(7, 7))).toEqual({ kept: false, reason: 'failed' });
  });

  it('begins with a later entry when it is told so, and no other way', async () => {
    expect(await vault.append('S1', 'main', lines(3, 4))).toEqual({ kept: false, reason: 'failed' });
    expect(await vault.append('S1', 'main', lines(3, 4), true)).toMatchObject({ kept: true });
    expect(await vault.append('S1', 'main', lines(7, 7), true)).toEqual({ kept: false, reason: 'failed' });
    expect(await all()).toEqual(lines(3, 4));
  });

  it.each([
    ['NotAllowedError', 'denied'],
    ['QuotaExceededError', 'disk-full'],
    ['NotFoundError', 'gone'],
    ['NoModificationAllowedError', 'in-use'],
    ['UnknownError', 'disk-error'],
  ])('says %s as %s and keeps what was there', async (name, reason) => {
    await vault.append('S1', 'main', lines(1, 2));
    mood.fails = name;
    expect(await vault.append('S1', 'main', lines(3, 3))).toEqual({ kept: false, reason });
    mood.fails = '';
    expect(await vault.append('S1', 'main', lines(3, 3))).toMatchObject({ kept: true });
    expect(await all()).toEqual(lines(1, 3));
  });

  it('uses the name of a segment again that was begun and never closed', async () => {
    await vault.append('S1', 'main', lines(1, 2));
    await (root.inside.get('S1-main') as MemoryFolder).getFileHandle('2026-11-23_001.ndjson', { create: true });
    vault = open();
    expect(await vault.head('S1', 'main')).toMatchObject({ lines: 2, lastHash: hashOf(2) });
    day = '2026-11-23';
    await vault.append('S1', 'main', lines(3, 3));
    expect(await all()).toEqual(lines(1, 3));
  });

  it('does not count a line that was cut off', async () => {
    await vault.append('S1', 'main', lines(1, 2));
    const folder = root.inside.get('S1-main') as MemoryFolder;
    const whole = folder.inside.get('2026-11-22_001.ndjson') as Uint8Array<ArrayBuffer>;
    folder.inside.set('2026-11-22_001.ndjson', whole.slice(0, -5));
    vault = open();
    expect(await vault.head('S1', 'main')).toMatchObject({ lines: 1, lastHash: hashOf(1) });
    await vault.append('S1', 'main', lines(2, 3));
    expect(await all()).toEqual(lines(1, 3));
  });
});

describe('files, notes and snapshots in a granted folder', () => {
  const bytes = new Uint8Array([1, 2, 3]);

  it('keeps attachments by their hash, and refuses other bytes', async () => {
    expect(await vault.keepFile(sha256Hex(bytes), bytes)).toEqual({ kept: true });
    expect(await vault.keepFile(sha256Hex('x'), bytes)).toEqual({ kept: false, reason: 'bad-arguments' });
    expect(await vault.readFile(sha256Hex(bytes))).toEqual(bytes);
    expect(await vault.readFile(sha256Hex('x'))).toBeNull();
    expect(await vault.files()).toEqual([sha256Hex(bytes)]);
  });

  it('notes what must be there, a note a desk; an unreadable one is none', async () => {
    const note = { site: 'S1', desk: '', seq: 3, hash: hashOf(3), rows: 2, schema: 1, app: '0', at: '2026-11-22T09:00:00+08:00' };
    expect(await vault.note(note)).toEqual({ kept: true });
    expect(await vault.notes()).toEqual([note]);
    (root.inside.get('S1-main') as MemoryFolder).inside.set('expected.json', new Uint8Array([123]));
    expect(await vault.notes()).toEqual([]);
  });

  it('gives a snapshot its place only when it reads back as it was given', async () => {
    const sink = await vault.beginSnapshot('S1-main_20261122T090000_daily.dbsnap');
    await sink.write(bytes);
    expect(await vault.snapshots()).toEqual([]);
    await sink.write(new Uint8Array([4]));
    expect(await sink.finish()).toEqual({ kept: true });
    expect(await vault.snapshots()).toMatchObject([{ name: 'S1-main_20261122T090000_daily.dbsnap', bytes: 4 }]);
    expect(await vault.readSnapshot('S1-main_20261122T090000_daily.dbsnap', 1)).toEqual(new Uint8Array([2, 3, 4]));

    const bad = await vault.beginSnapshot('S1-main_20261122T100000_daily.dbsnap');
    await bad.write(bytes);
    mood.loses = 1;
    expect(await bad.finish()).toEqual({ kept: false, reason: 'disk-error' });
    mood.loses = 0;
    const left = await vault.beginSnapshot('S1-main_20261122T110000_daily.dbsnap');
    await left.abandon();
    expect((await vault.snapshots()).length).toBe(1);
  });

  it('drops older snapshots, never the newest, nor any archive', async () => {
    const archive = 'S1-main_20261122T110000_duty-2025.dbarc';
    for (const name of ['S1-main_20261122T090000_daily.dbsnap', 'S1-main_20261122T100000_daily.dbsnap', archive]) {
      const sink = await vault.beginSnapshot(name);
      await sink.write(bytes);
      await sink.finish();
    }
    expect(await vault.dropSnapshot(archive)).toEqual({ kept: false, reason: 'denied' });
    expect(await vault.dropSnapshot('S1-main_20261122T100000_daily.dbsnap')).toEqual({ kept: false, reason: 'denied' });
    expect(await vault.dropSnapshot('S1-main_20261122T090000_daily.dbsnap')).toEqual({ kept: true });
    const left = (await vault.snapshots()).map(({ name }) => name);
    expect(new Set(left)).toEqual(new Set(['S1-main_20261122T100000_daily.dbsnap', archive]));
  });
});

describe('taking somebody out', () => {
  const digest = (seq: number): string => sha256Hex(`住户${seq}`);
  const named = (seq: number): string => {
    const { entry } = JSON.parse(line(seq)) as { entry: object };
    const d = digest(seq);
    const value = { d, salt: 's', value: `住户${seq}`, record: 'r' };
    return JSON.stringify({ entry: { ...entry, changes: [{ field: 'name', from: { d: '' }, to: { d } }] }, values: [value] });
  };

  it('the values go from all segments of all desks, attachments by their hash, and the journal goes on', async () => {
    await vault.append('S1', 'main', [named(1), named(2)]);
    day = '2026-11-23';
    await vault.append('S1', 'main', [named(3)]);
    await vault.append('S1', 'B', [named(1)]);
    const photo = new TextEncoder().encode('his photo');
    await vault.keepFile(sha256Hex(photo), photo);
    const done = await vault.erase([digest(1), digest(3)], [sha256Hex(photo), 'ab'.repeat(32)]);
    expect(done).toEqual({ kept: true, values: 3, second: 'none', stream: 'none' });
    expect((await all()).map((text) => /住户\d/.exec(text)?.[0] ?? '')).toEqual(['', '住户2', '']);
    expect(await vault.files()).toEqual([]);
    expect(await open().append('S1', 'main', [named(4)])).toMatchObject({ kept: true });
    expect(await all()).toHaveLength(4);
  });

  it('says why it could not, and leaves what was there', async () => {
    await vault.append('S1', 'main', [named(1)]);
    mood.fails = 'QuotaExceededError';
    expect(await vault.erase([digest(1)], [])).toEqual({ kept: false, reason: 'disk-full' });
    expect((await all()).join()).toContain('住户1');
  });
});
