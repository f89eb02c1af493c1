import { describe, expect, it } from 'vitest';
import * as time from './time';

const NOON = '2026-11-21T12:00:00+08:00';

describe('instants', () => {
  it.each([
    ['2026-11-21T14:05:00+08:00', true],
    ['2026-11-21T14:05:00-03:30', true],
    ['2026-11-21T14:05:00Z', false],
    ['2026-11-21 14:05:00+08:00', false],
    ['2026-02-29T14:05:00+08:00', false],
    ['2026-11-21T25:00:00+08:00', false],
    ['', false],
  ])('isInstant(%s) is %s', (text, expected) => {
    expect(time.isInstant(text)).toBe(expected);
  });

  it.each([480, 0, -210, 345])('goes to milliseconds and back with offset %i', (offset) => {
    const instant = time.fromMs(time.toMs(NOON), offset);
    expect(time.toMs(instant)).toBe(time.toMs(NOON));
    expect(time.offsetOf(instant)).toBe(offset);
  });

  it('throws for what is no instant', () => {
    expect(() => time.toMs('gestern')).toThrow('not an instant');
  });

  it.each([
    ['2026-12-31T23:59:00+08:00', 1, '2027-01-01T00:00:00+08:00'],
    ['2024-02-28T23:30:00+08:00', 60, '2024-02-29T00:30:00+08:00'],
    ['2026-03-01T00:00:00+08:00', -1, '2026-02-28T23:59:00+08:00'],
  ])('%s and %i minutes', (from, minutes, to) => {
    expect(time.addMinutes(from, minutes)).toBe(to);
    expect(time.minutesBetween(from, to)).toBe(minutes);
  });

  it.each([
    ['2026-11-21', '14:05', '2026-11-21T14:05:00+08:00'],
    ['2026-11-21', '14:05:09', '2026-11-21T14:05:09+08:00'],
    ['2026-11-30', '24:00', '2026-12-01T00:00:00+08:00'],
  ])('at %s %s', (day, clock, instant) => {
    expect(time.at(day, clock)).toBe(instant);
  });

  it('ends a day at its last second', () => {
    expect(time.endOfDay('2026-11-21')).toBe('2026-11-21T23:59:59+08:00');
  });

  it('shows parts', () => {
    expect([time.dayOf(NOON), time.monthOf(NOON), time.clockOf(NOON), time.clockOf('')]).toEqual(['2026-11-21', '2026-11', '12:00', '']);
    expect([time.showTime(NOON), time.showTime('2026-11-21'), time.showTime('')]).toEqual(['2026-11-21 12:00', '2026-11-21', '']);
  });
});

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
  ])('isDay(%s) is %s', (text, expected) => {
    expect(time.isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(time.addDays(day, days)).toBe(expected);
    expect(time.daysBetween(day, expected)).toBe(days);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-02-28', 1, '2026-03-28'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', 13, '2027-02-28'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(time.addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2026-02', '2026-02-28'],
    ['2024-02', '2024-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, last) => {
    expect(time.monthRange(month)).toEqual({ from: `${month}-01`, to: last });
  });
});

describe('weeks', () => {
  it.each([
    ['2026-11-16', 1, '2026-W47'],
    ['2026-11-22', 7, '2026-W47'],
    ['2026-01-01', 4, '2026-W01'],
    ['2025-12-29', 1, '2026-W01'],
    ['2027-01-03', 7, '2026-W53'],
    ['2027-01-04', 1, '2027-W01'],
    ['2024-12-30', 1, '2025-W01'],
  ])('%s is day %i of %s', (day, number, week) => {
    expect(time.weekday(day)).toBe(number);
    expect(time.isoWeek(day)).toBe(week);
    const { from, to } = time.weekRange(week);
    expect(from <= day && day <= to && time.daysBetween(from, to) === 6).toBe(true);
  });
});
