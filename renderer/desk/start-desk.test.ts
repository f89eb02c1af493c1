/** The start against a vault in memory: what is mended by itself, what is asked about, and that nothing empty is ever taken for new. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { databaseFacts } from '@renderer/db/start-facts';
import { founder, foundingOf } from '@renderer/db/testing/founding';
import { mark } from '@renderer/db/torn';
import type { Host } from '@renderer/host/host';
import { memoryVault } from '@renderer/host/testing/memory-vault';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCommitter } from './committer';
import { makeNoteKeeper } from './expected-note';
import { makeJournalKeeper } from './journal-keeper';
import { countLater, type Started, startDesk } from './start-desk';

const actor = { id: 'staff-王敏', name: '王敏', role: 'manager' } as const;
const key = { site: 'S1', desk: '' };
const FILE = 'S1-main';

let store: ReturnType<typeof memoryVault>;
let host: Host;

beforeEach(async () => {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) await deskbook(name ?? '').delete();
  store = memoryVault();
  const version = async () => ({ app: '0.4.0', chrome: '' });
  host = { kind: 'electron', vault: store.vault, version, logError: () => undefined } as unknown as Host;
});

/** Founds the site and enters departments; notes what there is and closes. */
async function work(names: readonly string[]): Promise<void> {
  const db = deskbook('deskbook');
  await db.open();
  const commit = makeCommitter(
    db,
    host,
    makeJournalKeeper(store.vault, () => undefined),
  );
  if ((await db.settings.get('site.id')) === undefined) {
    const founded = await commit('site.found', foundingOf([founder(actor.name, actor.role)]), actor, key);
    if (!founded.ok) throw new Error(JSON.stringify(founded.error));
  }
  for (const name of names) {
    const made = await commit('record.create', { register: 'departments', data: { name } }, actor, key);
    if (!made.ok) throw new Error(JSON.stringify(made.error));
  }
  await makeNoteKeeper(db, host, () => undefined).note();
  db.close();
}

async function names(started: Started): Promise<unknown[]> {
  if (started.kind !== 'open') throw new Error(JSON.stringify(started.kind === 'alarm' ? started.alarm.verdict : started));
  const found = (await started.db.rows.where('[register+at]').between(['departments', ''], ['departments', '￿']).toArray()).map(
    ({ data }) => data['name'],
  );
  started.db.close();
  return found.toSorted();
}

/** The database as it was after its first `entries` entries: what a lost tail leaves. */
async function wipe(): Promise<void> {
  await deskbook('deskbook').delete();
}

describe('a start', () => {
  it('on a new machine is a first start', async () => {
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'open', notice: null });
    expect(await names(started)).toEqual([]);
  });

  it('deletes what a kill left of a tested copy and of an opened archive', async () => {
    for (const name of ['deskbook-rehearsal', 'archive-shown', 'deskbook-demo', 'deskbook-keys']) {
      const db = deskbook(name);
      await db.open();
      db.close();
    }
    await names(await startDesk(host, false));
    const left = async (): Promise<readonly string[]> => (await indexedDB.databases()).map(({ name }) => name ?? '').toSorted();
    await vi.waitFor(async () => expect(await left()).toEqual(['deskbook', 'deskbook-keys']));
  });

  it('after an ordinary end says nothing', async () => {
    await work(['工程部']);
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'open', notice: null });
    expect(await names(started)).toEqual(['工程部']);
  });

  it('with the journal file gone says how many entries it lacks', async () => {
    await work(['工程部', '保洁部']);
    store.files.clear();
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'open', notice: { kind: 'behind' } });
    await names(started);
  });
});

describe('a database that lost its last commits', () => {
  it('is mended from the journal file without a question, and says how many', async () => {
    await work(['工程部']);
    const before = await backup();
    await work(['保洁部', '秩序部', '绿化部']);
    await putBack(before);
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'open', notice: { kind: 'short', n: 3 } });
    expect(await names(started)).toEqual(['保洁部', '工程部', '秩序部', '绿化部'].toSorted());
    const again = await startDesk(host, false);
    expect(again).toMatchObject({ kind: 'open', notice: null });
    await names(again);
  });

  it('is not mended from lines that are not true', async () => {
    await work(['工程部']);
    const before = await backup();
    await work(['保洁部', '秩序部']);
    await putBack(before);
    const file = store.files.get(FILE) ?? [];
    store.files.set(FILE, [...file.slice(0, -1), (file.at(-1) ?? '').replace('秩序部', '程序部')]);
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'short', entries: 2 } } });
    if (started.kind === 'alarm') started.alarm.db.close();
  });
});

