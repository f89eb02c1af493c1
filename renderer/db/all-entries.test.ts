/** A desk that has others tells what was done at all of them: the week for head office, figures, looks, requests of residents, lines typed in later (BY-14). */
import { registerList } from '@shared/registers/index';
import { aRequest } from '@shared/registers/requests/fixtures';
import { aVisitor } from '@shared/registers/visitors/fixtures';
import { anExport } from '@shared/registers/weekreports/fixtures';
import { figureOf, indicatorOf } from '@shared/rules/statistics/figures/catalogue';
import { spanOf } from '@shared/rules/statistics/spans';
import { correctionSheet } from '@shared/workbook/weekly/corrections';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { firstEntry } from './all-entries';
import { dropUnusedFiles } from './archive';
import type { Deskbook } from './database';
import { readFacts } from './figures';
import { findEarlier } from './find-earlier';
import { gatheringsOf } from './gatherings';
import { lateLines } from './late-lines';
import { looksOf, looksOn } from './looks';
import { lastStep, writeKept } from './search-store';
import { type ApartDesk, allOf, apartDesks, made, meet } from './testing/apart-desk';
import { readWeek } from './week';
import { weekCorrections } from './week-corrections';
import { shownUpTo } from './week-entries';
import { weekRecounts } from './week-recounts';
import { weekStates } from './week-reports';

const WEEK = '2026-W47';
const NOW = '2026-11-22T20:00:00+08:00';
const SPAN = spanOf('month', '2026-11-21');
const DEFINITIONS = registerList.map(({ definition }) => definition);

let a: ApartDesk;
let b: ApartDesk;

beforeEach(async () => {
  const [first, second] = await apartDesks(2);
  [a, b] = [first, second as ApartDesk];
  return async () => {
    for (const desk of [a, b]) await desk.delete();
  };
});

const complaint = (desk: ApartDesk, more: object = {}): Promise<string> =>
  made(desk, 'requests', aRequest({ type: 'complaint', category: 'cleaning', registeredAt: desk.now, ...more }));

async function run(desk: ApartDesk, command: string, input: unknown): Promise<string> {
  const done = await desk.run(command, input);
  if (!done.ok) throw new Error(`${done.error.code} ${done.error.field}`);
  return done.value.rows[0]?.id ?? '';
}

async function edit(desk: ApartDesk, id: string, data: object): Promise<void> {
  await run(desk, 'record.edit', { id, rev: (await desk.db.rows.get(id))?.rev, data, reason: '听错了' });
}

/** Before the transaction in which a reading ends, once, this is done: as if it came while records were read piece by piece. */
function meanwhile(db: Deskbook, mode: 'r' | 'rw', store: { readonly name: string }, work: () => Promise<void>): void {
  const begin = db.transaction.bind(db) as (...args: unknown[]) => unknown;
  const spy = vi.spyOn(db, 'transaction') as unknown as {
    mockImplementation(with_: (...args: unknown[]) => unknown): void;
    mockRestore(): void;
  };
  spy.mockImplementation((...args) => {
    const stores = args[1];
    if (args[0] !== mode || !Array.isArray(stores) || !stores.some((one: { readonly name: string }) => one.name === store.name))
      return begin(...args);
    spy.mockRestore();
    return work().then(() => begin(...args));
  });
}

/** Exported and handed over by desk A, with what it has read. */
async function handOver(week: string, now: string): Promise<void> {
  a.now = now;
  const report = await run(a, 'weekreports.export', { ...anExport(week, now), upTo: await shownUpTo(a.db) });
  await run(a, 'record.act', { id: report, action: 'hand', data: { sentTo: '总部' } });
}

/** What the week's workbook would say at desk A: ids of requests that are new or changed, corrections, complaints of W46 counted again. */
async function tellsNow(week: string) {
  const { registers, told } = await readWeek(a.db, DEFINITIONS, week, a.now);
  const rows = registers.find(({ definition }) => definition.id === 'requests')?.rows ?? [];
  const changed = await weekCorrections(a.db, DEFINITIONS, week, told);
  const recounts = await weekRecounts(a.db, changed, told, week, a.now);
  const [span] = recounts?.weeks ?? [];
  return {
    rows: rows.filter(({ part }) => part !== '未完成').map(({ row }) => row.id),
    corrections: correctionSheet(week, changed, 'full', 480).rows.map((row) => [row[0], ...row.slice(3, 6)]),
    counted: recounts && span ? figureOf(indicatorOf('complaints.count'), recounts.facts, span).value : null,
  };
}

