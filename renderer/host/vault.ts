/** The copies outside of the database: journal file, attachments, snapshots, notes of what must be there (architecture §5). */

import type { HostErrorCode } from '@shared/ipc/envelope';
import type { JournalFileInfo, SecondFolderState, SnapshotFile, StartReport } from '@shared/ipc/vault';
import type { Expected } from '@shared/journal/expected';

export type { JournalFileInfo, SecondFolderState, SnapshotFile, StartReport };

/** `bytes`: the file's length afterwards. */
export type AppendOutcome =
  | { readonly kept: true; readonly bytes: number; readonly lines: number }
  | { readonly kept: false; readonly reason: HostErrorCode };

/** `lines`: number of the last line, counted from 1; more than the file has lines when the desk lost some, and the count where it cannot be read. */
export type HeadOutcome =
  | { readonly found: true; readonly lines: number; readonly lastHash: string }
  | { readonly found: false; readonly reason: 'none' | HostErrorCode };

export type KeepOutcome = { readonly kept: true } | { readonly kept: false; readonly reason: HostErrorCode };

/** `values`: how many went. `second`: `waiting` = the second folder follows when it is there again. */
export type EraseOutcome =
  | {
      readonly kept: true;
      readonly values: number;
      readonly second: 'none' | 'done' | 'waiting';
      /** The stream to other desks. */
      readonly stream: 'none' | 'done' | 'waiting';
    }
  | { readonly kept: false; readonly reason: HostErrorCode };

export interface JournalPiece {
  readonly lines: readonly string[];
  /** Where the next piece begins, in bytes; null after the last one. */
  readonly next: number | null;
}

/** A snapshot while it is written: nothing of it counts before `finish` has read it back. */
export interface SnapshotSink {
  write(bytes: Uint8Array): Promise<KeepOutcome>;
  /** Flushes, reads it back and compares with the hash of what was given; only then it gets its name. */
  finish(): Promise<KeepOutcome>;
  abandon(): Promise<void>;
}

/** Reading throws `HostError`; writing answers with an outcome, since the person must hear of it. `desk` is the file's key, never ''. */
export interface Vault {
  /** True when 已保存 waits for it (the desktop program); false when a folder granted to the browser follows behind. */
  readonly waited: boolean;
  /**
   * Appends lines to the desk's journal file; `kept` only when they are on the disk. `begins`: a file is begun with them, from the entry that
   * the first one names (`prev`); without it a file begins with the first entry of all.
   */
  append(site: string, desk: string, lines: readonly string[], begins?: boolean): Promise<AppendOutcome>;
  head(site: string, desk: string): Promise<HeadOutcome>;
  journals(): Promise<readonly JournalFileInfo[]>;
  /** Whole lines from byte `from` on, a few megabytes at most. */
  readJournal(site: string, desk: string, from: number): Promise<JournalPiece>;

  /** Attachments beside the journal, named by their SHA-256; one that is there already is not written again. */
  keepFile(hash: string, bytes: Uint8Array): Promise<KeepOutcome>;
  readFile(hash: string): Promise<Uint8Array | null>;
  files(): Promise<readonly string[]>;

  note(expected: Expected): Promise<KeepOutcome>;
  /** What was noted, from each of the places that has a readable note. */
  notes(): Promise<readonly Expected[]>;

  beginSnapshot(name: string): Promise<SnapshotSink>;
  /** Newest first, whole files only. */
  snapshots(): Promise<readonly SnapshotFile[]>;
  /** Bytes from `from` on, a few megabytes at most; empty at the end. */
  readSnapshot(name: string, from: number): Promise<Uint8Array>;
  /** Refused (`denied`) for the newest one, and for every archive. */
  dropSnapshot(name: string): Promise<KeepOutcome>;

  /**
   * Takes the values with these digests out of the journal, and deletes attachments by their hash, in all that the vault keeps (PIPL 47). It may
   * be repeated. Snapshots are the desk's affair.
   */
  erase(digests: readonly string[], files: readonly string[]): Promise<EraseOutcome>;

  /** Bytes; null where nobody can tell. */
  space(): Promise<{ readonly free: number; readonly total: number } | null>;
  /** What was found and done before the database was opened; null in a browser. */
  report(): Promise<StartReport | null>;
  /** Shows the folder with the copies in the system's file manager; false where that cannot be done. */
  openFolder(): Promise<boolean>;
  /** The second folder on another disk; null where the host has none of its own. */
  readonly second: SecondFolder | null;
}

export interface SecondFolder {
  state(): Promise<SecondFolderState>;
  /** Asks which folder; the answer is the new state, null when cancelled. Refused when it lies inside the data folder. */
  choose(): Promise<SecondFolderState | { readonly refused: 'inside' | HostErrorCode } | null>;
  forget(): Promise<SecondFolderState>;
  /** Brings it up to date now rather than in a few seconds. */
  follow(): Promise<SecondFolderState>;
}
