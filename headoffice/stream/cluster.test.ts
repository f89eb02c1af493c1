/**
 * Head office as it is shipped (docs/headoffice-stream): three servers with three copies, TLS and rights, the service as its own process; one server and the
 * service are killed while a desk writes, one while the server of a site (docs/nats/leaf.conf) is copied, and one while a desk puts a photo there.
 */
import 'fake-indexeddb/auto';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type ClusterInfo, DiscardPolicy, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { type ApartDesk, allOf } from '@renderer/db/testing/apart-desk';
import type { SentText } from '@shared/merge/exchange';
import { bucketName, streamName, subjectStart } from '@shared/merge/stream-names';
import { afterAll, afterEach, expect, it } from 'vitest';
import { headOffice } from '../../build/headoffice.mjs';
import { freePort, natsProgram } from '../../build/nats-server.mjs';
import type { Link } from '../../electron/services/replication/link';
import {
  Desk,
  endAll,
  expectSoon,
  gets,
  have,
  isState,
  lacks,
  SITE as OTHER_SITE,
  story,
  subjectsIn,
} from '../../electron/services/replication/testing/desks';
import { siteOf } from '../../electron/services/replication/testing/leaf';
import { openDatabase } from '../open-database';
import { type Cluster, startCluster } from '../testing/cluster';
import { sitesOf } from './stored';
import { deskOf, type Hub, type Hubs, shippedHubs } from './testing/shipped-hubs';
import { foundedDesk, publish, SITE, sheetsOf, work } from './testing/sites';

const program = natsProgram();
const folder = mkdtempSync(path.join(tmpdir(), 'headoffice-cluster-'));
const postgres: Cluster | null = program === null ? null : startCluster();
const isThere = postgres !== null;
if (!isThere && process.env['CI'] === 'true') throw new Error('nats-server or PostgreSQL is not installed');
if (!isThere) console.log('three servers of head office: left out, nats-server or PostgreSQL is not installed');

/** Of the site whose desks here are without windows. */
const BUCKET = `OBJ_${bucketName(OTHER_SITE)}`;

let shipped: Hubs | null = null;
let desk: ApartDesk | null = null;
let service: ChildProcess | null = null;
/** What it said, and the one before it. */
const said: string[] = [];
let database = '';
let board = 0;

function head(): Hubs {
  if (shipped === null) throw new Error('there are no servers');
  return shipped;
}

/** The first test that wants them starts them. */
async function started(): Promise<Hubs> {
  shipped ??= await shippedHubs(program ?? '', path.join(folder, 'certificates'), { direct: [SITE, OTHER_SITE], own: OTHER_SITE });
  return shipped;
}

afterEach(endAll);

afterAll(async () => {
  service?.kill('SIGKILL');
  for (const hub of shipped?.hubs ?? []) await hub.stop();
  postgres?.stop();
  await desk?.delete();
  rmSync(folder, { recursive: true, force: true });
});

/** Three copies, as the guide says; the servers choose their leaders first. */
async function makeStream(name: string, subjects: readonly string[]): Promise<void> {
  await again(() =>
    asKeeper(({ streams }) => streams.add({ name, subjects: [...subjects], num_replicas: head().hubs.length, deny_purge: true })),
  );
}

/** A server that is killed ends the connection: a new one each time. */
async function asKeeper<Value>(ask: (manager: JetStreamManager) => Promise<Value>): Promise<Value> {
  const connection = await head().connectAs('keeper', 'CHANGE-ME-KEEPER');
  try {
    return await ask(await jetstreamManager(connection, { checkAPI: false, timeout: 3_000 }));
  } finally {
    await connection.close();
  }
}

async function leaderOf(stream: string): Promise<Hub> {
  const { cluster } = await asKeeper(({ streams }) => streams.info(stream));
  const hub = hubOf(cluster);
  if (!hub) throw new Error(`no leader: ${JSON.stringify(cluster)}`);
  return hub;
}

