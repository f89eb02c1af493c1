import { describe, expect, it } from 'vitest';
import { pack } from './packed';
import { joinSegments, lineOf, linesIn, openSegment, packSegment } from './segment';

const AT = '2026-11-21T14:05:00+08:00';
const lines = [lineOf('B', AT, '张三 漏水'), lineOf('A', '2026-11-20T08:00:00+08:00', 'ＺＳ zs 漏水 漏水'), lineOf('C', '', '')];
const segment = packSegment('duty', lines);
const { starts: _, idStarts: __, ...kept } = segment;

describe('a line', () => {
  it('keeps a word once and no width', () => {
    expect(lines[1]?.text).toBe(pack('zs 漏水'));
  });

  it.each(['abc', '张', '𠮷', '㛃', 'é', '\ud842', '張𠮷a㛃é'])('%s has no other text inside', (text) => {
    const packed = pack(text);
    expect([...packed].every((c) => c.charCodeAt(0) < 256)).toBe(true);
    for (const part of ['a', '張', '𠮷', '㛃', 'é', '\udfb7', '丠'])
      expect([part, packed.includes(pack(part))]).toEqual([part, [...text].includes(part)]);
  });
});

describe('what was kept', () => {
  it('is what was packed', () => {
    const opened = openSegment(structuredClone(kept));
    expect(opened && linesIn(opened)).toEqual(lines);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['no text', { ...kept, text: undefined }],
    ['a letter', { ...kept, text: kept.text.replace('zs', 'zt') }],
    ['an id', { ...kept, ids: kept.ids.replace('A', 'D') }],
    ['a time', { ...kept, at: kept.at.map((at) => at + 1) }],
    ['the register', { ...kept, register: 'keys' }],
    ['a line less', { ...kept, n: 2, at: kept.at.slice(0, 2) }],
    ['the sum', { ...kept, sum: kept.sum + 1 }],
    ['a plain list', { ...kept, at: [...kept.at] }],
  ])('is not believed with %s damaged', (_what, damaged) => {
    expect(openSegment(damaged)).toBeNull();
  });

  it('joins as if packed together', () => {
    expect(joinSegments(packSegment('duty', lines.slice(0, 1)), packSegment('duty', lines.slice(1)))).toEqual(segment);
  });
});