describe('a database that is gone', () => {
  it('is an alarm while there is a journal file', async () => {
    await work(['工程部']);
    await wipe();
    const started = await startDesk(host, false);
    expect(started).toMatchObject({
      kind: 'alarm',
      alarm: { verdict: { kind: 'empty', copies: [{ site: 'S1', file: { desk: 'main' } }] } },
    });
    if (started.kind === 'alarm') started.alarm.db.close();
  });

  it('is an alarm also when only a note in this browser is left', async () => {
    await work(['工程部']);
    await wipe();
    store.files.clear();
    store.state.notes = [];
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'empty', copies: [{ file: null, note: { site: 'S1' } }] } } });
    if (started.kind === 'alarm') started.alarm.db.close();
  });

  it('is no first start while the copies cannot be read', async () => {
    await work(['工程部']);
    await wipe();
    store.state.fails = 'denied';
    expect(await startDesk(host, false)).toEqual({ kind: 'refused', refusal: { code: 'start.unread', params: { reason: 'denied' } } });
  });
});

it('a database with records opens although the copies cannot be read, and says so', async () => {
  await work(['工程部']);
  store.state.fails = 'denied';
  const started = await startDesk(host, false);
  expect(started).toMatchObject({ kind: 'open', notice: { kind: 'unread', detail: 'denied' } });
  expect(await names(started)).toEqual(['工程部']);
});

describe('notes that cannot be read', () => {
  it('are said where all else is well', async () => {
    await work(['工程部']);
    store.state.failsNotes = 'denied';
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'open', notice: { kind: 'unread', detail: 'denied' } });
    expect(await names(started)).toEqual(['工程部']);
  });

  it('keep nobody from recovering from the journal', async () => {
    await work(['工程部']);
    await wipe();
    store.state.failsNotes = 'denied';
    const started = await startDesk(host, false);
    expect(started).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'empty', copies: [{ file: { site: 'S1' } }] } } });
    if (started.kind === 'alarm') started.alarm.db.close();
  });

  it('are no first start, though nothing else is left', async () => {
    store.state.failsNotes = 'denied';
    expect(await startDesk(host, false)).toEqual({ kind: 'refused', refusal: { code: 'start.unread', params: { reason: 'denied' } } });
  });
});

it('records that vanished from the store are an alarm', async () => {
  await work(['工程部', '保洁部']);
  const db = deskbook('deskbook');
  await db.open();
  const [row] = await db.rows.toArray();
  await db.rows.delete(row?.id ?? '');
  db.close();
  const started = await startDesk(host, false);
  expect(started).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'rows' } } });
  if (started.kind === 'alarm') started.alarm.db.close();
});

describe('records that are too many to be counted before the first screen', () => {
  const FEW = 3;
  async function opened(): Promise<Deskbook> {
    const db = deskbook('deskbook');
    await db.open();
    return db;
  }

  it('are counted after it, and raise the same alarm', async () => {
    await work(['工程部', '保洁部', '秩序部', '绿化部']);
    const db = await opened();
    const [row] = await db.rows.toArray();
    await db.rows.delete(row?.id ?? '');
    const facts = await databaseFacts(db, FEW);
    expect(facts.rows).toBe(facts.tallied);
    expect(await countLater(db, host, FEW)).toMatchObject({
      verdict: { kind: 'rows', there: facts.tallied - 1, expected: facts.tallied, copies: { file: { site: 'S1' } } },
    });
    db.close();
  });

  it('are no alarm while their number is right, and are not counted twice', async () => {
    await work(['工程部', '保洁部', '秩序部', '绿化部']);
    const db = await opened();
    expect(await countLater(db, host, FEW)).toBeNull();
    const [row] = await db.rows.toArray();
    await db.rows.delete(row?.id ?? '');
    // So few were counted at the start itself.
    expect(await countLater(db, host)).toBeNull();
    db.close();
  });
});

it('a change kept in parts is an alarm, also when the file has all of it', async () => {
  await work(['工程部', '保洁部']);
  const before = await backup();
  await work(['秩序部']);
  const after = await backup();
  await putBack({ ...after, settings: before['settings'] ?? [], journal: before['journal'] ?? [] });
  const db = deskbook('deskbook');
  await db.open();
  await mark(db, 'passed', after['journal']?.length ?? 0);
  db.close();
  const started = await startDesk(host, false);
  expect(started).toMatchObject({
    kind: 'alarm',
    alarm: { verdict: { kind: 'torn', copies: { file: { lines: after['journal']?.length } } } },
  });
  if (started.kind === 'alarm') started.alarm.db.close();
});

it('an altered entry is an alarm that names it', async () => {
  await work(['工程部', '保洁部']);
  const db = deskbook('deskbook');
  await db.open();
  const last = await db.journal.orderBy('seq').last();
  if (last) await db.journal.put({ ...last, at: '2020-01-01T00:00:00+08:00' });
  db.close();
  const started = await startDesk(host, false);
  expect(started).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'altered', fault: { kind: 'altered', seq: last?.seq } } } });
  if (started.kind === 'alarm') started.alarm.db.close();
});

type Stores = Readonly<Record<string, readonly unknown[]>>;

async function backup(): Promise<Stores> {
  const db = deskbook('deskbook');
  await db.open();
  const stores = Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));
  db.close();
  return stores;
}

async function putBack(stores: Stores): Promise<void> {
  await wipe();
  const db = deskbook('deskbook');
  await db.open();
  for (const table of db.tables) await table.bulkPut([...(stores[table.name] ?? [])]);
  db.close();
}