/** The server that leads; they are called hub1 to hub3. */
function hubOf(cluster: ClusterInfo | undefined): Hub | undefined {
  return head().hubs[Number(cluster?.leader?.at(-1)) - 1];
}

/** The name of the service reads; and nobody is let in who speaks in clear. */
async function mayNotWrite(): Promise<void> {
  const connection = await head().connectAs('headoffice', 'CHANGE-ME-HEADOFFICE');
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 });
    expect((await manager.streams.list().next()).map(({ config }) => config.name)).toEqual([streamName(SITE)]);
    for (const harm of [
      () => jetstream(connection, { timeout: 2_000 }).publish(`${subjectStart(SITE)}x`, 'x'),
      () => manager.streams.delete(streamName(SITE)),
      () => manager.streams.purge(streamName(SITE)),
    ])
      await expect(harm()).rejects.toBeInstanceOf(Error);
  } finally {
    await connection.close();
  }
  const [hub] = head().hubs;
  await expect(connect({ servers: hub?.address ?? '', user: 'keeper', pass: 'CHANGE-ME-KEEPER', reconnect: false })).rejects.toBeInstanceOf(
    Error,
  );
}

/** As a desk does: on to the next server that answers, and what was not acknowledged once more. */
async function publishAll(lines: readonly SentText[]): Promise<void> {
  let link: Link | null = null;
  for (const line of lines)
    await again(async () => {
      link ??= await anyLink();
      try {
        await publish(link, [line]);
      } catch (error) {
        await link.close().catch(() => undefined);
        link = null;
        throw error;
      }
    });
  await (link as Link | null)?.close();
}

async function anyLink(): Promise<Link> {
  for (const { address } of head().hubs) {
    const link = await head()
      .desk(address, SITE)
      .catch(() => null);
    if (link) return link;
  }
  throw new Error('no server answers');
}

