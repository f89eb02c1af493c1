import { describe, expect, test } from 'vitest';
import type { Measured } from './figures';
import { type AtSize, jsonOf, markdownOf, tableOf } from './report';

const line = (name: string, value: number, given: Partial<Measured> = {}): Measured => ({
  name,
  says: `what ${name} does`,
  unit: 'ms',
  value: [value],
  floor: [10],
  budget: { kind: 'ratio', most: 3 },
  linear: false,
  ...given,
});
const SIZES: readonly AtSize[] = [
  {
    records: 100_000,
    lines: [line('save', 25), line('chain', 900, { floor: [], budget: null, linear: true }), line('late', 1)],
    missing: [],
  },
  {
    records: 10_000,
    lines: [line('save', 10), line('chain', 90, { floor: [], budget: null, linear: true })],
    missing: ['paper: no printer'],
  },
];

test('the JSON has every line by name and size, and the growth of those that both ends have', () => {
  expect(JSON.parse(jsonOf(SIZES))).toEqual({
    'save@100000': { value: 25, unit: 'ms', floor: 10, ratio: 2.5, budget: '3 x', ok: true },
    'chain@100000': { value: 900, unit: 'ms', floor: null, ratio: null, budget: '', ok: true },
    'late@100000': { value: 1, unit: 'ms', floor: 10, ratio: 0.1, budget: '3 x', ok: true },
    'save@10000': { value: 10, unit: 'ms', floor: 10, ratio: 1, budget: '3 x', ok: true },
    'chain@10000': { value: 90, unit: 'ms', floor: null, ratio: null, budget: '', ok: true },
    'save growth': { value: 2.5, unit: 'x', floor: 10, ratio: 2.5, budget: '2 x', ok: false },
    'chain growth': { value: 10, unit: 'x', floor: 90, ratio: 10, budget: '', ok: true },
  });
});

test('what was nothing at first has no growth', () => {
  const held = (records: number, ms: number): AtSize => ({ records, lines: [line('held', ms)], missing: [] });
  expect(Object.keys(JSON.parse(jsonOf([held(10, 0), held(100, 60)])))).toEqual(['held@10', 'held@100']);
});

test('one size has no growth', () => {
  expect(Object.keys(JSON.parse(jsonOf(SIZES.slice(0, 1))))).toEqual(['save@100000', 'chain@100000', 'late@100000']);
});

describe('the tables', () => {
  const info = { commit: 'abc', at: 'now', machine: 'two cores', load: '1.00', host: 'a host', args: '--records 10000' };

  test('say what is over its budget and what was not measured', () => {
    const text = markdownOf(info, SIZES);
    expect(text).toContain('| save growth | what save does | 2.5 x |  |  | 2 x | OVER |');
    expect(text).toContain('| save@10000 | what save does | 10 ms | 10 ms | 1 x | 3 x | ok |');
    expect(text).toContain('1 lines are over their budget.');
    expect(text).toContain('Not measured at 10000: paper: no printer.');
  });

  test('stand in columns on the screen', () => {
    const widths = tableOf(SIZES)
      .split('\n')
      .map((row) => row.length);
    expect(new Set(widths).size).toBe(1);
  });
});
