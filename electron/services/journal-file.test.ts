import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { digestOf } from '@shared/journal/entry';
import { writeLine } from '@shared/journal/line';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Disk } from './disk/disk';
import { makeNodeDisk } from './disk/node-disk';
import { failingDisk, watchedDisk } from './disk/watched-disk';
import { diskCode } from './disk-code';
import { type JournalFiles, makeJournalFiles } from './journal-file';
import { chain } from './journal-samples';

const disk = makeNodeDisk();
const all = chain(60);
let dir = '';
let journals: JournalFiles;
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-journal-'));
  journals = makeJournalFiles(disk, dir);
});
// The reserve may still be written behind the last answer.
afterEach(() => rmSync(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }));

const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const fileOf = (desk: string) => path.join(dir, `s-${desk}.ndjson`);
const hashOf = (n: number) => (JSON.parse(all[n - 1] ?? '') as { entry: { hash: string } }).entry.hash;
const codeOf = (asked: Promise<unknown>) => asked.then(() => 'fine', diskCode);
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'fine',
    (error: Error) => error.message,
  );

describe('append', () => {
  it('makes the folder, appends, and says how long the file is', async () => {
    journals = makeJournalFiles(disk, path.join(dir, 'deep/journal'));
    const first = await journals.append('云栖苑', 'A', all.slice(0, 2));
    const second = await journals.append('云栖苑', 'A', all.slice(2, 3));
    const file = readFileSync(path.join(dir, 'deep/journal/云栖苑-A.ndjson'));
    expect(file.toString()).toBe(text(all.slice(0, 3)));
    expect([first.lines, second.lines, second.bytes]).toEqual([2, 1, file.length]);
  });

  it('keeps the order of calls that were not waited for', async () => {
    await Promise.all(all.map((line) => journals.append('s', 'A', [line])));
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all));
  });

  it('cuts a torn last line aside at every byte offset, then appends whole lines only', async () => {
    const whole = Buffer.from(text(all.slice(0, 3)));
    // A thousand cuts are about bytes, not about flushing.
    const open = async (...args: Parameters<Disk['open']>) => ({ ...(await disk.open(...args)), sync: async () => undefined });
    journals = makeJournalFiles({ ...disk, open, syncFolder: async () => undefined }, dir);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const kept = whole.subarray(0, cut);
      writeFileSync(fileOf(`${cut}`), kept);
      const good = kept.lastIndexOf(10) + 1;
      const next = all[text([kept.subarray(0, good).toString()]).split('\n').length - 2] ?? '';
      await journals.append('s', `${cut}`, [next]);
      const after = readFileSync(fileOf(`${cut}`));
      expect(after.toString(), `cut at ${cut}`).toBe(kept.subarray(0, good).toString() + text([next]));
      const torn = good === cut ? null : readFileSync(`${fileOf(`${cut}`)}.torn`);
      expect(torn === null || torn.equals(Buffer.concat([kept.subarray(good), Buffer.from('\n')])), `torn at ${cut}`).toBe(true);
    }
  });

  it('cuts a zeroed end longer than one block', async () => {
    writeFileSync(fileOf('A'), Buffer.concat([Buffer.from(text(all.slice(0, 1))), Buffer.alloc(200_000)]));
    await journals.append('s', 'A', all.slice(1, 2));
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(0, 2)));
  });

  it('passes on the error of a full disk, and the next append for the file still runs', async () => {
    symlinkSync('/dev/full', fileOf('A'));
    expect(await codeOf(journals.append('s', 'A', all.slice(0, 1)))).toBe('disk-full');
    rmSync(fileOf('A'));
    expect(await codeOf(journals.append('s', 'A', all.slice(0, 1)))).toBe('gone');
    expect((await journals.append('s', 'A', all.slice(0, 1))).lines).toBe(1);
  });

  it('passes on the error when the path cannot be a file', async () => {
    mkdirSync(fileOf('A'));
    expect(await codeOf(journals.append('s', 'A', all.slice(0, 1)))).toBe('disk-error');
  });

  const third = all[2] ?? '';
  it.each([
    ['is no JSON', '---'],
    ['is JSON but no entry', '{"seq":3}'],
    ['was altered', third.replace('"no":"3"', '"no":"4"')],
    ['does not join the one before', all[3] ?? ''],
    ['has a value that is not the one it names', withFalseValue(third)],
  ])('appends nothing after a last line that %s', async (_what, last) => {
    writeFileSync(fileOf('A'), text([...all.slice(0, 2), last]));
    expect(await refusalOf(journals.append('s', 'A', all.slice(3, 4)))).toBe('the journal file ends in a damaged line');
    expect(await journals.head('s', 'A')).toEqual({ lines: 3, lastHash: '' });
  });

  it('takes only lines that join, and begins only with the first entry', async () => {
    expect(await refusalOf(journals.append('s', 'A', all.slice(1, 2)))).toBe('the lines do not join the journal file');
    await journals.append('s', 'A', all.slice(0, 2));
    expect(await refusalOf(journals.append('s', 'A', all.slice(1, 2)))).toBe('the lines do not join the journal file');
    expect(await refusalOf(journals.append('s', 'A', ['{}']))).toBe('this is no journal line');
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(0, 2)));
  });

  it('begins a file with a later entry when it is told so, and no other way', async () => {
    await journals.append('s', 'A', all.slice(4, 6), true);
    await journals.append('s', 'A', all.slice(6, 7));
    journals = makeJournalFiles(disk, dir);
    expect(await journals.head('s', 'A')).toEqual({ lines: 7, lastHash: hashOf(7) });
    expect(await refusalOf(journals.append('s', 'A', all.slice(9, 10), true))).toBe('the lines do not join the journal file');
    await journals.append('s', 'A', all.slice(7, 8));
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(4, 8)));
  });

  it('begins it so again after the first flush failed', async () => {
    journals = makeJournalFiles(failingDisk(disk, 'sync', 'EIO', { where: 's-A' }), dir);
    expect(await codeOf(journals.append('s', 'A', all.slice(4, 6), true))).toBe('disk-error');
    await journals.append('s', 'A', all.slice(4, 6), true);
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(4, 6)));
  });
});

