/** Records leave the database by one road only, and never before their time (RET-1). */

import { must } from '@shared/base/result';
import { addDays, isoWeek, weekRange } from '@shared/base/time';
import { checkChain } from '@shared/journal/entry';
import type { Row } from '@shared/registers/contract/row';
import { rowDigest } from '@shared/registers/contract/row-digest';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { dropUnusedFiles, walkYear, yearsOf } from '../archive';
import { historyOf } from '../history';
import { stateCounts } from '../queries';
import { retentionFacts } from '../retention';
import { type TestDesk, testDesk } from '../testing/bench-desk';
import { linesOf, rebuilt } from '../testing/rebuild';
import { searchRows } from '../testing/search-rows';
import { catalogue } from './catalogue';

const NAME = 'site-1-main_20261121T090000_visitors-2024.dbarc';
const DIGEST = 'd'.repeat(64);
let desk: TestDesk;
let old: Row;

const visit = async (at: string): Promise<Row> => {
  desk.at(at);
  const data = aVisitor({ name: '何静', cameAt: at, leftAt: at, badge: '' });
  return must((await desk.run('record.create', { register: 'visitors', data })).rows[0], 'written');
};

/** Every week before the present one was handed over: a line of the ledger each, as `weekreports.export` and 报送 leave it. */
async function handWeeks(from: string, to: string): Promise<void> {
  const one = must(await desk.db.rows.get(old.id), 'a record to copy the header from');
  for (let day = from; isoWeek(day) < isoWeek(to); day = addDays(day, 7)) {
    const week = isoWeek(day);
    const at = `${weekRange(week).to}T18:00:00+08:00`;
    const row = {
      ...one,
      id: `week-${week}`,
      no: `BS-${week}`,
      register: 'weekreports',
      state: 'handed',
      at,
      createdAt: at,
      updatedAt: at,
    };
    await desk.db.rows.put({ ...row, data: { week } });
  }
}

/** It becomes another time, and somebody says that it is right. */
async function becomes(at: string): Promise<void> {
  desk.at(at);
  await desk.run('clock.acknowledge', { kind: 'ahead', from: at, to: at, zone: 480, reason: '停用到今天' });
}

const keepFor = (months: number | null, register = 'visitors') =>
  desk.run('retention.set', { register, months, reason: months === null ? '' : '柜子满了' });
const note = (name = NAME) => desk.run('archive.note', { name, register: 'visitors', year: 2024, digest: DIGEST, rows: 1 });
const removal = (row: Row, more: object = {}) => ({ name: NAME, digest: DIGEST, items: [{ id: row.id, digest: rowDigest(row) }], ...more });
const there = async (row: Row): Promise<boolean> => (await desk.db.rows.get(row.id)) !== undefined;

beforeEach(async () => {
  desk = await testDesk();
  old = await visit('2024-05-06T10:00:00+08:00');
  await handWeeks('2024-05-06', '2026-11-21');
  desk.as('manager', '陈建国');
  await becomes('2026-11-21T09:00:00+08:00');
});

test('a record whose time is over leaves: row, search text and tally; its number and its story stay', async () => {
  await keepFor(12);
  await note();
  await desk.db.segments.put({ key: 'packed with him' });
  const before = await stateCounts(desk.db, 'visitors', ['left']);
  const { rows, lines } = await desk.run('archive.remove', removal(old));
  expect(rows).toEqual([]);
  expect(await there(old)).toBe(false);
  expect(await desk.db.segments.count()).toBe(0);
  expect(await searchRows(desk.db, '何静')).toEqual([]);
  expect((await stateCounts(desk.db, 'visitors', ['left']))['left']).toBe((before['left'] ?? 0) - 1);
  expect(JSON.parse(lines[0] ?? '').entry).toMatchObject({
    op: 'discard',
    command: 'archive.remove',
    record: old.id,
    no: old.no,
    changes: [
      { field: '$row', from: rowDigest(old) },
      { field: '$archive', to: NAME },
    ],
  });
  expect((await historyOf(desk.db, old.id)).map(({ op }) => op)).toEqual(['discard', 'create']);
  expect(checkChain(await desk.db.journal.orderBy('seq').toArray())).toBeNull();
  // Written down late for the same day, a new record takes the next number, never the old one.
  const again = await visit('2024-05-06T10:00:00+08:00');
  expect(again.no).not.toBe(old.no);
});

