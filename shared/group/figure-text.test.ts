import { expect, it } from 'vitest';
import { betweenText, figureText, unitWord } from './figure-text';

it.each<[string, number | null, string, string]>([
  ['件', 12, '12', '件'],
  ['%', 100, '100.0%', ''],
  ['%', 66.7, '66.7%', ''],
  ['%', 0, '0.0%', ''],
  ['小时', 3, '3.0', '小时'],
  ['件/千户', 2.5, '2.5', '件/千户'],
  ['元', 120.5, '120.50', '元'],
  ['户', 7.25, '7.25', '户'],
  ['%', null, '—', ''],
  ['', null, '—', ''],
])('in %s %j is written %s', (unit, value, text, word) => {
  expect(figureText({ unit }, value)).toBe(text);
  expect(unitWord({ unit })).toBe(word);
});

it.each([
  ['件', 12.5, '12.5'],
  ['件', 12, '12'],
  ['%', 40, '40.0%'],
  ['小时', 6.04, '6.0'],
])('between figures in %s %d is written %s', (unit, value, text) => expect(betweenText({ unit }, value)).toBe(text));
