/** Desks that were apart exchange what they wrote: each shows what all entries together come to, whatever came first; one alone writes what it always wrote (BY-14). */
import { addMinutes } from '@shared/base/time';
import { sealEntry } from '@shared/journal/entry';
import { readLine, writeLine } from '@shared/journal/line';
import { gather, NOTHING_GATHERED, sentOf } from '@shared/merge/chains';
import { heardSetting } from '@shared/merge/clock';
import type { SentText } from '@shared/merge/exchange';
import { mergeSite } from '@shared/merge/merge';
import { moduleOf } from '@shared/registers/index';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkJournal } from '../check-journal';
import { databaseFacts } from '../start-facts';
import { ApartDesk, allOf, apartDesks, made, meet, SITE } from '../testing/apart-desk';
import { testDesk } from '../testing/bench-desk';
import { type Step, takeStep } from '../testing/random-day';
import { MARK_KEYS } from '../torn';

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(99), fc.nat(9));
/** More than a transaction of Dexie stands of waits that ask the database nothing. */
const MANY = 120;
const runs = Number(process.env['MERGE_RUNS'] ?? 4);

async function two(): Promise<readonly [ApartDesk, ApartDesk]> {
  const [a, b] = await apartDesks(2);
  return [a, b as ApartDesk];
}

async function shown({ db }: ApartDesk): Promise<unknown> {
  const conflicts = (await db.conflicts.toArray()).map(({ records: _records, ...conflict }) => conflict);
  const counters = (await db.counters.toArray()).filter(({ n }) => n !== 0).map(({ key, n }) => [key, n]);
  return { rows: await db.rows.toArray(), conflicts, counters };
}

const kindsOf = async ({ db }: ApartDesk): Promise<readonly string[]> =>
  (await db.conflicts.toArray()).map(({ kind }): string => kind).sort();

