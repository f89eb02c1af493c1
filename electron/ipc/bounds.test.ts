import { describe, expect, it } from 'vitest';
import { isBounded } from './bounds';

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let n = 0; n < depth; n += 1) value = n % 2 === 0 ? [value] : { a: value };
  return value;
}

function many(length: number, each: unknown): unknown[] {
  return Array.from({ length }, () => each);
}

function circle(): unknown {
  const self: { again?: unknown } = {};
  self.again = self;
  return self;
}

describe('bounds', () => {
  const cases: readonly (readonly [title: string, message: () => unknown, bounded: boolean])[] = [
    ['nothing', () => undefined, true],
    ['an honest call', () => ({ name: 'a.xlsx', bytes: new Uint8Array(3), extensions: ['xlsx'] }), true],
    ['the most journal lines', () => ({ site: 'S1', desk: 'A', lines: many(20_000, '{}') }), true],
    ['many bytes', () => ({ bytes: new Uint8Array(10_000_000) }), true],
    ['a long text', () => ({ message: 'x'.repeat(10_000_000) }), true],
    ['five floors', () => nested(5), true],
    ['six floors', () => nested(6), false],
    ['ten thousand floors', () => nested(10_000), false],
    ['a circle', circle, false],
    ['a million lines', () => ({ lines: many(1_000_000, '{}') }), false],
    ['a million places with nothing in them', () => ({ lines: Object.assign([], { length: 1_000_000 }) }), false],
    ['many lists', () => ({ a: many(300, many(300, 1)) }), false],
    ['many names', () => Object.fromEntries(Array.from({ length: 30_000 }, (_, n) => [`k${n}`, n])), false],
  ];
  it.each(cases.map(([title], at) => [title, at] as const))('%s', (_title, at) => {
    const [, message, bounded] = cases[at] ?? ['', () => undefined, false];
    expect(isBounded(message())).toBe(bounded);
  });
});
