/** What a command wants changed, as data: the one executor writes it, numbers it, journals it. */
import type { Data } from './fields';
import type { FileRef, Mark } from './row';

export interface CreateRow {
  readonly kind: 'create';
  readonly register: string;
  /** Made by the command when later changes of the same Change name it; otherwise the executor makes one. */
  readonly id?: string;
  readonly data: Data;
  /** State when it is not the register's first one. */
  readonly state?: string;
  readonly links?: readonly string[];
  readonly mark?: Mark;
  /** Number of an imported record, kept as it is (§6). */
  readonly no?: string;
  readonly files?: readonly FileRef[];
  /** Where it comes from, as the line of a paper sheet (BY-7); kept in the history. */
  readonly reason?: string;
}

export interface UpdateRow {
  readonly kind: 'update';
  readonly id: string;
  readonly data?: Data;
  readonly state?: string;
  /** Ids to add to and to take from the links. */
  readonly link?: readonly string[];
  readonly unlink?: readonly string[];
  readonly files?: readonly FileRef[];
  /** Why; kept in the history. */
  readonly reason?: string;
  /** A voided record counts again: only what puts back a snapshot's record may say so. */
  readonly revive?: true;
}

export interface VoidRow {
  readonly kind: 'void';
  readonly id: string;
  readonly reason: string;
}

export interface PutSetting {
  readonly kind: 'setting';
  readonly key: string;
  readonly value: unknown;
  /** Kept apart from the chain, since people typed words into it; secrets are so in any case. */
  readonly apart?: true;
}

/** Adds to a named counter in the same transaction (quota counts of CB-3). */
export interface AddCounter {
  readonly kind: 'counter';
  readonly key: string;
  readonly add: number;
}

/** Takes a record out of the database for good, after its time (RET-1): it stands in an archive file, and the journal says so. */
export interface DiscardRow {
  readonly kind: 'discard';
  readonly id: string;
  /** `rowDigest` of the record as the archive has it; another one is refused: it was changed since. */
  readonly digest: string;
  /** Name of the archive file. */
  readonly archive: string;
}

/**
 * Takes a person out of a record (PIPL 47): `data`, `files` and `voided` are what stays, and of what stood there before nothing does, in the
 * journal neither. A record that left for an archive has only its story to lose.
 */
export interface EraseRow {
  readonly kind: 'erase';
  readonly id: string;
  /** Fields that change. */
  readonly data: Data;
  readonly files: readonly FileRef[];
  /** Why it was struck out, without him; '' for a record that was not. */
  readonly voided: string;
}

export type RowChange = CreateRow | UpdateRow | VoidRow;
export type Change = readonly (RowChange | PutSetting | AddCounter | DiscardRow | EraseRow)[];
