/**
 * The stream: NATS JetStream. The one file of the main process that opens a connection, loaded only when somebody has switched it on and never
 * reaching another server than those that are set.
 */
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import {
  type ConsumerMessages,
  DeliverPolicy,
  DiscardPolicy,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstream,
  jetstreamManager,
  type MsgRequest,
  type NextMsgRequest,
  RetentionPolicy,
  StorageType,
} from '@nats-io/jetstream';
import { type ConnectionOptions, connect, credsAuthenticator, errors, type NatsConnection, nanos } from '@nats-io/transport-node';
import { bucketName, streamName, subjectStart } from '@shared/merge/stream-names';
import { type Message, type Messages, makeBucket } from './bucket';
import type { Arrived, ConnectLink, Link, LinkFault, StreamFacts } from './link';

const CONNECT_MS = 8_000;
/** A cable that was pulled out says nothing: noticed after two pings without an answer. */
const PING_MS = 10_000;
const ANSWER_MS = 10_000;
/** How long the engine itself knows an id; past it each desk tells doubled entries by their numbers. */
const DOUBLED_MS = 2 * 60 * 60_000;
const AT_ONCE = 256;
/** A reader that hears nothing for twice this long asks again: behind a leaf node the server that reads for him may have gone without a word. */
const SIGN_OF_LIFE_MS = 5_000;
/** After so many that did not come the library asks for its reader. */
const SIGNS_MISSED = 2;
const MOST_BYTES = 16 * 1_048_576;

export const connectNats: ConnectLink = async (settings, site) => {
  const connection = await openNats(settings);
  try {
    return await linkOver(connection, site);
  } catch (error) {
    await connection.close();
    throw faultOf(error);
  }
};

/** A connection and nothing more; head office's service opens its own by it. @throws LinkFault */
export function openNats(settings: Parameters<ConnectLink>[0]): Promise<NatsConnection> {
  return connect(optionsOf(settings)).catch((error: unknown) => {
    throw faultOf(error);
  });
}

function optionsOf({ servers, user, password, creds, ca, tls }: Parameters<ConnectLink>[0]): ConnectionOptions {
  return {
    servers,
    name: 'deskbook',
    timeout: CONNECT_MS,
    // Whoever begins anew must look at the stream anew, so that is not left to the engine.
    reconnect: false,
    // No other servers that one of them may name.
    ignoreClusterUpdates: true,
    resolve: false,
    pingInterval: PING_MS,
    maxPingOut: 2,
    // Errors of one road are told by who walks it.
    noAsyncTraces: true,
    ...(tls ? { tls: trustOf(servers, ca) } : {}),
    ...(creds !== ''
      ? { authenticator: credsAuthenticator(new TextEncoder().encode(creds)) }
      : user !== ''
        ? { user, pass: password }
        : {}),
  };
}

