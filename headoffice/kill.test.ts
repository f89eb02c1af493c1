/** Killed at any moment and run again, the command ends with the same collection (EX-6). */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headOffice } from '../build/headoffice.mjs';
import { generate } from './generate/generate';
import { openDatabase } from './open-database';
import { dumpHash } from './testing/dump';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-kill-'));
const folder = path.join(work, 'in');
/** What the database writes down ahead grows by some tens of kilobytes a file: after so much more the process is killed. */
const STEP = 150_000;
const FEWEST_KILLS = 3;
const MOST_KILLS = 30;
let command = '';

beforeAll(async () => {
  command = await headOffice();
  await generate({ out: folder, sites: 10, weeks: 2, seed: 9, odd: 1 }, 1);
}, 600_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Ended {
  readonly code: number | null;
  readonly isKilled: boolean;
  readonly told: string;
}

/** Runs the command; `afterBytes` = killed once the database has written so much ahead. */
async function run(database: string, afterBytes: number): Promise<Ended> {
  const args = [command, 'merge', folder, '--database', database, '--workers', '2', '--together', '2', '--lang', 'zh'];
  const running = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let told = '';
  for (const stream of [running.stdout, running.stderr])
    stream.on('data', (piece: Buffer) => {
      told += piece.toString('utf8');
    });
  let code: number | null | undefined;
  running.on('exit', (exit) => {
    code = exit;
  });
  const written = (): number => statSync(`${database}.wal`, { throwIfNoEntry: false })?.size ?? 0;
  const begun = written();
  let isKilled = false;
  while (code === undefined) {
    await wait(2);
    if (isKilled || written() < begun + afterBytes) continue;
    isKilled = running.kill('SIGKILL');
  }
  return { code: code ?? null, isKilled, told };
}

async function hashOf(file: string): Promise<string> {
  const database = await openDatabase(file);
  try {
    return await dumpHash(database);
  } finally {
    await database.close();
  }
}

it('gives the same whether it was killed or not', { timeout: 600_000 }, async () => {
  const whole = path.join(work, 'whole.duckdb');
  const straight = await run(whole, Number.POSITIVE_INFINITY);
  expect(straight.told).toContain('旧版重报');
  expect(straight.code).toBe(1);

  const broken = path.join(work, 'broken.duckdb');
  let [kills, last] = [0, await run(broken, STEP)];
  for (; last.isKilled && kills < MOST_KILLS; kills += 1) last = await run(broken, STEP + kills * 17_000);
  expect(last.code).toBe(1);
  expect(kills).toBeGreaterThanOrEqual(FEWEST_KILLS);
  expect(await hashOf(broken)).toBe(await hashOf(whole));
});
