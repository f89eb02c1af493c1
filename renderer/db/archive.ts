/** What the archive asks of the database: which years there are, which records of a year may go, and what belongs to them (RET-1). */
import type { JournalEntry, PersonalValue } from '@shared/journal/entry';
import type { AnyDefinition } from '@shared/registers/contract/definition';
import { textIn } from '@shared/registers/contract/fields';
import type { Row } from '@shared/registers/contract/row';
import { archiveHold, type RemovalHold, removalHold } from '@shared/rules/retention/holds';
import { monthsOf } from '@shared/rules/retention/settings';
import Dexie from 'dexie';
import type { Deskbook } from './database';
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
  const first = await db.rows.where('[register+at]').between([register, minKey], [register, maxKey]).first();
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

/** Journal entries of some records, in their order, and the values kept apart that are still there. */
export async function storyOf(
  db: Deskbook,
  ids: readonly string[],
): Promise<{ readonly entries: readonly JournalEntry[]; readonly values: readonly PersonalValue[] }> {
  const entries = await db.journal
    .where('record')
    .anyOf([...ids])
    .toArray();
  const values = await db.values
    .where('record')
    .anyOf([...ids])
    .toArray();
  return { entries: entries.sort((a, b) => a.seq - b.seq), values };
}

/** Names of all people who ever stood in the staff list, by id. */
export async function peopleNames(db: Deskbook): Promise<Readonly<Record<string, string>>> {
  const staff = await db.rows.where('[register+at]').between(['staff', minKey], ['staff', maxKey]).toArray();
  return Object.fromEntries(staff.map(({ id, data }) => [id, textIn(data, 'name')]));
}

/**
 * Deletes attachments that no record uses any more, of those named; how many. An attachment whose record was only just begun stays as well.
 * Every record is asked in one transaction, so that none can take one up meanwhile.
 */
export function dropUnusedFiles(db: Deskbook, hashes: readonly string[]): Promise<number> {
  return db.transaction('rw', [db.rows, db.attachments, db.drafts], async () => {
    const loose = new Set(hashes);
    await db.rows.each(({ files }) => {
      for (const { hash } of files) loose.delete(hash);
    });
    const found = (await db.attachments.bulkGet([...loose])).filter((file) => file !== undefined);
    const kept = await keptRecords(
      db,
      found.map(({ record }) => record),
    );
    const gone = found.filter(({ record }) => !kept.has(record)).map(({ hash }) => hash);
    await db.attachments.bulkDelete(gone);
    return gone.length;
  });
}

/** Records and drafts that are there: a file is put down first and tied to its record afterwards. */
async function keptRecords(db: Deskbook, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.rows.bulkGet([...ids]);
  const drafts = await db.drafts.bulkGet([...ids]);
  return new Set([...rows.flatMap((row) => row?.id ?? []), ...drafts.flatMap((draft) => draft?.key ?? [])]);
}