function withFalseValue(line: string): string {
  const parsed = JSON.parse(line) as { values: unknown[] };
  return JSON.stringify({ ...parsed, values: [{ d: digestOf('a', 'b'), salt: 'a', value: 'c', record: 'r' }] });
}

describe('what is answered is on the disk', () => {
  const isAbout = (file: string) => file.includes('s-A');

  it.each([
    ['the first line of a new file', 0, ['write', 'sync', 'answer']],
    ['a further line', 2, ['write', 'sync', 'answer']],
  ])('%s: the flush ends before the answer comes', async (_what, before, expected) => {
    const calls: string[] = [];
    const slow: Disk = {
      ...disk,
      open: async (file, how) => {
        const open = await disk.open(file, how);
        const note = async (name: 'write' | 'sync', run: () => Promise<unknown>) => {
          const answer = await run();
          // The disk takes its time: what does not wait for it answers first.
          await new Promise((done) => setTimeout(done, 20));
          if (isAbout(file)) calls.push(name);
          return answer;
        };
        return {
          ...open,
          write: (bytes, position) => note('write', () => open.write(bytes, position)) as Promise<number>,
          sync: () => note('sync', () => open.sync()) as Promise<void>,
        };
      },
    };
    journals = makeJournalFiles(slow, dir);
    if (before > 0) await journals.append('s', 'A', all.slice(0, before));
    calls.length = 0;
    await journals.append('s', 'A', all.slice(before, before + 1)).then(() => calls.push('answer'));
    expect(calls).toEqual(expected);
  });

  it('also when many come at once, and when a file is written anew after a failed flush', async () => {
    const calls: string[] = [];
    const failing = failingDisk(disk, 'sync', 'EIO', { where: 's-A', nth: 3 });
    journals = makeJournalFiles(
      watchedDisk(failing, (name, file) => void (isAbout(file) && calls.push(name))),
      dir,
    );
    const answer = (line: string) =>
      journals.append('s', 'A', [line]).then(
        () => calls.push('kept'),
        () => calls.push('refused'),
      );
    await Promise.all(all.slice(0, 3).map(answer));
    await Promise.all(all.slice(2, 5).map(answer));
    const order = calls.filter((name) => ['write', 'sync', 'rename', 'kept', 'refused'].includes(name));
    const anew = ['write', 'write', 'sync', 'rename', 'kept'];
    const once = ['write', 'sync', 'kept'];
    expect(order).toEqual([...once, ...once, 'write', 'sync', 'refused', ...anew, ...once, ...once]);
  });

  it('the name of a new file is flushed before its first line', async () => {
    const calls: string[] = [];
    journals = makeJournalFiles(
      watchedDisk(disk, (name, file) => void (isAbout(file) || file === dir ? calls.push(name) : 0)),
      dir,
    );
    await journals.append('s', 'A', all.slice(0, 1));
    const order = calls.filter((name) => ['open', 'syncFolder', 'write', 'sync'].includes(name));
    expect(order).toEqual(['open', 'syncFolder', 'open', 'write', 'sync']);
  });
});

