/** Servers of the stream: one, or three that keep everything three times. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { streamName, subjectStart } from '@shared/merge/stream-names';
import { freePort, startNats } from '../../build/nats-server.mjs';

export interface Hubs {
  readonly addresses: readonly string[];
  /** On the disk that the first of them writes. */
  readonly folder: string;
  /** The stream of a site, with as many copies as there are servers. */
  makeStream(site: string): Promise<void>;
  /** Seconds of processor that all of them have used. */
  cpu(): number;
  /** On the disks of all of them. */
  bytes(): number;
  stop(): Promise<void>;
}

const TICKS = 100;
const PATIENCE_MS = 60_000;

export async function hubsOf(program: string, count: number, sync: string): Promise<Hubs> {
  const ports = await Promise.all(Array.from({ length: count }, () => freePort()));
  const routes = ports.map((port) => `"nats-route://127.0.0.1:${port}"`).join(', ');
  const servers: Awaited<ReturnType<typeof startNats>>[] = [];
  for (const [at, port] of ports.entries()) {
    const cluster = `server_name: hub${at + 1}\ncluster { name: deskbook, listen: "127.0.0.1:${port}", routes: [${routes}] }`;
    servers.push(await startNats(program, `max_payload: 8MB\n${count === 1 ? '' : cluster}`, sync === '' ? '' : `sync_interval: ${sync}`));
  }
  const addresses = servers.map(({ address }) => address);
  return {
    addresses,
    folder: servers[0]?.folder ?? '',
    makeStream: (site) => untilDone(() => makeStream(addresses, site)),
    cpu: () => servers.reduce((sum, { pid }) => sum + cpuOf(pid()), 0),
    bytes: () => servers.reduce((sum, { folder }) => sum + bytesIn(folder), 0),
    stop: async () => {
      for (const server of servers) await server.stop();
    },
  };
}

/** As a desk makes it, but for the copies, which are head office's affair. */
async function makeStream(servers: readonly string[], site: string): Promise<void> {
  const connection = await connect({ servers: [...servers], reconnect: false });
  try {
    const manager = await jetstreamManager(connection, { timeout: 5_000 });
    await manager.streams.add({ name: streamName(site), subjects: [`${subjectStart(site)}>`], num_replicas: servers.length });
  } finally {
    await connection.close();
  }
}

/** Servers that have just begun choose their leaders first. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

/** Seconds of processor of a process, its own and the system's for it. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(path.join(parentPath, name)).size, 0);
}
