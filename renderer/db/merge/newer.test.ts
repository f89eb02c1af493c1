/** What a newer program wrote at another desk is kept and not half shown; it counts as soon as this desk has that program too (BY-14, decision 0020). */
import { gather, NOTHING_GATHERED, sentOf } from '@shared/merge/chains';
import { mergeSite } from '@shared/merge/merge';
import { aCallback } from '@shared/registers/callbacks/fixtures';
import type { RegisterModule } from '@shared/registers/contract/command';
import { KEPT } from '@shared/registers/contract/decisions';
import { moduleOf, registerList } from '@shared/registers/index';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { expect, it } from 'vitest';
import { checkJournal } from '../check-journal';
import { historyOf } from '../history';
import { migrateRows } from '../migrate-rows';
import { ApartDesk, allOf, apartDesks, made, meet, SITE } from '../testing/apart-desk';

const CRATE = { kind: 'text', label: { zh: '箱', en: 'Crate' }, ...KEPT };
type Step = RegisterModule['migrations'][number]['migrate'];

/** What the next version of the program changes: parcels get a field, the others only a number. */
const STEPS: Readonly<Record<string, Step>> = {
  parcels: ({ shelf, ...rest }) => ({ ...rest, shelf, crate: `箱${String(shelf)}` }),
  callbacks: (data) => data,
  visitors: (data) => data,
};

/** Everything in it is done by the next version of the program. */
async function asNewer<Value>(work: () => Promise<Value>): Promise<Value> {
  const changed = Object.entries(STEPS).map(([id, migrate]) => {
    const module = moduleOf(id) as RegisterModule;
    const { definition, migrations } = module;
    const { version, fields } = definition;
    const step = { to: version + 1, why: 'newer', migrate };
    Object.assign(definition, { version: step.to, fields: id === 'parcels' ? { ...fields, crate: CRATE } : fields });
    Object.assign(module, { migrations: [...migrations, step] });
    return () => {
      Object.assign(definition, { version, fields });
      Object.assign(module, { migrations });
    };
  });
  try {
    return await work();
  } finally {
    for (const undo of changed) undo();
  }
}

/** As a start does: records of an older program are brought up to date. */
async function start(desk: ApartDesk): Promise<void> {
  await migrateRows(desk.db, registerList, desk.now);
}

async function two(): Promise<readonly [ApartDesk, ApartDesk]> {
  const [a, b] = (await apartDesks(2)) as [ApartDesk, ApartDesk];
  for (const desk of [a, b]) await start(desk);
  return [a, b];
}

async function update(desk: ApartDesk, id: string, data: unknown): Promise<void> {
  const row = await desk.db.rows.get(id);
  expect(await desk.run('record.edit', { id, rev: row?.rev, data, reason: '改正' })).toMatchObject({ ok: true });
}

async function shown({ db }: ApartDesk): Promise<unknown> {
  const counters = (await db.counters.toArray()).filter(({ n }) => n !== 0);
  return { rows: await db.rows.toArray(), conflicts: await db.conflicts.toArray(), search: await db.search.toArray(), counters };
}

/** What all entries come to at one go. */
async function whole(desk: ApartDesk): Promise<unknown> {
  const { rows, counters } = mergeSite(gather(NOTHING_GATHERED, sentOf(await allOf(desk)), SITE).chains, moduleOf);
  return { rows, counters: [...counters].map(([key, n]) => ({ key, n })) };
}

const sound = { fault: null, wrong: 0, differences: [], missing: 0 };

