/** The coming week by person and day (CB-14). */
import { expect, it } from 'vitest';
import type { CallbackData } from '../../registers/callbacks/fields';
import type { WorkdayTable } from '../calendar/table';
import type { CallCard, Queue } from '../callbacks/worklist';
import { weekLoad } from './load';

const table: WorkdayTable = { years: [2026], holidays: { '2026-10-01': '国庆节' }, workdays: {}, source: {} };
const NOW = '2026-09-30T09:00:00+08:00';

function card(dueDay: string, callers: readonly string[], ...queues: readonly Queue[]): CallCard {
  const data = { plannedCallers: callers } as unknown as CallbackData;
  return {
    row: { id: dueDay, unit: '1-1-101', dueAt: `${dueDay}T23:59:59+08:00`, data },
    queues: new Set<Queue>(['all', ...queues]),
  } as unknown as CallCard;
}

const CARDS = [
  card('2026-09-28', ['王敏'], 'overdue'),
  card('2026-09-30', ['王敏'], 'today'),
  card('2026-10-01', ['王敏', '李伟'], 'door'),
  card('2026-10-06', []),
];

it('puts what is overdue with today, two people with both, and what nobody has first', () => {
  const { people } = weekLoad(CARDS, NOW, table);
  expect(people).toEqual([
    { name: '', all: 1, doors: 0, late: 0, days: [0, 0, 0, 0, 0, 0, 1] },
    { name: '王敏', all: 3, doors: 1, late: 1, days: [2, 1, 0, 0, 0, 0, 0] },
    { name: '李伟', all: 1, doors: 1, late: 0, days: [0, 1, 0, 0, 0, 0, 0] },
  ]);
});

it('counts a callback of two once by day, and names days off', () => {
  const { days } = weekLoad(CARDS, NOW, table);
  expect(days.map(({ due }) => due)).toEqual([2, 1, 0, 0, 0, 0, 1]);
  expect([days[0]?.kind, days[1]?.kind, days[1]?.festival, days[3]?.kind]).toEqual(['work', 'holiday', '国庆节', 'weekend']);
});

it('is empty without callbacks', () => expect(weekLoad([], NOW, table).people).toEqual([]));
