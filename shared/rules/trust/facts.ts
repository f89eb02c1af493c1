/** What is known about the safety of the records at a moment (BY-12): plain values, gathered by the window. */
import type { Instant } from '../../base/time';

export interface JournalFacts {
  /** Lines that are in the database but not yet in the journal file. */
  readonly waiting: number;
  /** The host's reason why the file could not be written; '' = it was. */
  readonly trouble: string;
  /** Whether this host keeps a journal file; null until that is known. */
  readonly fileKept: boolean | null;
  /** True when an older journal file did not fit the database: it was left as it is and a new one begun. */
  readonly newFile: boolean;
}

/** The second folder on another disk. */
export interface SecondFacts {
  readonly state: 'none' | 'ok' | 'behind' | 'away' | 'full' | 'read-only' | 'other' | 'error';
  /** Last part of its path; '' when none is chosen. */
  readonly name: string;
  readonly behindBytes: number;
  /** When it last had everything, ms since 1970; 0 = never. */
  readonly okAt: number;
  readonly sameDisk: boolean;
}

export interface SnapshotFacts {
  /** When the newest whole snapshot was made; '' = there is none. */
  readonly at: Instant;
  /** File name; '' = there is none. */
  readonly name: string;
  readonly bytes: number;
  /** True when it was read back and counted after it was written. */
  readonly verified: boolean;
  /** Why the last attempt failed, as a code; '' = it did not. */
  readonly trouble: string;
  /** Whole snapshots that lie there. */
  readonly count: number;
}

/** The last time a snapshot was restored beside the live data and compared. */
export interface RehearsalFacts {
  /** '' = never. */
  readonly at: Instant;
  readonly ok: boolean;
  /** What differed or failed, as a code; '' = nothing. */
  readonly trouble: string;
}

/** What was found before the database was opened. */
export interface StartFacts {
  /** Torn logs that were cut to their last whole record. */
  readonly trimmed: number;
  /** Codes of damage that a cut does not mend. */
  readonly damage: readonly string[];
  readonly copySkipped: '' | 'no-room' | 'failed';
}

/** A folder that the person granted to the browser. `ask`: granted before, the browser wants to be asked again. `unable`: this browser cannot. */
export type FolderGrant = 'granted' | 'ask' | 'none' | 'unable';

/** The stream to the other desks of the site (BY-14). */
export interface StreamFacts {
  /** `refused` and after it: what somebody has to put right first. */
  readonly state:
    | 'connecting'
    | 'on'
    | 'away'
    | 'refused'
    | 'certificate'
    | 'plain'
    | 'no-stream'
    | 'forbidden'
    | 'full'
    | 'too-large'
    | 'error';
  /** Entries that the stream does not have yet, and those of it that are not here yet. */
  readonly toSend: number;
  readonly toTake: number;
  /** Photos and other files that the others cannot get yet, and what is in their way: `on` = nothing. */
  readonly filesToSend: number;
  readonly filesState: StreamFacts['state'];
  /** When it last answered, ms since 1970; 0 = not since the program was started. */
  readonly okAt: number;
  /** When it was last found to lack what it had, ms since 1970; 0 = never. */
  readonly shrunkAt: number;
}

export interface TrustFacts {
  readonly host: 'electron' | 'browser';
  readonly demo: boolean;
  /** `reopening`: an answer did not come, the database is being opened again. `lost`: it could not be opened. */
  readonly database: 'open' | 'reopening' | 'lost';
  readonly journal: JournalFacts;
  /** The host's reason why the note of what the next start must find could not be written; '' = it was. */
  readonly noteTrouble: string;
  /** null: this host has none, or it is not known yet. */
  readonly second: SecondFacts | null;
  /** Of the browser host. */
  readonly folder: FolderGrant;
  readonly snapshot: SnapshotFacts;
  readonly rehearsal: RehearsalFacts;
  /** Bytes on the disk with the data; null where nobody can tell. */
  readonly space: { readonly free: number; readonly total: number } | null;
  /** Whether the system promised not to clear the database for room. */
  readonly persisted: 'yes' | 'no' | 'unknown';
  /** null where nobody looked before the start (a browser). */
  readonly start: StartFacts | null;
  /** `back`: the clock stands before what was written. `ahead`: it jumped forward by days. `zone`: another time zone than the site's. */
  readonly clock: '' | 'back' | 'ahead' | 'zone';
  /** When a snapshot was last handed to the downloads (a browser without a folder); '' = never. */
  readonly downloadedAt: Instant;
  /** The sheets for a power cut (BY-7): when they were last printed ('' = never), and whether the desk wants to be reminded each day. */
  readonly sheets: { readonly at: Instant; readonly daily: boolean };
  /** Whether the site has a recovery code (SEC-1); `unknown` where nobody who could make one is signed in. */
  readonly recovery: 'made' | 'none' | 'unknown';
  /** Where the desk key lies; `missing`: PINs stand under one that is not here. '' = none is needed, or not known yet. */
  readonly deskKey: '' | 'system' | 'folder' | 'browser' | 'missing';
  /** null: this desk is not joined to others by a stream. */
  readonly stream: StreamFacts | null;
  /** Since when this installation is in use; '' = not known yet. What never happened counts from here. */
  readonly since: Instant;
}
