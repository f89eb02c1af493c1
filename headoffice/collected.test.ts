/** The page of the program, which keeps its collection in memory, says word for word what the database of head office says (EX-6). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collectingStore, NOTHING_COLLECTED } from '@shared/group/collected';
import { collectedData } from '@shared/group/collected-data';
import { groupBook } from '@shared/group/group-book';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from './folder';
import { generate } from './generate/generate';
import { groupData } from './group-query';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { readTask } from './read-file';
import type { Database } from './sql';
import { sqlStore } from './sql-store';

const work = mkdtempSync(path.join(tmpdir(), 'headoffice-page-'));
const folder = path.join(work, 'in');
const memory = collectingStore(NOTHING_COLLECTED);
let duck: Database;

beforeAll(async () => {
  await generate({ out: folder, sites: 11, weeks: 2, seed: 6, odd: 1 }, 1);
  duck = await openDatabase(path.join(work, 'group.duckdb'));
  const readers = { read: readTask, close: async () => {} };
  for (const store of [sqlStore(duck), memory])
    await mergeFiles({ root: folder, files: filesIn(folder), store, readers, ahead: 2, together: 5, onFile: () => {} });
}, 300_000);

afterAll(async () => {
  await duck.close();
  rmSync(work, { recursive: true, force: true });
});

it.each([
  ['all weeks', '', ''],
  ['the last week', '2026-W47', '2026-W47'],
])('in the workbook of %s', async (_title, from, to) => {
  const facts = { createdAt: '2026-11-24T09:00:00+08:00', programVersion: '' };
  const data = collectedData(memory.collected(), from, to);
  expect(data.fileCount).toBeGreaterThan(20);
  expect(groupBook(data, facts)).toEqual(groupBook(await groupData(duck, from, to), facts));
});
