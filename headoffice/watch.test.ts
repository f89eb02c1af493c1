import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn } from './folder';
import { watchFolder } from './watch';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-watch-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the files of a folder', () => {
  it('come in one order, with those of the folders in it, without what programs leave beside them', async () => {
    const folder = path.join(work, 'order');
    mkdirSync(path.join(folder, 'b/c'), { recursive: true });
    for (const name of ['d.xlsx', 'a.xlsx', 'b/c/x.pdf', '~$a.xlsx', '.DS_Store', 'Thumbs.db'])
      writeFileSync(path.join(folder, name), name);
    const names: string[] = [];
    for await (const name of filesIn(folder)) names.push(name);
    expect(names).toEqual(['a.xlsx', 'b/c/x.pdf', 'd.xlsx']);
  });
});

describe('watching', () => {
  it('tells of a file once it has stopped growing, and again when it was replaced', { timeout: 30_000 }, async () => {
    const folder = path.join(work, 'drop');
    mkdirSync(folder);
    const file = path.join(folder, 'week.xlsx');
    const ending = new AbortController();
    const told: string[][] = [];
    const until = async (count: number): Promise<void> => {
      while (told.length < count) await wait(10);
    };
    const watching = watchFolder(folder, ending.signal, async (files) => void told.push([...files]), 40);
    writeFileSync(file, 'a');
    for (let n = 0; n < 10; n += 1) {
      await wait(10);
      appendFileSync(file, 'a');
    }
    await until(1);
    writeFileSync(file, 'another, longer');
    writeFileSync(path.join(folder, 'more.xlsx'), 'b');
    while (!told.slice(1).flat().includes('week.xlsx') || !told.slice(1).flat().includes('more.xlsx')) await wait(10);
    ending.abort();
    await watching;
    expect(told[0]).toEqual(['week.xlsx']);
    expect(told.slice(1).flat().sort()).toEqual(['more.xlsx', 'week.xlsx']);
  });
});
