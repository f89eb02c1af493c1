/** All figures over two generated years against a recount written from the domain alone; and facts of one moment while somebody saves. */
import { breakdownOf } from '@shared/rules/statistics/figures/breakdown';
import { figureOf, indicators } from '@shared/rules/statistics/figures/catalogue';
import { compare, spansOf } from '@shared/rules/statistics/figures/compare';
import type { Facts } from '@shared/rules/statistics/figures/facts';
import { freeSpan, type Span, spanOf } from '@shared/rules/statistics/spans';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Deskbook, deskbook } from './database';
import { readFacts, readFactsAnd } from './figures';
import { testDesk } from './testing/bench-desk';
import { RECOUNTS } from './testing/figures/recount';
import { NOW, putYear, type Year } from './testing/figures/year';

const SPANS: readonly Span[] = [
  spanOf('day', '2024-02-29'),
  spanOf('day', '2024-11-21'),
  spanOf('week', '2024-01-01'),
  spanOf('week', '2024-11-21'),
  spanOf('statMonth', '2024-03-01'),
  spanOf('statMonth', '2024-11-21'),
  spanOf('month', '2024-02-29'),
  spanOf('month', '2024-11-21'),
  spanOf('quarter', '2024-09-30'),
  spanOf('year', '2024-06-01'),
  freeSpan('2023-12-28', '2024-02-29'),
];

let db: Deskbook;
let year: Year;

beforeAll(async () => {
  db = deskbook(`figures-${crypto.randomUUID()}`);
  await db.open();
  year = await putYear(db, 20_241_121);
}, 120_000);
afterAll(() => db.delete());

/** What the recount tells of a figure, in the same shape. */
function told(id: string, facts: Facts, span: Span): readonly [Record<string, unknown>, Record<string, unknown>] {
  const indicator = indicators.find((one) => one.id === id);
  const recount = RECOUNTS[id]?.(year, span.from, span.to);
  if (!indicator || !recount) throw new Error(`${id} is not counted twice`);
  const figure = figureOf(indicator, facts, span);
  const same = Object.keys(recount) as (keyof typeof recount)[];
  const part = (of: typeof recount | typeof figure): Record<string, unknown> =>
    Object.fromEntries(same.map((key) => [key, Array.isArray(of[key]) ? [...(of[key] as readonly string[])].sort() : of[key]]));
  return [
    { id, span, ...part(figure) },
    { id, span, ...part(recount) },
  ];
}

/** What a running span of these is compared with on NOW, worked out by hand: the days before and a year before. */
const RUNNING: readonly (readonly [Span, string, string])[] = [
  [spanOf('week', '2024-11-21'), '2024-11-11 2024-11-14', '2023-11-20 2023-11-23'],
  [spanOf('statMonth', '2024-11-21'), '2024-09-28 2024-10-21', '2023-10-28 2023-11-21'],
  [spanOf('month', '2024-11-21'), '2024-10-01 2024-10-21', '2023-11-01 2023-11-21'],
  [spanOf('quarter', '2024-11-21'), '2024-07-01 2024-08-21', '2023-10-01 2023-11-21'],
  [spanOf('year', '2024-11-21'), '2023-01-01 2023-11-21', '2023-01-01 2023-11-21'],
];