async function update(desk: ApartDesk, id: string, data: unknown): Promise<void> {
  const row = await desk.db.rows.get(id);
  const done = await desk.run('record.edit', { id, rev: row?.rev, data, reason: '改正' });
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.field}`);
}

it('a desk alone: what is merged of its journal is what stands in its database, and nothing of this is in it', {
  timeout: 30_000 + runs * 8000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const desk = await testDesk({ desk: 'A' });
      desk.as('manager', '陈建国');
      for (const one of steps) await takeStep(desk, one);
      const stores = [desk.db.others, desk.db.conflicts, desk.db.merging];
      expect(await Promise.all(stores.map((store) => store.count()))).toEqual([0, 0, 0]);
      expect(await desk.db.journal.where('record').equals(heardSetting.key).count()).toBe(0);
      const marks = (await desk.db.settings.bulkGet([...MARK_KEYS])).map((one) => Number(one?.value ?? 0));
      expect(marks.every(Number.isInteger)).toBe(true);
      await desk.db.delete();
    }),
    { numRuns: runs },
  );
});

it('every order in which lines come, in any pieces and killed in between, shows what all of them together come to', {
  timeout: 30_000 + runs * 12_000,
}, async () => {
  const schedule = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -600, max: 600 }), fc.boolean(), step), { minLength: 20, maxLength: 45 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 5 }), schedule, fc.integer(), async (count, turns, chance) => {
      const all = await apartDesks(count);
      let now = '2026-11-21T10:00:00+08:00';
      for (const [place, off, hears, one] of turns) {
        const desk = all[place % count] as ApartDesk;
        now = addMinutes(now, 5);
        desk.now = addMinutes(now, off);
        if (hears) await desk.takeIn(await allOf(all[(place + 1) % count] as ApartDesk));
        await takeStep(desk, one);
      }
      const sent = (await Promise.all(all.map(allOf))).flat();
      const whole = mergeSite(gather(NOTHING_GATHERED, sentOf(sent), SITE).chains, moduleOf);
      expect([whole.early, whole.denied]).toEqual([0, []]);
      const late = new ApartDesk('Z');
      await late.begin();
      const mixed = sent.map((one, i) => [Math.sin(chance + i), one] as const).sort(([x], [y]) => x - y);
      const half = Math.floor(mixed.length / 2);
      for (const piece of [mixed.slice(half), mixed.slice(0, half), mixed]) {
        const lines = piece.map(([, one]) => one);
        await late.takeIn(lines, 2).catch(() => undefined);
        late.kill();
        await late.begin();
        await late.takeIn(lines);
      }
      const counters = [...whole.counters].map(([key, n]) => [key, n]);
      expect(await shown(late)).toEqual({ rows: whole.rows, conflicts: whole.conflicts, counters });
      expect(await checkJournal(late.db)).toMatchObject({ fault: null, wrong: 0, differences: [], missing: 0 });
      for (const desk of [...all, late]) await desk.delete();
    }),
    { numRuns: runs },
  );
});

it('a long past is taken in at one go, by a desk that has a long past itself', { timeout: 60_000 }, async () => {
  const [a, b] = await two();
  for (const desk of [a, b]) for (let i = 0; i < MANY; i++) await made(desk, 'parcels', aParcel({ shelf: `${desk.letter}${i}` }));
  expect(await b.takeIn(await allOf(a))).toMatchObject({ taken: MANY, changed: MANY, early: 0, refused: [] });
  await a.takeIn(await allOf(b));
  expect(await shown(a)).toEqual(await shown(b));
});

it('a key lent and a parcel handed out at two desks: both sides are listed at both, and the guards speak again after that', async () => {
  const [a, b] = await two();
  await made(a, 'keys', aKey({ tag: 'K-1', kind: 'public' }));
  const id = await made(a, 'parcels', aParcel({ recipient: '张伟', arrivedAt: '2026-11-21T08:00:00+08:00' }));
  await b.takeIn(await allOf(a));
  for (const desk of [a, b]) {
    const data = { key: 'K-1', borrower: '王敏', purpose: '检查', lentAt: desk.now, dueAt: '2026-11-21T18:00:00+08:00' };
    expect((await desk.run('keyloans.create', { register: 'keyloans', data })).ok).toBe(true);
    const taken = { taker: '张伟', takenAt: '2026-11-21T11:00:00+08:00' };
    expect((await desk.run('record.act', { id, rev: 1, action: 'take', data: taken, note: '', reason: '' })).ok).toBe(true);
  }
  await meet(a, b);
  expect(await kindsOf(a)).toEqual(['out', 'twice', 'twice']);
  expect(await shown(b)).toEqual(await shown(a));
  const again = await a.run('keyloans.create', {
    register: 'keyloans',
    data: { key: 'K-1', borrower: '李芳', purpose: '检查', lentAt: a.now, dueAt: '2026-11-21T18:00:00+08:00' },
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'key.out' } });
  const [loan] = await a.db.rows.where('[register+state+at]').between(['keyloans', 'out', ''], ['keyloans', 'out', '9']).toArray();
  expect((await a.run('record.void', { id: loan?.id, reason: '只借出一次' })).ok).toBe(true);
  expect(await kindsOf(a)).not.toContain('out');
});

it('a field written at two desks is listed at both until somebody who has seen both writes it again', async () => {
  const [a, b] = await two();
  const id = await made(a, 'parcels', aParcel({ shelf: '1' }));
  await b.takeIn(await allOf(a));
  await update(a, id, { shelf: '2' });
  b.now = addMinutes(b.now, 1);
  await update(b, id, { shelf: '3' });
  await meet(a, b);
  expect([await kindsOf(a), await kindsOf(b)]).toEqual([['field'], ['field']]);
  expect((await a.db.rows.get(id))?.data['shelf']).toBe('3');
  await update(a, id, { shelf: '2' });
  expect(await kindsOf(a)).toEqual([]);
  await b.takeIn(await allOf(a));
  expect([await kindsOf(b), (await b.db.rows.get(id))?.data['shelf']]).toEqual([[], '2']);
});

it('a number that two desks gave: the second has its desk behind it, can be changed all the same, and gets the number back when it is free', async () => {
  const [a, b] = await two();
  await made(a, 'keys', aKey({ tag: 'K-9', hook: 'A1' }));
  b.now = addMinutes(b.now, 1);
  const second = await made(b, 'keys', aKey({ tag: 'K-9', hook: 'A2' }));
  await meet(a, b);
  expect((await a.db.rows.get(second))?.no).toBe('K-9 (B)');
  await update(a, second, { hook: 'A3' });
  expect(await a.db.rows.get(second)).toMatchObject({ no: 'K-9 (B)', data: { hook: 'A3' } });
  await meet(a, b);
  expect(await shown(b)).toEqual(await shown(a));
  expect(await kindsOf(b)).toEqual(['number']);
});

it('what does not join is named and not kept, and the rest is taken', async () => {
  const [a, b] = await two();
  await made(a, 'parcels', aParcel());
  const lines = await allOf(a);
  const chain = lines[0]?.chain ?? '';
  const last = lines.at(-1) as SentText;
  const read = readLine(last.text);
  if (!read.ok) throw new Error(read.error.code);
  const { entry, values } = read.value;
  const altered = { chain, text: writeLine({ entry: { ...entry, by: 'x' }, values }) };
  const { hash: _hash, ...body } = entry;
  const foreign = { chain, text: writeLine({ entry: sealEntry({ ...body, site: 'site-2' }), values }) };
  const other = { chain, text: writeLine({ entry: sealEntry({ ...body, by: 'x' }), values }) };
  const beyond = { chain, text: writeLine({ entry: sealEntry({ ...body, seq: body.seq + 5 }), values }) };
  expect(await b.takeIn([altered, foreign, { chain, text: '你好' }, beyond])).toMatchObject({
    taken: 0,
    waiting: { [chain]: entry.seq - 1 },
  });
  const kinds = (await b.takeIn([altered, foreign, { chain, text: '你好' }])).refused.map(({ kind }): string => kind);
  expect(kinds.sort()).toEqual(['altered', 'line', 'site']);
  expect(await b.takeIn(lines)).toMatchObject({ taken: 1, known: lines.length - 1, refused: [], early: 0, changed: 1 });
  expect((await b.takeIn([other])).refused).toMatchObject([{ kind: 'parted', seq: entry.seq }]);
  expect(await shown(b)).toEqual(await shown(a));
});

it('a desk put back to an old copy that went on: its own lines come back to it as parted, and nothing of what it has is lost', async () => {
  const [a, b] = await two();
  await made(a, 'parcels', aParcel());
  await b.takeIn(await allOf(a));
  const own = await a.db.journal.count();
  const before = await allOf(b);
  await a.db.journal.delete(own);
  const found = await a.takeIn(before);
  expect(found.refused.map(({ kind, seq }) => [kind, seq])).toEqual([['parted', own]]);
  expect(await a.db.journal.count()).toBe(own - 1);
});

it('what a start looks at is as it should be on a desk that changed what others wrote', async () => {
  const [a, b] = await two();
  const id = await made(a, 'parcels', aParcel({ shelf: '1' }));
  await b.takeIn(await allOf(a));
  await update(b, id, { shelf: '2' });
  a.now = addMinutes(a.now, 3);
  await update(a, id, { shelf: '4' });
  await meet(a, b);
  for (const desk of [a, b]) {
    const facts = await databaseFacts(desk.db);
    expect([facts.torn, facts.fault, facts.rows === facts.tallied]).toEqual([null, null, true]);
  }
});

it('somebody who was taken out at one desk is taken out at the other, and comes back from no older line', async () => {
  const [a, b] = await two();
  const old = '2026-05-06T10:00:00+08:00';
  a.now = old;
  const data = aVisitor({ name: '何静', phone: '13800138021', idNo: '', cameAt: old, leftAt: old, badge: '', unit: '3-2-1203' });
  const id = await made(a, 'visitors', data);
  a.now = '2026-11-21T09:00:00+08:00';
  await a.run('clock.acknowledge', { kind: 'ahead', from: old, to: a.now, zone: 480, reason: '停用到今天' });
  await b.takeIn(await allOf(a));
  const before = await allOf(b);
  b.now = addMinutes(b.now, 2);
  await update(b, id, { phone: '13900139021', belongings: '何静的包' });
  const person = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person, records: [id] };
  expect(await a.run('privacy.erase', request)).toMatchObject({ ok: true });
  await meet(a, b);
  for (const desk of [a, b]) {
    await desk.takeIn(before);
    const all = await Promise.all(
      ['rows', 'values', 'search', 'settings', 'others', 'journal'].map((store) => desk.db.table(store).toArray()),
    );
    expect(JSON.stringify(all)).not.toMatch(/何静|13800138021|13900139021/);
    expect((await allOf(desk)).some(({ text }) => text.includes('何静'))).toBe(false);
    expect(await kindsOf(desk)).toContain('erased');
  }
});
