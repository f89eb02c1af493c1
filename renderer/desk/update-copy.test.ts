/** A new version over records of an older one: the snapshot comes before anything is written, and without it somebody is asked. */
import { deskbook } from '@renderer/db/database';
import type { Host } from '@renderer/host/host';
import type { Vault } from '@renderer/host/vault';
import { snapshotName } from '@shared/backup/name';
import { GENESIS } from '@shared/journal/entry';
import type { Expected } from '@shared/journal/expected';
import { beforeEach, describe, expect, it } from 'vitest';
import { copyAgain, goOnFrom, goOnUncopied, type StartAlarm, startDesk } from './start-desk';
import { type CopyDue, copyDue, UNSEEN } from './update-copy';

const NOTED = '2026-11-22T14:00:00+08:00';
const note = (site: string, app: string, at = NOTED): Expected => ({ site, desk: '', seq: 0, hash: GENESIS, rows: 0, schema: 1, app, at });

interface Facts {
  readonly app?: string;
  readonly notes?: readonly Expected[];
  /** Version that the host noted before it opened the folder. */
  readonly lastApp?: string;
  readonly snapshots?: readonly string[];
}

function hostOf({ app = '0.2.0', notes = [], lastApp, snapshots = [] }: Facts): Host {
  const vault = {
    notes: async () => notes,
    snapshots: async () => snapshots.map((name) => ({ name, bytes: 1, changed: 0, second: false })),
    journals: async () => [],
    report: async () => (lastApp === undefined ? null : { lastApp }),
    note: async () => ({ kept: true }),
  } as unknown as Vault;
  return { kind: 'electron', vault, version: async () => ({ app, chrome: '' }), logError: () => undefined } as unknown as Host;
}

beforeEach(async () => {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) await deskbook(name ?? '').delete();
});

/** A database whose site is founded; '' leaves it new. */
async function siteIn(id: string): Promise<void> {
  const db = deskbook('deskbook');
  await db.open();
  if (id !== '') await db.settings.put({ key: 'site.id', value: id });
  db.close();
}

const update = (from: string, there: string | null = null): CopyDue => ({
  reason: 'update',
  from,
  to: '0.2.0',
  there: there === null ? null : { name: there, bytes: 1 },
});
const copyAt = (at: string, reason: 'update' | 'daily' = 'update', site = 'S1') => snapshotName({ site, desk: '', at, reason });

describe('a snapshot before the first start of a version', () => {
  it.each<readonly [string, string, Facts, CopyDue | null]>([
    ['is due after another version', 'S1', { notes: [note('S1', '0.1.0')] }, update('0.1.0')],
    ['is due also when an older program comes back', 'S1', { notes: [note('S1', '0.3.0')] }, update('0.3.0')],
    ['is not due for the same version', 'S1', { notes: [note('S1', '0.2.0')] }, null],
    ['goes by the newest note', 'S1', { notes: [note('S1', '0.1.0', '2026-11-21T14:00:00+08:00'), note('S1', '0.2.0')] }, null],
    ['takes no note of another site', 'S1', { notes: [note('S2', '0.1.0')] }, null],
    ['goes by what the host noted where there is no note', 'S1', { lastApp: '0.1.0' }, update('0.1.0')],
    [
      'believes the note more than the host, which notes before the new version works',
      'S1',
      { notes: [note('S1', '0.1.0')], lastApp: '0.2.0' },
      update('0.1.0'),
    ],
    ['is not due where nobody knows', 'S1', {}, null],
    ['is not due where there is no site yet', '', { lastApp: '0.1.0' }, null],
    [
      'knows the newest file of a first start that broke down',
      'S1',
      { notes: [note('S1', '0.1.0')], snapshots: [copyAt('2026-11-22T14:05:00+08:00'), copyAt('2026-11-22T14:00:05+08:00')] },
      update('0.1.0', copyAt('2026-11-22T14:05:00+08:00')),
    ],
    [
      'is due when the copy is older than the last work',
      'S1',
      { notes: [note('S1', '0.1.0')], snapshots: [copyAt('2026-11-22T13:59:59+08:00')] },
      update('0.1.0'),
    ],
    [
      'is due when the copy was made for something else',
      'S1',
      { notes: [note('S1', '0.1.0')], snapshots: [copyAt('2026-11-22T15:00:00+08:00', 'daily')] },
      update('0.1.0'),
    ],
    [
      'is due when the copy is another site’s',
      'S1',
      { notes: [note('S1', '0.1.0')], snapshots: [copyAt('2026-11-22T15:00:00+08:00', 'update', 'S2')] },
      update('0.1.0'),
    ],
  ])('%s', async (_title, site, facts, due) => {
    await siteIn(site);
    const db = deskbook('deskbook');
    await db.open();
    expect(await copyDue(db, hostOf(facts))).toEqual(due);
    db.close();
  });

  it.each<readonly [string, readonly (keyof Vault)[], CopyDue | null]>([
    ['its notes', ['notes'], update('0.1.0')],
    ['its list of snapshots', ['snapshots'], update('0.1.0')],
    ['notes and report', ['notes', 'report'], null],
  ])('waits for no host that keeps silent about %s', async (_what, silent, due) => {
    await siteIn('S1');
    const host = hostOf({ notes: [note('S1', '0.1.0')], lastApp: '0.1.0', snapshots: [copyAt('2026-11-22T14:05:00+08:00')] });
    const dumb = Object.fromEntries(silent.map((name) => [name, () => new Promise(() => undefined)]));
    const db = deskbook('deskbook');
    await db.open();
    expect(await copyDue(db, { ...host, vault: { ...host.vault, ...dumb } as Vault }, { seconds: 2, second: 5 })).toEqual(due);
    db.close();
  });

  it('is not due in a browser without a folder', async () => {
    await siteIn('S1');
    const db = deskbook('deskbook');
    await db.open();
    expect(await copyDue(db, { ...hostOf({ notes: [note('S1', '0.1.0')] }), vault: null })).toBeNull();
    db.close();
  });
});