describe('every indicator equals its recount', () => {
  it.each(RUNNING)(
    'a running span is counted up to today, beside the same days: %j',
    { timeout: 120_000 },
    async (span, before, yearBefore) => {
      const spans = spansOf(span, NOW.slice(0, 10));
      const facts = await readFacts(db, [spans.now, spans.before, spans.yearBefore], NOW);
      const days = [`${span.from} ${NOW.slice(0, 10)}`, before, yearBefore];
      for (const indicator of indicators.filter((one) => one.of === 'span')) {
        const { now, before: then, yearBefore: year1 } = compare(indicator, facts, spans);
        const expected = days.map((one) => RECOUNTS[indicator.id]?.(year, one.slice(0, 10), one.slice(11)).value);
        expect([indicator.id, now.value, then?.value, year1?.value]).toEqual([indicator.id, ...expected]);
      }
    },
  );

  it('has a recount', () => {
    expect(Object.keys(RECOUNTS).toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
  });

  it.each(SPANS)('over %j, the span before and the year before', { timeout: 120_000 }, async (span) => {
    const spans = spansOf(span, NOW.slice(0, 10));
    const facts = await readFacts(db, [spans.now, spans.before, spans.yearBefore], NOW);
    for (const one of [spans.now, spans.before, spans.yearBefore]) {
      for (const { id } of indicators) {
        const [found, expected] = told(id, facts, one);
        expect(found).toEqual(expected);
      }
    }
  });

  it('by step, each step for itself', { timeout: 120_000 }, async () => {
    const span = spanOf('year', '2024-06-01');
    const facts = await readFacts(db, [span], NOW);
    for (const indicator of indicators.filter(({ by }) => by.includes('step'))) {
      for (const { span: step, figure } of breakdownOf(indicator, 'step', facts, span).lines) {
        if (step === null) throw new Error('a step has days');
        expect([indicator.id, step.from, figure.value]).toEqual([
          indicator.id,
          step.from,
          RECOUNTS[indicator.id]?.(year, step.from, step.to).value,
        ]);
      }
    }
  });

  it('is no recount of nothing: everything that can happen happens', { timeout: 60_000 }, () => {
    const nothing = indicators.filter(({ id }) => !RECOUNTS[id]?.(year, '2024-01-01', '2024-11-30').value);
    expect(nothing.map(({ id }) => id)).toEqual([]);
  });
});

describe('facts are of one moment', () => {
  it('counts what is saved while the records are read in the records and in the counters alike', async () => {
    const desk = await testDesk();
    const complaint = async (unit: string): Promise<string> => {
      const data = {
        registeredAt: '2026-11-21T08:30:00+08:00',
        type: 'complaint',
        category: 'cleaning',
        unit,
        name: '张三',
        content: '楼道没扫',
      };
      return (await desk.run('record.create', { register: 'requests', data })).rows[0]?.id ?? '';
    };
    const settle = (id: string) => desk.run('record.act', { id, action: 'settle', data: { result: '扫了', replyWay: 'phone' } });
    const [first, second] = [await complaint('1-1-101'), await complaint('1-1-102')];
    const parcel = async (): Promise<string> => {
      const data = { arrivedAt: '2026-11-21T08:40:00+08:00', kind: 'parcel', unit: '1-1-101', recipient: '张三', count: 1 };
      return (await desk.run('record.create', { register: 'parcels', data })).rows[0]?.id ?? '';
    };
    const [taken, struck] = [await parcel(), await parcel()];
    const takes = { takenAt: '2026-11-21T08:50:00+08:00', taker: '张三' };
    const saved: Promise<unknown>[] = [];
    const month = spanOf('month', '2026-11-21');
    const onProgress = (): void => {
      if (saved.length === 0) saved.push(settle(first), complaint('1-1-101'), desk.run('record.void', { id: second, reason: '重复' }));
      if (saved.length === 3)
        saved.push(
          desk.run('record.act', { id: taken, action: 'take', data: takes }),
          parcel(),
          desk.run('record.void', { id: struck, reason: '重复' }),
        );
    };
    const facts = await readFacts(desk.db, [month], '2026-11-21T10:00:00+08:00', { onProgress });
    await Promise.all(saved);
    const shown = (id: string): string => {
      const indicator = indicators.find((one) => one.id === id);
      return indicator ? figureOf(indicator, facts, month).text : '';
    };
    const told = ['complaints.count', 'complaints.repeat', 'requests.solvedRate', 'callbacks.due', 'quota.missing'];
    expect(told.map(shown)).toEqual(['2', '1', '50.0%', '1', '1']);
    expect(['parcels.arrived', 'parcels.handed', 'parcels.waiting'].map(shown)).toEqual(['2', '1', '1']);
    await desk.db.delete();
  });

  it.each([
    ['nothing is saved meanwhile: what is read beside them is read once', 0, 1, '1'],
    ['somebody saves meanwhile: what is read beside them is read again', 1, 2, '2'],
  ])('%s', async (_title, saves, times, told) => {
    const desk = await testDesk();
    const data = {
      registeredAt: '2026-11-21T08:30:00+08:00',
      type: 'complaint',
      category: 'cleaning',
      unit: '1-1-101',
      name: '张三',
      content: '楼道没扫',
    };
    const complaint = () => desk.run('record.create', { register: 'requests', data });
    await complaint();
    const saved: Promise<unknown>[] = [];
    const onProgress = (): void => {
      if (saved.length < saves) saved.push(complaint());
    };
    let asked = 0;
    const also = async (): Promise<number> => {
      asked += 1;
      return (await desk.db.rows.toArray()).filter(({ register }) => register === 'requests').length;
    };
    const month = spanOf('month', '2026-11-21');
    const read = await readFactsAnd(desk.db, [month], '2026-11-21T10:00:00+08:00', { onProgress }, also);
    await Promise.all(saved);
    const complaints = indicators.find(({ id }) => id === 'complaints.count');
    expect([complaints && figureOf(complaints, read.facts, month).text, String(read.also), asked]).toEqual([told, told, times]);
    await desk.db.delete();
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const read = readFacts(db, [spanOf('year', '2024-06-01')], NOW, { signal: stop.signal, onProgress: () => stop.abort('enough') });
    await expect(read).rejects.toBe('enough');
  });
});
