/**
 * Saving one record by the program's own road: the transaction alone, and with the line in the journal file. Beside it one strict put of the same
 * row; all that the program writes for it, put straight into the same stores in one strict transaction; and every question the program asks,
 * asked again in the same turns with nothing of the program in between: of stores that are empty, and of the same database, with its size.
 */
import { deskbook } from '@renderer/db/database';
import { makeCommitter } from '@renderer/desk/committer';
import { makeJournalKeeper } from '@renderer/desk/journal-keeper';
import { pickHost } from '@renderer/host/pick-host';
import { tallyKey } from '@shared/journal/counts';
import { openSite, type Pair, pairOf } from './pages';
import { makeSave, newestParcel, type Written } from './parcel';
import { asked, committed, opened } from './raw';
import { askAgain, type Noted, noteRequests } from './same-requests';

const SCRATCH = { put: 'bench-put', writes: 'bench-writes' };

export async function saveTimes(rounds: number): Promise<Readonly<Record<string, Pair>>> {
  const db = await openSite();
  const host = pickHost();
  const alone = makeCommitter(db, host, null);
  let trouble = '';
  const keeper = makeJournalKeeper(host.vault, (news) => {
    trouble = news.trouble;
  });
  const kept = makeCommitter(db, host, keeper);
  const sample = await newestParcel(db);
  const save = makeSave(sample);
  const savedToFile = async (): Promise<void> => {
    await save(kept);
    if (trouble !== '') throw new Error(`the journal file: ${trouble}`);
  };
  let count = 0;
  const scratch = await emptyStore();
  const put = (): Promise<void> => {
    count += 1;
    const transaction = scratch.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put({ ...sample, id: `${sample.id}-${count}` });
    transaction.commit();
    return committed(transaction);
  };
  const same = await sameStores();
  const written = await save(alone);
  const writes = (): Promise<void> => {
    count += 1;
    return writeAgain(same, written, count);
  };
  const noted = await noteRequests(() => save(alone));
  await copyOver(await opened(db.name), same);
  const questions = (): Promise<void> => {
    count += 1;
    return askAgain(same, noted, (one) => newArgs(one, count));
  };
  const here = await opened(db.name);
  const beside: Put[] = [];
  const questionsHere = (): Promise<void> => {
    count += 1;
    return askAgain(here, noted, (one) => besideArgs(one, count, beside));
  };
  const times = {
    save: await pairOf(rounds, () => save(alone), put),
    'save.questions': await pairOf(rounds, () => save(alone), questions),
    'save.questions.here': await pairOf(rounds, () => save(alone), questionsHere),
    'save.writes': await pairOf(rounds, writes, put),
    'save.kept': await pairOf(rounds, savedToFile, put),
  };
  await takeOut(here, beside);
  for (const one of [scratch, same, here]) one.close();
  for (const name of Object.values(SCRATCH)) await asked(indexedDB.deleteDatabase(name));
  db.close();
  return times;
}

/** Marks, number, record, search text, entry, values, tally: in the program's order, nothing read and nothing waited for. */
function writeAgain(db: IDBDatabase, { row, entry, values }: Written, count: number): Promise<void> {
  const names = ['rows', 'journal', 'values', 'counters', 'search', 'segments', 'settings'];
  const transaction = db.transaction(names, 'readwrite', { durability: 'strict' });
  const put = (store: string, one: unknown): void => void transaction.objectStore(store).put(one);
  const id = `${row.id}-${count}`;
  put('settings', { key: 'writing.begun', value: count });
  put('counters', { key: 'no', n: count });
  put('rows', { ...row, id, no: `${row.no}-${count}` });
  put('search', { id, register: row.register, at: row.at, text: JSON.stringify(row.data) });
  put('settings', { key: 'writing.passed', value: count });
  put('journal', { ...entry, seq: count, record: id });
  for (const value of values) put('values', { ...value, d: `${value.d}-${count}`, record: id });
  put('counters', { key: tallyKey(row.register, row.state), n: count });
  put('settings', { key: 'writing.done', value: count });
  transaction.commit();
  return committed(transaction);
}

