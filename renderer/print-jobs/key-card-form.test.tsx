/** The card of keys: every key once, on one upright A4 page. */
import { text } from '@shared/base/text';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { keyCardJob } from './key-card-form';
import { SITE } from './testing/print-rows';

const EVERYWHERE = [{ title: text('哪里都行', 'Anywhere'), keys: [{ key: 'F2', label: text('记一条值班', 'Duty entry') }] }];

it.each([
  ['zh', '记一条值班', '填表'],
  ['en', 'Duty entry', 'In a form'],
] as const)('says in %s what each key does, and where it does it', (language, does, where) => {
  const { page, forms } = keyCardJob(EVERYWHERE, SITE, language);
  const paper = forms.map((form) => renderToStaticMarkup(form)).join('');
  expect(page).toEqual({ paper: 'A4', landscape: false });
  expect(forms).toHaveLength(1);
  for (const words of ['F2', does, where, 'Alt M', '1430']) expect(paper).toContain(words);
});
