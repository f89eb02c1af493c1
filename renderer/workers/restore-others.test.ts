/** Copies of a desk that has others: a snapshot brings everything back as it was shown, the box finds what came, and a desk alone has the same file as ever (BY-14). */

import { checkJournal } from '@renderer/db/check-journal';
import { deskbook } from '@renderer/db/database';
import { ApartDesk, SITE, sentIn } from '@renderer/db/testing/apart-desk';
import type { SnapshotLine } from '@shared/backup/format';
import { addMinutes } from '@shared/base/time';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { readQuery } from '@shared/search/query';
import { expect, it } from 'vitest';
import { rehearse } from './rehearse-job';
import { type RestorePlan, restoreInto } from './restore-job';
import { SearchService } from './search-service';
import { readSnapshot } from './snapshot-read';
import { writeSnapshot } from './snapshot-write';

const AT = '2026-11-21T14:05:00+08:00';

async function snapshotOf({ db }: ApartDesk): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const plan = { app: '1', site: SITE, siteName: '桂园', desk: '', at: AT, reason: 'daily' } as const;
  await writeSnapshot(
    db,
    plan,
    null,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  return new Uint8Array(Buffer.concat(pieces));
}

/** Two desks that were apart and met: a field in conflict, a number given twice. */
async function met(): Promise<readonly [ApartDesk, ApartDesk]> {
  const [a, b] = [new ApartDesk('A'), new ApartDesk('B')];
  for (const desk of [a, b]) await desk.begin();
  const made = await a.run('record.create', { register: 'parcels', data: aParcel({ recipient: '张伟', shelf: '1' }) });
  const id = made.ok ? (made.value.rows[0]?.id ?? '') : '';
  await b.takeIn(sentIn(await a.bundle({})));
  for (const [i, desk] of [a, b].entries()) {
    desk.now = addMinutes(desk.now, i);
    await desk.run('record.edit', { id, rev: 1, data: { shelf: String(i + 2) }, reason: '' });
    await desk.run('record.create', { register: 'keys', data: aKey({ tag: 'K-1' }) });
  }
  await a.takeIn(sentIn(await b.bundle({})));
  return [a, b];
}

const STORES = ['rows', 'journal', 'values', 'search', 'others', 'conflicts'];

const planOf = (bytes: Uint8Array): RestorePlan => ({
  n: 2,
  site: SITE,
  snapshot: { name: 'site-1-main_20261121T140500_daily.dbsnap', opener: { key: null, passphrase: '' }, bytes: bytes.length },
  journal: null,
  floors: {},
  at: AT,
  note: null,
});

const sourcesOf = (bytes: Uint8Array) => ({
  snapshot: async (from: number) => bytes.slice(from, from + 100_000),
  journal: async () => ({ lines: [], next: null }),
  file: async () => null,
  newId: () => crypto.randomUUID(),
});

async function empty() {
  const db = deskbook(`restore-${crypto.randomUUID()}`);
  await db.open();
  return db;
}

it('a snapshot brings back records, journals of all desks and what is listed, and goes on from there', async () => {
  const [a, b] = await met();
  const bytes = await snapshotOf(a);
  const db = await empty();
  const done = await restoreInto(db, planOf(bytes), sourcesOf(bytes), () => undefined);
  expect(done).toMatchObject({ ok: true, value: { unrecoverable: { chain: null, altered: [] } } });
  for (const store of STORES) expect([store, await db.table(store).toArray()]).toEqual([store, await a.db.table(store).toArray()]);
  expect(await db.conflicts.count()).toBe(2);
  expect(await checkJournal(db)).toMatchObject({ fault: null, wrong: 0 });
  const scratch = await empty();
  const rehearsed = await rehearse(a.db, scratch, planOf(bytes), sourcesOf(bytes), () => undefined);
  expect(rehearsed).toMatchObject({ ok: true, value: { same: true } });
  await b.run('record.create', { register: 'keys', data: aKey({ tag: 'K-2' }) });
  await a.takeIn(sentIn(await b.bundle({})));
  expect(await rehearse(a.db, await empty(), planOf(bytes), sourcesOf(bytes), () => undefined)).toMatchObject({
    ok: true,
    value: { same: true },
  });
});

it('an altered entry of another desk is found by the check', async () => {
  const [a] = await met();
  const one = await a.db.others.toCollection().last();
  if (!one) throw new Error('nothing came');
  await a.db.others.put({ ...one, entry: { ...one.entry, by: 'x' } });
  expect((await checkJournal(a.db)).fault).toMatchObject({ kind: 'altered', seq: one.seq, about: 'B' });
});

it('the box finds what came from another desk, also after a new start', async () => {
  const [a, b] = await met();
  const box = new SearchService(a.db);
  await box.start();
  const idsOf = async (service: SearchService, text: string): Promise<number> =>
    (await service.find(readQuery(text), { each: 100 })).groups.flatMap(({ hits }) => hits).length;
  expect(await idsOf(box, 'K-1')).toBe(2);
  await b.run('record.create', { register: 'parcels', data: aParcel({ recipient: '欧阳锋' }) });
  await a.takeIn(sentIn(await b.bundle({})));
  expect(await idsOf(box, '欧阳锋')).toBe(1);
  box.stop();
  const again = new SearchService(a.db);
  await again.start();
  expect(await idsOf(again, '欧阳锋')).toBe(1);
  again.stop();
});

it('the snapshot of a desk alone has no word of others', async () => {
  const a = new ApartDesk('A');
  await a.begin();
  await a.run('record.create', { register: 'keys', data: aKey({ tag: 'K-1' }) });
  const bytes = await snapshotOf(a);
  const lines: SnapshotLine[] = [];
  const opener = { key: null, passphrase: '' };
  await readSnapshot(
    async (from) => bytes.slice(from, from + 100_000),
    { opener, bytes: bytes.length, onProgress: () => undefined },
    async (some) => {
      lines.push(...some);
    },
  );
  expect(JSON.stringify(lines)).not.toContain('others');
});
