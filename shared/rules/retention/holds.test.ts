import { must } from '@shared/base/result';
import type { Row } from '@shared/registers/contract/row';
import { definitionOf } from '@shared/registers/index';
import { describe, expect, it, test } from 'vitest';
import { floorOf, isKeptAlways } from './floors';
import { archiveHold, keptUntil, lastDayOf, removalHold, runningSince } from './holds';

const on = (day: string): string => `${day}T10:00:00+08:00`;

function row(part: Partial<Row> = {}): Row {
  const day = part.at ?? on('2024-05-06');
  return {
    id: 'r1',
    register: 'visitors',
    no: 'FK-20240506-001',
    site: 's',
    desk: '',
    state: 'left',
    open: 0,
    unit: '',
    at: day,
    dueAt: '9999',
    createdAt: day,
    createdBy: 'p',
    updatedAt: day,
    updatedBy: 'p',
    rev: 1,
    v: 1,
    voided: '',
    mark: '',
    links: [],
    files: [],
    data: {},
    ...part,
  };
}

describe('what still runs', () => {
  test.each([
    // Today, shift since, week not handed over → needed from this day on.
    ['the month before', '2026-11-21', '', '', '2026-09-28'],
    ['two complaint periods back, over the year', '2027-01-15', '', '', '2026-11-28'],
    ['after the cut-off the next period runs', '2026-11-28', '', '', '2026-10-01'],
    ['the 27th: the period of last month', '2026-03-27', '', '', '2026-01-28'],
    ['31st: the month before is February', '2026-03-31', '', '', '2026-02-01'],
    ['a leap day', '2024-02-29', '', '', '2024-01-01'],
    ['an old week that was not handed over', '2026-11-21', '', '2026-W02', '2026-01-05'],
    ['a shift that nobody closed', '2026-11-21', '2026-07-01T07:30:00+08:00', '', '2026-07-01'],
  ])('%s', (_, today, shiftSince, unhandedWeek, since) => {
    expect(runningSince({ today, shiftSince, unhandedWeek })).toBe(since);
  });
});

describe('the last day a record speaks of', () => {
  test.each([
    ['of the event', {}, '2024-05-06'],
    ['of the writing: taken over from an old book', { createdAt: on('2025-01-02') }, '2025-01-02'],
    ['of the last change', { updatedAt: on('2024-09-30') }, '2024-09-30'],
    ['of being due', { dueAt: on('2024-12-31') }, '2024-12-31'],
  ])('%s', (_, part, day) => expect(lastDayOf(row(part))).toBe(day));
});

describe('kept until', () => {
  test.each([
    ['2024-05-06', 3, '2024-08-06'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-31', 2, '2025-02-28'],
  ])('%s + %i months', (last, months, day) => expect(keptUntil(row({ at: on(last) }), months)).toBe(day));
});

const visitors = definitionOf('visitors');
const moment = { today: '2026-11-21', runningSince: '2026-09-28' };

describe('into an archive', () => {
  test.each([
    ['closed long ago', {}, [], null],
    ['voided', { state: 'void' }, [], null],
    ['open', { open: 1 as const }, [], 'open'],
    ['its year is not over', { at: on('2026-01-02') }, [], 'year'],
    ['the last day of the year before', { at: on('2025-12-31') }, [], null],
    ['changed in what runs', { updatedAt: on('2026-09-28') }, [], 'running'],
    ['changed the day before', { updatedAt: on('2026-09-27') }, [], null],
    ['linked to something open', {}, [row({ id: 'r2', open: 1 })], 'linked'],
    ['linked to what is closed as well', {}, [row({ id: 'r2' })], null],
  ] as const)('%s', (_, part, near, hold) => {
    expect(archiveHold(visitors, row(part), near, moment)).toBe(hold);
  });

  test.each([
    ['instructions', 'active', {}, 'force'],
    ['instructions', 'expired', {}, null],
    ['notes', 'valid', { until: '2026-11-21' }, 'force'],
    ['notes', 'valid', { until: '2026-11-20' }, null],
    ['notes', 'valid', { until: '' }, 'force'],
    ['notes', 'withdrawn', { until: '2026-12-31' }, null],
    ['keys', 'in', {}, 'always'],
    ['staff', 'kept', {}, 'always'],
    ['weekreports', 'handed', {}, 'always'],
  ] as const)('%s that is %s: %j', (register, state, data, hold) => {
    expect(archiveHold(definitionOf(register), row({ register, state, data }), [], moment)).toBe(hold);
  });
});

describe('out of the database', () => {
  test.each([
    ['for ever', '2026-11-21', null, 'for-ever'],
    ['on the last day of its time', '2025-05-06', 12, 'kept'],
    ['the day after', '2025-05-07', 12, null],
    ['a setting below three months does not shorten it', '2024-08-06', 1, 'year'],
  ])('%s', (_, today, months, hold) => {
    expect(removalHold(visitors, row(), [], { today, runningSince: '2024-07-01' }, months)).toBe(hold);
  });

  it.each([
    ['2025-03-29', 'kept'],
    ['2025-03-30', null],
  ])('three months hold whatever was set: %s', (today, hold) => {
    const late = row({ at: on('2024-12-29') });
    expect(removalHold(visitors, late, [], { today, runningSince: '2025-01-28' }, 1)).toBe(hold);
  });

  it('never what may not even go into an archive', () => {
    expect(removalHold(visitors, row({ open: 1 }), [], moment, 3)).toBe('open');
  });
});

describe('floors', () => {
  it.each([
    ['visitors', 3],
    ['callbacks', 3],
    ['fees', 360],
    ['releases', 37],
  ])('%s at least %i months', (register, months) => expect(floorOf(register).months).toBe(months));

  it('a receipt stays thirty years, although the setting says one', () => {
    const receipt = row({ register: 'fees', state: 'handed' });
    const at = (today: string) => removalHold(definitionOf('fees'), receipt, [], { today, runningSince: today }, 12);
    expect([at('2054-05-06'), at('2054-05-07')]).toEqual(['kept', null]);
  });

  it.each(['units', 'staff', 'departments', 'prices', 'promises', 'keys', 'paperbooks', 'weekreports'])('%s stay for good', (register) => {
    expect(isKeptAlways(must(definitionOf(register), register))).toBe(true);
  });
});