it('is gone as well from a database that is rebuilt from the journal, and its number is not given again there either', async () => {
  await keepFor(12);
  await note();
  await desk.run('archive.remove', removal(old));
  const second = await rebuilt(await linesOf(desk.db), 3);
  expect(await second.rows.get(old.id)).toBeUndefined();
  expect(await searchRows(second, '何静')).toEqual([]);
  expect((await stateCounts(second, 'visitors', ['left']))['left']).toBe(0);
  const numbers = (db: TestDesk['db']) => db.counters.where('key').startsWith('no:').toArray();
  expect(await numbers(second)).toEqual(await numbers(desk.db));
  expect(await numbers(second)).toHaveLength(1);
});

it('may be asked for twice: what is gone is passed over', async () => {
  await keepFor(12);
  await note();
  await desk.run('archive.remove', removal(old));
  expect((await desk.run('archive.remove', removal(old))).lines).toEqual([]);
});

describe('before its time', () => {
  test.each([
    ['for ever is the default', null, '2026-11-21T09:00:00+08:00', 'for-ever'],
    ['on the last day of the time set', 30, '2026-11-06T23:59:59+08:00', 'kept'],
  ] as const)('%s', async (_, months, now, why) => {
    if (months !== null) await keepFor(months);
    await note();
    await becomes(now);
    expect(await desk.refused('archive.remove', removal(old))).toBe('retention.held');
    const facts = await retentionFacts(desk.db, now, '');
    const [page] = await all(walkYear(desk.db, catalogue.definitionOf('visitors'), 2024, facts));
    expect(page?.map(({ hold }) => hold)).toEqual([why]);
    expect(await there(old)).toBe(true);
  });

  test.each([
    ['open', { open: 1 as const, state: 'in' }, 'open'],
    ['changed last month', { updatedAt: '2026-10-06T10:00:00+08:00' }, 'running'],
  ])('%s', async (_, part, why) => {
    const row = { ...old, ...part };
    await desk.db.rows.put(row);
    await keepFor(3);
    await note();
    expect(await desk.refused('archive.remove', removal(row))).toBe('retention.held');
    const [page] = await all(
      walkYear(desk.db, catalogue.definitionOf('visitors'), 2024, await retentionFacts(desk.db, '2026-11-21T09:00:00+08:00', '')),
    );
    expect(page?.map(({ hold }) => hold)).toEqual([why]);
  });

  test('a week that was not handed over holds all that was touched since', async () => {
    await desk.db.rows.delete('week-2024-W19');
    await keepFor(12);
    await note();
    expect(await desk.refused('archive.remove', removal(old))).toBe('retention.held');
    await desk.db.rows.put({ ...must(await desk.db.rows.get('week-2024-W20'), 'there'), id: 'w19', no: 'w19', data: { week: '2024-W19' } });
    await desk.run('archive.remove', removal(old));
    expect(await there(old)).toBe(false);
  });

  test('while the clock jumped and nobody said that it is right', async () => {
    await keepFor(12);
    await note();
    desk.at('2036-11-21T09:00:00+08:00');
    expect(await desk.refused('archive.remove', removal(old))).toBe('retention.clock');
    await becomes('2026-11-21T09:00:00+08:00');
    await desk.run('archive.remove', removal(old));
  });

  test('two links away something is open', async () => {
    await keepFor(12);
    await note();
    await desk.db.rows.put({ ...old, id: 'between', no: 'between', links: [old.id] });
    await desk.db.rows.put({ ...old, id: 'open', no: 'open', open: 1, links: ['between'] });
    expect(await desk.refused('archive.remove', removal(old))).toBe('retention.held');
    await desk.db.rows.update('open', { open: 0 });
    await desk.run('archive.remove', removal(old));
  });
});

describe('the archive must be the one that was made, and the record the one it has', () => {
  test.each([
    ['an archive that was not made here', { name: 'other.dbarc' }, 'archive.unknown'],
    ['an archive that was altered', { digest: 'e'.repeat(64) }, 'archive.unknown'],
    ['no record at all', { items: [] }, 'input.invalid'],
  ])('%s', async (_, more, code) => {
    await keepFor(12);
    await note();
    expect(await desk.refused('archive.remove', removal(old, more))).toBe(code);
  });

  test('a record that was changed since', async () => {
    await keepFor(12);
    await note();
    expect(await desk.refused('archive.remove', removal({ ...old, rev: 2 }))).toBe('archive.changed');
  });

  test('a record of another year, and of another book', async () => {
    await keepFor(12);
    await desk.run('archive.note', { name: NAME, register: 'visitors', year: 2023, digest: DIGEST, rows: 1 });
    expect(await desk.refused('archive.remove', removal(old))).toBe('archive.other');
    await desk.run('archive.note', { name: 'duty.dbarc', register: 'duty', year: 2024, digest: DIGEST, rows: 1 });
    expect(await desk.refused('archive.remove', removal(old, { name: 'duty.dbarc' }))).toBe('archive.other');
  });

  test('one name, one file', async () => {
    await note();
    expect((await note()).lines).toEqual([]);
    const other = { name: NAME, register: 'visitors', year: 2024, digest: 'e'.repeat(64), rows: 1 };
    expect(await desk.refused('archive.note', other)).toBe('archive.twice');
  });

  test.each(['reader', 'receptionist', 'supervisor'] as const)('a %s may not', async (role) => {
    await keepFor(12);
    await note();
    desk.as(role);
    expect(await desk.refused('archive.remove', removal(old))).toBe('right.action');
    expect(await desk.refused('retention.set', { register: 'visitors', months: 3, reason: '满了' })).toBe('right.action');
  });
});

