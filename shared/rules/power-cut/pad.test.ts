import { describe, expect, it } from 'vitest';
import { lineState, padLine, padText, readPad, readPadLine } from './pad';

const first = { desk: '', day: '2026-11-22', number: 1 };

describe('numbers of sheets (BY-7)', () => {
  it.each([
    [first, '停电-20261122-01'],
    [{ ...first, desk: 'B', number: 12 }, '停电-B20261122-12'],
    [{ ...first, number: 101 }, '停电-20261122-101'],
  ])('%j is %s and reads back', (pad, text) => {
    expect(padText(pad)).toBe(text);
    expect(readPad(text)).toEqual(pad);
  });

  it.each([
    ['20261122-01', first],
    [' 停电-20261122 -01 ', first],
    ['b20261122-01', { ...first, desk: 'B' }],
    ['停电-20261322-01', null],
    ['停电-20260230-01', null],
    ['停电-20261122-00', null],
    ['停电-20261122', null],
    ['ZB-20261122-001', null],
    ['', null],
  ])('reads %j', (typed, pad) => expect(readPad(typed)).toEqual(pad));

  it('names a line, and finds it again', () => {
    expect(padLine(first, 3)).toBe('停电-20261122-01 第 3 行');
    expect(readPadLine('停电-20261122-01 第 3 行')).toEqual({ pad: '停电-20261122-01', line: 3 });
    expect(readPadLine('重复')).toBeNull();
  });

  it.each([
    [[], { next: 1, left: [] }],
    [[1, 2], { next: 3, left: [] }],
    [[4, 1], { next: 5, left: [2, 3] }],
  ])('after lines %j', (typed, state) => expect(lineState(typed)).toEqual(state));
});
