import { describe, expect, it } from 'vitest';
import type { Chart, ChartCell } from './model';
import { isBlank } from './model';
import { chartHeight } from './size';
import { chartSvg } from './svg';
import { chartTable } from './table';

const cell = (value: number | null, text = value === null ? '—' : String(value)): ChartCell => ({ value, text, behind: '' });
const of = (kind: Chart['kind'], names: readonly string[], series: Readonly<Record<string, readonly ChartCell[]>>): Chart => ({
  id: kind,
  kind,
  caption: '投诉按类别',
  unit: '件',
  of: '类别',
  categories: names,
  series: Object.entries(series).map(([name, cells]) => ({ name, cells })),
});

const NAMES = ['工程维修', '清洁', '其它 <b>&'];
const BARS = of('bars', NAMES, { 本月: [cell(12), cell(3), cell(0)], 上月: [cell(9), cell(5), cell(null)] });
const LINES = of('lines', ['11-16', '11-17', '11-18'], { 及时率: [cell(66.7, '66.7%'), cell(null), cell(100, '100.0%')] });
const SPREAD = of('spread', ['投诉', '报修'], {
  非常满意: [cell(8), cell(0)],
  满意: [cell(11), cell(7)],
  一般: [cell(1), cell(0)],
  不满意: [cell(0), cell(0)],
  非常不满意: [cell(97), cell(0)],
});

/** Texts of a drawing, as they stand in it. */
function textsOf(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '');
}

const draw = (chart: Chart): string => chartSvg(chart, { width: 560, height: chartHeight(chart, 560) });

describe('a chart as SVG', () => {
  it.each([
    ['bars', BARS, ['工程维修', '清洁', '本月', '上月', '12', '3', '9', '5']],
    ['lines', LINES, ['11-16', '11-17', '11-18', '66.7%', '100.0%', '件']],
    ['spread', SPREAD, ['投诉', '报修', '非常满意', '非常不满意', '8', '11', '7', '97']],
  ] as const)('tells every name and number: %s', (_, chart, words) => {
    expect(textsOf(draw(chart))).toEqual(expect.arrayContaining([...words]));
  });

  it('writes no number where there is none, and no share that has no room', () => {
    expect(textsOf(draw(of('bars', ['清洁'], { 本月: [cell(null, '无')] })))).not.toContain('无');
    expect(textsOf(draw(SPREAD))).not.toContain('1');
  });

  it('keeps markup in names as text', () => {
    expect(draw(BARS)).not.toContain('<b>');
    expect(draw(BARS)).toContain('&lt;b&gt;&amp;');
  });

  it('keeps series apart without colour: patterns on bars, dashes on lines', () => {
    expect(draw(BARS)).toContain('<pattern');
    const two = of('lines', ['1', '2'], { 本月: [cell(1), cell(2)], 上月: [cell(2), cell(1)] });
    expect(draw(two)).toContain('stroke-dasharray');
  });

  it('is the same each time but for the names of its parts', () => {
    const plain = (svg: string): string => svg.replaceAll(/zr\d*-[\w-]*/g, 'zr');
    expect(plain(draw(SPREAD))).toBe(plain(draw(SPREAD)));
  });

  it('needs room', () => {
    expect(() => chartSvg(BARS, { width: 0, height: 100 })).toThrow(/no room/);
  });
});

describe('its table', () => {
  it('has a row a category and a column a series', () => {
    expect(chartTable(BARS).headings).toEqual(['类别', '本月', '上月']);
    expect(chartTable(BARS).rows.map(({ name, cells }) => [name, ...cells.map(({ text }) => text)])).toEqual([
      ['工程维修', '12', '9'],
      ['清洁', '3', '5'],
      ['其它 <b>&', '0', '—'],
    ]);
  });

  it('fills what a series lacks', () => {
    expect(chartTable(of('bars', ['a', 'b'], { one: [cell(1)] })).rows[1]?.cells[0]?.text).toBe('—');
  });
});

describe('isBlank', () => {
  it.each([
    [of('bars', [], { a: [] }), true],
    [of('bars', ['x'], { a: [cell(0)] }), true],
    [of('bars', ['x'], { a: [cell(null)] }), true],
    [of('bars', ['x', 'y'], { a: [cell(0), cell(1)] }), false],
  ])('%#', (chart, expected) => expect(isBlank(chart)).toBe(expected));
});
