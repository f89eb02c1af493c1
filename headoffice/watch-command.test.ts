/** `headoffice watch` as it runs: files come while it looks, one half written, one growing, one doubled, one damaged; it is killed and begun again (EX-6). */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readTable } from '@renderer/workers/table-reader';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headOffice } from '../build/headoffice.mjs';
import { filesIn } from './folder';
import { generate } from './generate/generate';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { readTask } from './read-file';
import { sqlStore } from './sql-store';
import { dump } from './testing/dump';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-drop-'));
const [made, drop, database, book] = ['made', 'drop', 'drop.duckdb', 'group.xlsx'].map((name) => path.join(work, name)) as [
  string,
  string,
  string,
  string,
];
const running: ChildProcess[] = [];
let command = '';

beforeAll(async () => {
  command = await headOffice();
  await generate({ out: made, sites: 6, weeks: 1, seed: 4, odd: 0 }, 1);
  mkdirSync(drop);
}, 600_000);

afterAll(() => {
  for (const process of running) process.kill('SIGKILL');
  rmSync(work, { recursive: true, force: true });
});

interface Watching {
  /** What it said since it was last asked for, once it matches. */
  says(words: RegExp): Promise<string>;
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

function watch(): Watching {
  const args = [command, 'watch', drop, '--database', database, '--out', book, '--every', '0.2', '--workers', '1', '--lang', 'zh'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (piece: string) => {
      told += piece;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    says: async (words) => {
      while (!words.test(told)) {
        if (child.exitCode !== null) throw new Error(`it ended: ${told}`);
        await wait(20);
      }
      const said = told;
      told = '';
      return said;
    },
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

it('takes what comes, says of each file what it is, and goes on where it was killed', { timeout: 240_000 }, async () => {
  const [first = '', second = '', third = '', fourth = '', ...more] = readdirSync(made).sort();
  const put = (name: string, as = name): void => copyFileSync(path.join(made, name), path.join(drop, as));
  const bytesOf = (name: string): Buffer => readFileSync(path.join(made, name));
  let watching = watch();
  await watching.says(/正在看着/);
  put(first);
  expect(await watching.says(/完整 1\n/)).not.toMatch(/损坏|重复/);

  // Half of it lies there as if it were all; then the rest is copied.
  const half = bytesOf(second).subarray(0, 20_000);
  writeFileSync(path.join(drop, second), half);
  expect(await watching.says(/损坏 1、完整 1\n/)).toContain(`损坏  ${second}`);
  writeFileSync(path.join(drop, second), bytesOf(second));
  expect(await watching.says(/完整 2\n/)).not.toContain('损坏');

  // One that is still being copied is left alone until it is whole.
  const bytes = bytesOf(third);
  writeFileSync(path.join(drop, third), '');
  const PIECES = 12;
  for (let n = 0; n < PIECES; n += 1) {
    appendFileSync(
      path.join(drop, third),
      bytes.subarray(Math.floor((bytes.length * n) / PIECES), Math.floor((bytes.length * (n + 1)) / PIECES)),
    );
    await wait(60);
  }
  put(first, `重复 ${first}`);
  writeFileSync(path.join(drop, `坏 ${fourth}`), bytesOf(fourth).subarray(0, 30_000));
  const said = await watching.says(/完整 3、损坏 1、重复 1\n/);
  expect(said).toContain(`重复  重复 ${first}`);
  expect(said).toContain(`损坏  坏 ${fourth}`);
  expect(said).not.toContain(`损坏  ${third}`);

  // Killed as soon as it has begun to write what came last, and begun again.
  const ahead = (): number => statSync(`${database}.wal`, { throwIfNoEntry: false })?.size ?? 0;
  const before = ahead();
  for (const name of [fourth, ...more]) put(name);
  while (ahead() === before) await wait(5);
  await watching.end('SIGKILL');
  watching = watch();
  await watching.says(/完整 6、/);
  expect(await watching.end('SIGTERM')).toBe(0);

  const straight = await openDatabase(path.join(work, 'straight.duckdb'));
  const readers = { read: readTask, close: async () => {} };
  await mergeFiles({ root: drop, files: filesIn(drop), store: sqlStore(straight), readers, ahead: 2, together: 3, onFile: () => {} });
  const watched = await openDatabase(database);
  expect(await dump(watched)).toEqual(await dump(straight));
  await watched.close();
  await straight.close();

  expect(existsSync(`${book}.part`)).toBe(false);
  const table = await readTable(new Uint8Array(readFileSync(book)), 'group.xlsx');
  const sheets = table.ok ? table.value.sheets : [];
  expect(sheets.map(({ name }) => name)).toContain('汇总');
  expect(sheets.find(({ name }) => name === '文件')?.rows.map((row) => row[1])).toEqual(expect.arrayContaining(['损坏', '重复']));
});
