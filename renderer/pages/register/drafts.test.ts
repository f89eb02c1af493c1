import type { Data } from '@shared/registers/contract/fields';
import { expect, it } from 'vitest';
import { formState, newDraftKey } from './drafts';

it.each<[Data, string]>([
  [{}, 'new:keyloans'],
  [{ key: '' }, 'new:keyloans'],
  [{ key: 'K010' }, 'new:keyloans:K010'],
])('%j has a draft of its own', (begin, key) => {
  expect(newDraftKey('keyloans', begin)).toBe(key);
});

it.each<[unknown, object]>([
  [null, { begin: {}, draft: '' }],
  ['x', { begin: {}, draft: '' }],
  [
    { begin: null, draft: 7 },
    { begin: {}, draft: '' },
  ],
  [{ begin: { unit: '3-2-1203' } }, { begin: { unit: '3-2-1203' }, draft: '' }],
  [{ draft: 'new:keyloans:K010' }, { begin: {}, draft: 'new:keyloans:K010' }],
])('reads %j', (state, read) => {
  expect(formState(state)).toEqual(read);
});
