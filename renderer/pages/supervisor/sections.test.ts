/** What stands on the tiles: a record once, however many people it is late with, and days in the order in which they were left (SH-3). */
import { aCallback } from '@shared/registers/callbacks/fixtures';
import { NO_DUE, type Row } from '@shared/registers/contract/row';
import { aPrintout } from '@shared/registers/printouts/fixtures';
import { expect, it } from 'vitest';
import type { Section } from './items';
import { sectionsOf } from './sections';
import type { SupervisorNow } from './use-supervisor';

const NOW = '2026-11-23T09:00:00+08:00';

const row = (register: string, state: string, data: object, part: Partial<Row> = {}): Row =>
  ({
    id: register,
    no: '',
    open: 1,
    unit: '',
    at: NOW,
    dueAt: NO_DUE,
    links: [],
    files: [],
    register,
    state,
    data,
    ...part,
  }) as unknown as Row;

function sections(part: Partial<SupervisorNow>): Readonly<Record<string, Section>> {
  const found = {
    now: NOW,
    waiting: [],
    papers: [],
    weeks: [],
    changed: [],
    quota: { lines: [] },
    quotaBefore: { lines: [] },
    work: { cards: [], now: NOW, table: { years: [], holidays: {}, workdays: {}, source: {} } },
    reviews: { days: [], weeks: [], rows: [], staff: [], missed: [] },
    ...part,
  } as unknown as SupervisorNow;
  const say = {
    t: (key: string, params: object = {}) => `${key} ${Object.values(params).join()}`.trim(),
    day: (day: string) => day.slice(5),
  };
  return Object.fromEntries(sectionsOf(found, { name: '陈芳' }, say).map((section) => [section.id, section]));
}

const titles = (section: Section | undefined) => section?.groups.map(({ title, items }) => [title, items.length]);

it('is empty when nothing waits', () => {
  expect(Object.values(sections({})).map(({ count, late, groups }) => [count, late, groups.length])).toEqual(
    Array.from({ length: 6 }, () => [0, false, 0]),
  );
});

it('counts a record that is late with two people once, and lists it with both', () => {
  const late = row('callbacks', 'due', aCallback({ plannedCallers: ['王敏', '李伟'] }), { dueAt: '2026-11-20T23:59:59+08:00' });
  const { danger } = sections({ waiting: [late] });
  expect([danger?.count, danger?.late, titles(danger)]).toEqual([1, true, [['group.people', 2]]]);
});

it('asks for days and weeks that were left, the oldest first, before the callback forms', () => {
  const missing = (day: string) => ({ day, state: 'missing' as const });
  const days = [missing('2026-11-22'), { day: '2026-11-21', state: 'checked' as const }, missing('2026-11-20')];
  const weeks = [{ week: '2026-W47', from: '2026-11-16', to: '2026-11-22', state: 'missing' as const }];
  const { sign } = sections({ reviews: { days, weeks, rows: [], staff: [], missed: [] } });
  expect(titles(sign)).toEqual([
    ['group.day', 2],
    ['group.week', 1],
  ]);
  expect(sign?.groups[0]?.items.map(({ key }) => key)).toEqual(['daily:2026-11-20', 'daily:2026-11-22']);
  expect([sign?.late, sign?.sub]).toEqual([true, 'sub.since 11-20']);
});

it('says how many papers are out too long, else since when the oldest is', () => {
  const paper = (dueAt: string) => ({
    paper: row('printouts', 'out', aPrintout(), { dueAt, at: '2026-11-18T09:00:00+08:00' }),
    source: null,
  });
  expect(sections({ papers: [paper('2026-11-25T23:59:59+08:00')] })['paper']?.sub).toBe('sub.since 11-18');
  expect(sections({ papers: [paper('2026-11-22T23:59:59+08:00')] })['paper']?.sub).toBe('sub.paperLate 1');
});

it('counts weeks that were corrected after they went, without calling them late', () => {
  const { weeks } = sections({ changed: [{ week: '2026-W46', records: 3 }] });
  expect([weeks?.count, weeks?.late, titles(weeks)]).toEqual([1, false, [['group.changed', 1]]]);
});

it('puts quotas that are short before what is late, the month before apart; those that are met are no danger', () => {
  const line = (source: 'repair' | 'complaint', missing: number) => ({ source, completed: 5, required: 5, called: 5 - missing, missing });
  const { danger } = sections({
    quota: { lines: [line('repair', 2), line('complaint', 0)] },
    quotaBefore: { lines: [line('complaint', 1)] },
  });
  expect(titles(danger)).toEqual([
    ['group.quota', 1],
    ['group.quotaBefore', 1],
  ]);
  expect([danger?.count, danger?.sub]).toEqual([2, 'sub.quota 1']);
});
