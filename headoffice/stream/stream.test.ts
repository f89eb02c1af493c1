/** Desks, a real server of the stream and PostgreSQL: what was made at head office is what the desks say, however it got there (EX-6, BY-14, decision 0028). */
import 'fake-indexeddb/auto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { readSetting } from '@renderer/db/reader';
import { ApartDesk, allOf, meet } from '@renderer/db/testing/apart-desk';
import { shownUpTo } from '@renderer/db/week-entries';
import { weekJob } from '@renderer/workers/week-job';
import type { Instant } from '@shared/base/time';
import { hear } from '@shared/group/hear';
import { registerTables } from '@shared/group/tables';
import { takeFiles } from '@shared/group/take-file';
import { exportKey } from '@shared/rules/weekly/settings';
import type { Sheet } from '@shared/workbook/model';
import { readWorkbook } from '@xlsx/reader';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { natsProgram, startNats } from '../../build/nats-server.mjs';
import type { Link } from '../../electron/services/replication/link';
import { openDatabase } from '../open-database';
import type { Database } from '../sql';
import { sqlStore } from '../sql-store';
import { type Cluster, startCluster } from '../testing/cluster';
import { dump } from '../testing/dump';
import { boardLines } from './board';
import { writeWeek } from './command';
import type { News } from './follow';
import { openSource, type Source } from './source';
import { eventsSince, sitesOf } from './stored';
import { prepareStream } from './tables';
import { deskBook, deskLink, foundedDesk, publish, running, SITE, sheetsOf, work } from './testing/sites';

const WEEK = '2026-W47';
const NOW: Instant = '2026-11-22T20:00:00+08:00';
const program = natsProgram();
const folder = mkdtempSync(path.join(tmpdir(), 'headoffice-stream-'));
const news: News[] = [];
const open: { end(): Promise<void> }[] = [];
let nats: Awaited<ReturnType<typeof startNats>>;
let cluster: Cluster | null = null;
let link: Link;
let a: ApartDesk;
let b: ApartDesk;
let address = '';
let head: Database;

const isThere = program !== null && (cluster = startCluster()) !== null;
if (!isThere && process.env['CI'] === 'true') throw new Error('nats-server or PostgreSQL is not installed');
if (!isThere) console.log('the stream at head office: left out, nats-server or PostgreSQL is not installed');

beforeAll(async () => {
  if (!isThere || !cluster) return;
  nats = await startNats(program ?? '');
  address = cluster.address('stream');
  a = await foundedDesk('A');
  await work(a, 100, 1);
  link = await deskLink(nats.address);
}, 120_000);

afterEach(async () => {
  for (const one of open.splice(0)) await one.end();
});

afterAll(async () => {
  await link?.close();
  await nats?.stop();
  cluster?.stop();
  for (const desk of [a, b]) await desk?.delete();
  rmSync(folder, { recursive: true, force: true });
});

const SERVERS = (): Parameters<typeof openSource>[0] => ({ servers: [nats.address], user: '', password: '', creds: '', ca: '' });

async function follow(to = address, connect = () => openSource(SERVERS())): Promise<ReturnType<typeof running>> {
  // Of one that was cut off the database lets go a moment later.
  let opened: Database | null = null;
  await until(async () => (opened = await openDatabase(to, 'follow').catch(() => null)) !== null);
  const database = opened as unknown as Database;
  head = database;
  await prepareStream(database.writing);
  const run = running({
    database,
    connect,
    now: () => NOW,
    tell: (one) => (process.env['SAY'] && console.log(JSON.stringify(one)), news.push(one)),
    keep: 2,
    // Of one database, whoever follows into it next goes on with them.
    folder: path.join(folder, `books of ${/\w+(?=\?|$)/.exec(to)?.[0]}`),
    settleMs: 50,
    lookMs: 50,
  });
  let isOpen = true;
  const end = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    try {
      await run.end();
    } finally {
      await database.close();
    }
  };
  open.push({ end: () => end().catch(() => undefined) });
  return { ...run, end };
}

async function until(what: () => unknown, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; !(await what()); ) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** All that the desks have is here, and the weeks are made of it. */
const isDone = (desk: ApartDesk) => async () => {
  const [site] = await sitesOf(head, SITE);
  const all = Object.values(await desk.lengths()).reduce((sum, n) => sum + n, 0);
  return site !== undefined && site.lines === all && site.made === all;
};