/** By itself the engine asks a server that is named by its address for a certificate of `localhost`: one that is made out to a server that is set is right. */
function trustOf(servers: readonly string[], ca: string): NonNullable<ConnectionOptions['tls']> {
  const names = servers.map((server) => server.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'));
  const isOne = (_asked: string, certificate: PeerCertificate): Error | undefined => {
    const faults = names.map((name) => checkServerIdentity(name, certificate));
    return faults.every((fault) => fault !== undefined) ? faults[0] : undefined;
  };
  return { ...(ca === '' ? {} : { ca }), checkServerIdentity: isOne } as NonNullable<ConnectionOptions['tls']>;
}

async function linkOver(connection: NatsConnection, site: string): Promise<Link> {
  const name = streamName(site);
  const start = subjectStart(site);
  const subjects = `${start}>`;
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_MS });
  const stream = jetstream(connection, { timeout: ANSWER_MS });
  await manager.streams.info(name).catch(async (error: unknown) => {
    if (!isMissing(error)) throw error;
    await manager.streams.add({
      name,
      subjects: [subjects],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      // A full stream says so; it drops nothing.
      discard: DiscardPolicy.New,
      max_age: 0,
      duplicate_window: nanos(DOUBLED_MS),
      deny_purge: true,
    });
  });
  const chainOf = (subject: string): string => subject.slice(start.length);
  let isClosed = false;
  const closed = connection.closed().then(() => {
    isClosed = true;
  });

  async function facts(): Promise<StreamFacts> {
    const { created, config, state } = await manager.streams.info(name, { subjects_filter: subjects });
    const counts = Object.entries(state.subjects ?? {});
    const chains = await Promise.all(
      counts.map(async ([subject, count]) => {
        const message = await manager.streams.getMessage(name, { last_by_subj: subject });
        return [chainOf(subject), { count, last: seqOf(message?.header.get('Nats-Msg-Id')) }] as const;
      }),
    );
    return {
      id: created,
      cuts: state.first_seq <= 1 && (state.num_deleted ?? 0) === 0 ? '' : `${state.first_seq}-${state.num_deleted ?? 0}`,
      last: state.last_seq,
      forgets: config.max_age > 0 || (config.discard !== DiscardPolicy.New && (config.max_msgs > 0 || config.max_bytes > 0)),
      chains: new Map(chains),
    };
  }

  /** Has a message in the stream, once for an id. @returns whether it was there before */
  async function keep(subject: string, bytes: Uint8Array, msgID: string): Promise<boolean> {
    const { duplicate, seq: at } = await stream.publish(subject, bytes, { msgID }).catch(rethrown);
    if (!duplicate || at > 0) return duplicate;
    // Of several servers those that refused it, as they had no room, remember its id all the same: it is nowhere in the stream.
    await stream.publish(subject, bytes, { msgID: `${msgID}:${Date.now()}` }).catch(rethrown);
    return false;
  }

  async function* read(from: number): AsyncGenerator<Arrived> {
    const consumer = await stream.consumers.get(name, {
      filter_subjects: subjects,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: from,
    });
    const messages = await consumer.consume({
      max_messages: AT_ONCE,
      expires: 2 * SIGN_OF_LIFE_MS,
      idle_heartbeat: SIGN_OF_LIFE_MS,
      abort_on_missing_resource: true,
    });
    void closed.then(() => messages.stop());
    // While whoever reads is busy nothing is asked for, and no sign of life is due.
    let isAsked = true;
    void endWhenSilent(messages, () => isAsked).catch(() => undefined);
    // Whoever takes no more of them ends the consumer with it.
    try {
      for await (const message of messages) {
        if (message.data.length > MOST_BYTES) continue;
        const id = message.headers?.get('Nats-Msg-Id');
        isAsked = false;
        yield { at: message.seq, pending: message.info.pending, chain: chainOf(message.subject), seq: seqOf(id), text: message.string() };
        isAsked = true;
      }
    } finally {
      messages.stop();
    }
  }

  return {
    server: connection.getServer(),
    facts: () => facts().catch(rethrown),
    publish: async ({ chain, seq, text }, cuts) => {
      const bytes = new TextEncoder().encode(text);
      const most = connection.info?.max_payload ?? 1_048_576;
      if (bytes.length > most - 4_096) throw fault('too-large', `an entry of ${bytes.length} bytes, the server takes ${most}`);
      const msgID = cuts === '' ? `${chain}:${seq}` : `${chain}:${seq}:${cuts}`;
      return { doubled: await keep(start + chain, bytes, msgID) };
    },
    replace: async ({ at, chain, seq }, text) => {
      // First the new one: a break between the two leaves one message too many, never one too few.
      await keep(start + chain, new TextEncoder().encode(text), `${chain}:${seq}:instead-${at}`);
      await manager.streams.deleteMessage(name, at, true).catch((error: unknown) => {
        if (!isMissing(error)) throw faultOf(error);
      });
    },
    bucket: async () => {
      const bucket = bucketName(site);
      return makeBucket(await messagesOf(connection, bucket).catch(rethrown), bucket);
    },
    read: async function* (from) {
      try {
        yield* read(from);
      } catch (error) {
        throw faultOf(error);
      }
      if (!isClosed) throw fault('no-stream', 'the stream has gone');
    },
    close: () => connection.close(),
    closed,
  };
}

/**
 * Of several servers the one that reads for this desk may be gone while the others stand. The engine's library then asks for its reader for ever, as nobody
 * answers that there is none; a new one is at a server that lives.
 */
async function endWhenSilent(messages: ConsumerMessages, isAsked: () => boolean): Promise<void> {
  for await (const said of messages.status()) {
    // The library has asked once by then, which is enough where only a sign of life was lost.
    if (said.type === 'heartbeats_missed' && said.count > SIGNS_MISSED && isAsked())
      messages.stop(fault('away', 'whoever reads the stream for this desk is silent'));
  }
}

