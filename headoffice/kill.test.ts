/** Killed in the middle and run again, the command ends with the same collection (EX-6); of thousands of files `headoffice prove` shows it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { headOffice } from '../build/headoffice.mjs';
import { generate } from './generate/generate';
import { openDatabase } from './open-database';
import { compareCollections } from './prove/compare';
import { proofText } from './prove/proof-words';
import { type Proof, prove } from './prove/prove';
import { dumpHash } from './testing/dump';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-kill-'));
const PLAN = { command: 'prove', sites: 11, weeks: 2, seed: 9, odd: 1, kills: 3, workers: 2, together: 2, lang: 'zh' } as const;
let proof: Proof;

beforeAll(async () => {
  await generate({ ...PLAN, out: path.join(work, 'in') }, 1);
  proof = await prove({ ...PLAN, out: work }, await headOffice(), () => {});
}, 240_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

async function hashOf(name: string): Promise<string> {
  const database = await openDatabase(path.join(work, name));
  try {
    return await dumpHash(database);
  } finally {
    await database.close();
  }
}

it('gives the same whether it was killed or not', async () => {
  expect(proof.straight).toMatchObject({ code: 1, isKilled: false, told: expect.stringContaining('旧版重报') });
  expect(proof.broken.filter(({ isKilled }) => isKilled).length).toBeGreaterThanOrEqual(3);
  expect(proof.broken.at(-1)?.isKilled).toBe(false);
  expect(proof.killedAt).toHaveLength(3);
  expect(proof.tables.filter(({ lacking, added }) => lacking + added > 0)).toEqual([]);
  expect(proof.tables.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(5_000);
  expect(proof.isProven).toBe(true);
  expect(proofText(proof, 'zh')).toContain('逐行相等');
  expect(await hashOf('broken.duckdb')).toBe(await hashOf('whole.duckdb'));
}, 120_000);

it('is told to be different when a single cell is, or a row stands there twice', async () => {
  const broken = await openDatabase(path.join(work, 'broken.duckdb'));
  await broken.writing.run("UPDATE files SET detail = 'x' WHERE path = (SELECT min(path) FROM files)");
  await broken.writing.run(
    'INSERT INTO weeks SELECT * FROM weeks WHERE site_id = (SELECT min(site_id) FROM weeks) AND week = (SELECT min(week) FROM weeks)',
  );
  await broken.close();
  const whole = await openDatabase(path.join(work, 'whole.duckdb'));
  const tables = await compareCollections(whole, path.join(work, 'broken.duckdb'));
  await whole.close();
  expect(tables.filter(({ lacking, added }) => lacking + added > 0).map(({ table, lacking, added }) => [table, lacking, added])).toEqual([
    ['files', 1, 1],
    ['weeks', 0, 1],
  ]);
}, 60_000);