describe('the week for head office', () => {
  it('has what all desks wrote in it, as new or changed, and as many as its figures say', async () => {
    const known = await complaint(a, { registeredAt: '2026-11-10T09:00:00+08:00' });
    for (const desk of [a, b]) await complaint(desk);
    await b.takeIn(await allOf(a));
    await run(b, 'record.act', { id: known, action: 'accept' });
    await meet(a, b);
    const weeks = await Promise.all([a, b].map(({ db }) => readWeek(db, DEFINITIONS, WEEK, NOW)));
    for (const { registers, indicators } of weeks) {
      const rows = registers.find(({ definition }) => definition.id === 'requests')?.rows ?? [];
      expect(rows.map(({ part }) => part)).toEqual(['新增', '新增', '新增']);
      expect(figureOf(indicatorOf('requests.all'), indicators.facts, indicators.spans.now).value).toBe(2);
    }
    expect(weeks[0]?.registers).toEqual(weeks[1]?.registers);
  });

  it('tells what another desk corrected in a week that was handed over, as it was told', async () => {
    a.now = '2026-11-12T09:00:00+08:00';
    const id = await complaint(a, { content: '楼道没扫' });
    a.now = '2026-11-16T09:00:00+08:00';
    const report = await run(a, 'weekreports.export', anExport('2026-W46', a.now));
    await run(a, 'record.act', { id: report, action: 'hand', data: { sentTo: '总部' } });
    await b.takeIn(await allOf(a));
    b.now = '2026-11-18T09:00:00+08:00';
    await edit(b, id, { content: '楼道和电梯没扫' });
    b.now = '2026-11-18T09:30:00+08:00';
    await edit(b, id, { content: '电梯没扫' });
    await meet(a, b);
    for (const { db } of [a, b]) {
      const { rows } = correctionSheet(WEEK, await weekCorrections(db, DEFINITIONS, WEEK), 'full', 480);
      expect(rows.map((row) => [row[0], ...row.slice(3, 6)])).toEqual([['2026-W46', '内容', '楼道没扫', '电梯没扫']]);
    }
  });

  it('tells with the next file what came from another desk after a week was handed over: rows, corrections and figures', async () => {
    a.now = '2026-11-12T09:00:00+08:00';
    const id = await complaint(a, { content: '楼道没扫' });
    await b.takeIn(await allOf(a));
    b.now = '2026-11-13T09:00:00+08:00';
    const apart = await complaint(b, { content: '电梯有异响' });
    await edit(b, id, { content: '电梯没扫' });
    await handOver('2026-W46', '2026-11-16T09:00:00+08:00');
    await handOver('2026-W45', '2026-11-16T09:30:00+08:00');
    expect(await tellsNow(WEEK)).toEqual({ rows: [], corrections: [], counted: null });
    a.now = '2026-11-17T09:00:00+08:00';
    await a.takeIn(await allOf(b));
    const late = { rows: [id, apart], corrections: [['2026-W46', '内容', '楼道没扫', '电梯没扫']], counted: 2 };
    expect(await tellsNow(WEEK)).toEqual(late);
    expect(await tellsNow('2026-W48')).toEqual({ rows: [], corrections: [], counted: null });
    await handOver(WEEK, '2026-11-23T09:00:00+08:00');
    expect(await tellsNow(WEEK)).toEqual(late);
    expect(await tellsNow('2026-W48')).toEqual({ rows: [], corrections: [], counted: null });
    await handOver('2026-W46', '2026-11-23T09:30:00+08:00');
    expect(await tellsNow(WEEK)).toEqual({ rows: [], corrections: [], counted: null });
  });

  it('tells with the next file what was written after an early hand-over', async () => {
    a.now = '2026-11-12T09:00:00+08:00';
    const id = await complaint(a);
    await handOver('2026-W46', '2026-11-13T17:00:00+08:00');
    a.now = '2026-11-14T09:00:00+08:00';
    await edit(a, id, { content: '电梯没扫' });
    const added = await complaint(a);
    const { rows, corrections, counted } = await tellsNow(WEEK);
    expect(rows).toEqual([id, added]);
    expect(corrections).toHaveLength(1);
    expect(counted).toBe(2);
  });

  it('begins where the site did, also at a desk that joined it later', async () => {
    const [first, late] = await apartDesks(1);
    expect(late).toBeUndefined();
    first.now = '2026-11-30T09:00:00+08:00';
    await complaint(first);
    b.now = '2026-12-02T09:00:00+08:00';
    await complaint(b);
    const weeks = (await weekStates(b.db, b.now)).map(({ week }) => week);
    expect(weeks).toEqual(['2026-W49', '2026-W48', '2026-W47']);
    expect((await firstEntry(b.db))?.at).toBe('2026-11-21T09:00:00+08:00');
    await first.delete();
  });
});

