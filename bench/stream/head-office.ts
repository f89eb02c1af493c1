/** Head office's service as its own process, from an empty database until it has every entry and has made every site's weeks. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { headOffice } from '../../build/headoffice.mjs';
import { openPostgres } from '../../headoffice/postgres';
import { prepare } from '../../headoffice/schema';
import { sitesOf } from '../../headoffice/stream/stored';
import { startCluster } from '../../headoffice/testing/cluster';
import { cpuOf, type Hubs } from './hubs';
import type { SiteChains } from './sites';
import type { Told } from './told';

const LOOK_MS = 200;
const MOST_MS = 20 * 60_000;

export async function followAll({ addresses }: Hubs, sites: readonly SiteChains[]): Promise<readonly Told[]> {
  const cluster = startCluster({ flushes: true });
  if (cluster === null) throw new Error('PostgreSQL is not installed');
  const address = cluster.address('head');
  const database = await openPostgres(address, 'look');
  await prepare(database);
  const entries = sites.reduce((sum, { chains }) => sum + chains.reduce((all, { length }) => all + length, 0), 0);
  const began = performance.now();
  const args = [await headOffice(), 'follow', '--servers', addresses.join(','), '--database', address, '--settle', '1'];
  const service = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    let storedAt = 0;
    for (const end = Date.now() + MOST_MS; ; ) {
      const now = await sitesOf(database).catch(() => []);
      const [stored, made] = [
        now.reduce((sum, { lines }) => sum + lines, 0),
        now.filter((one) => one.lines > 0 && one.made === one.lines).length,
      ];
      if (stored === entries) storedAt ||= performance.now();
      if (storedAt > 0 && made === sites.length) break;
      if (service.exitCode !== null || Date.now() > end)
        throw new Error(`head office has ${stored} of ${entries} entries, ${made} sites are made`);
      await new Promise((done) => setTimeout(done, LOOK_MS));
    }
    const { pid = 0 } = service;
    return [
      { what: 'stored by head office, weeks being made beside it', value: entries / ((storedAt - began) / 1000), unit: 'entries/s' },
      { what: 'until every site’s weeks are made too', value: (performance.now() - began) / 1000, unit: 's' },
      { what: 'processor of the service for 1,000 entries, stored and made', value: (cpuOf(pid) / entries) * 1e6, unit: 'ms' },
      { what: 'memory of the service at most', value: mostMemoryMB(pid), unit: 'MB' },
    ];
  } finally {
    service.kill('SIGKILL');
    await database.close();
    cluster.stop();
  }
}

function mostMemoryMB(pid: number): number {
  const kb = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kb ?? 0) / 1024;
}
