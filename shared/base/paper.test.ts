import { expect, it } from 'vitest';
import { GRIDS, isContinuous, PAPER_NAMES, SHEETS, sheetOf } from './paper';

const [WIDTH, HEIGHT] = SHEETS.A4;
/** Half a millimetre is cut off unevenly anyway. */
const SPARE = 0.5;

it.each(Object.entries(GRIDS))('%s fits on its sheet', (_name, { across, down, label: [width, height], left, top, gap }) => {
  expect(left * 2 + across * width + (across - 1) * gap).toBeLessThanOrEqual(WIDTH + SPARE);
  expect(top * 2 + down * height).toBeLessThanOrEqual(HEIGHT + SPARE);
  expect(left * 2 + across * width + (across - 1) * gap).toBeGreaterThan(WIDTH - 2);
});

it('knows which sheet goes through the printer', () => {
  expect([sheetOf('A4-3x8'), sheetOf('60x40'), sheetOf('241x140')]).toEqual(['A4', '60x40', '241x140']);
  expect(PAPER_NAMES.filter(isContinuous)).toEqual(['241x280', '241x140', '241x93']);
});
