import { describe, expect, it } from 'vitest';
import { text } from '../../base/text';
import { showValue } from './display';
import type { Field, FieldValue } from './fields';

const base = { label: text('栏', 'Field'), personal: 'none', search: false, print: false, sheet: false } as const;
const columns = {
  at: { label: text('时间', 'At'), kind: 'instant', personal: 'none' },
  what: { label: text('内容', 'What'), kind: 'text', personal: 'none' },
} as const;

describe('showValue', () => {
  it.each<[string, Field, FieldValue | undefined, string]>([
    ['money', { ...base, kind: 'money' }, 123_450, '1,234.50'],
    ['yes or no', { ...base, kind: 'yesNo' }, false, '否'],
    ['a choice', { ...base, kind: 'choice', options: { a: text('甲', 'A') } }, 'a', '甲'],
    ['an old choice', { ...base, kind: 'choice', options: {} }, 'gone', 'gone'],
    ['people', { ...base, kind: 'people' }, ['王敏', '赵强'], '王敏、赵强'],
    ['rows', { ...base, kind: 'rows', columns }, [{ at: '2026-11-21T09:00:00+08:00', what: '来电' }], '2026-11-21 09:00 来电'],
    ['a list that was blank, as the history has it', { ...base, kind: 'rows', columns }, '', ''],
    ['people that were blank', { ...base, kind: 'people' }, '', ''],
    ['nothing', { ...base, kind: 'log' }, undefined, ''],
  ])('%s', (_name, field, value, expected) => {
    expect(showValue(field, value, 'zh')).toBe(expected);
  });
});
