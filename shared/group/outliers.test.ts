import { describe, expect, it } from 'vitest';
import { NO_GROUP } from './fixtures';
import type { GroupData } from './group-data';
import { missingWeeks } from './group-data';
import { outliersOf, outlierText } from './outliers';
import { rankingRows } from './ranking';

const NAME = { id: 'complaints.perThousand', name: '投诉率', unit: '件/千户', definition: '' };

function group(values: readonly number[], name = NAME): GroupData {
  const desks = values.map((value, n) => {
    const figure = {
      id: name.id,
      value,
      numerator: value,
      denominator: 1000,
      middle: value,
      newest: value,
      newestNumerator: value,
      newestDenominator: 1000,
    };
    return { siteId: `s${n}`, desk: '', siteName: `站${n}`, weeks: ['2026-W47'], figures: new Map([[name.id, figure]]) };
  });
  return { ...NO_GROUP, from: '2026-W47', to: '2026-W47', names: [name], desks };
}

describe('outliers', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    ['beyond three deviations, the farthest first', [10, 11, 12, 13, 14, 30, 1], [30, 1]],
    ['exactly three deviations are usual', [10, 11, 12, 13, 14, 9], []],
    ['most say the same', [5, 5, 5, 5, 40], []],
    ['fewer than five', [1, 2, 3, 100], []],
  ])('%s', (_, values, expected) => {
    expect(outliersOf(group(values)).map(({ value }) => value)).toEqual(expected);
  });

  it('are told in words', () => {
    const [found] = outliersOf(group([10, 11, 12, 13, 14, 30]));
    expect(found && outlierText(found)).toBe('「投诉率」30.0件/千户，偏高：各站点中位数 12.5，通常 8.0 至 17.0');
  });

  it('are not looked for among counts, which grow with a site', () => {
    expect(outliersOf(group([10, 11, 12, 13, 14, 90], { id: 'requests.repair', name: '报修', unit: '件', definition: '' }))).toEqual([]);
  });
});

describe('ranking', () => {
  it('gives equal values the same rank, best first', () => {
    expect(rankingRows(group([3, 1, 3, 2]), NAME).map((row) => row.slice(1, 4))).toEqual([
      [1, '站1', 1],
      [2, '站3', 2],
      [3, '站0', 3],
      [3, '站2', 3],
    ]);
  });
});

describe('missing weeks', () => {
  it.each<[string, readonly string[], string, readonly string[]]>([
    ['a hole', ['2026-W44', '2026-W46'], '2026-W46', ['2026-W45']],
    ['the last ones', ['2026-W44'], '2026-W46', ['2026-W45', '2026-W46']],
    ['over the new year, which has a week 53', ['2026-W52'], '2027-W01', ['2026-W53', '2027-W01']],
    ['none before the first', ['2026-W46'], '2026-W46', []],
  ])('%s', (_, weeks, last, expected) => {
    expect(missingWeeks({ siteId: 's', desk: '', siteName: '', weeks, figures: new Map() }, last)).toEqual(expected);
  });
});
