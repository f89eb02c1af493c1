/** Which fields let a key of the whole program through. */
import { expect, it } from 'vitest';
import { takesSlash } from './keys';

it.each<[string, string, boolean]>([
  ['a text', '<input type="text">', true],
  ['a date, as 11/21', '<input type="text" inputmode="numeric">', true],
  ['a long text', '<textarea></textarea>', true],
  ['a number', '<input type="text" inputmode="decimal">', false],
  ['a count', '<input type="number">', false],
  ['a list to choose from', '<select></select>', false],
])('a slash in %s is written: %s %s', (_what, html, taken) => {
  const place = document.createElement('div');
  place.innerHTML = html;
  const [field = null] = place.children;
  // What a browser derives from the attribute.
  if (field instanceof HTMLInputElement) field.inputMode ??= field.getAttribute('inputmode') ?? '';
  expect(takesSlash(field)).toBe(taken);
});
