/**
 * The servers of a history: the site's own (a leaf) and head office's (the hub) behind it, each a process that can be killed. Of two kinds: a leaf that keeps
 * the stream, the hub a copy of it, as docs/nats recommends; and a leaf that keeps nothing and hands the desks' calls on to the stream of the hub.
 */
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { SITE } from '@renderer/db/testing/apart-desk';
import { streamName } from '@shared/merge/stream-names';
import { freePort, natsProgram, startNats } from '../../build/nats-server.mjs';
import { connectNats } from '../../electron/services/replication/nats';
import { type Cable, layCable } from '../../electron/services/replication/testing/cable';

type Server = Awaited<ReturnType<typeof startNats>>;

const STREAM = streamName(SITE);
const NO_SECRETS = { on: true, user: '', password: '', creds: '', ca: '', tls: false } as const;

export interface Servers {
  /** The desks know it alone. */
  readonly leaf: Server;
  readonly hub: Server;
  /** Between the two. */
  readonly line: Cable;
  /** The one of them that keeps the stream the desks write to. */
  readonly keeper: Server;
  stop(): Promise<void>;
}

/** A line of a chain with its number in it. */
export interface NumberedLine {
  readonly chain: string;
  readonly text: string;
  readonly seq: number;
}

/** Null where nats-server is not installed. */
export const program = natsProgram();

/** @param keeps whether the leaf keeps the stream */
export async function startServers(keeps: boolean): Promise<Servers> {
  const port = await freePort();
  const line = await layCable(port);
  // A hub tells its leaves by which address it listens: without the other word they would go past the cable.
  const place = `listen: "127.0.0.1:${port}", advertise: "${line.address}"`;
  const hub = await startNats(program ?? '', `server_name: hub\nleafnodes { ${place} }`, 'domain: hub');
  const remote = `server_name: leaf\nleafnodes { reconnect: 1, remotes: [ { url: "nats-leaf://${line.address}" } ] }`;
  const leaf = keeps
    ? await startNats(program ?? '', remote, 'domain: site')
    : await startNats(program ?? '', `${remote}\ndefault_js_domain: { "$G": hub }`, null);
  return {
    leaf,
    hub,
    line,
    keeper: keeps ? leaf : hub,
    stop: async () => {
      line.end();
      await leaf.stop();
      await hub.stop();
    },
  };
}

/** The hub copies the site's stream; made anew when the site's server lost its disk, as the guide says. */
export async function makeMirror({ address }: Server): Promise<void> {
  const connection = await connect({ servers: address });
  try {
    const { streams } = await jetstreamManager(connection);
    await streams.delete(STREAM).catch(() => undefined);
    // The client's own word for another domain is not known to the oldest server.
    await streams.add({ name: STREAM, mirror: { name: STREAM, external: { api: '$JS.site.API', deliver: '' } } });
  } finally {
    await connection.close();
  }
}

/** Texts of all messages that a server has of the site's stream. */
export async function messagesOf({ address }: Server): Promise<readonly string[]> {
  const link = await connectNats({ ...NO_SECRETS, servers: [address] }, SITE);
  try {
    const { last } = await link.facts();
    const texts: string[] = [];
    if (last === 0) return texts;
    for await (const message of link.read(1)) {
      texts.push(message.text);
      if (message.at >= last || message.pending === 0) break;
    }
    return texts;
  } finally {
    await link.close();
  }
}

/**
 * Puts lines into the stream in the order given: doubled, or before what they follow. `id` '': under the ids that their desk would give them, so that the
 * stream takes none of them from that desk again.
 */
export async function strew({ address }: Server, lines: readonly NumberedLine[], id: string) {
  const link = await connectNats({ ...NO_SECRETS, servers: [address] }, SITE);
  try {
    for (const [n, line] of lines.entries()) await link.publish(line, id === '' ? '' : `${id}-${n}`);
  } finally {
    await link.close();
  }
}
