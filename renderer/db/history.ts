/** A record's history: every change field by field, from the journal, with the values kept apart that are still there. */

import type { Instant } from '@shared/base/time';
import { digestIn, type JournalEntry, type JournalValue } from '@shared/journal/entry';
import { isForReplay } from '@shared/journal/header-changes';
import type { FieldValue } from '@shared/registers/contract/fields';
import { SECRET } from '@shared/rules/records/setting-commands';
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
  readonly seq: number;
  readonly at: Instant;
  /** Staff id. */
  readonly by: string;
  readonly command: string;
  readonly op: JournalEntry['op'];
  /** '' = none was given. */
  readonly reason: string | Erased;
  readonly changes: readonly HistoryChange[];
}

/** All changes of one record (or of one setting, by its key), newest first; secrets are told as null. */
export async function historyOf(db: Deskbook, record: string): Promise<HistoryLine[]> {
  const entries = (await db.journal.where('record').equals(record).toArray()).sort((a, b) => b.seq - a.seq);
  const kept = new Map((await db.values.where('record').equals(record).toArray()).map((v) => [v.d, v.value]));
  const plain = (value: JournalValue): FieldValue | Erased => {
    const digest = digestIn(value);
    if (digest === null) return value as FieldValue;
    if (record.startsWith(SECRET)) return null;
    return digest === '' ? '' : (kept.get(digest) ?? { erased: true });
  };
  return entries.map(({ seq, at, by, command, op, reason, changes }) => ({
    seq,
    at,
    by,
    command,
    op,
    reason: plain(reason) as string | Erased,
    changes: changes.filter((c) => !isForReplay(c.field)).map((c) => ({ field: c.field, from: plain(c.from), to: plain(c.to) })),
  }));
}