/** The stream under a bucket: found, or made as that of the entries is, so that nobody empties it with one call. */
async function messagesOf(connection: NatsConnection, bucket: string): Promise<Messages> {
  const name = `OBJ_${bucket}`;
  const subjects = [`$O.${bucket}.C.>`, `$O.${bucket}.M.>`];
  const { streams } = await jetstreamManager(connection, { checkAPI: false, timeout: ANSWER_MS });
  const stream = jetstream(connection, { timeout: ANSWER_MS });
  await streams.info(name).catch(async (error: unknown) => {
    if (!isMissing(error)) throw error;
    const { Limits } = RetentionPolicy;
    await streams.add({
      name,
      subjects,
      storage: StorageType.File,
      retention: Limits,
      discard: DiscardPolicy.New,
      max_age: 0,
      deny_purge: true,
    });
  });
  const found = async (ask: MsgRequest | NextMsgRequest): Promise<Message | null> => {
    const message = await streams
      .getMessage(name, ask as MsgRequest)
      .catch((error: unknown) => (isMissing(error) ? null : rethrown(error)));
    return message && { at: message.seq, subject: message.subject, data: message.data };
  };
  return {
    mark: async () => {
      const { created, state } = await streams.info(name).catch(rethrown);
      return `${created}-${Math.max(1, state.first_seq)}-${state.num_deleted ?? 0}`;
    },
    subjects: async (filter) => {
      const { state } = await streams.info(name, { subjects_filter: filter }).catch(rethrown);
      return Object.keys(state.subjects ?? {});
    },
    last: (subject) => found({ last_by_subj: subject }),
    next: (filter, from) => found({ seq: from, next_by_subj: filter }),
    publish: async (subject, data, alone = false) => {
      const most = connection.info?.max_payload ?? 1_048_576;
      if (data.length > most - 4_096) throw fault('too-large', `a piece of ${data.length} bytes, the server takes ${most}`);
      try {
        await stream.publish(subject, data, alone ? { expect: { lastSubjectSequence: 0 } } : {});
        return true;
      } catch (error) {
        if (
          alone &&
          [...causesOf(error)].some((one) => one instanceof JetStreamApiError && one.code === JetStreamApiCodes.StreamWrongLastSequence)
        )
          return false;
        throw faultOf(error);
      }
    },
    remove: async (at) => {
      await streams.deleteMessage(name, at, true).catch(async (error: unknown) => {
        // Another desk may take it out in the same moment; servers say that in several ways.
        if ((await found({ seq: at })) !== null) throw faultOf(error);
      });
    },
  };
}

/** The number in a message's id (`chain:seq`, `chain:seq:cuts`); 0 where it is none of ours. */
function seqOf(id: string | undefined): number {
  const found = /^[0-9a-f]{64}:(\d{1,15})(?::|$)/.exec(id ?? '')?.[1];
  return found === undefined ? 0 : Number(found);
}

function isMissing(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.status === 404;
}

/** An error of the engine as what it means. @throws LinkFault */
export function rethrown(error: unknown): never {
  throw faultOf(error);
}

const UNTRUSTED = /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Made here: this file shares nothing at run time with what is loaded before it. */
function fault(state: LinkFault['state'], message: string): LinkFault {
  return Object.assign(new Error(message), { state });
}

/** What an error of the engine means for the person who looks at the light. */
export function faultOf(error: unknown): LinkFault {
  if (error instanceof Error && 'state' in error) return error as LinkFault;
  const all = [...causesOf(error)];
  const text = all.map(({ message }) => message).join(': ') || 'not an error';
  const has = (kind: abstract new (...args: never[]) => Error): boolean => all.some((one) => one instanceof kind);
  const codes = all.map((one) => ('code' in one ? String(one.code) : ''));
  if (has(errors.AuthorizationError) || has(errors.UserAuthenticationExpiredError)) return fault('refused', text);
  if (has(errors.PermissionViolationError)) return fault('forbidden', text);
  if (codes.some((code) => UNTRUSTED.test(code))) return fault('certificate', text);
  if (/does not support 'tls'/.test(text)) return fault('plain', text);
  const api = all.find((one) => one instanceof JetStreamApiError);
  if (api)
    return fault(
      /maximum|insufficient|resources? (?:limits? )?exceeded/i.test(text) ? 'full' : api.status === 404 ? 'no-stream' : 'error',
      text,
    );
  if (has(errors.NoRespondersError)) return fault('no-stream', text);
  const isAway = has(errors.TimeoutError) || has(errors.ConnectionError) || has(errors.ClosedConnectionError) || has(errors.RequestError);
  return fault(isAway || codes.some((code) => /^E[A-Z]+$/.test(code)) ? 'away' : 'error', text);
}

function* causesOf(error: unknown): Generator<Error> {
  for (let one = error; one instanceof Error; one = one.cause) yield one;
}
