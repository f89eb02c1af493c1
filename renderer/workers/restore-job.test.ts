/** A database made anew out of copies is the one that was lost, record by record; whatever is amiss with a copy is named. */
import { type Deskbook, deskbook } from '@renderer/db/database';
import { execute } from '@renderer/db/engine/execute';
import { journalLinesAfter } from '@renderer/db/journal-lines';
import { readSetting } from '@renderer/db/reader';
import { runScript } from '@renderer/db/run-script';
import { databaseFacts } from '@renderer/db/start-facts';
import { everything } from '@renderer/db/testing/rebuild';
import { sha256Hex } from '@shared/base/hash';
import { demoIds } from '@shared/demo/ids';
import { actorNamed, MANAGER } from '@shared/demo/people';
import { demoScript } from '@shared/demo/script';
import type { JournalLine } from '@shared/journal/line';
import { damagedSetting } from '@shared/rules/safety/settings';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Restored, type RestorePlan, restoreInto } from './restore-job';
import { makeSnapshotKey } from './snapshot-key';
import { writeSnapshot } from './snapshot-write';

const AT = '2026-11-21T14:05:00+08:00';
const PHOTO = new Uint8Array(300_000).fill(7);
const HASH = sha256Hex(PHOTO);
const manager = actorNamed(MANAGER);

let live: Deskbook;
/** A snapshot of the middle of the day, and the journal file of all of it. */
let half: Uint8Array;
let locked: Uint8Array;
let lines: readonly string[];
let halfSeq = 0;

beforeAll(async () => {
  live = await empty();
  const plan = { seed: 5, units: 40, days: 6, records: 260, now: AT };
  await runScript(live, demoScript(plan), { site: 'S1', newId: demoIds() });
  await live.attachments.put({ hash: HASH, record: 'r', blob: new Blob([PHOTO], { type: 'image/png' }), thumb: null });
  half = await snapshotOf(live);
  locked = await snapshotOf(live, await makeSnapshotKey('松柏'));
  halfSeq = (await live.journal.orderBy('seq').last())?.seq ?? 0;
  await more(live, 40);
  lines = await journalLinesAfter(live, 0, Number.POSITIVE_INFINITY);
}, 120_000);

async function empty(): Promise<Deskbook> {
  const db = deskbook(`restore-${crypto.randomUUID()}`);
  await db.open();
  return db;
}

async function more(db: Deskbook, n: number): Promise<void> {
  const file = { hash: HASH, name: 'a.png', type: 'image/png', size: PHOTO.length, role: 'photo', at: AT, by: '王敏' } as const;
  for (let i = 0; i < n; i++) {
    const caller = {
      actor: manager,
      site: 'S1',
      desk: '',
      shift: '早班',
      shiftSince: '',
      lateAfterMinutes: 60,
      now: () => AT,
      newId: ids,
    } as const;
    const input = { register: 'units', data: { code: `99-1-${100 + i}`, owners: [{ name: `业主${i}` }] }, files: i === 0 ? [file] : [] };
    const done = await execute(db, 'record.create', input, caller);
    if (!done.ok) throw new Error(done.error.code);
  }
}
let given = 0;
const ids = (): string => `01MORE${String(++given).padStart(20, '0')}`;

async function snapshotOf(db: Deskbook, key = null as Awaited<ReturnType<typeof makeSnapshotKey>> | null): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const plan = { app: '1', site: 'S1', siteName: '桂园', desk: '', at: AT, reason: 'daily' } as const;
  await writeSnapshot(
    db,
    plan,
    key,
    async (bytes) => void pieces.push(bytes),
    () => undefined,
  );
  return new Uint8Array(Buffer.concat(pieces));
}

interface Copies {
  readonly snapshot?: Uint8Array | null;
  readonly journal?: readonly string[] | null;
  readonly file?: Uint8Array | null;
  readonly plan?: Partial<RestorePlan>;
}