describe('a start without the snapshot it needs', () => {
  // There is no worker here: no snapshot can be made.
  const host = hostOf({ lastApp: '0.1.0' });

  async function versions(): Promise<unknown> {
    const db = deskbook('deskbook');
    await db.open();
    const found = await db.settings.get('versions');
    db.close();
    return found;
  }

  it('asks, and has changed nothing', async () => {
    await siteIn('S1');
    const seen: CopyDue[] = [];
    const started = await startDesk(host, false, { ...UNSEEN, onCopy: (due) => seen.push(due) });
    expect(started).toMatchObject({ kind: 'uncopied', uncopied: { due: update('0.1.0'), refusal: { code: 'snapshot.write' } } });
    expect(seen).toEqual([update('0.1.0')]);
    if (started.kind === 'uncopied') started.uncopied.db.close();
    expect(await versions()).toBeUndefined();
  });

  it('asks again when it is tried again, and goes on without when somebody says so', async () => {
    await siteIn('S1');
    const first = await startDesk(host, false);
    if (first.kind !== 'uncopied') throw new Error(first.kind);
    const again = await copyAgain(host, first.uncopied, UNSEEN);
    if (again.kind !== 'uncopied') throw new Error(again.kind);
    const opened = await goOnUncopied(again.uncopied);
    expect(opened).toMatchObject({ kind: 'open', notice: { kind: 'uncopied', detail: '0.2.0' } });
    if (opened.kind === 'open') opened.db.close();
    expect(await versions()).toBeDefined();
  });

  it('is asked again though the first try left a file that nobody read back', async () => {
    await siteIn('S1');
    const files: string[] = [];
    const noted = hostOf({ notes: [note('S1', '0.1.0')], snapshots: files });
    const first = await startDesk(noted, false);
    if (first.kind !== 'uncopied') throw new Error(first.kind);
    files.push(copyAt('2026-11-22T14:05:00+08:00'));
    const again = await copyAgain(noted, first.uncopied, UNSEEN);
    if (again.kind !== 'uncopied') throw new Error(again.kind);
    again.uncopied.db.close();
    const anew = await startDesk(noted, false);
    expect(anew).toMatchObject({ kind: 'uncopied', uncopied: { due: { there: { name: files[0] } } } });
    if (anew.kind === 'uncopied') anew.uncopied.db.close();
  });

  it('says so when the database cannot be read any more', async () => {
    await siteIn('S1');
    const first = await startDesk(host, false);
    if (first.kind !== 'uncopied') throw new Error(first.kind);
    first.uncopied.db.close();
    const verdict = { kind: 'foreign', sites: [] } as unknown as StartAlarm['verdict'];
    const alarm = { db: first.uncopied.db, verdict } as StartAlarm;
    const ways = [goOnFrom(host, alarm, UNSEEN), goOnUncopied(first.uncopied), copyAgain(host, first.uncopied, UNSEEN)];
    expect((await Promise.all(ways)).map(({ kind }) => kind)).toEqual(['refused', 'refused', 'uncopied']);
  });

  it('waits no longer than it said', async () => {
    await siteIn('S1');
    const hanging = { ...host, version: () => new Promise(() => undefined) } as unknown as Host;
    let asked = 0;
    const slow = { ...host, version: () => (asked++ === 0 ? host.version() : hanging.version()) } as Host;
    const started = await startDesk(slow, false, { ...UNSEEN, seconds: 0.2 });
    expect(started).toMatchObject({ kind: 'uncopied', uncopied: { refusal: { code: 'job.cancelled' } } });
    if (started.kind === 'uncopied') started.uncopied.db.close();
  });
});
