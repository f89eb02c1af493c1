/** What the archive asks of the database: which years there are, which records of a year may go, and what belongs to them (RET-1). */
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { archiveHold, type RemovalHold, removalHold } from '@shared/rules/retention/holds';
import { monthsOf } from '@shared/rules/retention/settings';
import Dexie from 'dexie';
import type { Deskbook, OtherEntry } from './database';
import { changedSince, momentOf } from './meanwhile';
import { recordCount } from './queries';
import { nearRows, type RetentionFacts } from './retention';

const { minKey, maxKey } = Dexie;
/** Records looked at together. */
const PAGE = 200;

export interface YearCount {
  readonly year: number;
  readonly rows: number;
}

/** The years of a register before this one that have records, newest first. */
export async function yearsOf(db: Deskbook, register: string, today: string): Promise<readonly YearCount[]> {
  // Not a word of this year: what is written now must not have all the years before counted again.
  const first = await db.rows
    .where('[register+at]')
    .between([register, minKey], [register, today.slice(0, 4)])
    .first();
  const found: YearCount[] = [];
  if (!first) return found;
  for (let year = Number(today.slice(0, 4)) - 1; year >= Number(first.at.slice(0, 4)); year--) {
    const rows = await inYear(db, register, year).count();
    if (rows > 0) found.push({ year, rows });
  }
  return found;
}

/** All records of the year stand between these texts, whatever their zone. */
function inYear(db: Deskbook, register: string, year: number) {
  return db.rows.where('[register+at]').between([register, `${year}`], [register, `${year + 1}`], true, false);
}

export interface LookedAt {
  readonly row: Row;
  /** null: it may leave the database. */
  readonly hold: RemovalHold | null;
  /** Whether it may go into an archive. */
  readonly fits: boolean;
  readonly near: readonly Row[];
}

/** The records of a register and year, a page at a time, each with what holds it. */
export async function* walkYear(
  db: Deskbook,
  definition: AnyDefinition,
  year: number,
  facts: RetentionFacts,
): AsyncGenerator<readonly LookedAt[], void, void> {
  const months = monthsOf(facts.retentions, definition.id);
  const ids = await inYear(db, definition.id, year).primaryKeys();
  for (let from = 0; from < ids.length; from += PAGE) {
    const rows = (await db.rows.bulkGet(ids.slice(from, from + PAGE))).filter((row) => row !== undefined);
    const near = await nearRows(db, rows);
    yield rows.map((row) => {
      const mine = near.get(row.id) ?? [];
      const fits = archiveHold(definition, row, mine, facts) === null;
      return { row, near: mine, fits, hold: removalHold(definition, row, mine, facts, months) };
    });
  }
}

/** Journal entries of some records, in their order, those of other desks, and the values kept apart that are still there. */
export async function storyOf(
  db: Deskbook,
  ids: readonly string[],
): Promise<{
  readonly entries: readonly JournalEntry[];
  readonly others: readonly OtherEntry[];
  readonly values: readonly PersonalValue[];
}> {
  const entries = await db.journal
    .where('record')
    .anyOf([...ids])
    .toArray();
  const others = await db.others
    .where('record')
    .anyOf([...ids])
    .toArray();
  const values = await db.values
    .where('record')
    .anyOf([...ids])
    .toArray();
  return { entries: entries.sort((a, b) => a.seq - b.seq), others, values };
}

/** Names of all people who ever stood in the staff list, by id. */
export async function peopleNames(db: Deskbook): Promise<Readonly<Record<string, string>>> {
  const staff = await db.rows.where('[register+at]').between(['staff', minKey], ['staff', maxKey]).toArray();
  return Object.fromEntries(staff.map(({ id, data }) => [id, textIn(data, 'name')]));
}

/**
 * Deletes attachments that no record uses any more, of those named; how many. An attachment whose record was only just begun stays as well.
 * All records are asked in pieces; those that changed meanwhile, here or by another desk, once more in the transaction, so that none can take one up unseen. `taken`: they
 * were taken off their records for good (PIPL 47), so that the record keeps them no longer.
 */
export async function dropUnusedFiles(
  db: Deskbook,
  hashes: readonly string[],
  tell: Tell = () => undefined,
  taken = false,
): Promise<number> {
  for (;;) {
    const since = await momentOf(db);
    const unused = await unusedFiles(db, hashes, tell);
    const dropped = await db.transaction('rw', [db.rows, db.attachments, db.drafts, db.journal, db.merging], async () => {
      const changed = await changedSince(db, since);
      return changed && dropFiles(db, new Set(unused), changed.ids, taken);
    });
    if (dropped !== null) return dropped;
  }
}

async function dropFiles(db: Deskbook, loose: Set<string>, changed: readonly string[], taken: boolean): Promise<number> {
  for (const row of await db.rows.bulkGet([...changed])) letGo(loose, row);
  const found = (await db.attachments.bulkGet([...loose])).filter((file) => file !== undefined);
  const kept = await keptRecords(
    db,
    found.map(({ record }) => record),
    taken,
  );
  const gone = found.filter(({ record }) => !kept.has(record)).map(({ hash }) => hash);
  await db.attachments.bulkDelete(gone);
  return gone.length;
}

/** Told while all records are gone through. */
type Tell = (done: number, all: number) => void;

/** Records read together on the way through all of them. */
const WALKED = 1000;

/** Of these attachments those that no record has: another record may show the same photo. */
export async function unusedFiles(db: Deskbook, hashes: readonly string[], tell: Tell = () => undefined): Promise<readonly string[]> {
  const loose = new Set(hashes);
  const all = loose.size === 0 ? 0 : await recordCount(db);
  let done = 0;
  for (let last = ''; loose.size > 0; ) {
    const rows = await db.rows.where('id').above(last).limit(WALKED).toArray();
    for (const row of rows) letGo(loose, row);
    done += rows.length;
    tell(done, Math.max(all, done));
    const end = rows.at(-1);
    if (end === undefined || rows.length < WALKED) break;
    last = end.id;
  }
  return [...loose];
}

function letGo(loose: Set<string>, row: Row | undefined): void {
  for (const { hash } of row?.files ?? []) loose.delete(hash);
}

/** Records and drafts that are there: a file is put down first and tied to its record afterwards. `taken`: drafts alone. */
async function keptRecords(db: Deskbook, ids: readonly string[], taken: boolean): Promise<ReadonlySet<string>> {
  const rows = taken ? [] : await db.rows.bulkGet([...ids]);
  const drafts = await db.drafts.bulkGet([...ids]);
  return new Set([...rows.flatMap((row) => row?.id ?? []), ...drafts.flatMap((draft) => draft?.key ?? [])]);
}
