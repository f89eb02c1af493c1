/** Merging on what the program's own engine wrote: a desk alone stays as it is, desks that were apart become the same whatever came first (BY-14). */
import { addMinutes } from '@shared/base/time';
import { gather, NOTHING_GATHERED, type Sent } from '@shared/merge/chains';
import { mergeSite } from '@shared/merge/merge';
import { moduleOf } from '@shared/registers/index';
import { aKey } from '@shared/registers/keys/fixtures';
import { aParcel } from '@shared/registers/parcels/fixtures';
import { aPerson } from '@shared/registers/staff/fixtures';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ApartDesk, SITE, sentIn } from '../testing/apart-desk';
import { type Step, takeStep } from '../testing/random-day';
import { MARK_KEYS } from '../torn';

const step: fc.Arbitrary<Step> = fc.tuple(fc.nat(99), fc.nat(999), fc.nat(99), fc.nat(9));
const runs = Number(process.env['MERGE_RUNS'] ?? 5);

async function desks(count: number): Promise<readonly [ApartDesk, ...ApartDesk[]]> {
  const all = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].slice(0, count).map((letter) => new ApartDesk(letter));
  for (const desk of all) await desk.begin();
  const [first, ...others] = all as [ApartDesk, ...ApartDesk[]];
  for (const name of ['王敏', '李芳']) await first.run('record.create', { register: 'staff', data: aPerson({ name }) });
  for (const desk of others) await desk.takeIn(allOf(first));
  return [first, ...others];
}

const allOf = (desk: ApartDesk): readonly Sent[] => sentIn(desk.bundle(new Map()));

it('a desk alone: what is merged of its journal is what stands in its database', { timeout: 30_000 + runs * 5000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const [desk] = await desks(1);
      for (const one of steps) {
        desk.now = addMinutes(desk.now, 7);
        await takeStep(desk, one);
      }
      const merged = mergeSite(desk.chains(), moduleOf);
      expect(merged.rows).toEqual(await desk.db.rows.toArray());
      const settings = (await desk.db.settings.toArray())
        .filter(({ key }) => !MARK_KEYS.includes(key))
        .map(({ key, value }) => [key, value]);
      expect([...merged.settings, ...(merged.own.get(desk.chainId()) ?? [])].sort(([x], [y]) => (x < y ? -1 : 1))).toEqual(settings);
      const counters = (await desk.db.counters.toArray()).filter(({ n }) => n !== 0).map(({ key, n }) => [key, n]);
      expect([...merged.counters]).toEqual(counters);
      expect([merged.conflicts, merged.clocks]).toEqual([[], []]);
      await desk.delete();
    }),
    { numRuns: runs },
  );
});

it('two to eight desks apart: every order in which their lines come gives the same', { timeout: 30_000 + runs * 8000 }, async () => {
  const schedule = fc.array(fc.tuple(fc.nat(7), fc.integer({ min: -600, max: 600 }), fc.boolean(), step), { minLength: 20, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 8 }), schedule, fc.integer(), async (count, turns, chance) => {
      const all = await desks(count);
      let now = '2026-11-21T10:00:00+08:00';
      for (const [place, off, hears, one] of turns) {
        const desk = all[place % count] as ApartDesk;
        now = addMinutes(now, 5);
        desk.now = addMinutes(now, off);
        if (hears) await desk.takeIn(allOf(all[(place + 1) % count] as ApartDesk));
        await takeStep(desk, one);
      }
      const sent = all.flatMap(allOf);
      const whole = mergeSite(gather(NOTHING_GATHERED, sent, SITE).chains, moduleOf);
      expect([whole.early, whole.denied]).toEqual([0, []]);
      const mixed = sent.map((one, i) => [Math.sin(chance + i), one] as const).sort(([x], [y]) => x - y);
      const half = Math.floor(mixed.length / 2);
      const pieces = [mixed.slice(half), mixed.slice(0, half)].map((piece) => piece.map(([, one]) => one));
      const gathered = pieces.reduce((before, piece) => gather(before, piece, SITE), NOTHING_GATHERED);
      expect(mergeSite(gathered.chains, moduleOf)).toEqual(whole);
      for (const desk of all) await desk.delete();
    }),
    { numRuns: runs },
  );
});

it('a key lent and a parcel handed out at two desks: both sides are listed at both, and the guards speak again after that', async () => {
  const [a, b] = await desks(2);
  if (!b) throw new Error('no second desk');
  await a.run('record.create', { register: 'keys', data: aKey({ tag: 'K-1', kind: 'public' }) });
  const parcel = await a.run('record.create', {
    register: 'parcels',
    data: aParcel({ recipient: '张伟', arrivedAt: '2026-11-21T08:00:00+08:00' }),
  });
  const id = parcel.ok ? (parcel.value.rows[0]?.id ?? '') : '';
  await b.takeIn(allOf(a));
  for (const desk of [a, b]) {
    const data = { key: 'K-1', borrower: '王敏', purpose: '检查', lentAt: desk.now, dueAt: '2026-11-21T18:00:00+08:00' };
    expect((await desk.run('keyloans.create', { register: 'keyloans', data })).ok).toBe(true);
    const taken = { taker: '张伟', takenAt: '2026-11-21T11:00:00+08:00' };
    expect((await desk.run('record.act', { id, rev: 1, action: 'take', data: taken, note: '', reason: '' })).ok).toBe(true);
  }
  await a.takeIn(allOf(b));
  await b.takeIn(allOf(a));
  expect(a.merged?.conflicts.map(({ kind }) => kind).sort()).toEqual(['out', 'twice', 'twice']);
  expect(b.merged?.conflicts).toEqual(a.merged?.conflicts);
  const again = await a.run('keyloans.create', {
    register: 'keyloans',
    data: { key: 'K-1', borrower: '李芳', purpose: '检查', lentAt: a.now, dueAt: '2026-11-21T18:00:00+08:00' },
  });
  expect(again).toMatchObject({ ok: false, error: { code: 'key.out' } });
});