async function restored({
  snapshot = half,
  journal = lines,
  file = PHOTO,
  plan = {},
}: Copies): Promise<{ readonly db: Deskbook; readonly facts: Restored | null; readonly code: string }> {
  const db = await empty();
  const opener = { key: null, passphrase: '' };
  const asked: RestorePlan = {
    n: 2,
    site: 'S1',
    snapshot: snapshot && { name: 'S1-main_20261121T140500_daily.dbsnap', opener, bytes: snapshot.length },
    journal: journal && { file: 'main', bytes: 1 },
    floors: {},
    at: AT,
    note: null,
    ...plan,
  };
  const STEP = 100;
  const done = await restoreInto(
    db,
    asked,
    {
      snapshot: async (from) => (snapshot ?? new Uint8Array(0)).subarray(from, from + 50_000),
      journal: async (from) => ({
        lines: (journal ?? []).slice(from, from + STEP),
        next: from + STEP < (journal ?? []).length ? from + STEP : null,
      }),
      file: async (hash) => (hash === HASH ? file : bytesOf(hash)),
      newId: ids,
    },
    () => undefined,
  );
  return { db, facts: done.ok ? done.value : null, code: done.ok ? '' : done.error.code };
}

/** A signature of the demonstration, as it lies beside the database that was lost. */
async function bytesOf(hash: string): Promise<Uint8Array | null> {
  const kept = await live.attachments.get(hash);
  return kept ? new Uint8Array(await kept.blob.arrayBuffer()) : null;
}

async function compared(db: Deskbook): Promise<void> {
  const own = (found: Readonly<Record<string, unknown>>) => ({
    ...found,
    settings: (found['settings'] as { readonly key: string }[]).filter(({ key }) => key !== 'generation'),
  });
  expect(own(await everything(db))).toEqual(own(await everything(live)));
}

describe('what was lost comes back as it was', () => {
  test.each<[string, () => Copies]>([
    ['snapshot and journal', () => ({})],
    ['the journal alone', () => ({ snapshot: null })],
    [
      'an encrypted snapshot and the journal',
      () => ({ snapshot: locked, plan: { snapshot: { name: 'x', opener: { key: null, passphrase: '松柏' }, bytes: 1 } } }),
    ],
  ])('from %s', async (_, copies) => {
    const { db, facts } = await restored(copies());
    await compared(db);
    expect(facts?.unrecoverable).toEqual({
      journal: { unreadable: [], doubtful: [], count: 0 },
      chain: null,
      altered: [],
      files: [],
      missingFiles: 0,
    });
    expect(facts?.found.journal).toMatchObject({ story: 'same', lines: lines.length, last: lines.length });
    expect((await db.attachments.get(HASH))?.blob.size).toBe(PHOTO.length);
    expect(await db.settings.get('generation')).toMatchObject({ value: { n: 2, complete: true } });
  });

  test('from a snapshot alone, as of its head; numbers are not given twice', async () => {
    const { db, facts } = await restored({ journal: null, plan: { floors: { 'no:BX:2026-11-21:': 500, 'tally:units:kept': 9 } } });
    expect(facts).toMatchObject({ head: { seq: halfSeq }, found: { journal: null, snapshot: { siteName: '桂园' } } });
    expect((await db.counters.get('no:BX:2026-11-21:'))?.n).toBe(500);
    const kept = await db.rows.filter((row) => row.register === 'units' && row.state === 'kept').count();
    expect((await db.counters.get('tally:units:kept'))?.n).toBe(kept);
  });
});