async function again<Value>(what: () => Promise<Value>, ms = 60_000): Promise<Value> {
  for (const end = Date.now() + ms; ; ) {
    try {
      return await what();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

function run(args: readonly string[], command: string): ChildProcess {
  const child = spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout?.on('data', (piece: Buffer) => said.push(piece.toString()));
  return child;
}

/** The service begins; the database is made for the first one. */
async function serve(): Promise<string> {
  const command = await headOffice();
  database ||= postgres?.address('hubs') ?? '';
  board ||= await freePort();
  const servers = head()
    .hubs.map(({ address }) => address)
    .join(',');
  const password = path.join(folder, 'nats.password');
  writeFileSync(password, 'CHANGE-ME-HEADOFFICE\n');
  const rights = ['--user', 'headoffice', '--password-file', password, '--ca', head().ca];
  const where = ['--board', `127.0.0.1:${board}`, '--settle', '1'];
  service = run(['follow', '--servers', servers, ...rights, '--database', database, ...where], command);
  return command;
}

/** Waits until the service has so many lines of the site, and has made what follows from them where `isMade`. */
async function reaches(site: string, lines: number, isMade = false): Promise<void> {
  const stored = await openDatabase(database, 'look');
  try {
    const wanted = isMade ? { lines, made: lines } : { lines };
    await again(async () => {
      const [now] = await sitesOf(stored, site);
      expect(now, `${JSON.stringify(now)}\n${said.join('')}`).toMatchObject(wanted);
    }, 120_000);
  } finally {
    await stored.close();
  }
}

it.skipIf(!isThere)('all that was acknowledged comes to head office, and the week is made of it', { timeout: 300_000 }, async () => {
  await started();
  await makeStream(streamName(SITE), [`${subjectStart(SITE)}>`]);
  desk = await foundedDesk('A');
  await work(desk, 40, 7);
  const lines = await allOf(desk);
  const half = Math.floor(lines.length / 2);
  await serve();
  await publishAll(lines.slice(0, half));
  await reaches(SITE, half);
  service?.kill('SIGKILL');
  await mayNotWrite();
  const leader = await leaderOf(streamName(SITE));
  await leader.kill();
  await publishAll(lines.slice(half));
  const command = await serve();
  await reaches(SITE, lines.length, true);
  await leader.start();
  const page = await (await fetch(`http://127.0.0.1:${board}/`)).text();
  expect(page).toContain('澜庭花园');
  const out = path.join(folder, 'week.xlsx');
  const made = run(['week', '--site', SITE, '--week', '2026-W47', '--database', database, '--out', out], command);
  expect(await new Promise((done) => made.once('exit', done))).toBe(0);
  expect((await sheetsOf(readFileSync(out))).size).toBeGreaterThan(5);
});

/** What is answered to a request; '' = nobody answers. */
async function answerTo(user: string, password: string, subject: string): Promise<string> {
  const connection = await head().connectAs(user, password);
  try {
    return await connection.request(subject, '', { timeout: 2_000 }).then(
      (message) => message.string(),
      () => '',
    );
  } finally {
    await connection.close();
  }
}

it.skipIf(!isThere)('a site with a server of its own is copied and read, whichever server is killed', { timeout: 180_000 }, async () => {
  const { ca, leafAddresses, hubs } = await started();
  if (service === null) await serve();
  const name = streamName(OTHER_SITE);
  const { leaf, one, other } = await siteOf(leafAddresses, ca);
  const password = path.join(folder, 'keeper.password');
  writeFileSync(password, 'CHANGE-ME-KEEPER\n');
  const servers = hubs.map(({ address }) => address).join(',');
  const asked = ['--servers', servers, '--password-file', password, '--ca', ca, '--site', OTHER_SITE, '--domain', 's1'];
  await again(() => promisify(execFile)(process.execPath, ['build/headoffice-streams.mjs', ...asked]));
  const [a, b, c] = [story('甲', 20), story('乙', 20), story('丙', 20)];
  one.write(a.name, a.lines);
  await expectSoon(have(other, a.name, a.lines));
  await reaches(OTHER_SITE, 20);
  // That which makes the copy.
  const leader = await leaderOf(name);
  await leader.kill();
  other.write(b.name, b.lines);
  await expectSoon(have(one, b.name, b.lines));
  await reaches(OTHER_SITE, 40);
  await leader.start();
  await leaf.kill();
  await leaf.start();
  one.write(c.name, c.lines);
  await expectSoon(have(other, c.name, c.lines));
  await reaches(OTHER_SITE, 60);
  // The site reaches no stream of head office, and head office can do nothing to the site's.
  expect(await answerTo('site-s1', 'CHANGE-ME-SITE', '$JS.API.STREAM.LIST')).not.toContain('mirror');
  for (const call of ['DELETE', 'PURGE'])
    expect(await answerTo('keeper', 'CHANGE-ME-KEEPER', `$JS.s1.API.STREAM.${call}.${name}`)).toBe('');
  // The tests after this one make it otherwise.
  await again(() => asKeeper((manager) => manager.streams.delete(name)));
});

/** A desk of the other site that may go to any of the servers. */
async function joined(): Promise<Desk> {
  const { hubs, ca } = head();
  const one = new Desk();
  await one.set('', { ...deskOf(OTHER_SITE), ca: readFileSync(ca, 'utf8'), servers: hubs.map(({ address }) => address) });
  await one.start();
  await expectSoon(isState(one, 'on'));
  return one;
}

/** The server that reads the stream for whoever joined last; `before`: readers that were there. Those of a desk that has left may stay for minutes. */
function newReader(before: Set<string>): Promise<Hub | undefined> {
  return again(async () => {
    const found = await asKeeper(({ consumers }) => consumers.list(streamName(OTHER_SITE)).next());
    const one = found.find(({ name }) => !before.has(name));
    if (!one) throw new Error('nobody reads');
    before.add(one.name);
    return hubOf(one.cluster);
  });
}

it.skipIf(!isThere)('a desk hears of what others write though the server that reads for it is killed', { timeout: 180_000 }, async () => {
  await started();
  await makeStream(streamName(OTHER_SITE), [`${subjectStart(OTHER_SITE)}>`]);
  let deaf = await joined();
  const before = new Set<string>();
  let reader = await newReader(before);
  // One that it is not itself connected to: else it would notice at once.
  for (let tries = 0; !reader || reader.address.endsWith(deaf.replication.state().server); tries += 1) {
    if (tries > 30) throw new Error('it is always the server that the desk is connected to');
    await deaf.end();
    deaf = await joined();
    reader = await newReader(before);
  }
  await reader.kill();
  const one = await joined();
  const a = story('甲', 5);
  one.write(a.name, a.lines);
  await expectSoon(have(deaf, a.name, a.lines));
  await reader.start();
});

it.skipIf(!isThere)('what a full stream of three copies did not take is in it once there is room', { timeout: 180_000 }, async () => {
  await started();
  const name = streamName(OTHER_SITE);
  await makeStream(name, [`${subjectStart(OTHER_SITE)}>`]);
  const [one, other] = [await joined(), await joined()];
  const [a, b] = [story('满', 5), story('空', 5)];
  one.write(a.name, a.lines);
  await expectSoon(have(other, a.name, a.lines));
  // Without a bound as it was made: the tests after this one make it again.
  const roomFor = (bytes: number) => {
    const discard = bytes < 0 ? DiscardPolicy.Old : DiscardPolicy.New;
    return again(() => asKeeper(async ({ streams }) => streams.update(name, { discard, max_bytes: bytes })));
  };
  const { state } = await again(() => asKeeper(({ streams }) => streams.info(name)));
  await roomFor(state.bytes + 1);
  one.write(b.name, b.lines);
  await expectSoon(isState(one, 'full'));
  // Every server of the three refuses it some times.
  await new Promise((done) => setTimeout(done, 2_000));
  await roomFor(-1);
  await expectSoon(have(other, b.name, b.lines));
  await expectSoon(() => isState(one, 'on')() && one.replication.state().toSend === 0);
});

/** Subjects of the bucket that have messages. */
const inBucket = (part: string): Promise<readonly string[]> => again(() => asKeeper(({ streams }) => subjectsIn(streams, BUCKET, part)));

it.skipIf(!isThere)(
  'a photo is whole, and erased for good, though the leader of its bucket is killed in the middle',
  { timeout: 120_000 },
  async () => {
    await started();
    await makeStream(streamName(OTHER_SITE), [`${subjectStart(OTHER_SITE)}>`]);
    await makeStream(BUCKET, [`$O.${bucketName(OTHER_SITE)}.C.>`, `$O.${bucketName(OTHER_SITE)}.M.>`]);
    const [one, other] = [await joined(), await joined()];
    const photos = Array.from({ length: 5 }, () => randomBytes(4_000_000));
    const leader = await leaderOf(BUCKET);
    const third = one.putting(3);
    const hashes = photos.map((bytes) => one.keepPhoto(bytes));
    await third;
    await leader.kill();
    expect(one.replication.state().filesToSend).toBeGreaterThan(0);
    for (const [n, hash] of hashes.entries()) await expectSoon(gets(other, hash, photos[n] ?? new Uint8Array()));
    const b = story('乙', 5);
    one.write(b.name, b.lines);
    await expectSoon(have(other, b.name, b.lines));
    for (const hash of hashes) expect(await inBucket(`.C.${hash}`)).toHaveLength(1);

    // Two of three are enough to take somebody out; the third learns of it when it is back.
    const [first = ''] = hashes;
    one.photos.delete(first);
    expect(await one.replication.erase([], [first])).toBe('done');
    await leader.start();
    await expectSoon(lacks(other, first, 'erased'));
    expect(await inBucket(`.C.${first}`)).toEqual([]);
  },
);
