/** On an English print every form says in both languages what it is; on a Chinese one in Chinese alone. */
import { registerList } from '@shared/registers/index';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { blankForm, blankKinds } from './blank-form';
import { frameOf, type PrintSite } from './frame';
import { allKinds } from './kinds';
import { powerCutSheet } from './power-cut-forms';
import { POWER_CUT_SHEETS } from './power-cut-sheets';
import { SITE } from './testing/print-rows';

const ENGLISH: PrintSite = { ...SITE, language: 'en' };
const CHINESE = /[㐀-鿿（）]/;
const framed = allKinds().filter(({ shape }) => shape !== 'label');
const blanks = registerList.flatMap(({ definition }) => blankKinds(definition.id, ENGLISH).map(({ id }) => id));

/** Title and what stands under it. */
function heads(markup: string): readonly (string | null)[] {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return [...page.querySelectorAll('.pf-title')].map((title) => title.querySelector('.pf-english[lang=en]')?.textContent ?? null);
}

describe('the title of a form on an English print', () => {
  it.each(allKinds().map((kind) => [kind.id, kind] as const))('%s is called something in English', (_, { english }) => {
    expect(english.length).toBeGreaterThan(2);
    expect(english).not.toMatch(CHINESE);
  });

  it.each(framed.map((kind) => [kind.id, kind] as const))('%s keeps the Chinese one', (_, kind) => {
    expect(frameOf(ENGLISH, kind, {})).toMatchObject({ title: kind.title, english: kind.english });
    expect(frameOf(SITE, kind, {})).toMatchObject({ title: kind.title, english: '' });
  });

  it.each(blanks)('%s prints both', (id) => {
    const kind = framed.find((one) => one.id === id);
    const english = heads(renderToStaticMarkup(blankForm(id, ENGLISH)));
    expect(english.length).toBeGreaterThan(0);
    expect(new Set(english)).toEqual(new Set([kind?.english]));
    expect(new Set(heads(renderToStaticMarkup(blankForm(id, SITE))))).toEqual(new Set([null]));
  });

  it.each(POWER_CUT_SHEETS)('a sheet for a power cut, $register', (sheet) => {
    const [english] = heads(renderToStaticMarkup(powerCutSheet(sheet, '停电-20261122-01', ENGLISH)));
    expect(english).toMatch(/^[A-Z]/);
  });

  it('a site that names a form anew keeps what it is called in English', () => {
    const [duty] = framed.filter(({ id }) => id === 'duty');
    if (!duty) throw new Error('no duty log');
    const site = { ...ENGLISH, forms: { duty: { title: '客服值班本' } } };
    expect(frameOf(site, duty, {})).toMatchObject({ title: '客服值班本', english: duty.english });
  });
});
