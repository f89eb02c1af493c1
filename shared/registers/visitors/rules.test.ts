import { describe, expect, it } from 'vitest';
import type { VisitorData } from './fields';
import { aVisitor } from './fixtures';
import { badgeHolder, checkVisitor } from './rules';

describe('badgeHolder (RG-6)', () => {
  const inside = [
    { id: 'a', data: aVisitor({ badge: 'A12' }) },
    { id: 'b', data: aVisitor({ badge: '' }) },
  ];
  it.each([
    ['A12', '', 'a'],
    [' ａ12 ', '', 'a'],
    ['A12', 'a', null],
    ['A13', '', null],
    ['', '', null],
  ])('badge %s asked for by %s is with %s', (badge, self, holder) => {
    expect(badgeHolder(badge, inside, self)?.id ?? null).toBe(holder);
  });
});

describe('checkVisitor', () => {
  it.each<[string, Partial<VisitorData>, readonly string[]]>([
    ['a visit', {}, []],
    ['to nobody', { unit: '', host: '', reason: '' }, ['visitors.where']],
    ['a reason is enough', { unit: '', host: '' }, []],
    ['left before coming', { leftAt: '2026-11-21T10:19:59+08:00' }, ['visitors.left-early']],
  ])('%s', (_, given, codes) => {
    expect(checkVisitor(aVisitor(given)).map((r) => r.code)).toEqual(codes);
  });
});
