import { aCallback } from '@shared/registers/callbacks/fixtures';
import { anEntry } from '@shared/registers/duty/fixtures';
import { definitionOf } from '@shared/registers/index';
import { aKey } from '@shared/registers/keys/fixtures';
import { describe, expect, it } from 'vitest';
import { daysText } from './list-form';
import { byShift, filterText, paperOrder, visitOrder } from './list-order';
import { aRow } from './testing/print-rows';

const entry = (no: string, happenedAt: string, shift: string) => aRow('duty', no, anEntry({ happenedAt, shift }));
const numbers = (rows: readonly { readonly no: string }[]): string => rows.map(({ no }) => no).join(' ');

describe('paperOrder', () => {
  it('runs by time, the oldest first', () => {
    const rows = [
      entry('2', '2026-11-21T10:00:00+08:00', ''),
      entry('1', '2026-11-21T09:00:00+08:00', ''),
      entry('3', '2026-11-21T10:00:00+08:00', ''),
    ];
    expect(numbers(paperOrder(definitionOf('duty'), rows))).toBe('1 2 3');
  });

  it('puts keys in the order of their tags', () => {
    const rows = ['K10', 'K2', 'K1'].map((tag) => aRow('keys', tag, aKey({ tag })));
    expect(numbers(paperOrder(definitionOf('keys'), rows))).toBe('K1 K2 K10');
  });
});

describe('visitOrder (CB-14)', () => {
  it('keeps a caller’s doors together, by building and floor', () => {
    const rows = [
      ['李娜', '10-1-0201'],
      ['王敏', '2-1-0301'],
      ['李娜', '2-1-1203'],
      ['李娜', '2-1-0301'],
    ].map(([caller = '', unit = ''], i) => aRow('callbacks', String(i), aCallback({ unit, plannedCallers: [caller] })));
    expect(visitOrder(rows).map(({ unit, data }) => `${String(data['plannedCallers'])} ${unit}`)).toEqual([
      '李娜 2-1-0301',
      '李娜 2-1-1203',
      '李娜 10-1-0201',
      '王敏 2-1-0301',
    ]);
  });
});

describe('byShift', () => {
  it('begins a sheet with each shift, and keeps a night together', () => {
    const rows = [
      entry('1', '2026-11-20T16:00:00+08:00', '中班'),
      entry('2', '2026-11-20T23:40:00+08:00', '夜班'),
      entry('3', '2026-11-21T02:00:00+08:00', '夜班'),
      entry('4', '2026-11-21T23:50:00+08:00', '夜班'),
    ];
    expect(byShift(rows).map(numbers)).toEqual(['1', '2 3', '4']);
  });
});

describe('filterText', () => {
  it.each([
    [{}, ''],
    [{ state: 'working', unit: '3-2' }, '处理中 · 3-2'],
    [{ state: 'void' }, '作废'],
    [{ open: true as const }, '未完成'],
    [{ from: '2026-11-21T00:00:00+08:00', to: '2026-11-21T23:59:59+08:00' }, '2026-11-21'],
    [{ from: '2026-11-16T00:00:00+08:00', to: '2026-11-23T00:00:00+08:00', text: ' 漏水 ' }, '2026-11-16 至 2026-11-22 · 含“漏水”'],
    [{ from: '2026-11-16T00:00:00+08:00' }, '2026-11-16 起'],
    [{ overdueAt: '2026-11-21T16:00:00+08:00' }, '2026-11-21 16:00 已逾期'],
  ])('%j is %s', (filter, words) => expect(filterText(definitionOf('duty'), filter)).toBe(words));
});

describe('daysText', () => {
  it.each([
    [['2026-11-21', '2026-11-21'], '2026-11-21 星期六'],
    [['2026-11-22', '2026-11-16'], '2026-11-16 至 2026-11-22'],
    [[], ''],
  ])('%j is %s', (days, words) => expect(daysText(days)).toBe(words));
});
