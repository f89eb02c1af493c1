/** What a rebuild can begin with, best first: the journal file tells everything; a snapshot is for where the file is gone or torn. */

import { parseSnapshotName } from '@shared/backup/name';
import type { Copies, FileFacts, SnapshotFacts, StartFound } from '@shared/backup/start-verdict';
import type { Instant } from '@shared/base/time';

/** One way back. `snapshot` '' = from the journal file alone. */
export interface Way {
  readonly key: string;
  readonly site: string;
  readonly snapshot: string;
  readonly file: FileFacts | null;
  /** Up to when: of the snapshot where there is one, else of the file's last line ('' = not read). */
  readonly at: Instant;
}

const MOST_SNAPSHOTS = 10;

export function waysBack(copies: readonly Copies[], { snapshots }: StartFound): readonly Way[] {
  return copies.flatMap((copy) => [...fromFile(copy), ...fromSnapshots(copy, snapshots)]);
}

function fromFile({ site, file }: Copies): readonly Way[] {
  return file === null ? [] : [{ key: `${site}/file`, site, snapshot: '', file, at: file.at }];
}

function fromSnapshots({ site, file }: Copies, snapshots: readonly SnapshotFacts[]): readonly Way[] {
  const mine = snapshots.filter(({ name }) => parseSnapshotName(name)?.site === site).slice(0, MOST_SNAPSHOTS);
  return mine.map(({ name }) => ({ key: name, site, snapshot: name, file, at: parseSnapshotName(name)?.at ?? '' }));
}

/**
 * Entries that were noted and stand in no copy; null where only a snapshot is left, since it is not known what it holds. `seq`: last entry of the
 * database, from which what is whole is carried over.
 */
export function beyondRecovery({ file, snapshot, note }: Copies, seq: number): number | null {
  if (note === null) return 0;
  if (file !== null) return Math.max(0, note.seq - Math.max(file.lines, seq));
  return snapshot === null ? note.seq : null;
}
