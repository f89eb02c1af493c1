/** Cells: packing into rows, boxes to tick, and what a site hides or renames. */
import { describe, expect, it } from 'vitest';
import type { RecordSpan } from './model';
import { packCells, tailorSections, toChoices, valueCell } from './record-cells';

const cells = (spans: readonly RecordSpan[]) => spans.map((span, index) => valueCell(`c${index}`, `标签${index}`, '', span));

describe('packCells', () => {
  it.each<{ readonly spans: readonly RecordSpan[]; readonly rows: readonly (readonly RecordSpan[])[] }>([
    { spans: [2, 2, 2], rows: [[2, 2, 2]] },
    { spans: [3, 3, 6], rows: [[3, 3], [6]] },
    { spans: [2, 2], rows: [[2, 4]] },
    { spans: [4, 6, 1], rows: [[6], [6], [6]] },
    { spans: [1, 1, 1, 1, 1, 1, 1], rows: [[1, 1, 1, 1, 1, 1], [6]] },
    { spans: [], rows: [] },
  ])('$spans becomes $rows', ({ spans, rows }) => {
    expect(packCells(cells(spans)).map((row) => row.map(({ span }) => span))).toEqual(rows);
  });
});

describe('toChoices', () => {
  it.each([
    ['', '□好□差'],
    ['好', '☑好□差'],
    ['好、差', '☑好☑差'],
    ['较好', '□好□差☑较好'],
  ])('%j is shown as %s', (chosen, shown) => {
    const text = toChoices(['好', '差'], chosen).map(({ label, ticked }) => `${ticked ? '☑' : '□'}${label}`);
    expect(text.join('')).toBe(shown);
  });
});

describe('tailorSections', () => {
  const sections = [
    { key: 'a', heading: '甲', together: false, cells: cells([2, 2, 2]) },
    { key: 'b', heading: '乙', together: true, cells: cells([6]) },
  ];

  it('hides cells and sections and gives the site its own labels', () => {
    const [first, ...others] = tailorSections(sections, { hidden: ['c1', 'b'], labels: { a: '一', c2: '住址' } });
    expect(first?.heading).toBe('一');
    expect(first?.cells.map(({ label }) => label)).toEqual(['标签0', '住址']);
    expect(others).toEqual([]);
  });

  it('drops a section that is left without cells', () => {
    expect(tailorSections(sections, { hidden: ['c0'], labels: {} }).map(({ key }) => key)).toEqual(['a']);
  });
});
