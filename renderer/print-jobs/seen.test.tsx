/** No form and no list of any register says more than who prints may see, and no file is named after a person. */
import type { Data, Field } from '@shared/registers/contract/fields';
import { blankData } from '@shared/registers/contract/schema';
import { definitionOf, type RegisterId, registerList } from '@shared/registers/index';
import type { Eyes } from '@shared/rules/privacy/eyes';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { labelKinds, labelOf } from './label-kinds';
import { listForm } from './list-form';
import { recordForm } from './record-form';
import { aRow, SITE } from './testing/print-rows';

const NAME = '金丝雀';
const PHONE = '13877776666';
const ID = '440301197505058888';
const WORDS = `来电${PHONE}，漏水`;

/** The ID number stands whole on the forms that demand it, and on no other. */
const DEMANDING = ['moves'];

function valueOf(field: Field): Data[string] | undefined {
  if (field.kind === 'phones') return [PHONE];
  if (field.kind !== 'text' && field.kind !== 'longText' && field.kind !== 'phone') return undefined;
  const canaries = { name: NAME, phone: PHONE, idNumber: ID, text: WORDS };
  return field.personal in canaries ? canaries[field.personal as keyof typeof canaries] : undefined;
}

function canaryRow(id: RegisterId) {
  const { fields } = definitionOf(id);
  const filled = Object.entries(fields).flatMap(([key, field]) => {
    const value = valueOf(field);
    return value === undefined ? [] : [[key, value] as const];
  });
  return aRow(id, 'X-1', { ...blankData(fields), ...Object.fromEntries(filled) });
}

const ids = registerList.map(({ definition }) => definition.id as RegisterId);
const reader: Eyes = { role: 'reader', level: 'open' };

describe.each(ids)('%s', (id) => {
  const form = (eyes: Eyes): string => renderToStaticMarkup(recordForm(canaryRow(id), [], { ...SITE, eyes }));
  const list = (eyes: Eyes): string => renderToStaticMarkup(listForm(definitionOf(id), [canaryRow(id)], '', { ...SITE, eyes }));

  it('masks ID numbers and, on lists, phones', () => {
    expect(form(SITE.eyes).includes(ID)).toBe(DEMANDING.includes(id));
    expect(list(SITE.eyes)).not.toMatch(new RegExp(`${PHONE}|${ID}`));
  });

  it.each(labelKinds(id))('nor on a label, whoever prints', (kind) => {
    for (const eyes of [SITE.eyes, reader]) {
      expect(JSON.stringify(labelOf(canaryRow(id), kind, { ...SITE, eyes }, ''))).not.toMatch(new RegExp(`${PHONE}|${ID}`));
    }
  });

  it('shows a reader no number at all', () => {
    expect(form(reader) + list(reader)).not.toMatch(new RegExp(`${PHONE}|${ID}`));
  });
});
