import { expect, it } from 'vitest';
import { pageAfter, sheetOn } from './again-page';

const SHEETS = [
  { no: 'HF-1', pages: 1 },
  { no: 'HF-2', pages: 3 },
  { no: 'PG-1', pages: 1 },
  { no: 'PG-1', pages: 1 },
];

it.each([
  [1, 'HF-1'],
  [2, 'HF-2'],
  [4, 'HF-2'],
  [5, 'PG-1'],
  [7, undefined],
])('page %d is of %s', (page, no) => expect(sheetOn(SHEETS, page)?.no).toBe(no));

it.each([
  ['HF-1', 2],
  ['hf-2', 5],
  ['PG-1', 6],
  ['HF-9', null],
  ['', null],
  ['2', null],
])('behind %s comes page %s', (no, page) => expect(pageAfter(SHEETS, no)).toBe(page));
