/** The one header that every record of every register has. */
import type { Instant } from '../../base/time';
import type { Data } from './fields';

/** `dueAt` of a record that is never due: sorts after every date, so that the index `[open+dueAt]` keeps the row. */
export const NO_DUE = '9999';

/** 'late' = 补录, written long after the event (BY-13); 'opening' = 期初 stock (BY-16); 'import' = from a file. */
export type Mark = '' | 'late' | 'opening' | 'import';

export interface FileRef {
  /** SHA-256 of the content, hex: the key in the attachment store. */
  readonly hash: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** What it is: a photo, a scan of the signed form, another file; what was signed on the screen, or that somebody would not sign. */
  readonly role: 'photo' | 'signed' | 'other' | 'ink' | 'refusal';
  readonly at: Instant;
  readonly by: string;
  /** Of `ink` and `refusal` only. */
  readonly sign?: SignNote;
}

/** What a signature says beside its strokes: whose it is, and what it was given for. The journal keeps it apart, like all about files. */
export interface SignNote {
  /** Key of the register's `signing`. */
  readonly as: string;
  /** Name of who signed, or would not. */
  readonly who: string;
  /** Letter of the desk; '' when the site has one. */
  readonly desk: string;
  /** Round that was signed, counted from 1; 0 in a register without rounds. */
  readonly round: number;
  /** Random, so that the digests tell nobody the values. */
  readonly salt: string;
  /** Digest of each field that stood above the pad, by its key. */
  readonly shown: Readonly<Record<string, string>>;
  /** Why it was not signed, and who saw it; '' for a signature. */
  readonly reason: string;
  readonly witness: string;
}

export interface Row<D = Data> {
  /** ULID. */
  readonly id: string;
  readonly register: string;
  /** Running number or the register's own key; unique in the register. */
  readonly no: string;
  readonly site: string;
  readonly desk: string;
  readonly state: string;
  readonly open: 0 | 1;
  /** Unit code such as `3-2-1203`; '' when none. */
  readonly unit: string;
  /** Time of the event; the time of writing is `createdAt`. */
  readonly at: Instant;
  readonly dueAt: Instant | typeof NO_DUE;
  readonly createdAt: Instant;
  /** Staff id of the author. */
  readonly createdBy: string;
  readonly updatedAt: Instant;
  readonly updatedBy: string;
  /** Rises by one with each change; a command made on an older one is refused. */
  readonly rev: number;
  /** Version of the register's fields. */
  readonly v: number;
  /** Reason of the voiding; '' while it counts. */
  readonly voided: string;
  readonly mark: Mark;
  /** Ids of the records this one belongs to (a work order names its request). */
  readonly links: readonly string[];
  readonly files: readonly FileRef[];
  readonly data: D;
}

/** State of every voided record, in every register. */
export const VOID = 'void';
