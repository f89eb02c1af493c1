/** Head office as it is shipped (docs/headoffice-stream): three servers with three copies, TLS and rights, the service as its own process; one server and the service are killed while a desk writes. */
import 'fake-indexeddb/auto';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { type ApartDesk, allOf } from '@renderer/db/testing/apart-desk';
import type { SentText } from '@shared/merge/exchange';
import { streamName, subjectStart } from '@shared/merge/stream-names';
import { afterAll, expect, it } from 'vitest';
import { headOffice } from '../../build/headoffice.mjs';
import { freePort, natsProgram } from '../../build/nats-server.mjs';
import type { Link } from '../../electron/services/replication/link';
import { openDatabase } from '../open-database';
import { type Cluster, startCluster } from '../testing/cluster';
import { sitesOf } from './stored';
import { type Hub, type Hubs, shippedHubs } from './testing/shipped-hubs';
import { foundedDesk, publish, SITE, sheetsOf, work } from './testing/sites';

const program = natsProgram();
const folder = mkdtempSync(path.join(tmpdir(), 'headoffice-cluster-'));
const postgres: Cluster | null = program === null ? null : startCluster();
const isThere = postgres !== null;
if (!isThere && process.env['CI'] === 'true') throw new Error('nats-server or PostgreSQL is not installed');
if (!isThere) console.log('three servers of head office: left out, nats-server or PostgreSQL is not installed');

let shipped: Hubs | null = null;
let desk: ApartDesk | null = null;
let service: ChildProcess | null = null;

function head(): Hubs {
  if (shipped === null) throw new Error('there are no servers');
  return shipped;
}

afterAll(async () => {
  service?.kill('SIGKILL');
  for (const hub of shipped?.hubs ?? []) await hub.stop();
  postgres?.stop();
  await desk?.delete();
  rmSync(folder, { recursive: true, force: true });
});

/** Three copies, as the guide says; the servers choose their leaders first. */
async function makeStream(): Promise<void> {
  await again(async () => {
    const connection = await head().connectAs('keeper', 'CHANGE-ME-KEEPER');
    try {
      const manager = await jetstreamManager(connection, { timeout: 3_000 });
      await manager.streams.add({ name: streamName(SITE), subjects: [`${subjectStart(SITE)}>`], num_replicas: head().hubs.length });
    } finally {
      await connection.close();
    }
  });
}

async function leaderOf(): Promise<Hub> {
  const connection = await head().connectAs('keeper', 'CHANGE-ME-KEEPER');
  try {
    const { cluster } = await (await jetstreamManager(connection)).streams.info(streamName(SITE));
    const hub = head().hubs[Number(cluster?.leader?.at(-1)) - 1];
    if (!hub) throw new Error(`no leader: ${JSON.stringify(cluster)}`);
    return hub;
  } finally {
    await connection.close();
  }
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
      .desk(address)
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
  return spawn(process.execPath, [command, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

it.skipIf(!isThere)('all that was acknowledged comes to head office, and the week is made of it', { timeout: 300_000 }, async () => {
  const command = await headOffice();
  const database = postgres?.address('hubs') ?? '';
  shipped = await shippedHubs(program ?? '', path.join(folder, 'certificates'), SITE);
  await makeStream();
  desk = await foundedDesk('A');
  await work(desk, 40, 7);
  const lines = await allOf(desk);
  const port = await freePort();
  const servers = head()
    .hubs.map(({ address }) => address)
    .join(',');
  const password = path.join(folder, 'nats.password');
  writeFileSync(password, 'CHANGE-ME-HEADOFFICE\n');
  const rights = ['--user', 'headoffice', '--password-file', password, '--ca', head().ca];
  const follow = ['follow', '--servers', servers, ...rights, '--database', database, '--board', `127.0.0.1:${port}`, '--settle', '1'];
  const stored = await openDatabase(database, 'look');
  try {
    service = run(follow, command);
    const half = Math.floor(lines.length / 2);
    await publishAll(lines.slice(0, half));
    await again(async () => expect((await sitesOf(stored, SITE))[0]?.lines ?? 0).toBeGreaterThan(0));
    service.kill('SIGKILL');
    await mayNotWrite();
    const leader = await leaderOf();
    await leader.kill();
    await publishAll(lines.slice(half));
    service = run(follow, command);
    await again(async () => expect((await sitesOf(stored, SITE))[0]).toMatchObject({ lines: lines.length, made: lines.length }), 120_000);
    await leader.start();
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(page).toContain('澜庭花园');
    const out = path.join(folder, 'week.xlsx');
    const made = run(['week', '--site', SITE, '--week', '2026-W47', '--database', database, '--out', out], command);
    expect(await new Promise((done) => made.once('exit', done))).toBe(0);
    expect((await sheetsOf(readFileSync(out))).size).toBeGreaterThan(5);
  } finally {
    await stored.close();
  }
});
