import { describe, expect, it } from 'vitest';
import { days, nameOfSpan, spanOfName } from './filter-ranges';

const now = '2026-11-21T14:05:00+08:00';

describe('spans', () => {
  it.each([
    ['today', '2026-11-21T00:00:00+08:00', '2026-11-21T23:59:59+08:00'],
    ['yesterday', '2026-11-20T00:00:00+08:00', '2026-11-20T23:59:59+08:00'],
    ['week', '2026-11-16T00:00:00+08:00', '2026-11-22T23:59:59+08:00'],
    ['month', '2026-11-01T00:00:00+08:00', '2026-11-30T23:59:59+08:00'],
  ] as const)('%s', (name, from, to) => {
    expect(spanOfName(name, now)).toEqual({ from, to });
    expect(nameOfSpan({ from, to }, now)).toBe(name);
  });

  it('may be open at one side', () => {
    expect(days('2026-11-02', '', now)).toEqual({ from: '2026-11-02T00:00:00+08:00' });
    expect(nameOfSpan(days('2026-11-02', '', now), now)).toBe('own');
    expect(nameOfSpan({}, now)).toBe('any');
  });
});
