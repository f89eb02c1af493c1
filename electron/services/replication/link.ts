/** What replication needs of a stream: `nats.ts` has it, and nothing else of the engine is known outside of that file. */
import { REPLICATION_STATES, type ReplicationStateName } from '@shared/ipc/replication';
import type { StoredSettings } from './settings';

/** Why there is no connection, as a state that can be shown. */
export interface LinkFault extends Error {
  readonly state: ReplicationStateName;
}

export function linkFault(state: ReplicationStateName, message: string): LinkFault {
  return Object.assign(new Error(message), { state });
}

/** The state that an error stands for; `error` where it is none of a connection. */
export function stateOf(error: unknown): ReplicationStateName {
  const state = error instanceof Error && 'state' in error ? REPLICATION_STATES.find((name) => name === error.state) : undefined;
  return state ?? 'error';
}

export interface ChainFacts {
  /** Messages of the chain; fewer than `last` when some are gone, more when some are doubled. */
  readonly count: number;
  /** Number of the entry that came last. */
  readonly last: number;
}

export interface StreamFacts {
  /** Tells this stream from one that was made anew under its name. */
  readonly id: string;
  /** Changes when messages are taken out of it, and never by what is put in. */
  readonly cuts: string;
  /** Place of its last message, those that are gone counted. */
  readonly last: number;
  /** It drops old messages by its own settings, so that what is missing at its beginning says nothing. */
  readonly forgets: boolean;
  readonly chains: ReadonlyMap<string, ChainFacts>;
}

/** A message of the stream. */
export interface Arrived {
  /** Its place in the stream. */
  readonly at: number;
  /** How many come after it. */
  readonly pending: number;
  readonly chain: string;
  /** Number of the entry, by the message's id; 0 where it has none of ours. */
  readonly seq: number;
  readonly text: string;
}

/** Photos and other files of the site's desks, each named by the SHA-256 of what it holds. */
export interface Bucket {
  /** Changes when something went from it and when it is another one, never by what is put in. @throws LinkFault */
  mark(): Promise<string>;
  /** Those that it has, and those that were erased from it: neither is put again. @throws LinkFault */
  names(): Promise<ReadonlySet<string>>;
  /** Resolves when all of it is there under its name, whoever put it. @throws LinkFault */
  put(hash: string, bytes: Uint8Array): Promise<'kept' | 'erased'>;
  /** Only what its name says; `damaged`: something else lies there, or a part of it. @throws LinkFault */
  get(hash: string): Promise<Uint8Array | 'none' | 'erased' | 'damaged'>;
  /** Takes it out for good, what an attempt of anybody left of it as well, overwritten on the server's disk. @throws LinkFault */
  erase(hash: string): Promise<void>;
  /** Takes out what is damaged, so that whoever has it whole puts it again. @throws LinkFault */
  discard(hash: string): Promise<void>;
}

export interface Link {
  /** Address of the server. */
  readonly server: string;
  /** @throws LinkFault */
  facts(): Promise<StreamFacts>;
  /**
   * Resolves when the stream keeps it; `doubled`: it kept one of that id before. `cuts` as in the facts: a stream that was emptied still knows the ids of
   * what it no longer has. @throws LinkFault
   */
  publish(
    line: { readonly chain: string; readonly seq: number; readonly text: string },
    cuts: string,
  ): Promise<{ readonly doubled: boolean }>;
  /** Puts another text in the place of a message, which is overwritten on the server's disk. @throws LinkFault */
  replace(message: Arrived, text: string): Promise<void>;
  /** Messages from a place on, as fast as they are taken; ends with the connection. @throws LinkFault */
  read(from: number): AsyncIterable<Arrived>;
  /** Finds or makes the bucket of the site. @throws LinkFault */
  bucket(): Promise<Bucket>;
  close(): Promise<void>;
  /** Resolves when the connection is gone, whoever ended it. */
  readonly closed: Promise<void>;
}

/** Connects, and finds or makes the stream of a site. `tls`: only over TLS. @throws LinkFault */
export type ConnectLink = (settings: StoredSettings & { readonly tls: boolean }, site: string) => Promise<Link>;
