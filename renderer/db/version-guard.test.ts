/** Opening: a newer database is refused, an older one is brought up to date, the released store lines stay as they were. */
import { text } from '@shared/base/text';
import type { RegisterModule } from '@shared/registers/contract/command';
import { KEPT } from '@shared/registers/contract/decisions';
import { type Definition, defineRegister } from '@shared/registers/contract/definition';
import { registerList } from '@shared/registers/index';
import Dexie from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { putAttachment, readAttachment } from './attachments';
import { deskbook, VERSIONS } from './database';
import { catalogueOf } from './engine/catalogue';
import { execute } from './engine/execute';
import { migrateRows } from './migrate-rows';
import { ofUnit } from './queries';
import { testDesk } from './testing/bench-desk';
import { putPlainRows } from './testing/plain-rows';
import { searchRows } from './testing/search-rows';
import { bringUpToDate, isOlder, openGuarded } from './version-guard';

const name = (): string => `guard-${crypto.randomUUID()}`;

test('released store lines never change', () => {
  expect(VERSIONS[0]?.stores['rows']).toBe(
    'id, [register+at], [register+state+at], [register+open+dueAt], [unit+at], &[register+no], *links',
  );
  expect(VERSIONS[1]?.stores).toEqual({
    rows: 'id, [register+at], [register+state+at], [register+open+dueAt], [unit+at], [unit+register+open+at], &[register+no], *links',
  });
  expect(VERSIONS[2]?.stores).toEqual({ segments: 'key' });
  expect(VERSIONS[3]?.stores).toEqual({ others: '[chain+seq], record, entry.at', conflicts: 'id, *records', merging: 'key' });
  expect(VERSIONS.map((v) => v.version)).toEqual([1, 2, 3, 4]);
});

test('a database of a newer program is refused and left alone', async () => {
  const own = name();
  const newer = new Dexie(own);
  newer.version(7).stores({ rows: 'id', extra: 'id' });
  await newer.open();
  newer.close();
  expect(await openGuarded(async () => own)).toEqual({ ok: false, error: { code: 'database.newer', params: { found: 7, mine: 4 } } });
  expect((await indexedDB.databases()).find((d) => d.name === own)?.version).toBe(70);
});

test('records of stores of version 1 are all found by the index that came later', async () => {
  const own = name();
  const old = deskbook(own, 1);
  await old.open();
  const rows = await putPlainRows(old, { duty: 40, requests: 40 });
  old.close();
  const opened = await openGuarded(async () => own);
  if (!opened.ok) throw new Error(opened.error.code);
  const unit = rows[0]?.unit ?? '';
  const wanted = rows.filter((row) => row.unit === unit && row.register === 'duty').map(({ id }) => id);
  expect(new Set((await ofUnit(opened.value, unit, 'duty')).map(({ id }) => id))).toEqual(new Set(wanted));
  expect(await opened.value.rows.count()).toBe(80);
  opened.value.close();
});

test('a database of before the exchange opens with every record, entry and value, and is as silent as it was', async () => {
  const own = name();
  const old = deskbook(own, 3);
  await old.open();
  await putPlainRows(old, { duty: 30 });
  await old.settings.put({ key: 'site.name', value: '桂园' });
  await old.values.put({ d: 'a', salt: 's', value: '张三', record: 'r' });
  const before = await Promise.all(old.tables.map(async ({ name: store }) => [store, await old.table(store).toArray()] as const));
  old.close();
  const opened = await openGuarded(async () => own);
  if (!opened.ok) throw new Error(opened.error.code);
  for (const [store, kept] of before) {
    const now = await opened.value.table(store).toArray();
    expect(now.filter((row) => row.key !== 'versions')).toEqual(kept);
  }
  const news = await Promise.all(['others', 'conflicts', 'merging'].map((store) => opened.value.table(store).count()));
  expect(news).toEqual([0, 0, 0]);
  opened.value.close();
});

test('records of a newer program are refused and left alone', async () => {
  const own = name();
  const opened = await openGuarded(async () => own);
  if (!opened.ok) throw new Error(opened.error.code);
  await opened.value.settings.put({ key: 'versions', value: { units: 99 } });
  opened.value.close();
  const mine = registerList.find(({ definition }) => definition.id === 'units')?.definition.version;
  expect(await openGuarded(async () => own)).toEqual({ ok: false, error: { code: 'database.newer', params: { found: 99, mine } } });
});

