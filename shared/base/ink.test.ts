/** Handwriting as points and as lines. */
import { describe, expect, it } from 'vitest';
import { inkDrawing, inkLength, inkPaths, readInk, type Stroke } from './ink';

const line: Stroke = [
  [10, 20, 0, 500],
  [30, 20, 16, 500],
  [30, 60, 32, 1000],
];

describe('the lines of some strokes', () => {
  it('one path a width, the thinner first, smooth through the middles between the points', () => {
    expect(inkPaths([line])).toEqual([
      { width: 3.3, d: 'M10 20Q10 20 20 20M20 20Q30 20 30 40' },
      { width: 5, d: 'M30 40Q30 60 30 60' },
    ]);
  });

  it('a dot is a line of no length, which a round end makes visible', () => {
    expect(inkPaths([[[5, 5, 0, 0]]])).toEqual([{ width: 1.6, d: 'M5 5Q5 5 5 5' }]);
  });

  it('the window holds them with the width of the pen', () => expect(inkDrawing({ strokes: [line] })?.viewBox).toBe('5 15 30 50'));

  it('of nothing there is no drawing', () => expect(inkDrawing({ strokes: [] })).toBeNull());

  it('says how far the pen went, not counting the way between strokes', () => {
    expect([inkLength([line]), inkLength([[[1, 1, 0, 0]], [[900, 900, 5, 0]]])]).toEqual([60, 0]);
  });
});

describe('read from a file', () => {
  const ink = { width: 800, height: 300, strokes: [line] };
  it('as it was written', () => expect(readInk(JSON.parse(JSON.stringify(ink)))).toEqual(ink));
  it.each<readonly [string, unknown]>([
    ['nothing', null],
    ['no size', { ...ink, width: 0 }],
    ['an empty stroke', { ...ink, strokes: [[]] }],
    ['a point without a time', { ...ink, strokes: [[[1, 2]]] }],
    ['a pressure beyond the pen', { ...ink, strokes: [[[1, 2, 3, 5000]]] }],
    ['more than anybody writes', { ...ink, strokes: Array.from({ length: 401 }, () => line) }],
  ])('%s is none', (_what, value) => expect(readInk(value)).toBeNull());
});
