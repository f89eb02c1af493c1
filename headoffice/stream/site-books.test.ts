/** What head office keeps of a site in a file is what a database makes of all its lines at one go: two desks, corrections of weeks handed over, somebody taken out. */
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Deskbook, deskbook } from '@renderer/db/database';
import { takeIn } from '@renderer/db/merge/take-in';
import { ApartDesk, allOf, made, meet } from '@renderer/db/testing/apart-desk';
import { MARK_KEYS } from '@renderer/db/torn';
import { shownUpTo } from '@renderer/db/week-entries';
import { randomOf } from '@shared/demo/random';
import type { SentText } from '@shared/merge/exchange';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../open-database';
import type { Database } from '../sql';
import { type Cluster, startCluster } from '../testing/cluster';
import { BookFile } from './kept/book-file';
import { SiteBooks } from './site-books';
import { siteWeek } from './site-week';
import { addSite, linesUpTo, storeLines } from './stored';
import { LINES, prepareStream } from './tables';
import { foundedDesk, SITE, work } from './testing/sites';

const [BEFORE, WEEK] = ['2026-W46', '2026-W47'] as const;
const NOW = '2026-11-22T20:00:00+08:00';
const STREAM = { created: 'x', first: 1, last: 1, messages: 1, forgets: false };
const cluster: Cluster | null = startCluster();
if (!cluster && process.env['CI'] === 'true') throw new Error('PostgreSQL is not installed');
if (!cluster) console.log('books of sites: left out, PostgreSQL is not installed');

let database: Database;
let lines: readonly SentText[];
let plain: Deskbook;

beforeAll(async () => {
  if (!cluster) return;
  lines = await aSite();
  database = await openDatabase(cluster.address('books'), 'follow');
  await prepareStream(database.writing);
  await addSite(database, SITE, '');
  for (let at = 0; at < lines.length; at += 100) {
    const came = lines.slice(at, at + 100).map((line, index) => ({ ...line, place: at + index + 1 }));
    await storeLines(database, SITE, came, { now: STREAM, place: at, at: NOW });
  }
  plain = deskbook('plain');
  await plain.open();
  await takeIn(plain, lines, { site: SITE, now: NOW });
}, 240_000);

afterAll(async () => {
  await plain?.delete();
  await database?.close();
  cluster?.stop();
});

/** Lines of both desks in the order of their writing. */
async function aSite(): Promise<readonly SentText[]> {
  const a = await foundedDesk('A');
  const founded = a.now;
  a.now = '2026-05-06T10:00:00+08:00';
  await a.run('clock.acknowledge', { kind: 'back', from: founded, to: a.now, zone: 480, reason: '试' });
  await work(a, 50, 1);
  // Nothing that is done at random touches what is to be taken out: its time would begin anew.
  const visit = { phone: '13800138021', idNo: '', cameAt: a.now, leftAt: a.now, badge: '', unit: '3-2-1203' };
  const id = await made(a, 'visitors', aVisitor({ name: '何静', ...visit }));
  a.now = '2026-11-12T09:00:00+08:00';
  const old = await made(a, 'visitors', aVisitor({ name: '赵强', ...visit }));
  a.now = '2026-11-16T09:00:00+08:00';
  const file = { hash: 'a'.repeat(64), name: 'w.xlsx', type: 'x', size: 1, role: 'other', at: a.now, by: '王敏' };
  const told = { week: BEFORE, fromDay: '2026-11-09', toDay: '2026-11-15', fileName: 'w.xlsx', rowCount: 1, checksum: 'c', publicKey: 'p' };
  const upTo = await shownUpTo(a.db);
  const exported = await a.run('weekreports.export', { ...told, readAt: a.now, upTo, privacy: 'masked', changes: '', program: '1', file });
  if (!exported.ok) throw new Error(JSON.stringify(exported.error));
  await a.run('record.act', { id: exported.value.rows[0]?.id, action: 'hand', data: { sentTo: '总部' } });
  const b = new ApartDesk('B');
  await b.begin();
  await b.takeIn(await allOf(a));
  b.now = '2026-11-17T09:00:00+08:00';
  a.now = b.now;
  await a.run('clock.acknowledge', { kind: 'ahead', from: '2026-05-06T10:00:00+08:00', to: a.now, zone: 480, reason: '试' });
  const person = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-17', note: '', left: 0, person, records: [id] };
  const before = await allOf(b);
  const erased = await a.run('privacy.erase', request);
  if (!erased.ok) throw new Error(JSON.stringify(erased.error));
  await work(a, 140, 2);
  await work(b, 60, 3);
  for (const [desk, name] of [[a, '赵强强'] as const, [b, '赵刚'] as const]) {
    const row = await desk.db.rows.get(old);
    const changed = await desk.run('record.edit', { id: old, rev: row?.rev, data: { name }, reason: '写错了' });
    if (!changed.ok) throw new Error(JSON.stringify(changed.error));
  }
  await meet(a, b);
  await work(b, 128, 4);
  await meet(a, b);
  const after = (await allOf(b)).slice();
  // Lines as the stream carried them before somebody was taken out come first.
  const known = new Set(before.map(({ text }) => placeOf(text)));
  for (const desk of [a, b]) await desk.delete();
  return [...before, ...after.filter(({ text }) => !known.has(placeOf(text)))];
}

