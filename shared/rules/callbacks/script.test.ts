import { describe, expect, it } from 'vitest';
import { callScript, fillScript, openingFor, PLACEHOLDERS, type ScriptFacts, shortWork, spokenTime } from './script';

const NOW = '2026-11-21T10:42:00+08:00';
const facts: ScriptFacts = { 称呼: '何女士', 小区: '澜庭花园', 前台: '小王', 时间: '昨天下午', 部门: '工程部', 事情: '空调移机' };

describe('spokenTime', () => {
  it.each([
    ['2026-11-21T09:00:00+08:00', '今天上午'],
    ['2026-11-20T16:40:00+08:00', '昨天下午'],
    ['2026-11-20T12:00:00+08:00', '昨天下午'],
    ['2026-11-19T18:00:00+08:00', '11月19日晚上'],
    ['2026-11-09', '11月9日'],
    ['', ''],
  ])('%s → %s', (value, expected) => {
    expect(spokenTime(value, NOW)).toBe(expected);
  });

  it('knows yesterday over the end of a month', () => {
    expect(spokenTime('2026-11-30T08:00:00+08:00', '2026-12-01T09:00:00+08:00')).toBe('昨天上午');
  });
});

describe('shortWork', () => {
  it.each([
    ['客厅空调移到次卧，下午在家', '客厅空调移到次卧'],
    ['水龙头漏水', '水龙头漏水'],
    ['卫生间天花板一直往下滴水业主非常着急希望马上来人', '卫生间天花板一直往下滴水业主非常着急…'],
    ['', ''],
  ])('%s → %s', (content, expected) => {
    expect(shortWork(content)).toBe(expected);
  });
});

describe('fillScript', () => {
  it('fills known words, marks them, and leaves an unknown one to be seen', () => {
    expect(fillScript('{称呼}您好，{部门}{谁}', facts)).toEqual([
      { text: '何女士', filled: true },
      { text: '您好，', filled: false },
      { text: '工程部', filled: true },
      { text: '{谁}', filled: false },
    ]);
  });

  it('leaves nothing where nobody left a name', () => {
    expect(fillScript('{称呼}您好', { ...facts, 称呼: '' })).toEqual([{ text: '您好', filled: false }]);
  });

  it('knows every word that the shipped texts use', () => {
    const { service, complaint, other, questions, closing } = callScript.initial;
    for (const template of [service, complaint, other, closing, ...questions])
      for (const [, word] of template.matchAll(/\{([^{}]+)\}/g)) expect(PLACEHOLDERS).toContain(word);
  });
});

it.each([
  ['complaint', 'complaint'],
  ['repair', 'service'],
  ['today', 'service'],
  ['festival-visit', 'other'],
] as const)('the opening after %s is that of %s', (source, which) => {
  expect(openingFor(callScript.initial, source)).toBe(callScript.initial[which]);
});
