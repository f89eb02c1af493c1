import { describe, expect, it } from 'vitest';
import { type FigureSums, overDesks, overWeeks } from './combine';

const sums = (part: Partial<FigureSums>): FigureSums => ({
  id: '',
  value: null,
  numerator: null,
  denominator: null,
  middle: null,
  newest: null,
  newestNumerator: null,
  newestDenominator: null,
  ...part,
});

describe('figures over several weeks of a desk', () => {
  it.each<[string, { id: string; unit: string }, Partial<FigureSums>, number | null]>([
    ['counts are added up', { id: 'requests.repair', unit: '件' }, { value: 12, newest: 5 }, 12],
    ['what stands open is that of the newest week', { id: 'requests.overdue', unit: '件' }, { value: 12, newest: 5 }, 5],
    ['a rate is that of the sums', { id: 'complaints.inTime', unit: '%' }, { value: 150, numerator: 2, denominator: 3 }, 66.7],
    ['half a tenth goes up', { id: 'x', unit: '%' }, { numerator: 1, denominator: 16 }, 6.3],
    ['over nothing there is nothing', { id: 'x', unit: '%' }, { value: 0, numerator: 0, denominator: 0 }, null],
    [
      'per thousand over the units of the newest week',
      { id: 'complaints.perThousand', unit: '件/千户' },
      { numerator: 6, denominator: 2400, newestDenominator: 1200 },
      5,
    ],
    ['times are the middle week', { id: 'requests.responseMedian', unit: '小时' }, { value: 30, middle: 1.25 }, 1.3],
    ['of the month so far the newest week knows all', { id: 'month.complaints.count', unit: '件' }, { value: 12, newest: 5 }, 5],
    ['of the month’s quota too', { id: 'quota.called', unit: '件' }, { value: 12, newest: 5 }, 5],
    [
      'and a rate of the month is that of the newest week',
      { id: 'month.complaints.inTime', unit: '%' },
      { numerator: 9, denominator: 9, newestNumerator: 1, newestDenominator: 2 },
      50,
    ],
    ['another program’s count', { id: '值班记录', unit: '件' }, { value: 7, newest: 3 }, 7],
  ])('%s', (_, name, part, expected) => {
    expect(overWeeks(name, sums(part))).toBe(expected);
  });

  it('is not the mean of the rates of desks', () => {
    const parts = [sums({ numerator: 1, denominator: 1 }), sums({ numerator: 0, denominator: 9 })];
    expect(overDesks({ id: 'x', unit: '%' }, parts)).toBe(10);
    expect(overDesks({ id: 'x', unit: '%' }, [])).toBeNull();
  });
});
