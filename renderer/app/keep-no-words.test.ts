import { expect, it } from 'vitest';
import { keepNoWords } from './keep-no-words';

it('Chromium is told of every field that is gone into', () => {
  document.body.innerHTML = '<form><input><textarea></textarea></form><input>';
  keepNoWords(window);
  const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
  for (const field of fields) field.focus();
  expect(fields.map(({ autocomplete }) => autocomplete)).toEqual(['off', 'off', 'off']);
});
