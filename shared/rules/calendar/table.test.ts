import { addDays, daysBetween, weekday } from '@shared/base/time';
import { describe, expect, it } from 'vitest';
import { dayKind, dayName, EMPTY_TABLE, mergeTables, yearOf } from './table';
import { WORKDAYS } from './workdays.generated';

/** The notices' own words: festival, first and last day off, days worked instead. */
const NOTICES: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['元旦', '2024-01-01', '2024-01-01', []],
  ['春节', '2024-02-10', '2024-02-17', ['2024-02-04', '2024-02-18']],
  ['清明节', '2024-04-04', '2024-04-06', ['2024-04-07']],
  ['劳动节', '2024-05-01', '2024-05-05', ['2024-04-28', '2024-05-11']],
  ['端午节', '2024-06-10', '2024-06-10', []],
  ['中秋节', '2024-09-15', '2024-09-17', ['2024-09-14']],
  ['国庆节', '2024-10-01', '2024-10-07', ['2024-09-29', '2024-10-12']],
  ['元旦', '2025-01-01', '2025-01-01', []],
  ['春节', '2025-01-28', '2025-02-04', ['2025-01-26', '2025-02-08']],
  ['清明节', '2025-04-04', '2025-04-06', []],
  ['劳动节', '2025-05-01', '2025-05-05', ['2025-04-27']],
  ['端午节', '2025-05-31', '2025-06-02', []],
  ['国庆节', '2025-10-01', '2025-10-08', ['2025-09-28', '2025-10-11']],
  ['元旦', '2026-01-01', '2026-01-03', ['2026-01-04']],
  ['春节', '2026-02-15', '2026-02-23', ['2026-02-14', '2026-02-28']],
  ['清明节', '2026-04-04', '2026-04-06', []],
  ['劳动节', '2026-05-01', '2026-05-05', ['2026-05-09']],
  ['端午节', '2026-06-19', '2026-06-21', []],
  ['中秋节', '2026-09-25', '2026-09-27', []],
  ['国庆节', '2026-10-01', '2026-10-07', ['2026-09-20', '2026-10-10']],
];

describe('the seeded table', () => {
  it('holds exactly the days of the notices', () => {
    const off = NOTICES.flatMap(([, from, to]) => Array.from({ length: daysBetween(from, to) + 1 }, (_, n) => addDays(from, n)));
    expect(Object.keys(WORKDAYS.holidays)).toEqual(off);
    expect(Object.keys(WORKDAYS.workdays).sort()).toEqual(NOTICES.flatMap(([, , , on]) => on).sort());
  });

  it('works at weekends only on make-up days and names a notice for each year', () => {
    for (const day of Object.keys(WORKDAYS.workdays)) expect(weekday(day), day).toBeGreaterThan(5);
    expect(WORKDAYS.years.every((year) => WORKDAYS.source[year]?.includes(`${year}年部分节假日安排的通知`))).toBe(true);
  });
});

describe('dayKind', () => {
  it.each([
    ['2026-02-28', 'makeup', '春节'],
    ['2026-02-23', 'holiday', '春节'],
    ['2026-02-24', 'work', ''],
    ['2026-10-10', 'makeup', '国庆节'],
    ['2026-10-11', 'weekend', ''],
    ['2026-11-21', 'weekend', ''],
    ['2024-02-29', 'work', ''],
    ['2025-12-31', 'work', ''],
    ['2027-01-01', 'unknown-year', ''],
    ['2023-12-31', 'unknown-year', ''],
  ])('%s is %s', (day, kind, name) => {
    expect(dayKind(day, WORKDAYS)).toBe(kind);
    expect(dayName(day, WORKDAYS)).toBe(name);
  });
});

describe('mergeTables', () => {
  const corrected = { years: [2026], holidays: { '2026-01-01': '元旦' }, workdays: {}, source: { 2026: '更正' } };

  it('replaces a corrected year and keeps the others', () => {
    const merged = mergeTables(WORKDAYS, corrected);
    expect(Object.keys(merged.holidays).filter((day) => yearOf(day) === 2026)).toEqual(['2026-01-01']);
    expect(dayKind('2026-02-28', merged)).toBe('weekend');
    expect(dayKind('2025-10-08', merged)).toBe('holiday');
    expect(merged.years).toEqual([2024, 2025, 2026]);
    expect(merged.source[2026]).toBe('更正');
  });

  it('takes a make-up day that stands in the next year’s notice', () => {
    const next = { years: [2027], holidays: { '2027-01-01': '元旦' }, workdays: { '2026-12-27': '元旦' }, source: {} };
    expect(dayKind('2026-12-27', mergeTables(WORKDAYS, next))).toBe('makeup');
  });

  it('starts from nothing', () => {
    expect(mergeTables(EMPTY_TABLE, WORKDAYS)).toEqual(WORKDAYS);
  });
});