describe('what comes while records are read piece by piece', () => {
  const takenIn = async (): Promise<void> => a.takeIn(await allOf(b)).then(() => undefined);

  beforeEach(async () => {
    const shared = await complaint(a);
    await meet(a, b);
    await complaint(b);
    await run(b, 'record.act', { id: shared, action: 'settle', data: { result: '扫了', replyWay: 'phone' } });
    await made(b, 'parcels', { arrivedAt: b.now, kind: 'parcel', unit: '3-2-1203', recipient: '张三', count: 1 });
    await made(b, 'units', { code: '3-2-1203', owners: [] });
  });

  const figures = (): ReturnType<typeof readFacts> => readFacts(a.db, [SPAN], NOW);

  it('stands in the figures, in records and counters alike', async () => {
    const before = await figures();
    meanwhile(a.db, 'r', a.db.counters, takenIn);
    const found = await figures();
    expect(found).not.toEqual(before);
    expect(found).toEqual(await figures());
  });

  it('also where the search box worked it in before the reading ended', async () => {
    meanwhile(a.db, 'r', a.db.counters, async () => {
      await takenIn();
      await complaint(b);
      await takenIn();
      expect(await writeKept(a.db, await lastStep(a.db), [])).toBe(true);
    });
    const found = await figures();
    expect(found).toEqual(await figures());
    expect(figureOf(indicatorOf('complaints.count'), found, SPAN).value).toBe(3);
  });

  it('keeps the photo that a record of another desk shows now', async () => {
    await a.db.attachments.put({ hash: 'shown', record: 'gone', blob: new Blob(['x']), thumb: null });
    meanwhile(a.db, 'rw', a.db.attachments, async () => {
      await takenIn();
      const [ids] = (await a.db.merging.where('key').startsWith('fresh:').toArray()) as unknown as readonly {
        readonly ids: readonly string[];
      }[];
      const file = { hash: 'shown', name: 'a.png', type: 'image/png', size: 1, role: 'photo', at: NOW, by: '' } as const;
      await a.db.rows.update(ids?.ids[0] ?? '', { files: [file] });
    });
    expect(await dropUnusedFiles(a.db, ['shown'])).toBe(0);
    expect(await a.db.attachments.count()).toBe(1);
  });
});

describe('what is read from the journal', () => {
  const visitor = aVisitor({ name: '何静', phone: '13800138021', unit: '3-2-1203', badge: '' });

  it('looks at masked values, of all desks, newest first', async () => {
    const id = await made(a, 'visitors', visitor);
    await meet(a, b);
    for (const [minute, desk, why] of [
      [10, a, 'check'],
      [20, b, 'call'],
    ] as const) {
      desk.now = `2026-11-21T09:${minute}:00+08:00`;
      await run(desk, 'privacy.reveal', { id, fields: ['phone'], why, note: '' });
    }
    await meet(a, b);
    for (const { db } of [a, b]) {
      for (const looks of [await looksOf(db, id), await looksOn(db, '2026-11-21')]) {
        expect(looks.map(({ look }) => look?.why)).toEqual(['call', 'check']);
        expect(new Set(looks.map(({ seq }) => seq)).size).toBe(2);
      }
    }
  });

  it('requests of residents for their data, of all desks, newest first', async () => {
    const id = await made(a, 'visitors', visitor);
    await meet(a, b);
    const request = { ask: 'copy', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', records: [id], left: 0 };
    await run(a, 'privacy.gather', { ...request, out: 'paper' });
    b.now = '2026-11-21T10:00:00+08:00';
    await run(b, 'privacy.gather', { ...request, out: 'file' });
    await meet(a, b);
    for (const { db } of [a, b]) expect((await gatheringsOf(db)).map(({ gathering }) => gathering?.out)).toEqual(['file', 'paper']);
  });

  it('lines of a paper sheet that were typed in at another desk', async () => {
    const data = { happenedAt: '2026-11-21T05:25:00+08:00', content: '1203 卫生间漏水', way: 'call' };
    await made(b, 'duty', data, { mark: 'late', reason: '停电-20261121-01 第 3 行' });
    await meet(a, b);
    const lines = await lateLines(a.db, 'duty', '停电-20261121-01', '2026-11-21T00:00:00+08:00', NOW);
    expect(lines.map(({ line }) => line)).toEqual([3]);
  });

  it('finds and erases a resident in the story of a record that left, also where another desk alone wrote it', async () => {
    const old = '2026-05-06T10:00:00+08:00';
    a.now = old;
    const id = await made(a, 'visitors', { ...visitor, cameAt: old, leftAt: old, idNo: '' });
    a.now = '2026-11-21T09:00:00+08:00';
    await meet(a, b);
    await b.db.rows.delete(id);
    await run(b, 'clock.acknowledge', { kind: 'ahead', from: old, to: b.now, zone: 480, reason: '停用到今天' });
    const person = { name: '何静', phones: '13800138021', unit: '3-2-1203', idNumber: '' };
    const tools = { signal: new AbortController().signal, tell: () => undefined };
    expect((await findEarlier(b.db, { ...person, phones: ['13800138021'] }, new Set(), tools))?.gone).toMatchObject([
      { id, register: 'visitors' },
    ]);
    const request = { ask: 'erase', asker: 'self', proof: 'card', askedOn: '2026-11-21', note: '', left: 0, person, records: [id] };
    await run(b, 'privacy.erase', request);
    expect(JSON.stringify(await b.db.values.toArray())).not.toContain('何静');
  });
});