test('a database that cannot be opened now is busy, which is no reason to delete anything', async () => {
  const locked = vi.spyOn(indexedDB, 'databases').mockRejectedValueOnce(new DOMException('locked', 'UnknownError'));
  const own = name();
  expect(await openGuarded(async () => own)).toEqual({ ok: false, error: { code: 'database.busy', params: { reason: 'UnknownError' } } });
  locked.mockRestore();
  expect((await openGuarded(async () => own)).ok).toBe(true);
});

const slip = (version: number, field: string): Definition =>
  defineRegister({
    id: 'slips',
    title: text('条', 'Slips'),
    one: text('条', 'slip'),
    help: text('条', 'Slips'),
    version,
    numbering: { kind: 'serial', prefix: 'TX' },
    group: 'book',
    attachments: 'none',
    keeping: { purpose: text('试', 'To try'), basis: 'none', least: 'always' },
    fields: { [field]: { kind: 'text', label: text('字', 'Words'), ...KEPT, search: true } },
    states: { here: { label: text('在', 'Here'), open: true, tone: 'calm' } },
    initial: 'here',
    actions: {},
    print: { title: text('条', 'Slips'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
    refusals: {},
    at: () => '',
    due: () => '',
    unit: () => '',
    gist: () => '',
  }) as unknown as Definition;

test('rows of an older register version are migrated once, search text included', async () => {
  const old: RegisterModule = { definition: slip(1, 'word'), commands: [], migrations: [] };
  const now: RegisterModule = {
    definition: slip(2, 'words'),
    commands: [],
    migrations: [{ to: 2, why: 'renamed', migrate: ({ word }) => ({ words: `${String(word)}新` }) }],
  };
  const desk = await testDesk({ catalogue: catalogueOf({ registers: [old], joining: [], reactions: [], guards: [], settings: [] }) });
  await desk.run('record.create', { register: 'slips', data: { word: '旧字' } });
  await desk.db.segments.put({ key: 'packed as it was' });
  expect(await migrateRows(desk.db, [now])).toBe(1);
  expect(await desk.db.segments.count()).toBe(0);
  expect((await desk.db.rows.toArray())[0]).toMatchObject({ v: 2, data: { words: '旧字新' } });
  expect(await searchRows(desk.db, '旧字新')).toHaveLength(1);
  expect(await migrateRows(desk.db, [now])).toBe(0);
});

describe('opening a fresh one', () => {
  test('works, remembers the versions, and takes a command', async () => {
    const opened = await openGuarded(async () => name());
    if (!opened.ok) throw new Error(opened.error.code);
    const db = opened.value;
    expect(await isOlder(db)).toBe(false);
    expect(await bringUpToDate(db)).toEqual({ ok: true, value: 0 });
    const known = (await db.settings.get('versions'))?.value as Readonly<Record<string, number>>;
    expect(Object.keys(known).sort((a, b) => a.localeCompare(b))).toEqual(
      registerList.map((r) => r.definition.id).sort((a, b) => a.localeCompare(b)),
    );
    const desk = await testDesk();
    expect(
      (
        await execute(
          db,
          'record.create',
          { register: 'departments', data: { name: '工程部' } },
          { ...desk.caller(), actor: { id: 'x', name: '陈主管', role: 'supervisor' } },
        )
      ).ok,
    ).toBe(true);
  });
});

test('attachments are kept by their content, once; empty and too large ones are refused', async () => {
  const { db } = await testDesk();
  const file = { record: 'r1', name: '现场.txt', role: 'photo', at: '2026-11-21T09:00:00+08:00', by: '王敏' } as const;
  const kept = await putAttachment(db, { ...file, blob: new Blob(['漏水现场'], { type: 'text/plain' }) });
  expect(kept).toMatchObject({ ok: true, value: { size: 12, hash: 'b2f529d85c2a30954acae69e30811d0ef89d8868be0e623561e441e863684cdc' } });
  expect(await (await readAttachment(db, kept.ok ? kept.value.hash : ''))?.text()).toBe('漏水现场');
  expect(await putAttachment(db, { ...file, blob: new Blob([]) })).toMatchObject({ error: { code: 'file.empty' } });
  const stream = () => new ReadableStream({ pull: () => Promise.reject(new DOMException('gone', 'NotReadableError')) });
  const pulled = Object.assign(new Blob(['x']), { stream });
  expect(await putAttachment(db, { ...file, blob: pulled as unknown as Blob })).toMatchObject({ error: { code: 'file.unread' } });
  expect(await putAttachment(db, { ...file, blob: new Blob([new Uint8Array(20 * 1024 * 1024 + 1)]) })).toMatchObject({
    error: { code: 'file.large' },
  });
});
