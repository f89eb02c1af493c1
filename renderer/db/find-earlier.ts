/** Which records named a person before, and no more: their history does, and what left for an archive left its story here (PIPL 47). */
import { stringsIn } from '@shared/base/strings-in';
import type { PersonalValue } from '@shared/journal/entry';
import { moduleOf } from '@shared/registers/index';
import { type Hit, isAskedFor } from '@shared/rules/privacy/gather';
import { lookerFor, type Person } from '@shared/rules/privacy/person';
import { anyEntry } from './all-entries';
import { countInPieces } from './count';
import type { Deskbook } from './database';
import type { FindTools } from './find-person';

/** A record that left for an archive. */
export interface GoneRecord {
  readonly id: string;
  readonly register: string;
  readonly no: string;
}

export interface Earlier {
  /** Offered, not sure: a name alone says less of what stood there once. */
  readonly hits: readonly Hit[];
  readonly gone: readonly GoneRecord[];
}

const PAGE = 2000;

/** `known`: ids of records that are found anyway. Null when stopped. */
export async function findEarlier(
  db: Deskbook,
  person: Person,
  known: ReadonlySet<string>,
  { signal, tell }: FindTools,
): Promise<Earlier | null> {
  const looker = lookerFor(person);
  const all = await countInPieces(db.values);
  const found = new Set<string>();
  let done = 0;
  for (let last = ''; ; ) {
    const page: PersonalValue[] = await db.values.where('d').above(last).limit(PAGE).toArray();
    if (signal.aborted) return null;
    for (const { record, value } of page) {
      if (known.has(record) || found.has(record)) continue;
      if (stringsIn(value).some((text) => looker.words(text) !== null)) found.add(record);
    }
    done += page.length;
    tell(done, Math.max(all, done));
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) break;
    last = end.d;
  }
  return split(db, [...found]);
}

async function split(db: Deskbook, ids: readonly string[]): Promise<Earlier> {
  const rows = await db.rows.bulkGet([...ids]);
  const hits = rows.flatMap((row): readonly Hit[] =>
    row && isAskedFor(row.register) ? [{ row, found: [], why: 'earlier', sure: false }] : [],
  );
  const gone: GoneRecord[] = [];
  for (const id of ids.filter((_, i) => rows[i] === undefined)) {
    const entry = await anyEntry(db, id);
    // Settings have values apart too: they are nobody's record.
    if (entry && moduleOf(entry.register)) gone.push({ id, register: entry.register, no: entry.no });
  }
  return { hits, gone };
}

/** Deletes half-filled forms that name him, and the files chosen for them; how many forms. */
export async function dropDraftsOf(db: Deskbook, person: Person): Promise<number> {
  const looker = lookerFor(person);
  const all = await db.drafts.toArray();
  const his = all.filter(({ data }) => stringsIn(data).some((text) => looker.words(text) !== null));
  const records = new Set(his.flatMap(({ record }) => (record === '' ? [] : [record])));
  const beside = all.filter(({ files, record }) => files !== undefined && records.has(record));
  await db.drafts.bulkDelete([...his, ...beside].map(({ key }) => key));
  return his.length;
}