describe('how long a book is kept', () => {
  test.each([
    [{ register: 'visitors', months: 2, reason: '满了' }, 'retention.floor'],
    [{ register: 'fees', months: 359, reason: '满了' }, 'retention.floor'],
    [{ register: 'visitors', months: 12, reason: ' ' }, 'reason.needed'],
    [{ register: 'units', months: 12, reason: '满了' }, 'retention.always'],
    [{ register: 'nothing', months: 12, reason: '满了' }, 'retention.always'],
    [{ register: 'visitors', months: 1.5, reason: '满了' }, 'input.invalid'],
  ])('%j is refused', async (input, code) => expect(await desk.refused('retention.set', input)).toBe(code));

  test('longer needs no reason, shorter again does; back to for ever holds everything', async () => {
    await keepFor(12);
    await desk.run('retention.set', { register: 'visitors', months: 24, reason: '' });
    expect(await desk.refused('retention.set', { register: 'visitors', months: 12, reason: '' })).toBe('reason.needed');
    await desk.run('retention.set', { register: 'visitors', months: null, reason: '' });
    expect(await desk.db.settings.get('retention')).toMatchObject({ value: {} });
  });

  test('setting.put does not reach it', async () => {
    for (const key of ['retention', 'archives']) expect(await desk.refused('setting.put', { key, value: {} })).toBe('setting.unknown');
  });
});

test('no command of the program takes a record away before its time, whatever it is given', async () => {
  await note();
  const all = await desk.db.rows.toCollection().primaryKeys();
  const { id, rev } = old;
  const inputs: readonly object[] = [
    { id },
    { id, rev, data: {}, reason: '试' },
    { id, reason: '试' },
    { id, action: 'leave', data: {}, reason: '试' },
    { register: 'visitors', id, data: old.data, rows: [{ data: old.data }], reason: '试' },
    { ids: [id], items: [{ id, rev }], reason: '试' },
    removal(old),
    { key: 'retention', value: { visitors: { months: 0, reason: '', at: '', by: '' } } },
  ];
  let tried = 0;
  for (const command of catalogue.commands.keys()) {
    for (const input of inputs) {
      await desk.run(command, input).catch(() => null);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(300);
  const left = new Set(await desk.db.rows.toCollection().primaryKeys());
  expect(all.filter((key) => !left.has(key))).toEqual([]);
  expect((await desk.db.journal.toArray()).filter(({ op }) => op === 'discard')).toEqual([]);
});

test('a file stays as long as one record, or a draft about to be one, uses it', async () => {
  const file = (hash: string, record: string) => ({ hash, record, blob: new Blob([hash]), thumb: null });
  await desk.db.attachments.bulkPut([file('alone', 'gone'), file('shared', 'gone'), file('begun', 'new:visitors')]);
  await desk.db.drafts.put({ key: 'new:visitors', register: 'visitors', record: '', data: {}, at: old.at, by: 'p' });
  const used = { hash: 'shared', name: 'a.png', type: 'image/png', size: 6, role: 'photo' as const, at: old.at, by: '' };
  await desk.db.rows.put({ ...old, id: 'other', no: 'other', files: [used] });
  expect(await dropUnusedFiles(desk.db, ['alone', 'shared', 'begun', 'never'])).toBe(1);
  expect((await desk.db.attachments.toCollection().primaryKeys()).sort()).toEqual(['begun', 'shared']);
});

test('the years of a book, without the present one', async () => {
  await visit('2025-12-31T23:59:59+08:00');
  await visit('2026-01-01T00:00:00+08:00');
  expect(await yearsOf(desk.db, 'visitors', '2026-11-21')).toEqual([
    { year: 2025, rows: 1 },
    { year: 2024, rows: 1 },
  ]);
});

async function all<T>(pages: AsyncGenerator<T, void, void>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const page of pages) found.push(page);
  return found;
}
