import { expect, it } from 'vitest';
import type { KeyloanData } from './fields';
import { aKeyloan } from './fixtures';
import { checkKeyloan } from './rules';

it.each<[string, Partial<KeyloanData>, readonly string[]]>([
  ['a loan', {}, []],
  ['due the moment it is lent', { dueAt: '2026-11-21T09:00:00+08:00' }, ['keyloans.due-early']],
  ['back before it went', { returnedAt: '2026-11-21T08:59:00+08:00' }, ['keyloans.back-early']],
  ['back at once', { returnedAt: '2026-11-21T09:00:00+08:00' }, []],
])('%s', (_, given, codes) => {
  expect(checkKeyloan(aKeyloan(given)).map((r) => r.code)).toEqual(codes);
});
