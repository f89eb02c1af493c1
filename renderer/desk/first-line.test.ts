/** The journal file's first line is lost, and with it the line that names the site: recovered, the desk goes on in a file that begins later. */
import { deskbook } from '@renderer/db/database';
import { newGeneration } from '@renderer/db/generations';
import { founder, foundingOf } from '@renderer/db/testing/founding';
import type { Host } from '@renderer/host/host';
import { memoryVault } from '@renderer/host/testing/memory-vault';
import { restoreInto } from '@renderer/workers/restore-job';
import { JournalFileCheck } from '@shared/journal/file-check';
import { beforeEach, expect, it } from 'vitest';
import { makeCommitter } from './committer';
import { makeJournalKeeper } from './journal-keeper';
import { type Started, startDesk } from './start-desk';

const actor = { id: 'staff-王敏', name: '王敏', role: 'manager' } as const;
const AT = '2026-11-22T08:00:00+08:00';
const store = memoryVault();
const version = async () => ({ app: '0.4.0', chrome: '' });
const host = { kind: 'electron', vault: store.vault, version, logError: () => undefined } as unknown as Host;

beforeEach(async () => {
  localStorage.clear();
  store.files.clear();
  for (const { name } of await indexedDB.databases()) await deskbook(name ?? '').delete();
});

async function work(): Promise<void> {
  const db = deskbook('deskbook');
  await db.open();
  const commit = committer(db);
  expect(
    (await commit('site.found', foundingOf([founder(actor.name, actor.role)], { desk: 'A' }), actor, { site: 'S1', desk: 'A' })).ok,
  ).toBe(true);
  await commit('record.create', { register: 'departments', data: { name: '工程部' } }, actor);
  db.close();
  await db.delete();
}

function committer(db: ReturnType<typeof deskbook>) {
  return makeCommitter(
    db,
    host,
    makeJournalKeeper(store.vault, () => undefined),
  );
}

async function rebuiltFrom(file: string): Promise<void> {
  const { db, n } = await newGeneration();
  const lines = store.files.get(`S1-${file}`) ?? [];
  const plan = { n, site: 'S1', snapshot: null, journal: { file, bytes: 1 }, floors: {}, at: AT, note: null };
  const sources = {
    snapshot: async () => new Uint8Array(0),
    journal: async () => ({ lines, next: null }),
    file: async () => null,
    newId: () => crypto.randomUUID(),
  };
  expect((await restoreInto(db, plan, sources, () => undefined)).ok).toBe(true);
  db.close();
}

const opened = (started: Started) => {
  if (started.kind !== 'open') throw new Error(JSON.stringify(started.kind === 'alarm' ? started.alarm.verdict : started));
  return started;
};

it.each([
  ['cannot be read', ['{"entry":']],
  ['is gone', []],
])('a first line that %s', async (_what, first) => {
  await work();
  const [, ...rest] = store.files.get('S1-A') ?? [];
  store.files.set('S1-A', [...first, ...rest]);
  const alarm = await startDesk(host, false);
  expect(alarm).toMatchObject({ kind: 'alarm', alarm: { verdict: { kind: 'empty' } } });
  if (alarm.kind === 'alarm') alarm.alarm.db.close();
  await rebuiltFrom('A');

  const { db, notice } = opened(await startDesk(host, false));
  expect(notice).toBeNull();
  expect(await committer(db)('record.create', { register: 'departments', data: { name: '保洁部' } }, actor)).toMatchObject({ ok: true });
  db.close();
  expect(store.files.get('S1-A')).toEqual([...first, ...rest]);
  const anew = store.files.get('S1-A2') ?? [];
  const check = new JournalFileCheck();
  for (const line of anew) check.take(line);
  expect(check.end()).toMatchObject({ fault: null, site: 'S1', desk: 'A', known: [{ line: 1, kind: 'gap', seq: 2 }] });

  const again = opened(await startDesk(host, false));
  expect([
    again.notice,
    await again.db.rows.where('[register+no]').between(['departments', ''], ['departments', '\uffff']).count(),
  ]).toEqual([null, 2]);
  again.db.close();
});
