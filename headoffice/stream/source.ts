/** Head office's side of NATS JetStream: which streams of sites there are, and what stands in one from a place on. Nothing is kept on the server. */
import { DeliverPolicy, DiscardPolicy, JetStreamError, jetstream, jetstreamManager, type StreamInfo } from '@nats-io/jetstream';
import { siteOfStream, subjectStart } from '@shared/merge/stream-names';
import { openNats, rethrown } from '../../electron/services/replication/nats';
import { needsTls } from '../../electron/services/replication/settings';
import { type CameLine, readUpTo, type StreamState } from './judge';

export interface Servers {
  readonly servers: readonly string[];
  readonly user: string;
  readonly password: string;
  /** Text of a `.creds` file and of a `.pem` file; '' = none. */
  readonly creds: string;
  readonly ca: string;
}

export interface SiteStream {
  readonly site: string;
  readonly name: string;
  readonly state: StreamState;
}

export interface Piece {
  readonly lines: readonly CameLine[];
  /** Up to where the stream was read with them. */
  readonly place: number;
}

export interface Source {
  readonly server: string;
  /** Every stream of a site, as it is now. @throws LinkFault */
  streams(): AsyncIterable<SiteStream>;
  /** One stream, by what its own leader says. @throws LinkFault */
  look(name: string): Promise<StreamState>;
  /** Some messages from a place on, up to `last`. @throws LinkFault */
  read(stream: SiteStream, from: number): Promise<Piece>;
  close(): Promise<void>;
  /** Resolves when the connection is gone. */
  readonly closed: Promise<void>;
}

const ANSWER_MS = 10_000;
/** Of one piece; the server sends no more before it is asked again, so that memory does not follow what waits there. As many as the library asks for beside a number of bytes. */
const MOST_LINES = 100;
const MOST_BYTES = 12 * 1_048_576;
/** A piece that does not fill is over when nothing comes any more. */
const PIECE_MS = 2_000;

/** @throws LinkFault */
export async function openSource(settings: Servers): Promise<Source> {
  const wanted = { ...settings, servers: [...settings.servers], on: true };
  const connection = await openNats({ ...wanted, tls: needsTls(wanted) });
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_MS });
  const stream = jetstream(connection, { timeout: ANSWER_MS });

  async function* streams(): AsyncGenerator<SiteStream> {
    for await (const info of manager.streams.list()) {
      const site = siteOfStream(info.config.name);
      if (site !== null) yield { site, name: info.config.name, state: stateOf(info) };
    }
  }

  async function read({ site, name, state }: SiteStream, from: number): Promise<Piece> {
    const start = subjectStart(site);
    const consumer = await stream.consumers.get(name, { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: from });
    const lines: CameLine[] = [];
    let place = from - 1;
    let isEnd = true;
    try {
      for await (const message of await consumer.fetch({ max_bytes: MOST_BYTES, expires: PIECE_MS })) {
        const { subject, seq } = message;
        // Of another subject: no chain of this site's, and named as such.
        lines.push({ chain: subject.startsWith(start) ? subject.slice(start.length) : subject, text: message.string(), place: seq });
        place = seq;
        isEnd = message.info.pending === 0;
        if (isEnd || lines.length >= MOST_LINES) break;
      }
    } catch (error) {
      if (!isWhole(error)) throw error;
    } finally {
      // The server would keep it for minutes.
      await consumer.delete().catch(() => false);
    }
    if (!isEnd || place >= state.last) return { lines, place };
    const { last } = stateOf(await manager.streams.info(name));
    const message = (await manager.streams.getMessage(name, { last_by_subj: `${start}>` }))?.seq ?? 0;
    return { lines, place: readUpTo(place, state.last, { last, message }) };
  }

  return {
    server: connection.getServer(),
    streams: async function* () {
      try {
        yield* streams();
      } catch (error) {
        rethrown(error);
      }
    },
    look: (name) => manager.streams.info(name).then(stateOf, rethrown),
    read: (one, from) => read(one, from).catch(rethrown),
    close: () => connection.close(),
    closed: connection.closed().then(() => undefined),
  };
}

/** Servers from 2.10 on say so when they have sent as many as were asked for; the library takes it for a failure. */
function isWhole(error: unknown): boolean {
  return error instanceof JetStreamError && 'code' in error && error.code === 409 && error.message === 'batch completed';
}

function stateOf({ created, config, state }: StreamInfo): StreamState {
  return {
    created,
    first: state.first_seq,
    last: state.last_seq,
    messages: state.messages,
    forgets: config.max_age > 0 || (config.discard !== DiscardPolicy.New && (config.max_msgs > 0 || config.max_bytes > 0)),
  };
}
