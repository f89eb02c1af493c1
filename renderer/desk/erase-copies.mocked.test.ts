/** The copies follow a deletion in an order that can be cut anywhere; what a vault and a snapshot do themselves is tested where they are made. */
import { type Deskbook } from '@renderer/db/database';
import { allOf, apartDesks, made } from '@renderer/db/testing/apart-desk';
import { type TestDesk, testDesk } from '@renderer/db/testing/bench-desk';
import { must, ok, type Result, refuse } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Commit } from './committer';
import { eraseCopies, goneDigests } from './erase-copies';
import { type SnapshotDesk, takeSnapshot } from './take-snapshot';

vi.mock('./take-snapshot');

const OLD = '2026-05-06T10:00:00+08:00';
const MADE = 'S1-main_20261121T090001_manual.dbsnap';
const NEWEST_OF_ANOTHER = 'S1-B_20260101T090000_daily.dbsnap';

/** What was asked of the vault, in order. */
let asked: string[];
let names: string[];
let desk: TestDesk;
let visit: Row;
let trouble: { erase: boolean; snapshot: boolean };

beforeEach(async () => {
  asked = [];
  trouble = { erase: false, snapshot: false };
  names = [
    'S1-main_20261120T090000_daily.dbsnap',
    NEWEST_OF_ANOTHER,
    'S2-main_20261120T090000_daily.dbsnap',
    'S1-main_2024_visitors-2024.dbarc',
  ];
  vi.mocked(takeSnapshot).mockImplementation(async () => {
    asked.push('snapshot');
    if (trouble.snapshot) return refuse('snapshot.write', undefined, { reason: 'disk-full' });
    names = [...names, MADE];
    return ok(MADE);
  });
  desk = await testDesk();
  desk.at(OLD);
  const data = aVisitor({ name: '何静', phone: '', idNo: '', cameAt: OLD, leftAt: OLD, badge: '' });
  visit = must((await desk.run('record.create', { register: 'visitors', data })).rows[0], 'written');
  desk.as('manager', '陈建国');
  desk.at('2026-11-21T09:00:00+08:00');
  await desk.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: '2026-11-21T09:00:00+08:00', zone: 480, reason: '停用' });
  const person = { name: '何静', phones: '', unit: '', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0 };
  await desk.run('privacy.erase', { ...request, person, records: [visit.id] });
});

const vault = {
  erase: async (digests: readonly string[]) => {
    asked.push(`erase ${digests.length}`);
    return trouble.erase ? { kept: false, reason: 'disk-full' } : { kept: true, values: digests.length, second: 'waiting', stream: 'none' };
  },
  snapshots: async () => names.map((name) => ({ name, bytes: 1, changed: 0, second: false })),
  dropSnapshot: async (name: string) => {
    asked.push(`drop ${name}`);
    if (name === NEWEST_OF_ANOTHER) return { kept: false, reason: 'denied' };
    names = names.filter((other) => other !== name);
    return { kept: true };
  },
};

function erase(over: object = { vault }): ReturnType<typeof eraseCopies> {
  const host = { version: async () => ({ app: '1', chrome: '' }), saveFile: vi.fn(), ...over };
  const commit: Commit = async (command, input) => ok(await desk.run(command, input));
  const at = { db: desk.db as Deskbook, host, site: { id: 'S1', name: '云栖苑', desk: '' }, now: () => OLD };
  return eraseCopies(at as unknown as SnapshotDesk, commit);
}

const pending = async (): Promise<boolean> =>
  ((await desk.db.settings.get('privacy.erasing'))?.value as { readonly at: string } | undefined)?.at !== '';
const codeOf = (result: Result<unknown>): string => (result.ok ? '' : result.error.code);

describe('the copies follow', () => {
  it('first the journal, then a new snapshot, and only then the older ones go; it says what is left to people', async () => {
    const digests = await goneDigests(desk.db, [visit.id]);
    expect(digests.length).toBeGreaterThan(3);
    const done = await erase();
    expect(asked).toEqual([
      `erase ${digests.length}`,
      'snapshot',
      'drop S1-main_20261120T090000_daily.dbsnap',
      `drop ${NEWEST_OF_ANOTHER}`,
    ]);
    expect(done).toMatchObject({
      ok: true,
      value: { second: 'waiting', dropped: 1, left: [NEWEST_OF_ANOTHER], archives: ['S1-main_2024_visitors-2024.dbarc'], kept: true },
    });
    expect(await pending()).toBe(false);
    expect(await erase()).toEqual(ok(null));
  });

  it.each([
    ['the journal file cannot be written', 'erase', 'erase.copies'],
    ['no snapshot can be made', 'snapshot', 'snapshot.write'],
  ] as const)('no older snapshot goes when %s, and it is gone on with later', async (_what, where, code) => {
    trouble = { ...trouble, [where]: true };
    expect(codeOf(await erase())).toBe(code);
    expect([asked.some((one) => one.startsWith('drop')), await pending()]).toEqual([false, true]);
    trouble = { erase: false, snapshot: false };
    expect(codeOf(await erase())).toBe('');
    expect(await pending()).toBe(false);
  });

  it('runs once, however many ask', async () => {
    await Promise.all([erase(), erase(), erase()]);
    expect(asked.filter((one) => one === 'snapshot')).toHaveLength(1);
  });

  it('where the program keeps no copies, says so', async () => {
    expect(await erase({ vault: null })).toMatchObject({ ok: true, value: { kept: false } });
    expect(await pending()).toBe(false);
  });
});

it('only digests whose values are gone go: what stays was entered anew', async () => {
  const kept = new Set((await desk.db.values.toArray()).map(({ d }) => d));
  const gone = await goneDigests(desk.db, [visit.id]);
  expect(kept.size).toBeGreaterThan(0);
  expect(gone.filter((digest) => kept.has(digest))).toEqual([]);
});

it('values that only another desk’s entries name go as well: they stand in the copies of this one', async () => {
  const [a, b] = await apartDesks(2);
  a.now = OLD;
  const data = aVisitor({ name: '何静', phone: '13800138021', idNo: '', cameAt: OLD, leftAt: OLD, badge: '' });
  const id = await made(a, 'visitors', data);
  a.now = '2026-11-21T09:00:00+08:00';
  await a.run('clock.acknowledge', { kind: 'ahead', from: OLD, to: a.now, zone: 480, reason: '停用' });
  await b?.takeIn(await allOf(a));
  const person = { name: '何静', phones: '13800138021', unit: '', idNumber: '' };
  const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person, records: [id] };
  expect(await a.run('privacy.erase', request)).toMatchObject({ ok: true });
  await b?.takeIn(await allOf(a));
  const [here, there] = await Promise.all([a, b].map(async (one) => (one ? goneDigests(one.db, [id]) : [])));
  expect(here?.length).toBeGreaterThan(1);
  expect(new Set(there)).toEqual(new Set(here));
});