function placeOf(text: string): string {
  const { entry } = JSON.parse(text) as { readonly entry: { readonly hash: string } };
  return entry.hash;
}

const sheetsOf = async (db: Deskbook, week: string): Promise<unknown> => (await siteWeek(db, { site: SITE, week, at: NOW })).sheets;

/** Whether all of it is as at the database that took in all lines at one go. */
async function expectAsPlain(db: Deskbook): Promise<void> {
  for (const week of [BEFORE, WEEK]) expect(await sheetsOf(db, week)).toEqual(await sheetsOf(plain, week));
  for (const store of ['rows', 'journal', 'values', 'search', 'conflicts'])
    expect(await db.table(store).toArray()).toEqual(await plain.table(store).toArray());
  // A count that was more in between is nothing now; where it never was it does not stand at all.
  const counts = (of: Deskbook) => of.counters.filter(({ n }) => n !== 0).toArray();
  expect(await counts(db)).toEqual(await counts(plain));
  expect(await settings(db)).toEqual(await settings(plain));
}

/** But for the marks of transactions, which say when they were. */
async function settings(db: Deskbook): Promise<unknown> {
  return (await db.settings.toArray()).filter(({ key }) => !MARK_KEYS.includes(key));
}

describe.runIf(cluster !== null)('a site of two desks', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'site-books-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** The site with its first lines, by a service that is begun for it and ended. */
  async function madeUpTo(upTo: number, since: number, look: (db: Deskbook) => Promise<void> = async () => undefined): Promise<number> {
    const books = new SiteBooks(database, { most: 1, folder });
    const { db, read } = await books.at(SITE, upTo, since);
    await look(db);
    await books.close();
    return read;
  }

  it.each([
    ['at one go', [1]],
    ['in two halves', [0.5, 1]],
    ['in many pieces of any length', Array.from({ length: 12 }, (_, at) => (at + randomOf(5, String(at)).int(1, 99) / 100) / 12).concat(1)],
  ])('%s, from the file each time: the same weeks, records, counters and settings', { timeout: 120_000 }, async (_, ends) => {
    let before = 0;
    for (const end of ends) {
      const upTo = Math.ceil(lines.length * end);
      const read = await madeUpTo(upTo, before, async (db) => void (await sheetsOf(db, WEEK)));
      expect(read).toBe(upTo - before);
      before = upTo;
    }
    const read = await madeUpTo(lines.length, before, expectAsPlain);
    expect(read).toBe(0);
  });

  it('has what it is to be tried with: a correction of a week that was handed over, a record in two states, an erasing', async () => {
    const week = await siteWeek(plain, { site: SITE, week: WEEK, at: NOW });
    expect(week.sheets.find(({ name }) => name === '更正')?.rows.length).toBeGreaterThan(0);
    expect((await plain.conflicts.toArray()).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['out', 'state', 'twice']));
    expect(lines.some(({ text }) => text.includes('何静'))).toBe(true);
    expect(JSON.stringify(await plain.values.toArray())).not.toContain('何静');
    expect(lines.length).toBeGreaterThan(300);
  });

  it('is read up to a number of each chain, some lines at a time: those and no other, in their order', async () => {
    const [one = '', other = ''] = new Set(lines.map(({ chain }) => chain));
    const upTo = { [one]: 37, [other]: 0, elsewhere: 9 };
    const found: SentText[] = [];
    for await (const piece of linesUpTo(database, SITE, upTo, 10)) {
      expect(piece.length).toBeLessThanOrEqual(10);
      found.push(...piece);
    }
    expect(found).toEqual(lines.filter(({ chain }) => chain === one).slice(0, 37));
  });

  it('that has fewer lines than before, or others, is made anew', { timeout: 120_000 }, async () => {
    const half = Math.ceil(lines.length / 2);
    await madeUpTo(lines.length, 0);
    expect(await madeUpTo(half, 0)).toBe(half);
    expect(await madeUpTo(half, half)).toBe(0);
    // As many, but not the same: PostgreSQL was brought back from a copy, and lines came in another order since.
    const swap = (a: number, b: number) =>
      database.writing.run(
        `UPDATE ${LINES.name} SET n = CASE n WHEN ${a} THEN ${b} ELSE ${a} END WHERE site_id = $1 AND n IN (${a}, ${b})`,
        [SITE],
      );
    const later = await lineOfOtherChain(half);
    await swap(half, later);
    expect(await madeUpTo(half, half)).toBe(half);
    await swap(half, later);
    expect(await madeUpTo(lines.length, half, expectAsPlain)).toBe(lines.length);
  });

  it('whose file is by another program, or ended the service again and again, is made anew', { timeout: 120_000 }, async () => {
    const file = path.join(folder, `${SITE}.lmdb`);
    writeFileSync(file, Buffer.alloc(20_000, 'x'));
    writeFileSync(`${file}-tries`, '3');
    expect(await madeUpTo(100, 0)).toBe(100);
    writeFileSync(`${file}-tries`, '2');
    expect(await madeUpTo(100, 100)).toBe(0);
    const other = new BookFile(file);
    other.change(() => other.sayOfSelf({ ...(other.self() as object), shape: 'another' }));
    await other.close();
    expect(await madeUpTo(100, 0)).toBe(100);
    expect(await madeUpTo(lines.length, 100, expectAsPlain)).toBe(lines.length - 100);
    expect(readdirSync(folder).sort()).toEqual([`${SITE}.lmdb`, `${SITE}.lmdb-lock`]);
  });

  it('that another service has taken further is not written over', { timeout: 120_000 }, async () => {
    const [ours, theirs] = [1, 2].map(() => new SiteBooks(database, { most: 1, folder })) as [SiteBooks, SiteBooks];
    await ours.at(SITE, 50, 0);
    await theirs.at(SITE, 60, 0);
    await expect(ours.at(SITE, 70, 50)).rejects.toThrow('changed by somebody else');
    await theirs.close();
    await ours.shut(SITE);
    expect((await ours.at(SITE, 70, 50)).read).toBe(10);
    await ours.close();
  });
});

/** The first line after so many that is of another chain than the last of them. */
async function lineOfOtherChain(n: number): Promise<number> {
  const [row] = await database.reading.rows(
    `SELECT min(n) AS n FROM ${LINES.name} WHERE site_id = $1 AND n > ${n} AND chain <> (SELECT chain FROM ${LINES.name} WHERE site_id = $1 AND n = ${n})`,
    [SITE],
  );
  return Number(row?.['n']);
}
