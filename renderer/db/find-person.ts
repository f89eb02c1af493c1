/** Reads every record once for what it holds about a person, a page at a time by its key, and what belongs to the hits by the index of links. */
import type { Row } from '@shared/registers/contract/row';
import { type Hit, hitOf, withLinked } from '@shared/rules/privacy/gather';
import { MOST_RECORDS } from '@shared/rules/privacy/gathering';
import { lookerFor, type Person } from '@shared/rules/privacy/person';
import { countInPieces } from './count';
import type { Deskbook } from './database';

export interface FindTools {
  readonly signal: AbortSignal;
  readonly tell: (done: number, all: number) => void;
}

/** Records in a page: a few milliseconds of comparing, then the screen gets its turn. */
const PAGE = 400;
const LINKS = 200;

/**
 * All hits, oldest first; voided ones too. No search line is trusted: it holds neither words that nobody searches nor numbers with blanks.
 * 'many' when there are more than one person can have; null when stopped.
 */
export async function findPerson(db: Deskbook, person: Person, { signal, tell }: FindTools): Promise<readonly Hit[] | 'many' | null> {
  const looker = lookerFor(person);
  const all = await countInPieces(db.rows);
  const hits: Hit[] = [];
  let done = 0;
  for (let last = ''; ; ) {
    const rows: Row[] = await db.rows.where('id').above(last).limit(PAGE).toArray();
    if (signal.aborted) return null;
    for (const row of rows) {
      const hit = hitOf(row, person, looker);
      if (hit) hits.push(hit);
    }
    if (hits.length > MOST_RECORDS) return 'many';
    done += rows.length;
    tell(done, Math.max(all, done));
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) break;
    last = end.id;
  }
  const linked = withLinked(hits, await near(db, hits));
  if (signal.aborted) return null;
  return linked.length > MOST_RECORDS ? 'many' : [...linked].sort((a, b) => (a.row.at < b.row.at ? -1 : 1));
}

/** What sure hits name in their links, and what names them. */
async function near(db: Deskbook, hits: readonly Hit[]): Promise<readonly Row[]> {
  const sure = hits.filter((hit) => hit.sure).map(({ row }) => row);
  const found = new Map<string, Row>();
  for (let from = 0; from < sure.length; from += LINKS) {
    const part = sure.slice(from, from + LINKS);
    const named = await db.rows.bulkGet(part.flatMap(({ links }) => links));
    const naming = await db.rows
      .where('links')
      .anyOf(part.map(({ id }) => id))
      .toArray();
    for (const row of [...named, ...naming]) if (row) found.set(row.id, row);
  }
  return [...found.values()];
}