/** The sheets that differ, and of the cover the lines that do. */
function differing(mine: ReadonlyMap<string, Sheet>, theirs: ReadonlyMap<string, Sheet>): readonly string[] {
  const said = (sheet: Sheet | undefined): string => JSON.stringify(sheet && [sheet.columns, sheet.rows, sheet.ids, sheet.title]);
  const cover = (sheets: ReadonlyMap<string, Sheet>) =>
    new Map((sheets.get('封面')?.rows ?? []).map((row) => [String(row[0]), JSON.stringify(row)]));
  const [one, other] = [cover(mine), cover(theirs)];
  const lines = [...new Set([...one.keys(), ...other.keys()])].filter((item) => one.get(item) !== other.get(item));
  const names = [...new Set([...mine.keys(), ...theirs.keys()])].filter((name) => name !== '封面');
  return [...names.filter((name) => said(mine.get(name)) !== said(theirs.get(name))), ...lines.map((line) => `封面/${line}`).sort()];
}

async function headBook(): Promise<ReadonlyMap<string, Sheet>> {
  const out = path.join(folder, 'week.xlsx');
  await writeWeek({ command: 'week', site: SITE, week: WEEK, database: address, out, at: NOW, privacy: null, lang: 'zh' });
  return sheetsOf(readFileSync(out));
}

it.runIf(isThere)(
  'the week of one desk is the one that it exports: every sheet and cell but who wrote it',
  async () => {
    await publish(link, await allOf(a));
    const run = await follow();
    await until(isDone(a));
    await run.end();
    const mine = await deskBook(a, WEEK, NOW);
    expect(mine.get('指标')?.rows.length).toBeGreaterThan(20);
    expect([...mine.values()].reduce((sum, { rows }) => sum + rows.length, 0)).toBeGreaterThan(60);
    expect(differing(await headBook(), mine)).toEqual(['封面/制表人']);
  },
  120_000,
);

it.runIf(isThere)(
  'two desks that wrote apart, lines that come doubled, mixed up, altered and foreign: the merged week, and each bad line by name',
  async () => {
    b = new ApartDesk('B');
    await b.begin();
    await b.takeIn(await allOf(a));
    b.now = a.now;
    await work(a, 30, 2);
    await work(b, 40, 3);
    const known = await allOf(a);
    await meet(a, b);
    const all = await allOf(b);
    const fresh = all.filter(({ chain, text }) => !known.some((one) => one.chain === chain && one.text === text)).reverse();
    expect(fresh.length).toBeGreaterThan(20);
    const [first] = known;
    if (!first) throw new Error('nothing was written');
    await publish(link, fresh, 'mixed');
    await publish(link, [{ ...first, text: first.text.replace('澜庭花园', '假花园').replace('"by":"', '"by":"x') }], 'altered');
    await publish(link, [{ ...first, text: first.text.replace(`"site":"${SITE}"`, '"site":"site-2"') }], 'foreign');
    await link.publish({ chain: first.chain, seq: 9, text: '{"no":"line"}' }, 'none');
    await publish(link, known, 'doubled');
    const run = await follow();
    await until(isDone(b));
    const events = await eventsSince(head, '', 50);
    expect(events.map(({ kind }) => kind).sort()).toEqual(['altered', 'line', 'site']);
    const lines = boardLines(run.follower.state().sites, NOW);
    expect(lines).toMatchObject([{ site: SITE, name: '澜庭花园', unread: 0, unmade: 0, isSilent: false }]);
    expect(lines[0]?.open).toBe(await openIn(b));
    await run.end();
    for (const desk of [a, b]) expect(differing(await headBook(), await deskBook(desk, WEEK, NOW))).toEqual(['封面/制表人', '封面/前台']);
  },
  180_000,
);

async function openIn(desk: ApartDesk): Promise<number> {
  const base = new Set(['units', 'staff', 'departments', 'prices', 'promises']);
  return desk.db.rows.filter((row) => row.open === 1 && !base.has(row.register)).count();
}

it.runIf(isThere)(
  'cut off from its database again and again it goes on where it was, and comes to the same',
  async () => {
    const other = cluster?.address('killed') ?? '';
    let broken = 0;
    for (let round = 0; ; round += 1) {
      const run = await follow(other);
      if (round >= 4) {
        await until(isDone(b));
        await run.end();
        break;
      }
      await new Promise((done) => setTimeout(done, 40 + 60 * round));
      // Nothing of a transaction that was under way is kept, as when the process is killed.
      const killer = await openDatabase(address, 'look');
      await killer.reading.rows("SELECT pg_terminate_backend(pid) AS done FROM pg_stat_activity WHERE datname = 'killed'");
      await killer.close();
      await run.ended.then(
        () => undefined,
        () => {
          broken += 1;
        },
      );
    }
    expect(broken).toBe(4);
    const [straight, killed] = await Promise.all(
      [address, other].map(async (one) => {
        const database = await openDatabase(one, 'look');
        const said = await dump(database);
        await database.close();
        return said;
      }),
    );
    expect(killed).toEqual(straight);
    expect(straight?.get('weeks')).toHaveLength(1);
    expect(straight?.get('week_requests')?.length).toBeGreaterThan(0);
  },
  180_000,
);