it('is kept and counted, nothing of it is shown, and it counts after the update', async () => {
  const [a, b] = await two();
  const old = await made(a, 'parcels', aParcel({ shelf: '1' }));
  await b.takeIn(await allOf(a));
  const [fresh, planned] = await asNewer(async () => {
    await start(a);
    expect((await a.db.rows.get(old))?.data).toMatchObject({ crate: '箱1' });
    await update(a, old, { shelf: '2', crate: '箱2' });
    return [await made(a, 'parcels', { ...aParcel(), crate: '箱9' }), await made(a, 'callbacks', aCallback({ counted: true }))];
  });

  const before = await shown(b);
  expect(await b.takeIn(await allOf(a))).toMatchObject({ taken: 6, refused: [], early: 0, newer: 3, changed: 0 });
  expect(await shown(b)).toEqual(before);
  expect(await b.db.rows.get(old)).toMatchObject({ v: 1, data: { shelf: '1' } });
  expect(await b.db.rows.bulkGet([fresh ?? '', planned ?? ''])).toEqual([undefined, undefined]);
  expect(await checkJournal(b.db)).toMatchObject(sound);
  expect((await historyOf(b.db, old)).map(({ op }) => op)).toEqual(['create']);

  // It goes on with what it shows, and is none the wiser after another start.
  await update(b, old, { carrier: '顺丰' });
  b.kill();
  await b.begin();
  await start(b);
  expect(await b.takeIn([])).toMatchObject({ newer: 3, changed: 0 });
  expect(await b.db.rows.get(old)).toMatchObject({ v: 1, data: { shelf: '1', carrier: '顺丰' } });

  await asNewer(async () => {
    await start(b);
    expect(await b.takeIn([])).toMatchObject({ taken: 0, newer: 0, changed: 3 });
    expect((await b.db.rows.get(old))?.data).toMatchObject({ shelf: '2', crate: '箱2', carrier: '顺丰' });
    expect((await historyOf(b.db, old)).map(({ op }) => op)).toEqual(['update', 'update', 'create']);
    expect((await b.db.rows.get(fresh ?? ''))?.data).toMatchObject({ crate: '箱9' });
    await meet(a, b);
    expect(await shown(a)).toEqual(await shown(b));
    expect(await shown(b)).toMatchObject((await whole(b)) as object);
    for (const desk of [a, b]) expect(await checkJournal(desk.db)).toMatchObject(sound);
  });
});

it('a new desk with a newer program beside an older one says of what version it is before it changes anything', async () => {
  const [a] = await two();
  const old = await made(a, 'parcels', aParcel({ shelf: '1' }));
  const late = new ApartDesk('C');
  await asNewer(async () => {
    await late.begin();
    await start(late);
    await late.takeIn(await allOf(a));
    expect((await late.db.rows.get(old))?.data).toMatchObject({ shelf: '1', crate: '箱1' });
    await update(late, old, { crate: '箱5' });
    const entered = await late.db.journal.orderBy('seq').toArray();
    expect(entered.map(({ record }) => record)).toEqual(['versions', 'desks.heard', old]);
    await late.takeIn([]);
    expect((await late.db.rows.get(old))?.data).toMatchObject({ shelf: '1', crate: '箱5' });
    expect(await checkJournal(late.db)).toMatchObject(sound);
  });
  expect(await a.takeIn(await allOf(late))).toMatchObject({ newer: 1, changed: 0 });
  expect((await a.db.rows.get(old))?.data['crate']).toBeUndefined();
});

it('somebody whom a newer program took out is taken out here at once', async () => {
  const [a, b] = await two();
  const then = '2026-05-06T10:00:00+08:00';
  const { now } = a;
  a.now = then;
  const data = aVisitor({ name: '何静', phone: '13800138021', idNo: '', cameAt: then, leftAt: then, badge: '', unit: '3-2-1203' });
  const id = await made(a, 'visitors', data);
  a.now = now;
  await a.run('clock.acknowledge', { kind: 'ahead', from: then, to: now, zone: 480, reason: '停用到今天' });
  await b.takeIn(await allOf(a));
  await asNewer(async () => {
    await start(a);
    const person = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
    const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person, records: [id] };
    expect(await a.run('privacy.erase', request)).toMatchObject({ ok: true });
  });
  await b.takeIn(await allOf(a));
  const stores = ['rows', 'values', 'search', 'settings', 'others', 'journal'];
  expect(JSON.stringify(await Promise.all(stores.map((store) => b.db.table(store).toArray())))).not.toMatch(/何静|13800138021/);
  expect(await checkJournal(b.db)).toMatchObject(sound);
});
