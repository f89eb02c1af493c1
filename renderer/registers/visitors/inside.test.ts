import type { Row } from '@shared/registers/contract/row';
import { describe, expect, it } from 'vitest';
import { badgeOf, freeBadges, insideNow } from './inside';

const visit = (name: string, badge: string, at: string, more: object = {}): Row =>
  ({
    id: name,
    no: `FK-${name}`,
    at,
    unit: '3-2-1203',
    data: { name, badge, unit: '3-2-1203', host: '', plate: '', ...more },
  }) as unknown as Row;

const INSIDE = [visit('陈晓东', 'A2', '2026-11-21T09:00:00+08:00'), visit('何静', '', '2026-11-21T10:00:00+08:00', { plate: '粤B12345' })];

it.each([
  ['', ['何静', '陈晓东']],
  ['a2', ['陈晓东']],
  ['cxd', ['陈晓东']],
  ['B12345', ['何静']],
  ['1203', ['何静', '陈晓东']],
  ['321203', ['何静', '陈晓东']],
  ['没有', []],
])('%s finds %j', (text, names) => {
  expect(insideNow(INSIDE, text).map((row) => row.data['name'])).toEqual(names);
});

it.each([
  ['a2', '陈晓东'],
  ['Ａ２', '陈晓东'],
  ['A', undefined],
  ['', undefined],
])('badge %j is carried by %s', (text, name) => {
  expect(badgeOf(INSIDE, text)?.data['name']).toBe(name);
});

describe('free badges', () => {
  const past = (badge: string, badgeBack = 'yes'): Row => visit(badge, badge, '2026-11-20T09:00:00+08:00', { badgeBack });
  it.each<[string, readonly Row[], readonly string[]]>([
    ['none was ever given', [], []],
    ['given back, each once, 2 before 10', [past('A10'), past('a2'), past('A3'), past('A3')], ['A3', 'A10']],
    ['kept by the visitor', [past('A3', 'no')], []],
  ])('%s', (_, lately, free) => {
    expect(freeBadges(INSIDE, lately)).toEqual(free);
  });
});