it.runIf(isThere)(
  'a list of streams that says too little, as after servers were begun again, alarms nobody',
  async () => {
    let looks = 0;
    const hasty = async (): Promise<Source> => {
      const source = await openSource(SERVERS());
      const streams = async function* () {
        looks += 1;
        for await (const one of source.streams())
          yield looks > 1 ? one : { ...one, state: { ...one.state, first: 0, last: 0, messages: 0 } };
      };
      return { ...source, streams };
    };
    news.length = 0;
    const run = await follow(address, hasty);
    await until(() => looks > 2);
    expect(news.filter(({ kind }) => kind === 'stream')).toEqual([]);
    await run.end();
  },
  120_000,
);

it.runIf(isThere)(
  'a stream that was emptied takes nothing away, and what comes after it is taken on',
  async () => {
    const manager = await connect({ servers: nats.address });
    const jsm = await jetstreamManager(manager);
    const { config } = await jsm.streams.info(`JOURNAL_${SITE}`);
    await jsm.streams.delete(`JOURNAL_${SITE}`);
    await jsm.streams.add({ ...config });
    await manager.close();
    const before = new Set((await allOf(b)).map(({ text }) => text));
    b.now = '2026-11-22T18:00:00+08:00';
    await work(b, 6, 7);
    await publish(
      link,
      (await allOf(b)).filter(({ text }) => !before.has(text)),
      'after',
    );
    const run = await follow();
    await until(isDone(b));
    expect((await eventsSince(head, '', 50)).map(({ kind }) => kind)).toContain('replaced');
    await run.end();
    expect(differing(await headBook(), await deskBook(b, WEEK, NOW))).toEqual(['封面/制表人', '封面/前台']);
  },
  120_000,
);

it.runIf(isThere)(
  'a week that was handed in counts, and is held against the journals as they were: what differs is named, and nothing else does',
  async () => {
    b.now = '2026-11-22T19:30:00+08:00';
    expect(await b.run('weekreports.key', {})).toMatchObject({ ok: true });
    const upTo = await shownUpTo(b.db);
    const meta = {
      siteId: SITE,
      siteName: '澜庭花园',
      desk: 'B',
      wholeSite: true as const,
      week: WEEK,
      programVersion: '1',
      createdAt: b.now,
      createdBy: '王敏',
    };
    const siteKey = await readSetting(b.db, exportKey);
    const written = await weekJob(b.db, { database: '', privacy: 'masked', siteKey, before: '', meta }, () => undefined);
    if (!written.ok) throw new Error(written.error.code);
    const { bytes, checksum, publicKey, rows } = written.value.value;
    const file = { hash: 'a'.repeat(64), name: 'w.xlsx', type: 'x', size: bytes.length, role: 'other', at: b.now, by: '王敏' };
    const days = { fromDay: '2026-11-16', toDay: '2026-11-22', fileName: 'w.xlsx', rowCount: rows };
    const told = { week: WEEK, ...days, checksum, publicKey, readAt: b.now, upTo, privacy: 'masked', changes: '', program: '1', file };
    expect(await b.run('weekreports.export', told)).toMatchObject({ ok: true });
    const database = await openDatabase(address, 'merge');
    const heard = hear({ path: 'w.xlsx', hash: 'f', bytes: bytes.length }, await readWorkbook(bytes), registerTables());
    expect((await takeFiles(sqlStore(database), [heard])).map(({ fate }) => fate)).toEqual(['counts']);
    await database.writing.run('UPDATE week_requests SET row_state = $1 WHERE row_id = (SELECT min(row_id) FROM week_requests)', ['改过']);
    await database.close();
    await publish(link, await allOf(b), 'handed');
    const run = await follow();
    await until(isDone(b));
    const events = await eventsSince(head, '', 50);
    expect(events.filter(({ kind }) => kind.startsWith('file'))).toMatchObject([
      { kind: 'fileDiffers', detail: `${WEEK} w.xlsx：「客户诉求」1 行` },
    ]);
    expect(await head.reading.rows('SELECT desk, week, created_by FROM weeks')).toEqual([{ desk: '', week: WEEK, created_by: '王敏' }]);
    expect(await head.reading.rows('SELECT path, fate FROM files ORDER BY path')).toEqual([
      { path: `stream:${SITE}/${WEEK}`, fate: 'older' },
      { path: 'w.xlsx', fate: 'counts' },
    ]);
    await run.end();
  },
  120_000,
);
