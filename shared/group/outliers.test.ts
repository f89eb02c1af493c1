import { describe, expect, it } from 'vitest';
import { NO_GROUP } from './fixtures';
import type { GroupData } from './group-data';
import { asAdded, type GroupDesk, missingWeeks } from './group-data';
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
    expect(missingWeeks(aDesk('', weeks), [], last)).toEqual(expected);
  });

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['none once the site hands over one file for all desks', ['2026-W44', '2026-W45'], ['2026-W46'], []],
    ['none for a week that is in a file of the whole site', ['2026-W44', '2026-W46'], ['2026-W45'], ['2026-W47']],
    ['those before', ['2026-W43', '2026-W45'], ['2026-W46'], ['2026-W44']],
    ['all, where the site had one desk once and has two by themselves now', ['2026-W45'], ['2026-W43'], ['2026-W46', '2026-W47']],
  ])('of a desk of a site with several: %s', (_, own, whole, expected) => {
    const [desk, site] = [aDesk('A', own), aDesk('', whole)];
    expect(missingWeeks(desk, [desk, site], '2026-W47')).toEqual(expected);
  });
});

describe('how things stand', () => {
  const open = {
    id: 'requests.open',
    value: 3,
    numerator: 3,
    denominator: 9,
    middle: 3,
    newest: 3,
    newestNumerator: 3,
    newestDenominator: 9,
  };
  const of = (desk: string, weeks: readonly string[]): GroupDesk => ({
    ...aDesk(desk, weeks),
    figures: new Map([['requests.open', open]]),
  });
  const newest = (from: string, to: string) =>
    asAdded([of('A', ['2026-W44']), of('B', ['2026-W44']), of('', ['2026-W45'])], from, to).map(
      ({ figures }) => figures.get('requests.open')?.newest,
    );

  it('is told by the file of the whole site once there is one, and the sums of the weeks before stay', () => {
    expect(newest('2026-W44', '2026-W45')).toEqual([null, null, 3]);
    expect(newest('2026-W44', '2026-W44')).toEqual([3, 3, 3]);
    expect(asAdded([of('A', ['2026-W44']), of('', ['2026-W45'])], '', '9')[0]?.figures.get('requests.open')?.value).toBe(3);
  });
});

function aDesk(desk: string, weeks: readonly string[]): GroupDesk {
  return { siteId: 's', desk, siteName: '', weeks, figures: new Map() };
}
