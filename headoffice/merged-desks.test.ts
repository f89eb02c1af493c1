/** Two desks of a site that handed in each for itself are merged, and both hand in again, each for the whole site: head office counts nothing twice (BY-14, EX-6). */
import 'fake-indexeddb/auto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasOthers } from '@renderer/db/merge/store';
import { ApartDesk, made, meet, SITE } from '@renderer/db/testing/apart-desk';
import { weekJob } from '@renderer/workers/week-job';
import { at } from '@shared/base/time';
import { collectingStore, NOTHING_COLLECTED } from '@shared/group/collected';
import { collectedData } from '@shared/group/collected-data';
import { groupBook } from '@shared/group/group-book';
import { missingWeeks } from '@shared/group/group-data';
import { aRequest } from '@shared/registers/requests/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from './folder';
import { groupData } from './group-query';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { readTask } from './read-file';
import type { Database } from './sql';
import { sqlStore } from './sql-store';
import { type Cluster, startCluster } from './testing/cluster';

const FACTS = { createdAt: '2026-12-01T09:00:00+08:00', programVersion: '' };
const work = mkdtempSync(path.join(tmpdir(), 'headoffice-merged-'));
const inbox = path.join(work, 'in');
const memory = collectingStore(NOTHING_COLLECTED);
const a = new ApartDesk('A');
const b = new ApartDesk('B');
let head: Database;
let cluster: Cluster | null = null;

async function complaint(desk: ApartDesk, registeredAt: string): Promise<void> {
  desk.now = registeredAt;
  await made(desk, 'requests', aRequest({ type: 'complaint', category: 'cleaning', registeredAt }));
}

async function handIn(desk: ApartDesk, week: string, createdAt: string): Promise<void> {
  desk.now = createdAt;
  const wholeSite = await hasOthers(desk.db);
  const { letter, db } = desk;
  const meta = { siteId: SITE, siteName: '荔园', desk: letter, week, programVersion: '0', createdAt, createdBy: '王敏' };
  const request = { database: '', privacy: 'masked', siteKey: `key of ${letter}`, before: '' } as const;
  const written = await weekJob(db, { ...request, meta: wholeSite ? { ...meta, wholeSite } : meta }, () => undefined);
  if (!written.ok) throw new Error(written.error.code);
  writeFileSync(path.join(inbox, `${week}-${letter}${wholeSite ? '-all' : ''}.xlsx`), written.value.value.bytes);
}

beforeAll(async () => {
  mkdirSync(inbox);
  head = await openDatabase(path.join(work, 'group.duckdb'));
  for (const desk of [a, b]) {
    await desk.begin();
    await complaint(desk, '2026-11-12T09:00:00+08:00');
    await handIn(desk, '2026-W46', at('2026-11-16', '09:00'));
    await complaint(desk, '2026-11-18T09:00:00+08:00');
    await handIn(desk, '2026-W47', at('2026-11-23', '09:00'));
  }
  await meet(a, b);
  await handIn(b, '2026-W47', at('2026-11-23', '10:00'));
  await handIn(a, '2026-W47', at('2026-11-23', '11:00'));
  await handIn(b, '2026-W48', at('2026-11-30', '10:00'));
  for (const store of [sqlStore(head), memory]) await mergeInto(store);
}, 120_000);

async function mergeInto(store: Parameters<typeof mergeFiles>[0]['store']): Promise<void> {
  const readers = { read: readTask, close: async () => {} };
  await mergeFiles({ root: inbox, files: filesIn(inbox), store, readers, ahead: 2, together: 2, onFile: () => {} });
}

afterAll(async () => {
  cluster?.stop();
  await head.close();
  for (const desk of [a, b]) await desk.delete();
  rmSync(work, { recursive: true, force: true });
});

it('of the files of a week the newest of the whole site counts, and each other one is named', async () => {
  const { files } = await groupData(head);
  expect(Object.fromEntries(files.map(({ path: file, fate }) => [file, fate]))).toEqual({
    '2026-W46-A.xlsx': 'counts',
    '2026-W46-B.xlsx': 'counts',
    '2026-W47-A.xlsx': 'older',
    '2026-W47-B.xlsx': 'older',
    '2026-W47-B-all.xlsx': 'older',
    '2026-W47-A-all.xlsx': 'counts',
    '2026-W48-B-all.xlsx': 'counts',
  });
});

it('every complaint is counted once, and stands once among the records', async () => {
  const { weeks, desks, to } = await groupData(head);
  expect(weeks.map(({ week, desks: n, figures }) => [week, n, figures.get('complaints.count')])).toEqual([
    ['2026-W46', 2, 2],
    ['2026-W47', 1, 2],
    ['2026-W48', 1, 0],
  ]);
  expect(await head.reading.rows('SELECT desk, count(*) AS n FROM requests GROUP BY desk')).toEqual([{ desk: '', n: 4 }]);
  expect(desks.map((desk) => [desk.desk, missingWeeks(desk, desks, to)])).toEqual([
    ['', []],
    ['A', []],
    ['B', []],
  ]);
});

it('the program’s own page says the same as the database', async () => {
  for (const [from, to] of [
    ['', ''],
    ['2026-W47', '2026-W47'],
  ] as const)
    expect(groupBook(collectedData(memory.collected(), from, to), FACTS)).toEqual(groupBook(await groupData(head, from, to), FACTS));
});

it('PostgreSQL says the same as the embedded database', async () => {
  cluster = startCluster();
  if (!cluster) {
    if (process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
    process.stdout.write('PostgreSQL is not installed: not tried\n');
    return;
  }
  const database = await openDatabase(cluster.address('merged'));
  await mergeInto(sqlStore(database));
  expect(groupBook(await groupData(database), FACTS)).toEqual(groupBook(await groupData(head), FACTS));
  expect((await groupData(database)).files).toEqual((await groupData(head)).files);
  const rows = 'SELECT row_id, desk FROM requests ORDER BY row_id';
  expect(await database.reading.rows(rows)).toEqual(await head.reading.rows(rows));
  await database.close();
}, 120_000);
