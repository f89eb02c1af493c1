/** Desks of many sites without windows: what they wrote, sent as the program sends it and read as it reads. */
import { type EntryBody, GENESIS, sealEntry } from '@shared/journal/entry';
import { type JournalLine, writeLine } from '@shared/journal/line';
import type { SentText } from '@shared/merge/exchange';
import type { Link } from '../../electron/services/replication/link';
import { connectNats } from '../../electron/services/replication/nats';
import { sendAll } from '../../electron/services/replication/outbox';
import type { Hubs } from './hubs';
import type { Told } from './told';

export interface SiteChains {
  readonly site: string;
  /** One a desk. */
  readonly chains: readonly (readonly SentText[])[];
}

interface Wanted {
  readonly sites: number;
  readonly desks: number;
  readonly entries: number;
}

/** A week of the demonstration for each desk of each site, sealed as that desk's own. */
export function chainsOf(lines: readonly JournalLine[], { sites, desks, entries }: Wanted): readonly SiteChains[] {
  const part = lines.slice(0, entries);
  if (part.length < entries) throw new Error(`the week has ${lines.length} entries, ${entries} are wanted`);
  return Array.from({ length: sites }, (_, at) => {
    const site = `S${at + 1}`;
    return { site, chains: Array.from({ length: desks }, (__, desk) => sealed(part, site, String.fromCharCode(65 + desk))) };
  });
}

function sealed(lines: readonly JournalLine[], site: string, desk: string): readonly SentText[] {
  let prev = GENESIS;
  let chain = '';
  return lines.map(({ entry: { hash: _old, ...body }, values }, at) => {
    const entry = sealEntry({ ...(body as EntryBody), site, desk, seq: at + 1, prev });
    prev = entry.hash;
    chain ||= entry.hash;
    return { chain, text: writeLine({ entry, values }) };
  });
}

function link(hubs: Hubs, at: number, site: string): Promise<Link> {
  const { addresses } = hubs;
  // Spread over the servers, as names of several do it.
  const server = addresses[at % addresses.length] ?? '';
  return connectNats({ on: true, servers: [server], user: '', password: '', creds: '', ca: '', tls: false }, site);
}

/** All desks at once. */
export async function sendSites(hubs: Hubs, sites: readonly SiteChains[]): Promise<readonly Told[]> {
  for (const { site } of sites) await hubs.makeStream(site);
  const desks = await Promise.all(
    sites.flatMap(({ site, chains }, at) => chains.map(async (lines, desk) => ({ lines, link: await link(hubs, at + desk, site) }))),
  );
  const entries = desks.reduce((sum, { lines }) => sum + lines.length, 0);
  const bytes = desks.reduce((sum, { lines }) => sum + lines.reduce((all, { text }) => all + Buffer.byteLength(text), 0), 0);
  const before = { cpu: hubs.cpu(), own: process.cpuUsage(), at: performance.now() };
  await Promise.all(desks.map((desk) => send(desk.link, desk.lines)));
  const seconds = (performance.now() - before.at) / 1000;
  const cpu = hubs.cpu() - before.cpu;
  const { user, system } = process.cpuUsage(before.own);
  for (const desk of desks) await desk.link.close();
  return [
    { what: 'an entry with its values, as text', value: bytes / entries, unit: 'bytes' },
    { what: 'sent by all desks at once and acknowledged', value: entries / seconds, unit: 'entries/s' },
    { what: 'processor of the servers for 1,000 of them', value: (cpu / entries) * 1e6, unit: 'ms' },
    { what: 'processor of the desks for 1,000 of them', value: (user + system) / entries, unit: 'ms' },
    { what: 'on the disks of all servers, of an entry', value: hubs.bytes() / entries, unit: 'bytes' },
  ];
}

async function send(to: Link, lines: readonly SentText[]): Promise<void> {
  let held = 0;
  const failed = await sendAll(to, lines, {
    cuts: '',
    heldOf: () => held,
    hold: (_, seq) => {
      held = seq;
    },
    begun: () => undefined,
    sent: () => undefined,
  });
  if (failed) throw failed.error;
}

/** A desk of each site that begins anew reads all that the site has, all of them at once. */
export async function readSites(hubs: Hubs, sites: readonly SiteChains[]): Promise<readonly Told[]> {
  const links = await Promise.all(sites.map(({ site }, at) => link(hubs, at, site)));
  const before = { cpu: hubs.cpu(), at: performance.now() };
  const counts = await Promise.all(links.map(readAll));
  const seconds = (performance.now() - before.at) / 1000;
  const entries = counts.reduce((sum, count) => sum + count, 0);
  const wanted = sites.reduce((sum, { chains }) => sum + chains.reduce((all, { length }) => all + length, 0), 0);
  if (entries !== wanted) throw new Error(`${entries} entries were read, ${wanted} were sent`);
  for (const one of links) await one.close();
  return [
    { what: 'read by one desk of each site at once', value: entries / seconds, unit: 'entries/s' },
    { what: 'processor of the servers for 1,000 of them', value: ((hubs.cpu() - before.cpu) / entries) * 1e6, unit: 'ms' },
  ];
}

async function readAll(from: Link): Promise<number> {
  let count = 0;
  for await (const { pending } of from.read(1)) {
    count += 1;
    if (pending === 0) break;
  }
  return count;
}
