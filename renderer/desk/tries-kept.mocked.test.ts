/** Wrong PINs stay counted (SEC-1), whichever file of the data folder somebody deletes or puts back in between. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { founder, foundingOf } from '@renderer/db/testing/founding';
import { rebuilt } from '@renderer/db/testing/rebuild';
import { makeBrowserKeys } from '@renderer/host/browser-keys';
import type { Host } from '@renderer/host/host';
import { memoryVault } from '@renderer/host/testing/memory-vault';
import { sha256Hex } from '@shared/base/hash';
import type { SlowCost } from '@shared/base/slow-hash';
import { readLine } from '@shared/journal/line';
import { LEAST_COST } from '@shared/rules/people/pins';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { makeCommitter } from './committer';
import { makeNoteKeeper } from './expected-note';
import { makeJournalKeeper } from './journal-keeper';
import { hashPin } from './pin-hash';
import { signInBy, waitOf } from './sign-in';
import { startDesk } from './start-desk';

vi.mock('@renderer/workers/slow-client', () => ({
  slowHash: async (text: string, salt: string, { memory, passes }: SlowCost) => sha256Hex([text, salt, memory, passes].join(' ')),
  costHere: async () => LEAST_COST,
}));

const WANG = { id: 'staff-王敏', name: '王敏', role: 'manager' } as const;
const KEY = { site: 'S1', desk: '' };
const FILE = 'S1-main';

let store: ReturnType<typeof memoryVault>;
let host: Host;

beforeEach(async () => {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) await deskbook(name ?? '').delete();
  store = memoryVault();
  const deskKeys = makeBrowserKeys(new IDBFactory());
  const version = async () => ({ app: '0.4.0', chrome: '' });
  host = { kind: 'electron', vault: store.vault, deskKeys, version, logError: () => undefined } as unknown as Host;
  await inProgram(async (db, commit) => {
    const site = foundingOf([founder(WANG.name, WANG.role, await hashPin('258013', null, LEAST_COST))]);
    const founded = await commit('site.found', site, WANG, KEY);
    if (!founded.ok) throw new Error(JSON.stringify(founded.error));
    await makeNoteKeeper(db, host, () => undefined).note();
  });
});

/** As long as the program is open. */
async function inProgram(work: (db: Deskbook, commit: ReturnType<typeof makeCommitter>) => Promise<void>): Promise<void> {
  const db = deskbook('deskbook');
  await db.open();
  const commit = makeCommitter(
    db,
    host,
    makeJournalKeeper(store.vault, () => undefined),
  );
  await work(db, commit);
  db.close();
}

async function threeWrongPins(): Promise<void> {
  await inProgram(async (db, commit) => {
    for (let i = 0; i < 3; i++)
      expect(await signInBy({ db, host, commit }, WANG, '111111')).toMatchObject({ error: { code: 'pin.wrong' } });
    await makeNoteKeeper(db, host, () => undefined).note();
  });
}

type Stores = Readonly<Record<string, readonly unknown[]>>;

async function copyOf(db: Deskbook): Promise<Stores> {
  return Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));
}

async function putBack(stores: Stores): Promise<void> {
  await deskbook('deskbook').delete();
  await inProgram(async (db) => {
    for (const table of db.tables) await table.bulkPut([...(stores[table.name] ?? [])]);
  });
}

interface Before {
  readonly stores: Stores;
  readonly lines: readonly string[];
}

async function before(): Promise<Before> {
  let stores: Stores = {};
  await inProgram(async (db) => {
    stores = await copyOf(db);
  });
  return { stores, lines: store.files.get(FILE) ?? [] };
}

/** Seconds that he must wait after the next start. */
async function waitAfterStart(): Promise<number> {
  const started = await startDesk(host, false);
  if (started.kind !== 'open') throw new Error(started.kind === 'alarm' ? started.alarm.verdict.kind : started.kind);
  const seconds = await waitOf(started.db, WANG.id);
  started.db.close();
  return seconds;
}

it.each<readonly [string, (was: Before) => unknown]>([
  ['nothing', () => undefined],
  ['the database put back as it was before', ({ stores }) => putBack(stores)],
  ['the journal file deleted', () => store.files.clear()],
  ['the journal file put back as it was before', ({ lines }) => store.files.set(FILE, lines)],
  [
    'the notes deleted',
    () => {
      store.state.notes = [];
      localStorage.clear();
    },
  ],
])('with %s between wrong PINs, the wait is there at the next start', async (_what, tamper) => {
  const was = await before();
  await threeWrongPins();
  await tamper(was);
  expect(await waitAfterStart()).toBe(5);
});

it('with the database deleted nobody gets in before it is brought back, and then the wait is there', async () => {
  await threeWrongPins();
  await deskbook('deskbook').delete();
  await expect(waitAfterStart()).rejects.toThrow('empty');
  const lines = (store.files.get(FILE) ?? []).flatMap((text) => {
    const line = readLine(text);
    return line.ok ? [line.value] : [];
  });
  const db = await rebuilt(lines, 100);
  expect(await waitOf(db, WANG.id)).toBe(5);
  await db.delete();
});

it('with database and journal file both put back, somebody is told at the next start', async () => {
  const was = await before();
  await threeWrongPins();
  await putBack(was.stores);
  store.files.set(FILE, was.lines);
  await expect(waitAfterStart()).rejects.toThrow('noted');
});
