/** What a person may be taken out of now: records that named him before as well, and what keeps him in the others (PIPL 47, RET-1). */
import type { Deskbook } from '@renderer/db/database';
import { findEarlier, type GoneRecord } from '@renderer/db/find-earlier';
import type { FindTools } from '@renderer/db/find-person';
import { nearRows, retentionFacts } from '@renderer/db/retention';
import type { Instant } from '@shared/base/time';
import { definitionOf } from '@shared/registers/index';
import { isStillThere } from '@shared/rules/privacy/erasing';
import type { Hit } from '@shared/rules/privacy/gather';
import type { Person } from '@shared/rules/privacy/person';
import { type EraseHold, eraseHold } from '@shared/rules/retention/erase-hold';
import { monthsOf } from '@shared/rules/retention/settings';

/** `there`: by the card of the unit he lives there, or left not long ago. */
export type Held = EraseHold | 'there';

export interface Erasable {
  readonly hits: readonly Hit[];
  /** Records that left for an archive; their story goes as well. */
  readonly gone: readonly GoneRecord[];
  /** Why he stays, by id. */
  readonly held: ReadonlyMap<string, Held>;
}

export interface EraseLook extends FindTools {
  readonly now: Instant;
  readonly shiftSince: Instant | '';
}

/** `hits` are those that name him now. Null when stopped. */
export async function lookErase(db: Deskbook, person: Person, hits: readonly Hit[], look: EraseLook): Promise<Erasable | null> {
  const earlier = await findEarlier(db, person, new Set(hits.map(({ row }) => row.id)), look);
  if (earlier === null) return null;
  const all = [...hits, ...earlier.hits];
  const rows = all.map(({ row }) => row);
  const facts = await retentionFacts(db, look.now, look.shiftSince);
  const near = await nearRows(db, rows);
  const held = all.flatMap((hit): readonly (readonly [string, Held])[] => {
    const { row } = hit;
    const months = monthsOf(facts.retentions, row.register);
    if (isStillThere(hit, facts.today, months)) return [[row.id, 'there']];
    const why = eraseHold(definitionOf(row.register), row, near.get(row.id) ?? [], facts.today, months);
    return why === null ? [] : [[row.id, why]];
  });
  return { hits: all, gone: earlier.gone, held: new Map(held) };
}
