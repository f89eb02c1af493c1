import { describe, expect, it } from 'vitest';
import { checks } from './definition';
import type { CheckRecord } from './fields';
import { aCheck } from './fixtures';
import { verdictOf } from './results';
import { afterRepair, beginCheck, checkCheck, deriveCheck } from './rules';

const line = (result: string, note = '灯不亮') => ({ item: '灯光照明', result, note: result === 'normal' ? '' : note });
const lines = (...results: string[]) => results.map((result) => line(result));

describe('what a check comes to', () => {
  it.each<[string, string[], string, string]>([
    ['all in order', ['normal', 'normal'], 'normal', 'normal'],
    ['one broken', ['normal', 'abnormal'], 'abnormal', 'abnormal'],
    ['one below standard', ['failed', 'normal'], 'failed', 'failed'],
    ['broken goes before below standard', ['failed', 'abnormal'], 'abnormal', 'abnormal'],
  ])('%s', (_, results, verdict, state) => {
    const data = aCheck({ lines: lines(...results) });
    expect(verdictOf(data.lines)).toBe(verdict);
    expect(checks.derive?.(data, {} as never).verdict).toBe(verdict);
    expect(beginCheck(data)).toBe(state);
  });

  it('keeps what an old book says where there are no lines', () => {
    expect(checks.derive?.(aCheck({ lines: [], verdict: 'failed' }), {} as never).verdict).toBe('failed');
  });
});

it.each<[string, Partial<CheckRecord>, string]>([
  ['put right and checked again', { lines: lines('failed'), noticeAt: '2026-11-21T09:00:00+08:00', recheck: '合格' }, 'rechecked'],
  ['told, not yet checked again', { lines: lines('failed'), noticeAt: '2026-11-21T09:00:00+08:00' }, 'notified'],
  ['repair asked for', { lines: lines('abnormal'), repairs: 'BX-20261121-001' }, 'repairing'],
  ['repair asked for, and something below standard', { lines: lines('abnormal', 'failed'), repairs: 'BX-20261121-001' }, 'failed'],
])('begins as its data say (BY-16): %s', (_, given, state) => {
  expect(beginCheck(aCheck(given))).toBe(state);
});

it('goes on to what is below standard after the repairs', () => {
  expect(afterRepair(aCheck({ lines: lines('abnormal') }))).toBe('repairing');
  expect(afterRepair(aCheck({ lines: lines('abnormal', 'failed') }))).toBe('failed');
});

it.each<[string, Partial<CheckRecord>, string[]]>([
  ['a word in the line', { lines: [line('abnormal', '两盏不亮')] }, []],
  ['a word below', { lines: [line('abnormal', ' ')], remark: '两盏不亮' }, []],
  ['no word at all', { lines: [line('abnormal', ' ')] }, ['remark']],
  ['nothing looked at', { lines: [], verdict: '' }, ['lines']],
  ['an old book without lines', { lines: [], verdict: 'normal' }, []],
])('what is not in order is told: %s', (_, given, fields) => {
  expect(checkCheck(aCheck(given)).map((refusal) => refusal.field)).toEqual(fields);
});

it.each([
  ['abnormal', '2026-11-21T23:59:59+08:00'],
  ['failed', '2026-11-21T23:59:59+08:00'],
  ['notified', '2026-11-22T18:00:00+08:00'],
  ['normal', ''],
  ['repairing', ''],
  ['rechecked', ''],
] as const)('%s is due %s', (state, due) => {
  expect(checks.due(aCheck({ recheckBy: '2026-11-22T18:00:00+08:00' }), state)).toBe(due);
});

it('is told by what is wrong', () => {
  expect(checks.gist(deriveCheck(aCheck({ lines: [line('abnormal', '两盏不亮'), line('normal')] })), 'zh')).toBe(
    '大堂：灯光照明异常（两盏不亮）',
  );
  expect(checks.gist(aCheck(), 'zh')).toBe('大堂：正常');
});
