/** Three servers of head office by the shipped configuration (docs/headoffice-stream): its rights and its TLS, between the servers too. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { freePort, natsVersion, startNats } from '../../../build/nats-server.mjs';
import type { Link } from '../../../electron/services/replication/link';
import { connectNats } from '../../../electron/services/replication/nats';

export type Hub = Awaited<ReturnType<typeof startNats>>;

export interface Hubs {
  readonly hubs: readonly Hub[];
  /** Where the servers of sites connect. */
  readonly leafAddresses: readonly string[];
  /** File of the authority that made their certificates. */
  readonly ca: string;
  /** Somebody of users.conf, at any of them. */
  connectAs(user: string, password: string): Promise<NatsConnection>;
  /** A desk of a site, with the rights that desks have, at one of them. */
  desk(address: string, site: string): Promise<Link>;
}

const DOCS = path.join(import.meta.dirname, '../../../docs');

/** The desk of a site that is let in. */
export const deskOf = (site: string): { readonly user: string; readonly password: string } => ({
  user: `${site}-a`,
  password: 'CHANGE-ME-A',
});

/** `folder`: for certificates. `direct`: sites whose desks come here; `own`: one that has a server of its own. What belongs to the test's machine stands in the place of the shipped addresses, folders and files; all else is as it is shipped. */
export async function shippedHubs(
  program: string,
  folder: string,
  { direct, own }: { readonly direct: readonly string[]; readonly own: string },
): Promise<Hubs> {
  const { ca, cert, key } = certificates(folder);
  const [ports, leafPorts] = [await threePorts(), await threePorts()];
  const routes = ports.map((port) => `"nats-route://127.0.0.1:${port}"`).join(', ');
  const isOld = natsVersion(program) < 2010;
  if (isOld) console.log('three servers of head office: sync_interval of hub.conf was left out, this nats-server is older than 2.10');
  const hubs: Hub[] = [];
  for (const [at, port] of ports.entries()) {
    const config = read('headoffice-stream/hub.conf')
      .replace(/^server_name.*$/m, `server_name: hub${at + 1}`)
      .replace(/^listen.*$/m, '')
      .replace(/^jetstream \{[\s\S]*?^\}$/m, '')
      .replace('0.0.0.0:6222', `127.0.0.1:${port}`)
      .replace('0.0.0.0:7422', `127.0.0.1:${leafPorts[at]}`)
      .replace('advertise: $HUB', 'advertise: localhost')
      .replace(/routes: \[.*\]/, `routes: [${routes}]`)
      .replaceAll('/etc/nats/server.pem', cert)
      .replaceAll('/etc/nats/server.key', key)
      .replaceAll('/etc/nats/ca.pem', ca)
      .replace('include "users.conf"', users(direct, own));
    hubs.push(await startNats(program, config, isOld ? '' : 'sync_interval: always'));
  }
  const servers = hubs.map(({ address }) => address);
  return {
    hubs,
    leafAddresses: leafPorts.map((port) => `localhost:${port}`),
    ca,
    connectAs: (user, pass) => connect({ servers, user, pass, reconnect: false, tls: { caFile: ca } }),
    desk: (address, site) =>
      connectNats({ on: true, servers: [address], ...deskOf(site), creds: '', ca: readFileSync(ca, 'utf8'), tls: true }, site),
  };
}

function threePorts(): Promise<readonly number[]> {
  return Promise.all([1, 2, 3].map(() => freePort()));
}

function read(name: string): string {
  return readFileSync(path.join(DOCS, name), 'utf8');
}

/** The shipped names, those that stand there behind `#:` too, and among them one desk of each site with the rights of docs/nats/site.conf. */
function users(direct: readonly string[], own: string): string {
  const rights = /desk_of_site_s1: (\{[\s\S]*?\n {2}\})/.exec(read('nats/site.conf'))?.[1];
  if (!rights) throw new Error('docs/nats/site.conf has no rights of a desk');
  const place = '# One user a desk';
  const text = read('headoffice-stream/users.conf')
    .replace(/^( *)#: /gm, '$1')
    .replaceAll('S1', own);
  if (!text.includes(place)) throw new Error('docs/headoffice-stream/users.conf has no place for desks');
  const desks = direct.map((site) => {
    const { user, password } = deskOf(site);
    return `{ user: "${user}", password: "${password}", permissions: ${rights.replaceAll('S1', site)} }\n`;
  });
  return text.replace(place, `${desks.join('')}${place}`);
}

function certificates(folder: string): { readonly ca: string; readonly cert: string; readonly key: string } {
  mkdirSync(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, name);
  const openssl = (line: string): unknown => execFileSync('openssl', line.split(' '), { stdio: 'ignore' });
  openssl(`req -x509 -newkey rsa:2048 -nodes -keyout ${at('ca.key')} -out ${at('ca.pem')} -days 2 -subj /CN=ca`);
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  openssl(`req -newkey rsa:2048 -nodes -keyout ${at('server.key')} -out ${at('server.csr')} -subj /CN=hub -addext ${names}`);
  const signed = `-CA ${at('ca.pem')} -CAkey ${at('ca.key')} -CAcreateserial -out ${at('server.pem')} -copy_extensions copy`;
  openssl(`x509 -req -in ${at('server.csr')} -days 2 ${signed}`);
  return { ca: at('ca.pem'), cert: at('server.pem'), key: at('server.key') };
}
