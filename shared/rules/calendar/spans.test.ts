import { describe, expect, it } from 'vitest';
import { checkSpans, inSpan } from './spans';

const span = (text: string): { from: string; to: string } => ({ from: text.slice(0, 5), to: text.slice(6) });

describe('inSpan', () => {
  it.each([
    ['08:59:59', '09:00-12:00', false],
    ['09:00', '09:00-12:00', true],
    ['11:59:59', '09:00-12:00', true],
    ['12:00', '09:00-12:00', false],
    ['23:30', '22:00-08:00', true],
    ['00:00', '22:00-08:00', true],
    ['08:00', '22:00-08:00', false],
    ['12:00', '22:00-08:00', false],
    ['23:59:59', '20:00-24:00', true],
    ['03:00', '00:00-00:00', true],
  ])('%s in %s: %s', (clock, text, inside) => {
    expect(inSpan(clock, span(text))).toBe(inside);
  });
});

describe('checkSpans', () => {
  it('sorts and lets spans touch', () => {
    expect(checkSpans([span('12:00-18:00'), span('09:00-12:00')])).toEqual({ ok: true, value: [span('09:00-12:00'), span('12:00-18:00')] });
  });

  it.each([
    [[], 'hours.none'],
    [['9:00-12:00'], 'hours.format'],
    [['09:00-24:30'], 'hours.format'],
    [['12:00-12:00'], 'hours.order'],
    [['22:00-08:00'], 'hours.order'],
    [['09:00-12:00', '11:59-13:00'], 'hours.overlap'],
  ])('%j is refused: %s', (texts, code) => {
    const spans = texts.map((text) => ({ from: text.split('-')[0] ?? '', to: text.split('-')[1] ?? '' }));
    const result = checkSpans(spans);
    expect(!result.ok && result.error.code).toBe(code);
  });
});
