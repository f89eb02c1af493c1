/** A record saved, the first page of a list, a word found: by the program over the whole site, and by RxDB over as many records as it is given. */
import { listPage } from '@renderer/db/list-page';
import { makeCommitter } from '@renderer/desk/committer';
import { pickHost } from '@renderer/host/pick-host';
import { SearchService } from '@renderer/workers/search-service';
import type { Row } from '@shared/registers/contract/row';
import { readQuery } from '@shared/search/query';
import { openSite, type Pair, pairOf } from './pages';
import { makeSave, newestParcel } from './parcel';
import { peer } from './peer';

/** What another database is given of the site. */
export interface Sample {
  readonly rows: readonly Row[];
  readonly lines: readonly { readonly id: string; readonly at: string; readonly text: string }[];
  readonly entry: object;
}

/** What is measured. */
export interface Three<Times> {
  readonly write: Times;
  readonly page: Times;
  readonly search: Times;
}

export interface Question {
  readonly register: string;
  /** Of the lines of the search: lower case, no blank. */
  readonly word: string;
  readonly rounds: number;
}

/** So many of the newest records. */
export async function sampleOf(count: number): Promise<Sample> {
  const db = await openSite();
  const rows = await db.rows.orderBy('id').reverse().limit(count).toArray();
  const lines = (await db.search.bulkGet(rows.map(({ id }) => id))).filter((line) => line !== undefined);
  const entry = await db.journal.orderBy('seq').last();
  db.close();
  return { rows, lines: lines.map(({ id, at, text }) => ({ id, at, text })), entry: entry ?? {} };
}

interface Query {
  exec(): Promise<readonly unknown[]>;
}

interface Rxdb {
  createRxDatabase(options: object): Promise<{
    addCollections(all: object): Promise<Record<'rows', Collection>>;
    remove(): Promise<unknown>;
  }>;
  getRxStorageDexie(settings: object): unknown;
}

interface Collection {
  bulkInsert(all: readonly object[]): Promise<{ readonly error: readonly unknown[] }>;
  insert(one: object): Promise<unknown>;
  find(query: object): Query;
}

const text = (maxLength: number) => ({ type: 'string', maxLength });
const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(60),
    register: text(20),
    no: text(60),
    state: text(20),
    open: { type: 'number', minimum: 0, maximum: 1, multipleOf: 1 },
    unit: text(40),
    at: text(30),
    dueAt: text(30),
    line: { type: 'string' },
    all: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'register', 'no', 'state', 'open', 'unit', 'at', 'dueAt', 'line', 'all'],
  indexes: [
    ['register', 'at'],
    ['register', 'state', 'at'],
    ['register', 'open', 'dueAt'],
    ['unit', 'at'],
    ['unit', 'register', 'open', 'at'],
    ['register', 'no'],
    'at',
  ],
};
const HITS = 50;

/** The program's times and RxDB's beside them, in turns. Throws when either finds nothing. */
export async function rxdbTimes(sample: Sample, { register, word, rounds }: Question): Promise<Three<Pair>> {
  const { createRxDatabase, getRxStorageDexie } = await peer<Rxdb>('rxdb');
  const db = await openSite();
  const search = new SearchService(db);
  await search.start();
  const storage = getRxStorageDexie({ chromeTransactionDurability: 'strict' });
  const other = await createRxDatabase({ name: 'bench-rxdb', storage, multiInstance: false, eventReduce: false });
  const { rows } = await other.addCollections({ rows: { schema: SCHEMA } });
  const lineOf = new Map(sample.lines.map((line) => [line.id, line.text]));
  const asDocument = (row: Row, id = row.id, no = row.no): object => {
    const { state, open, unit, at, dueAt } = row;
    return { id, register: row.register, no, state, open, unit, at, dueAt, line: lineOf.get(row.id) ?? '', all: row };
  };
  const { error } = await rows.bulkInsert(sample.rows.map((row) => asDocument(row)));
  if (error.length > 0) throw new Error(`RxDB refused ${error.length} records: ${JSON.stringify(error[0])}`);
  const parcel = await newestParcel(db);
  const [save, commit] = [makeSave(parcel), makeCommitter(db, pickHost(), null)];
  let count = 0;
  const insert = (): Promise<unknown> => {
    count += 1;
    return rows.insert(asDocument(parcel, `${parcel.id}-${count}`, `${parcel.no}-${count}`));
  };
  const query = readQuery(word);
  // RxDB keeps the answers of its questions: each round asks for one record more.
  let more = 0;
  const limit = (): number => {
    more += 1;
    return HITS + more;
  };
  const times = {
    write: await pairOf(rounds, () => save(commit), insert),
    page: await pairOf(
      rounds,
      async () => something((await listPage(db, register, {}, null, HITS)).rows),
      async () => something(await rows.find({ selector: { register }, sort: [{ at: 'desc' }], limit: limit() }).exec()),
    ),
    search: await pairOf(
      rounds,
      async () => something((await search.find(query, { each: HITS })).groups),
      async () => something(await rows.find({ selector: { line: { $regex: word } }, sort: [{ at: 'desc' }], limit: limit() }).exec()),
    ),
  };
  search.stop();
  await other.remove();
  db.close();
  return times;
}

function something(found: readonly unknown[]): void {
  if (found.length === 0) throw new Error('nothing was found');
}
