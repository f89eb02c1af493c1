/** A site's own server with head office behind it, by the shipped examples: docs/nats/site.conf, leaf.conf and hub.conf. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { jetstreamManager, type StreamAPI } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { bucketName, streamName, subjectStart } from '@shared/merge/stream-names';
import { freePort } from '../../../../build/nats-server.mjs';
import { type Cable, layCable } from './cable';
import { Desk, ends, expectSoon, isState, type Nats, SITE, server } from './desks';

const FILES = bucketName(SITE);
export const STREAM = streamName(SITE);
export const BUCKET = `OBJ_${FILES}`;

export interface SiteAndHub {
  readonly hub: Nats;
  /** The desks know it alone. */
  readonly leaf: Nats;
  /** Between the two. */
  readonly line: Cable;
  readonly one: Desk;
  readonly other: Desk;
}

/** Both servers and two desks that are connected. @param keeps whether the site's server keeps the streams, or hands all on to those of the hub */
export async function siteAndHub(keeps = true): Promise<SiteAndHub> {
  const port = await freePort();
  const line = await layCable(port);
  ends.push(() => line.end());
  // A hub tells its leaves by which address it listens: without this word they would go past the cable.
  const place = `listen: "127.0.0.1:${port}"\n  advertise: "${line.address}"`;
  const hub = await server(`server_name: hub\n${shipped('hub.conf').replace('listen: "0.0.0.0:7422"', place)}`, domainOf('hub.conf'));
  const lines = siteLines([line.address]);
  const leaf = keeps ? await server(lines, domainOf('leaf.conf')) : await server(handingOn(lines), null);
  await makeStreams(keeps ? await asKeeper(leaf, 'keeper') : await asKeeper(hub, 'keeper-s1'));
  return { hub, leaf, line, ...(await twoDesks(leaf)) };
}

/** Two desks that are connected to the site's server. */
async function twoDesks(leaf: Nats): Promise<{ readonly one: Desk; readonly other: Desk }> {
  const [one, other] = [new Desk(), new Desk()];
  await one.set(leaf.address, { user: 's1-a', password: 'CHANGE-ME-A' });
  await other.set(leaf.address, { user: 's1-b', password: 'CHANGE-ME-B' });
  for (const desk of [one, other]) await desk.start();
  for (const desk of [one, other]) await expectSoon(isState(desk, 'on'));
  return { one, other };
}

/** The site's server with its streams and two desks; head office is several servers, with TLS. @param ca file of the authority that made their certificates */
export async function siteOf(hubs: readonly string[], ca: string): Promise<Omit<SiteAndHub, 'hub' | 'line'>> {
  const leaf = await server(siteLines(hubs, ca), domainOf('leaf.conf'));
  await makeStreams(await asKeeper(leaf, 'keeper'));
  return { leaf, ...(await twoDesks(leaf)) };
}

/** The site's server. @param ca '' = the line to head office is in clear */
function siteLines(hubs: readonly string[], ca = ''): string {
  const urls = hubs.map((address) => `"${ca === '' ? 'nats-leaf' : 'tls'}://site-s1:CHANGE-ME-SITE@${address}"`);
  const remote = shipped('leaf.conf')
    .replace(/urls: \[.*\]/, `urls: [${urls.join(', ')}]`)
    .replace(/tls \{ ca_file: .* \}/, ca === '' ? '' : `tls { ca_file: "${ca}" }`)
    .replace('reconnect: 5', 'reconnect: 1');
  return `server_name: leaf\n${shipped('site.conf')}\n${remote}`;
}

/** Whoever looks after a server, by the name that is shipped for it. */
export async function asKeeper(nats: Nats, user: 'keeper' | 'keeper-s1'): Promise<StreamAPI> {
  const connection = await connect({ servers: nats.address, user, pass: 'CHANGE-ME-KEEPER' });
  ends.push(() => connection.close());
  return streamsOf(connection);
}

async function streamsOf(connection: NatsConnection): Promise<StreamAPI> {
  return (await jetstreamManager(connection)).streams;
}

/** The commands of the guide. */
async function makeStreams(streams: StreamAPI): Promise<void> {
  await streams.add({ name: STREAM, subjects: [`${subjectStart(SITE)}>`], deny_purge: true });
  await streams.add({ name: BUCKET, subjects: [`$O.${FILES}.C.>`, `$O.${FILES}.M.>`], deny_purge: true });
}

function read(name: string): string {
  return readFileSync(path.join(import.meta.dirname, '../../../../docs/nats', name), 'utf8');
}

/** As it is shipped, without its address, folder and certificates; of the test's site. */
function shipped(name: string): string {
  return read(name)
    .replace(/^(server_name|listen|include).*$/gm, '')
    .replace(/^( *)tls \{[\s\S]*?^\1\}$/gm, '')
    .replace(/^jetstream \{[\s\S]*?^\}$/m, '')
    .replaceAll('S1', SITE);
}

/** The words of the shipped JetStream block that matter here. */
function domainOf(name: string): string {
  return /^ *domain: .*$/m.exec(read(name))?.[0] ?? '';
}

/** What the guide says of a server that keeps nothing: its line, and the desks' rights to the hub's calls. */
function handingOn(lines: string): string {
  const guide = read('guide.md');
  const line = /`(default_js_domain: [^`]*)`/.exec(guide)?.[1];
  if (line === undefined || !guide.includes('`$JS.hub.API`')) throw new Error('docs/nats/guide.md does not say how a server keeps nothing');
  return `${lines.replaceAll('$JS.API', '$JS.hub.API')}\n${line}`;
}
