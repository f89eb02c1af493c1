/** What is known of a file after it was read to its end. */
import type { SnapshotCounts, SnapshotHeader } from '@shared/backup/format';
import type { ChainFault } from '@shared/journal/entry';
import type { FileReport } from '@shared/journal/file-check';

/** `unreadable`: nothing was learned of its state. */
export type State = 'whole' | 'damaged' | 'unreadable';

export interface JournalVerdict {
  readonly kind: 'journal';
  readonly file: string;
  readonly state: State;
  readonly report: FileReport;
  /** Bytes after the last line break: a line that was cut while it was written. */
  readonly torn: number;
  /** What its head was compared with; null = nothing, so a cut end could not be seen. */
  readonly against: { readonly seq: number | null; readonly hash: string; readonly from: string } | null;
}

export interface PackedVerdict {
  readonly kind: 'snapshot' | 'archive';
  readonly file: string;
  readonly state: State;
  /** Null when it could not be read to its end. */
  readonly header: Pick<SnapshotHeader, 'app' | 'site' | 'siteName' | 'desk' | 'at' | 'reason'> | null;
  readonly encrypted: boolean;
  readonly counts: Pick<SnapshotCounts, 'rows' | 'journal' | 'values' | 'files'> | null;
  readonly head: SnapshotHeader['head'] | null;
  /** First wrong entry of the journal inside. */
  readonly chain: ChainFault | null;
  /** Values and attachments that are not what their digests say. */
  readonly alteredValues: number;
  readonly alteredFiles: number;
  /** Why reading ended: code and line of the unpacked file, '' and 0 = it did not. */
  readonly why: string;
  readonly line: number;
}

/** A file of which not even the kind is known. */
export interface UnknownVerdict {
  readonly kind: 'unknown';
  readonly file: string;
  readonly state: 'unreadable';
  /** `missing`, `not` (no file of ours), or what the system says. */
  readonly why: string;
}

export type Verdict = JournalVerdict | PackedVerdict | UnknownVerdict;

/** 1 when any file is damaged, else 2 when any could not be read, else 0. */
export function exitCode(verdicts: readonly Verdict[]): 0 | 1 | 2 {
  if (verdicts.some(({ state }) => state === 'damaged')) return 1;
  return verdicts.some(({ state }) => state === 'unreadable') ? 2 : 0;
}
