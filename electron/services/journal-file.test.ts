import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { diskCode } from './disk-code';
import { appendLines, journalPath } from './journal-file';
import { readHead } from './journal-tail';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'deskbook-journal-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const line = (seq: number) => JSON.stringify({ seq, hash: `h${seq}`, text: '三栋漏水'.repeat(3) });

describe('appendLines', () => {
  it('makes the folder, appends, and says how long the file is', async () => {
    const file = journalPath(path.join(dir, 'deep/journal'), '云栖苑', 'A');
    expect(path.basename(file)).toBe('云栖苑-A.ndjson');
    const first = await appendLines(file, [line(1), line(2)]);
    const second = await appendLines(file, [line(3)]);
    const text = readFileSync(file);
    expect(text.toString()).toBe(`${[1, 2, 3].map(line).join('\n')}\n`);
    expect([first.lines, second.lines, second.bytes]).toEqual([2, 1, text.length]);
  });

  it('keeps the order of calls that were not waited for', async () => {
    const file = path.join(dir, 'a.ndjson');
    const many = Array.from({ length: 40 }, (_, i) => i);
    await Promise.all(many.map((i) => appendLines(file, [line(i)])));
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toEqual(many.map(line));
  });

  it('cuts a torn last line aside at every byte offset, then appends whole lines only', async () => {
    const whole = Buffer.from(`${[1, 2, 3].map(line).join('\n')}\n`);
    for (let cut = 0; cut <= whole.length; cut += 1) {
      const file = path.join(dir, `${cut}.ndjson`);
      const kept = whole.subarray(0, cut);
      writeFileSync(file, kept);
      const { bytes } = await appendLines(file, [line(9)]);
      const good = kept.lastIndexOf(10) + 1;
      const after = readFileSync(file);
      expect(after.equals(Buffer.concat([kept.subarray(0, good), Buffer.from(`${line(9)}\n`)])), `cut at ${cut}`).toBe(true);
      expect(bytes).toBe(after.length);
      const torn = good === cut ? null : readFileSync(`${file}.torn`);
      expect(torn === null || torn.equals(Buffer.concat([kept.subarray(good), Buffer.from('\n')])), `torn at ${cut}`).toBe(true);
    }
  });

  it('cuts a zeroed end longer than one block', async () => {
    const file = path.join(dir, 'z.ndjson');
    writeFileSync(file, Buffer.concat([Buffer.from(`${line(1)}\n`), Buffer.alloc(200_000)]));
    await appendLines(file, [line(2)]);
    expect(readFileSync(file, 'utf8')).toBe(`${line(1)}\n${line(2)}\n`);
  });

  it('passes on the error of a full disk, and the next append for the file still runs', async () => {
    const file = path.join(dir, 'full.ndjson');
    symlinkSync('/dev/full', file);
    expect(diskCode(await appendLines(file, [line(1)]).catch((e: unknown) => e))).toBe('disk-full');
    rmSync(file);
    expect((await appendLines(file, [line(1)])).lines).toBe(1);
  });

  it('passes on the error when the path cannot be a file', async () => {
    const file = path.join(dir, 'folder.ndjson');
    mkdirSync(file);
    expect(diskCode(await appendLines(file, [line(1)]).catch((e: unknown) => e))).toBe('disk-error');
  });
});

describe('readHead', () => {
  it.each([
    ['no lines', '', { lines: 0, lastHash: '' }],
    ['one torn line', '{"hash":"h1"', { lines: 0, lastHash: '' }],
    ['two lines', `${line(1)}\n${line(2)}\n`, { lines: 2, lastHash: 'h2' }],
    ['a torn third', `${line(1)}\n${line(2)}\n${line(3).slice(0, 5)}`, { lines: 2, lastHash: 'h2' }],
    ['a last line without a hash', `${line(1)}\n{"seq":2}\n`, { lines: 2, lastHash: '' }],
    ['an entry with its personal values', '{"entry":{"hash":"h7"},"values":[]}\n', { lines: 1, lastHash: 'h7' }],
    ['a last line that is no JSON', `${line(1)}\n---\n`, { lines: 2, lastHash: '' }],
    [
      'a line longer than a block',
      `${line(1)}\n${JSON.stringify({ text: 'x'.repeat(150_000), hash: 'long' })}\n`,
      { lines: 2, lastHash: 'long' },
    ],
  ])('with %s', async (_title, text, expected) => {
    const file = path.join(dir, 'h.ndjson');
    writeFileSync(file, text);
    expect(await readHead(file)).toEqual(expected);
  });

  it('is null without a file', async () => expect(await readHead(path.join(dir, 'none.ndjson'))).toBeNull());
});
