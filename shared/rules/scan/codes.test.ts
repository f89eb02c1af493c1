import { expect, it } from 'vitest';
import { isDeskCode, looksTracked } from './codes';

it.each<[string, boolean]>([
  ['SF1234567890123', true],
  ['sf1234567890123', true],
  ['773012345678901', true],
  ['EA123456789CN', true],
  ['JD0012345678901-1-1-', true],
  ['YT1234567890123', true],
  ['1234567890', true],
  ['123456789', false],
  ['13800000001', false],
  ['110101199003071234', false],
  ['11010119900307123X', false],
  ['KD-20261118-001', false],
  ['3-2-1203', false],
  ['2026-11-18', false],
  ['https://example.invalid/0123456789', false],
  ['zhangsan123456', false],
  ['张三0123456789', false],
  ['', false],
])('%s looks like a tracking number: %s', (code, yes) => {
  expect(looksTracked(code)).toBe(yes);
});

it.each<[string, boolean]>([
  ['KD-20261118-001', true],
  ['ts-20261118-a003', true],
  ['SF1234567890123', true],
  ['k-3-1', true],
  ['007', true],
  ['3-2-1203', false],
  ['13800000001', false],
  ['XX-20261118-001', false],
])('%s was meant for the desk: %s', (code, yes) => {
  expect(isDeskCode(code, new Set(['K-3-1', '007']))).toBe(yes);
});
