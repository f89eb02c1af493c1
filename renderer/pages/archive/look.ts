/** What a look at one year finds: how many records may go into an archive, and what holds the others. */
import { walkYear } from '@renderer/db/archive';
import type { Deskbook } from '@renderer/db/database';
import { type RetentionFacts, retentionFacts } from '@renderer/db/retention';
import type { ArchivedItem } from '@renderer/workers/archive-read';
import type { Instant } from '@shared/base/time';
import { rowDigest } from '@shared/registers/contract/row-digest';
import { definitionOf } from '@shared/registers/index';
import type { RemovalHold } from '@shared/rules/retention/holds';

/** Why a record of the year is not in an archive that is made now. */
export type NotYet = Exclude<RemovalHold, 'for-ever' | 'kept'>;

export interface Look {
  readonly register: string;
  readonly year: number;
  readonly all: number;
  readonly fits: number;
  /** Of those that fit, how many are past their retention. */
  readonly over: number;
  readonly notYet: ReadonlyMap<NotYet, number>;
  readonly facts: RetentionFacts;
}

export interface LookAt {
  readonly db: Deskbook;
  readonly now: Instant;
  readonly shiftSince: Instant | '';
  readonly signal: AbortSignal;
  readonly onProgress: (done: number) => void;
}

/** Null when it was stopped. */
export async function lookAtYear(
  register: string,
  year: number,
  { db, now, shiftSince, signal, onProgress }: LookAt,
): Promise<Look | null> {
  const facts = await retentionFacts(db, now, shiftSince);
  const notYet = new Map<NotYet, number>();
  let all = 0;
  let fits = 0;
  let over = 0;
  for await (const page of walkYear(db, definitionOf(register), year, facts)) {
    if (signal.aborted) return null;
    for (const { hold } of page) {
      all += 1;
      if (hold === null) over += 1;
      if (hold === null || hold === 'for-ever' || hold === 'kept') fits += 1;
      else notYet.set(hold, (notYet.get(hold) ?? 0) + 1);
    }
    onProgress(all);
  }
  return { register, year, all, fits, over, notYet, facts };
}

/** Why an archived record stays: no reason but these, and those of `NotYet`. */
export type Stay = RemovalHold | 'changed' | 'gone';

export interface Removable {
  readonly items: readonly ArchivedItem[];
  readonly stay: ReadonlyMap<Stay, number>;
  readonly facts: RetentionFacts;
}

/** Which of an archive's records may leave the database now. Null when it was stopped. */
export async function findRemovable(
  { register, year }: { readonly register: string; readonly year: number },
  archived: readonly ArchivedItem[],
  { db, now, shiftSince, signal, onProgress }: LookAt,
): Promise<Removable | null> {
  const facts = await retentionFacts(db, now, shiftSince);
  const left = new Map(archived.map((item) => [item.id, item]));
  const items: ArchivedItem[] = [];
  const stay = new Map<Stay, number>();
  const note = (why: Stay, n = 1): void => void stay.set(why, (stay.get(why) ?? 0) + n);
  let done = 0;
  for await (const page of walkYear(db, definitionOf(register), year, facts)) {
    if (signal.aborted) return null;
    for (const { row, hold } of page) {
      const item = left.get(row.id);
      left.delete(row.id);
      if (!item) continue;
      if (hold !== null) note(hold);
      else if (rowDigest(row) !== item.digest) note('changed');
      else items.push(item);
    }
    done += page.length;
    onProgress(done);
  }
  if (left.size > 0) note('gone', left.size);
  return { items, stay, facts };
}
