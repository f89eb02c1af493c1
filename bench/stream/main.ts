/**
 * The stream under load: sites with several desks each send what they wrote, one desk of each reads all of its site, head office follows into PostgreSQL.
 * Servers, desks and head office share this machine, over loopback: figures of the programs, not of a network.
 */
import 'fake-indexeddb/auto';
import { parseArgs } from 'node:util';
import { natsProgram, natsVersion } from '../../build/nats-server.mjs';
import { BUSY, makeWeek } from '../corpus/week';
import { round } from '../figures/figures';
import { diskFloor } from './disk-floor';
import { followAll } from './head-office';
import { hubsOf } from './hubs';
import { chainsOf, readSites, sendSites } from './sites';
import type { Told } from './told';

/**
 * `--sites N` (20), `--desks N` (3), `--entries N` a desk (900), `--servers 1|3` (1), `--sync WORDS` for the servers' `sync_interval` ('' = their default),
 * `--follow`: head office too. @returns the exit code
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sites: { type: 'string', default: '20' },
      desks: { type: 'string', default: '3' },
      entries: { type: 'string', default: '900' },
      servers: { type: 'string', default: '1' },
      sync: { type: 'string', default: '' },
      follow: { type: 'boolean', default: false },
    },
  });
  const [sites, desks, entries, servers] = [values.sites, values.desks, values.entries, values.servers].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  if (![sites, desks, entries, servers].every((n) => Number.isInteger(n) && n > 0))
    throw new Error('--sites, --desks, --entries and --servers need numbers');
  const program = natsProgram();
  if (program === null) throw new Error('nats-server is not installed');
  const version = natsVersion(program);
  console.log(
    `${sites} sites, ${desks} desks each, ${entries} entries a desk; ${servers} nats-server ${Math.floor(version / 1000)}.${version % 1000}, sync_interval ${values.sync || 'as it is'}`,
  );
  const week = await makeWeek({ ...BUSY, now: '2026-11-21T15:00:00+08:00' });
  const chains = chainsOf(week.lines, { sites, desks, entries });
  const hubs = await hubsOf(program, servers, values.sync);
  const tell = (told: readonly Told[]): void => {
    for (const { what, value, unit } of told) console.log(`  ${what.padEnd(64)} ${round(value)} ${unit}`);
  };
  try {
    tell([await diskFloor(hubs.folder)]);
    tell(await sendSites(hubs, chains));
    tell(await readSites(hubs, chains));
    if (values.follow) tell(await followAll(hubs, chains));
  } finally {
    await hubs.stop();
  }
  return 0;
}