describe('a disk that fails', () => {
  it.each([['write'], ['sync']] as const)('at the first %s after two lines: nothing of the third is taken for kept', async (kind) => {
    await journals.append('s', 'A', all.slice(0, 2));
    journals = makeJournalFiles(failingDisk(disk, kind, 'EIO', { where: 's-A' }), dir);
    expect(await codeOf(journals.append('s', 'A', all.slice(2, 3)))).toBe('disk-error');
    expect(await journals.head('s', 'A')).toEqual({ lines: 2, lastHash: hashOf(2) });
    await journals.append('s', 'A', all.slice(2, 4));
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(0, 4)));
  });

  it('at a flush: what was kept is written anew into another file, which takes the place of the first', async () => {
    await journals.append('s', 'A', all.slice(0, 2));
    const seen: string[] = [];
    const watched = watchedDisk(failingDisk(disk, 'sync', 'EIO', { nth: 2, where: 's-A' }), (name, file) => {
      if (name === 'rename') seen.push(path.basename(file));
    });
    journals = makeJournalFiles(watched, dir);
    await journals.append('s', 'A', all.slice(2, 3));
    expect(await codeOf(journals.append('s', 'A', all.slice(3, 4)))).toBe('disk-error');
    await journals.append('s', 'A', all.slice(3, 5));
    expect(seen.filter((name) => name !== 'reserve.bin')).toEqual(['s-A.ndjson']);
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(0, 5)));
    await journals.append('s', 'A', all.slice(5, 6));
    expect(seen.filter((name) => name !== 'reserve.bin')).toHaveLength(1);
  });

  it('that is full gives back the reserve, finishes the line, and makes a new reserve when there is room', async () => {
    await journals.append('s', 'A', all.slice(0, 1));
    await journals.head('s', 'A');
    expect(readdirSync(dir)).toContain('reserve.bin');
    journals = makeJournalFiles(failingDisk(disk, 'write', 'ENOSPC', { where: 's-A' }), dir);
    await journals.append('s', 'A', all.slice(1, 2));
    expect(readFileSync(fileOf('A'), 'utf8')).toBe(text(all.slice(0, 2)));
    await journals.head('s', 'A');
    expect(readdirSync(dir)).toContain('reserve.bin');
  });

  it('that stays full is told after the reserve is gone', async () => {
    journals = makeJournalFiles(failingDisk(disk, 'write', 'ENOSPC', { times: 99 }), dir);
    expect(await codeOf(journals.append('s', 'A', all.slice(0, 1)))).toBe('disk-full');
    expect(readdirSync(dir)).toEqual(['s-A.ndjson']);
  });
});

describe('head, list, read', () => {
  it.each([
    ['no lines', '', { lines: 0, lastHash: '' }],
    ['one torn line', '{"entry"', { lines: 0, lastHash: '' }],
    ['two lines', text(all.slice(0, 2)), { lines: 2, lastHash: hashOf(2) }],
    ['a torn third', `${text(all.slice(0, 2))}${third5()}`, { lines: 2, lastHash: hashOf(2) }],
  ])('with %s', async (_title, content, expected) => {
    writeFileSync(fileOf('A'), content);
    expect(await journals.head('s', 'A')).toEqual(expected);
  });

  it('is null without a file', async () => expect(await journals.head('s', 'none')).toBeNull());

  it('lists journal files only', async () => {
    await journals.append('云栖-苑', 'main', all.slice(0, 2));
    for (const name of ['x.ndjson', 's-A.ndjson.torn', 'expected.json']) writeFileSync(path.join(dir, name), 'x');
    const bytes = readFileSync(path.join(dir, '云栖-苑-main.ndjson')).length;
    expect(await journals.list()).toEqual([{ site: '云栖-苑', desk: 'main', lines: 2, bytes, lastHash: hashOf(2) }]);
    expect(await journals.lengths()).toEqual([{ name: '云栖-苑-main.ndjson', bytes }]);
  });

  it('reads in pieces whole lines and nothing torn', async () => {
    const long = (n: number) => JSON.stringify({ n, text: 'x'.repeat(900_000) });
    const lines = [1, 2, 3, 4, 5].map(long);
    writeFileSync(fileOf('A'), `${text(lines)}{"torn`);
    const read: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const piece: Awaited<ReturnType<JournalFiles['read']>> = await journals.read('s', 'A', from);
      expect(piece.lines.length).toBeLessThanOrEqual(2);
      read.push(...piece.lines);
      from = piece.next;
    }
    expect(read).toEqual(lines);
    expect(await journals.read('s', 'none', 0)).toEqual({ lines: [], next: null });
  });

  it('reads a line of many megabytes as an empty one, and what follows it', async () => {
    writeFileSync(fileOf('A'), Buffer.concat([Buffer.alloc(40_000_000, 'x'), Buffer.from(`\n${all[0]}\n`)]));
    const piece = await journals.read('s', 'A', 0);
    expect(piece).toEqual({ lines: [''], next: 40_000_001 });
    expect((await journals.read('s', 'A', 40_000_001)).lines).toEqual([all[0]]);
  });
});

function third5(): string {
  return writeLine({ entry: JSON.parse(all[2] ?? '').entry, values: [] }).slice(0, 25);
}
