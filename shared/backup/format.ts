/**
 * What a snapshot file holds, line by line (NDJSON), before it is packed: one header, the stores' records, one trailer.
 * Packed = gzip, then AES-GCM in pieces when a passphrase is set. An archive (RET-1) is the same with another `kind`.
 */

/** 2: the first that is published. A file of a higher number is refused in words. */
export const SNAPSHOT_FORMAT = 2;

/** Why a snapshot was made. `update`: before a new version's first start. `replaced`: what a restore was about to replace. */
export type SnapshotReason = 'daily' | 'handover' | 'update' | 'migration' | 'manual' | 'replaced';

export interface SnapshotHeader {
  readonly kind: 'snapshot' | 'archive';
  readonly format: number;
  readonly app: string;
  /** Version of the database's stores and of every register's fields: what a restore migrates from. */
  readonly schema: number;
  readonly versions: Readonly<Record<string, number>>;
  readonly site: string;
  readonly siteName: string;
  readonly desk: string;
  readonly at: string;
  readonly reason: SnapshotReason | 'archive';
  /** The journal's last entry that the snapshot holds. */
  readonly head: { readonly seq: number; readonly hash: string };
}

/** Stores whose records stand in a snapshot, in this order. The search text is made anew; attachments follow as pieces. */
export const SNAPSHOT_STORES = ['settings', 'counters', 'rows', 'journal', 'values', 'drafts', 'others'] as const;
export type SnapshotStore = (typeof SNAPSHOT_STORES)[number];

export type SnapshotLine =
  | { readonly t: 'head'; readonly head: SnapshotHeader }
  /** A later line with the same key replaces an earlier one: what changed while the snapshot was being written. */
  | { readonly t: 'put'; readonly s: SnapshotStore; readonly v: unknown }
  /** A record put before is gone again; `values` are dropped all together by the record they belong to. */
  | { readonly t: 'drop'; readonly s: SnapshotStore; readonly k: string }
  /** A piece of an attachment, base64; pieces of one file stand together, in order, the last says so. */
  | {
      readonly t: 'file';
      readonly hash: string;
      readonly record: string;
      readonly type: string;
      readonly data: string;
      readonly last: boolean;
    }
  | {
      readonly t: 'end';
      readonly counts: SnapshotCounts;
      /** Journal head at the end: what the records agree with. */
      readonly head: SnapshotHeader['head'];
    };

/** `others` is missing where a program wrote it that knew of no other desks. */
export type SnapshotCounts = Readonly<Record<Exclude<SnapshotStore, 'others'> | 'files', number>> & {
  readonly others?: number | undefined;
};
