/** The stream between desks (BY-14), as the window sees it: the connection and its secrets are the main process's. */
import {
  type FetchedFile,
  type ReplicationSettings,
  type ReplicationState,
  type ReplicationStateName,
  type ReplicationWish,
  serverSchema,
} from '@shared/ipc/replication';
import type { HostErrorCode } from './host';

export type { FetchedFile, ReplicationSettings, ReplicationState, ReplicationStateName, ReplicationWish };

/** `host`, `host:port` or `[2001:db8::1]:4222`. */
export function isServer(text: string): boolean {
  return serverSchema.safeParse(text).success;
}

/** Chain → number of an entry, as in `shared/merge/exchange`. */
type Numbers = Readonly<Record<string, number>>;
type Line = { readonly chain: string; readonly text: string };

export interface Taken {
  readonly state: ReplicationState;
  /** What the stream has. */
  readonly known: Numbers;
  readonly lines: readonly Line[];
  /** To be given with the next call, when these lines are on the disk. */
  readonly mark: string;
}

/** Every call may be made at any time; those that ask throw a HostError when the main process does not answer. */
export interface StreamHost {
  settings(): Promise<ReplicationSettings>;
  set(wish: ReplicationWish): Promise<ReplicationSettings | { readonly refused: 'cancelled' | 'creds' | 'ca' | HostErrorCode }>;
  switch(on: boolean): Promise<ReplicationSettings>;
  /** Connects with what is kept and leaves again: `on` when all would work. */
  test(site: string): Promise<ReplicationStateName>;
  begin(site: string, has: Numbers): Promise<ReplicationState>;
  state(): Promise<ReplicationState>;
  /** `isSent`: the stream has all of these lines. */
  send(
    lines: readonly Line[],
    has: Numbers,
  ): Promise<{ readonly state: ReplicationState; readonly known: Numbers; readonly isSent: boolean }>;
  /** Waits for lines for a while. */
  take(after: string, has: Numbers, waiting: Numbers): Promise<Taken>;
  /** These files are here, and `has` has the entries about them. */
  offerFiles(hashes: readonly string[], has: Numbers): Promise<void>;
  /** One of them that the others cannot get yet; waits for one for a while, '' = none. */
  wantedFile(): Promise<string>;
  /** null: it is not here any more. */
  putFile(hash: string, bytes: Uint8Array | null): Promise<void>;
  /** A file that is not here, as it was put by another desk; what came is what its name says. */
  fetchFile(hash: string): Promise<FetchedFile>;
}
