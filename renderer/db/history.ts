/** A record's history: every change field by field, from the journal, with the values kept apart that are still there. */

import type { Instant } from '@shared/base/time';
import { digestIn, type JournalEntry, type JournalValue } from '@shared/journal/entry';
import { isForReplay } from '@shared/journal/header-changes';
import type { FieldValue } from '@shared/registers/contract/fields';
import { SECRET } from '@shared/rules/records/setting-commands';
import { entriesOf, type Told } from './all-entries';
import type { Deskbook } from './database';

/** A value that was deleted on request; the chain still proves that there was one. */
export interface Erased {
  readonly erased: true;
}

export interface HistoryChange {
  /** Field key; `$state`, `$links`, `$files`, `$mark` for the header. */
  readonly field: string;
  readonly from: FieldValue | Erased;
  readonly to: FieldValue | Erased;
}

export interface HistoryLine {
  /** 1, 2, 3 … of all lines of the record. */
  readonly seq: number;
  /** Letter of the desk that wrote it, where several did. */
  readonly desk?: string;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  readonly command: string;
  readonly op: JournalEntry['op'];
  /** '' = none was given. */
  readonly reason: string | Erased;
  readonly changes: readonly HistoryChange[];
}

/** Newest first. Lines of several desks have no numbers that could be compared: there the time tells. */
export function byNewest(a: Pick<HistoryLine, 'seq' | 'at' | 'desk'>, b: Pick<HistoryLine, 'seq' | 'at' | 'desk'>): number {
  const isShared = a.desk !== undefined || b.desk !== undefined;
  return (isShared ? Date.parse(b.at) - Date.parse(a.at) : 0) || b.seq - a.seq;
}

/** All changes of one record (or of one setting, by its key), newest first; secrets are told as null. */
export async function historyOf(db: Deskbook, record: string): Promise<HistoryLine[]> {
  return toldLines(db, record, await entriesOf(db, record));
}

/** These entries of a record with the values that are still there. */
export async function toldLines(db: Deskbook, record: string, entries: readonly Told[]): Promise<HistoryLine[]> {
  const kept = new Map((await db.values.where('record').equals(record).toArray()).map((v) => [v.d, v.value]));
  const plain = (value: JournalValue): FieldValue | Erased => {
    const digest = digestIn(value);
    if (digest === null) return value as FieldValue;
    if (record.startsWith(SECRET)) return null;
    return digest === '' ? '' : (kept.get(digest) ?? { erased: true });
  };
  return entries.map(({ seq, desk, at, by, command, op, reason, changes }) => ({
    seq,
    ...(desk !== undefined && { desk }),
    at,
    by,
    command,
    op,
    reason: plain(reason) as string | Erased,
    changes: changes.filter((c) => !isForReplay(c.field)).map((c) => ({ field: c.field, from: plain(c.from), to: plain(c.to) })),
  }));
}
