/** A record is corrected after its week was handed over: head office counts that week by the corrected records, and tells both values everywhere (EX-4, EX-6). */
import { anExport } from '@shared/registers/weekreports/fixtures';
import 'fake-indexeddb/auto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { weekJob } from '@renderer/workers/week-job';
import { addDays, at, weekRange } from '@shared/base/time';
import { type Collected, collectingStore, NOTHING_COLLECTED } from '@shared/group/collected';
import { collectedData } from '@shared/group/collected-data';
import { groupBook } from '@shared/group/group-book';
import { groupPage } from '@shared/group/page/group-page';
import { aRequest } from '@shared/registers/requests/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn } from './folder';
import { groupData } from './group-query';
import { mergeFiles } from './merge';
import { openDatabase } from './open-database';
import { readTask } from './read-file';
import type { Database } from './sql';
import { sqlStore } from './sql-store';

const FACTS = { createdAt: '2026-12-01T09:00:00+08:00', programVersion: '' };
const work = mkdtempSync(path.join(tmpdir(), 'headoffice-corrected-'));
const inbox = path.join(work, 'in');
let desk: TestDesk;
let head: Database;
let memory: Collected = NOTHING_COLLECTED;

beforeAll(async () => {
  mkdirSync(inbox);
  desk = await testDesk();
  desk.as('supervisor', '陈主管');
  head = await openDatabase(path.join(work, 'group.duckdb'));
}, 60_000);

afterAll(async () => {
  await head.close();
  await desk.db.delete();
  rmSync(work, { recursive: true, force: true });
});

async function complaint(registeredAt: string): Promise<string> {
  desk.at(registeredAt);
  return (await desk.run('record.create', { register: 'requests', data: aRequest({ type: 'complaint', registeredAt }) })).rows[0]?.id ?? '';
}

/** Exported on the given day and handed over; the file lies in head office's folder. */
async function handIn(week: string, day = addDays(weekRange(week).to, 1), name = week): Promise<void> {
  const createdAt = at(day, '09:00');
  desk.at(createdAt);
  const meta = { siteId: 'site-1', siteName: '荔园', desk: '', week, programVersion: '0', createdAt, createdBy: '王敏' };
  const written = await weekJob(desk.db, { database: '', meta, privacy: 'masked', siteKey: 'key', before: '' }, () => undefined);
  if (!written.ok) throw new Error(written.error.code);
  writeFileSync(path.join(inbox, `${name}.xlsx`), written.value.value.bytes);
  const made = await desk.run('weekreports.export', anExport(week, createdAt));
  await desk.run('record.act', { id: made.rows[0]?.id, action: 'hand', data: { sentTo: '总部' } });
}

/** All of the folder into the database and into the memory of the page, which say the same. */
async function merge(from: string, to = from) {
  const readers = { read: readTask, close: async () => {} };
  const page = collectingStore(memory);
  for (const store of [sqlStore(head), page])
    await mergeFiles({ root: inbox, files: filesIn(inbox), store, readers, ahead: 1, together: 2, onFile: () => {} });
  memory = page.collected();
  const data = await groupData(head, from, to);
  expect(groupBook(collectedData(memory, from, to), FACTS)).toEqual(groupBook(data, FACTS));
  return data;
}

it('counts a former week by the corrected records and tells what was told, until the week itself is sent again', {
  timeout: 60_000,
}, async () => {
  const struck = await complaint('2026-11-03T09:00:00+08:00');
  await complaint('2026-11-04T09:00:00+08:00');
  await handIn('2026-W45');
  await complaint('2026-11-11T09:00:00+08:00');
  await handIn('2026-W46');
  const before = await merge('2026-W45', '2026-W46');
  expect(before.weeks.map(({ figures }) => figures.get('complaints.count'))).toEqual([2, 1]);
  expect([before.corrected, before.corrections]).toEqual([[], []]);

  desk.at('2026-11-18T09:00:00+08:00');
  await desk.run('record.void', { id: struck, reason: '登记重了' });
  await handIn('2026-W47');
  const after = await merge('2026-W45', '2026-W46');
  expect(after.weeks.map(({ figures }) => figures.get('complaints.count'))).toEqual([1, 1]);
  expect(after.desks[0]?.figures.get('complaints.count')?.value).toBe(2);
  const both = after.corrected.find(({ id }) => id === 'complaints.count');
  expect(both).toMatchObject({ siteName: '荔园', week: '2026-W45', told: 2, now: 1, correctedIn: '2026-W47' });
  expect(new Set(after.corrected.map(({ week }) => week))).toEqual(new Set(['2026-W45']));
  expect(after.corrections).toMatchObject([
    { about: '2026-W45', week: '2026-W47', register: '客户诉求', reason: '登记重了', isRecounted: true },
  ]);
  // What the week's own workbook says stays as it is beside it.
  const told = await head.reading.rows("SELECT value FROM indicators WHERE week = '2026-W45' AND id = 'complaints.count'");
  expect(told).toEqual([{ value: 2 }]);

  const page = groupPage(after, FACTS.createdAt);
  expect(page).toContain('荔园（已更正）');
  expect(page).toMatch(/<td class="s">投诉<\/td><td class="n">2<\/td><td class="n">1<\/td>/);

  // Sent again later, the week says it by itself.
  await handIn('2026-W45', '2026-11-25', '2026-W45 重报');
  const again = await merge('2026-W45');
  expect(again.weeks.map(({ figures }) => figures.get('complaints.count'))).toEqual([1]);
  expect(again.corrected).toEqual([]);
});
