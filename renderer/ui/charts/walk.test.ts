import type { Chart } from '@shared/charts/model';
import { describe, expect, it } from 'vitest';
import { stepIn } from './walk';

const cells = [1, 2, 3].map((value) => ({ value, text: String(value), behind: '' }));
const chart = (kind: Chart['kind'], series = 2): Chart => ({
  id: 'x',
  kind,
  caption: '',
  unit: '',
  of: '',
  categories: ['a', 'b', 'c'],
  series: Array.from({ length: series }, (_, at) => ({ name: String(at), cells })),
});

describe('stepIn', () => {
  it.each([
    ['bars', null, 'ArrowDown', 0, 0],
    ['bars', [0, 0], 'ArrowDown', 1, 0],
    ['bars', [2, 0], 'ArrowDown', 2, 0],
    ['bars', [1, 0], 'ArrowRight', 1, 1],
    ['spread', [1, 1], 'ArrowLeft', 1, 0],
    ['lines', [0, 0], 'ArrowRight', 1, 0],
    ['lines', [1, 0], 'ArrowDown', 1, 1],
    ['lines', [1, 1], 'ArrowUp', 1, 0],
  ] as const)('%s from %j by %s', (kind, from, key, category, series) => {
    const place = from && { category: from[0], series: from[1] };
    expect(stepIn(chart(kind), place, key)).toEqual({ category, series });
  });

  it('leaves other keys, and a chart without series, alone', () => {
    expect(stepIn(chart('bars'), null, 'Tab')).toBeNull();
    expect(stepIn(chart('bars', 0), null, 'ArrowDown')).toBeNull();
  });
});
