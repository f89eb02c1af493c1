import { mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GENESIS, type JournalEntry, sealEntry } from '@shared/journal/entry';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeNodeDisk } from './disk/node-disk';
import { watchedDisk } from './disk/watched-disk';
import { makeJournalFiles } from './journal-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'journal-hole-'));
});
afterEach(() => rm(folder, { recursive: true, maxRetries: 5, retryDelay: 50 }));

/** Entries that go on from each other, as lines of a file. */
function story(count: number): readonly string[] {
  const entries: JournalEntry[] = [];
  for (let seq = 1; seq <= count; seq += 1) {
    const body = { seq, site: 'S', desk: '', at: '2026-11-21T09:00:00+08:00', by: 'a', command: 'record.create', record: `R${seq}` };
    entries.push(
      sealEntry({ ...body, register: 'duty', no: `N${seq}`, op: 'create', reason: '', changes: [], prev: entries.at(-1)?.hash ?? GENESIS }),
    );
  }
  return entries.map((entry) => JSON.stringify({ entry, values: [] }));
}

describe('a journal file with a hole where an append was cut off by a power cut', () => {
  const lines = story(6);
  const text = (upTo: number): string =>
    lines
      .slice(0, upTo)
      .map((line) => `${line}\n`)
      .join('');

  it.each([
    ['the beginning of the last line', 5, 0, 200],
    ['the end of a line and the beginning of the next', 3, 150, 400],
    ['one byte', 4, 7, 1],
  ])('%s is missing: what is whole before it counts, and the next append goes on from there', async (_what, whole, after, zeros) => {
    const bytes = Buffer.from(text(6));
    const from = Buffer.byteLength(text(whole)) + after;
    bytes.fill(0, from, from + zeros);
    const file = path.join(folder, 'S-main.ndjson');
    await writeFile(file, bytes);
    const journal = makeJournalFiles(makeNodeDisk(), folder);
    expect((await journal.head('S', 'main'))?.lines).toBe(whole);
    await journal.append('S', 'main', lines.slice(whole));
    expect(await readFile(file, 'utf8')).toBe(text(6));
    expect((await readFile(`${file}.torn`)).subarray(0, -1)).toEqual(bytes.subarray(Buffer.byteLength(text(whole))));
  });

  it('is looked for once while the file stays as it is, and again when it is another', async () => {
    const file = path.join(folder, 'S-main.ndjson');
    await writeFile(file, text(6));
    let reads = 0;
    const disk = watchedDisk(makeNodeDisk(), (name) => void (reads += Number(name === 'read')));
    const journal = makeJournalFiles(disk, folder);
    const readsOf = async (lines: number): Promise<number> => {
      const before = reads;
      expect((await journal.list()).map((info) => info.lines)).toEqual([lines]);
      return reads - before;
    };
    const first = await readsOf(6);
    expect(await readsOf(6)).toBeLessThan(first);
    const hollow = Buffer.from(text(6));
    hollow.fill(0, Buffer.byteLength(text(4)), Buffer.byteLength(text(4)) + 9);
    await writeFile(file, hollow);
    await utimes(file, 1_700_000_000, 1_700_000_000);
    await readsOf(4);
    await journal.append('S', 'main', lines.slice(4));
    await readsOf(6);
  });
});