/** What a save asks for by name, so that it finds it here too: settings, counters, the staff, the end of the journal. */
async function copyOver(from: IDBDatabase, to: IDBDatabase): Promise<void> {
  const read = from.transaction(['settings', 'counters', 'rows']);
  const all = (store: string, query?: IDBKeyRange): Promise<unknown[]> => asked(read.objectStore(store).getAll(query));
  const staff = asked(
    read
      .objectStore('rows')
      .index('[register+at]')
      .getAll(IDBKeyRange.bound(['staff', ''], ['staff', '￿'])),
  );
  const [settings, counters, rows] = await Promise.all([all('settings'), all('counters'), staff]);
  const write = to.transaction(['settings', 'counters', 'rows'], 'readwrite');
  for (const [store, found] of Object.entries({ settings, counters, rows })) for (const one of found) write.objectStore(store).put(one);
  await committed(write);
  from.close();
}

/** Another record each time, as the program's own saves are. */
function newArgs({ method, store, args }: Noted, count: number): readonly unknown[] {
  const own = OWN_KEYS[store];
  if ((method !== 'put' && method !== 'add') || own === undefined) return args;
  const [value] = args as readonly [Readonly<Record<string, string>>];
  const other = Object.fromEntries(own.map((key) => [key, `${value[key] ?? ''}-q${count}`]));
  return [{ ...value, ...other, ...(store === 'journal' && { seq: 1_000_000_000 + count }) }];
}

/** What was put into the site's own database for the measure alone. */
interface Put {
  readonly store: string;
  readonly key: IDBValidKey;
}

/**
 * What would be written, under names that nobody asks for: the program's own saves, which take turns with these, go on by their own marks, counters and end
 * of the journal.
 */
function besideArgs({ method, store, args }: Noted, count: number, beside: Put[]): readonly unknown[] {
  if (method === 'delete') throw new Error('the bench knows no longer what a save writes: it deletes');
  if (method !== 'put' && method !== 'add') return args;
  const [key, ...others] = BESIDE_KEYS[store] ?? [];
  if (key === undefined) throw new Error(`the bench knows no longer what a save writes: ${store}`);
  const [value] = args as readonly [Readonly<Record<string, unknown>>];
  const named = Object.fromEntries([key, ...others].map((name) => [name, `${String(value[name])}-q${count}`]));
  const other = { ...value, ...named, ...placeOf(store, count) };
  beside.push({ store, key: (other as Readonly<Record<string, IDBValidKey>>)[key] ?? '' });
  return [other];
}

/** Where it stands: an entry before the first one, a value anywhere among all others, as its digest has it. */
function placeOf(store: string, count: number): object {
  if (store === 'journal') return { seq: -count };
  if (store !== 'values') return {};
  return { d: [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('') };
}

/** Takes it out again. */
async function takeOut(db: IDBDatabase, beside: readonly Put[]): Promise<void> {
  const transaction = db.transaction(Object.keys(BESIDE_KEYS), 'readwrite');
  for (const { store, key } of beside) transaction.objectStore(store).delete(key);
  await committed(transaction);
}

/** Key of each store, and what else tells its records apart. */
const BESIDE_KEYS: Readonly<Record<string, readonly string[]>> = {
  rows: ['id', 'no'],
  search: ['id'],
  journal: ['seq', 'record'],
  values: ['d', 'record'],
  settings: ['key'],
  counters: ['key'],
};

/** What tells one record from another in what is written of it. */
const OWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  rows: ['id', 'no'],
  search: ['id'],
  journal: ['record'],
  values: ['d', 'record'],
};

/** The program's own stores with their indexes, empty. */
async function sameStores(): Promise<IDBDatabase> {
  const made = deskbook(SCRATCH.writes);
  await made.open();
  made.close();
  return asked(indexedDB.open(SCRATCH.writes));
}

function emptyStore(): Promise<IDBDatabase> {
  const request = indexedDB.open(SCRATCH.put, 1);
  request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
  return asked(request);
}