describe('what is amiss with a copy is named', () => {
  const cut = (n: number): readonly string[] => lines.slice(0, n);
  const other = (): readonly string[] =>
    lines.map((line, i) => (i === halfSeq - 1 ? line.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'c'.repeat(64)}"`) : line));
  const broken = (at: number, text = '{"entry":{"seq"'): readonly string[] => lines.map((line, i) => (i === at ? text : line));

  test.each<[string, () => Copies, unknown]>([
    [
      'a journal that ends before the snapshot',
      () => ({ journal: cut(20) }),
      { found: { journal: { story: 'behind', replayed: 0 } }, head: { seq: 0 } },
    ],
    ['a journal that tells another story', () => ({ journal: other() }), { found: { journal: { story: 'other', replayed: 0 } } }],
    ['a journal that is empty', () => ({ journal: [] }), { found: { journal: { story: 'behind', lines: 0 } } }],
    [
      'an attachment that is nowhere',
      () => ({ snapshot: null, file: null }),
      { unrecoverable: { missingFiles: 1, files: [{ hash: HASH, register: 'units' }] } },
    ],
    ['an attachment of other bytes', () => ({ snapshot: null, file: new Uint8Array(9) }), { unrecoverable: { missingFiles: 1 } }],
  ])('%s', async (name, copies, expected) => {
    const { facts } = await restored(copies());
    const seq = name.includes('attachment') ? lines.length : halfSeq;
    expect(facts).toMatchObject({ ...(expected as object), head: { seq } });
  });

  test('a line that cannot be read is lost alone; what comes after it is carried out', async () => {
    const at = halfSeq + 10;
    const { db, facts } = await restored({ journal: broken(at) });
    expect(facts).toMatchObject({ unrecoverable: { journal: { unreadable: [at + 1] } } });
    // One more entry than the file has lines: the damage, with the number of the entry that does not join.
    expect(facts?.head.seq).toBe(lines.length + 1);
    expect(await readSetting(db, damagedSetting)).toEqual([{ at: AT, file: 'main', faults: [at + 2], last: lines.length, left: 0 }]);
    expect(await databaseFacts(db)).toMatchObject({ fault: null, givenUp: ['main'] });
    expect(await db.rows.count()).toBe((await live.rows.count()) - 1);
    expect(await db.rows.where('[register+no]').equals(['units', '99-1-110']).count()).toBe(0);
  });

  test('the first line, which names the site: every later one does too', async () => {
    expect(lines[0]).toContain('"record":"site.id"');
    const { db, facts } = await restored({ snapshot: null, journal: broken(0) });
    expect(facts).toMatchObject({ unrecoverable: { journal: { unreadable: [1] } } });
    expect(await databaseFacts(db)).toMatchObject({ site: 'S1', fault: null, givenUp: ['main'] });
    // The file that is begun after it brings back the same, and has nothing that is news.
    const again = await restored({ snapshot: null, journal: await journalLinesAfter(db, 0, Number.POSITIVE_INFINITY) });
    expect(await databaseFacts(again.db)).toMatchObject({ site: 'S1', fault: null, seq: facts?.head.seq, givenUp: ['main'] });
  });

  test('a line before the snapshot is not needed', async () => {
    const { db, facts } = await restored({ journal: broken(5) });
    expect(facts?.unrecoverable.journal.count).toBe(1);
    expect(await db.rows.count()).toBe(await live.rows.count());
  });

  test('a state that there is not stays the one before, and is named', async () => {
    const at = lines.findIndex((line) => line.includes('"register":"units"') && line.includes('"op":"create"'));
    const { entry, values } = JSON.parse(lines[at] ?? '') as JournalLine;
    const changes = entry.changes.map((one) => (one.field === '$state' ? { ...one, to: true } : one));
    const { db, facts } = await restored({ snapshot: null, journal: broken(at, JSON.stringify({ entry: { ...entry, changes }, values })) });
    expect(facts?.unrecoverable.journal.doubtful).toContainEqual(expect.objectContaining({ seq: at + 1, why: 'value' }));
    expect((await db.rows.get(entry.record))?.state).toBe('kept');
  });

  test('a value of another kind than its field is left blank and named: no screen could draw it', async () => {
    const at = lines.findIndex((line) => line.includes('"register":"units"') && line.includes('"op":"create"'));
    const { entry, values } = JSON.parse(lines[at] ?? '') as JournalLine;
    const changes = entry.changes.map((one) => (one.field === 'code' ? { ...one, to: { x: ['1-1'] } } : one));
    const spoilt = JSON.stringify({ entry: { ...entry, changes }, values });
    const { db, facts } = await restored({ snapshot: null, journal: broken(at, spoilt) });
    expect(facts?.unrecoverable.journal.doubtful).toContainEqual(expect.objectContaining({ seq: at + 1, why: 'value' }));
    expect((await db.rows.get(entry.record))?.data['code']).toBe('');
  });

  test('an altered line is carried out and named', async () => {
    const at = halfSeq + 3;
    const { facts } = await restored({
      journal: lines.map((line, i) => (i === at ? line.replace(`"by":"${manager.id}"`, '"by":"staff-8"') : line)),
    });
    expect(facts?.unrecoverable.journal).toMatchObject({
      count: 1,
      doubtful: [{ seq: at + 1, register: 'units', no: '99-1-103', why: 'altered' }],
    });
  });

  test.each<[string, () => Copies, string]>([
    ['no copy at all', () => ({ snapshot: null, journal: null }), 'restore.nothing'],
    ['an empty journal alone', () => ({ snapshot: null, journal: [] }), 'restore.nothing'],
    ['a copy of another site', () => ({ plan: { site: 'S2' } }), 'snapshot.site'],
    [
      'a wrong passphrase',
      () => ({ snapshot: locked, plan: { snapshot: { name: 'x', opener: { key: null, passphrase: '松' }, bytes: 1 } } }),
      'snapshot.passphrase',
    ],
    ['half a copy', () => ({ snapshot: half.subarray(0, half.length >> 1) }), 'snapshot.damaged'],
    [
      'a restore without a reason',
      () => ({ plan: { note: { actor: manager, reason: ' ', desk: '', replaces: live.name } } }),
      'reason.needed',
    ],
    [
      'a restore by a receptionist',
      () => ({ plan: { note: { actor: { ...manager, role: 'receptionist' }, reason: 'x', desk: '', replaces: live.name } } }),
      'right.action',
    ],
  ])('%s is refused, and nothing is completed', async (_, copies, code) => {
    const { db, code: found } = await restored(copies());
    expect(found).toBe(code);
    expect(await db.settings.get('generation')).toBeUndefined();
  });
});

test('the first entry of an older state put back says who, why, and which story ended', async () => {
  const end = await live.journal.orderBy('seq').last();
  const replaced = { seq: end?.seq, hash: end?.hash };
  await live.counters.put({ key: 'no:BX:2026-11-21:', n: 77 });
  const { db, facts } = await restored({
    journal: null,
    plan: { note: { actor: manager, reason: '误删', desk: '', replaces: live.name } },
  });
  expect(facts?.head.seq).toBe(halfSeq + 1);
  expect((await db.counters.get('no:BX:2026-11-21:'))?.n).toBe(77);
  await live.counters.delete('no:BX:2026-11-21:');
  expect((await db.journal.get(halfSeq + 1)) ?? {}).toMatchObject({ command: 'safety.noteRestore', by: manager.id, site: 'S1' });
  expect(await db.settings.get('safety.restores')).toMatchObject({
    value: [{ by: manager.name, reason: '误删', replaced, head: { seq: halfSeq } }],
  });
  expect(JSON.stringify(await db.journal.get(halfSeq + 1))).not.toContain('误删');
});

test('killed at any write, the new generation is not complete, and the old one stays what it was', async () => {
  const before = await everything(live);
  const probe = await empty();
  let writes = 0;
  const counting = countingWrites(probe, () => {
    writes += 1;
  });
  await restoreWith(counting);
  expect(writes).toBeGreaterThan(10);
  for (let stop = 1; stop <= writes; stop++) {
    const db = await empty();
    let sofar = 0;
    const killed = restoreWith(
      countingWrites(db, () => {
        sofar += 1;
        if (sofar === stop) throw new Error('killed');
      }),
    );
    await expect(killed).rejects.toThrow('killed');
    const again = deskbook(db.name);
    await again.open();
    expect([stop, await again.settings.get('generation')]).toEqual([stop, undefined]);
    again.close();
  }
  expect(await everything(live)).toEqual(before);
}, 120_000);

/** Hears of every write that reaches a store, and may end it. */
function countingWrites(db: Deskbook, hear: () => void): Deskbook {
  db.use({
    stack: 'dbcore',
    name: 'kill',
    create: (down) => ({
      ...down,
      table: (name) => ({ ...down.table(name), mutate: (request) => (hear(), down.table(name).mutate(request)) }),
    }),
  });
  return db;
}

async function restoreWith(db: Deskbook): Promise<void> {
  db.close();
  await db.open();
  const plan = {
    n: 2,
    site: 'S1',
    snapshot: { name: 'x', opener: { key: null, passphrase: '' }, bytes: half.length },
    journal: { file: 'main', bytes: 1 },
    floors: {},
    at: AT,
  };
  const note = { actor: manager, reason: '演练', desk: '', replaces: live.name };
  const sources = {
    snapshot: async (from: number) => half.subarray(from, from + 50_000),
    journal: async () => ({ lines, next: null }),
    file: async () => PHOTO,
    newId: ids,
  };
  const done = await restoreInto(db, { ...plan, note }, sources, () => undefined);
  if (!done.ok) throw new Error(done.error.code);
}
