/** Signed paper that is put away can be found again: its record says in which box and folder (BY-18). */
import { expect, test } from 'vitest';
import type { Fields } from './contract/fields';
import { registers } from './index';

test.each([
  'requests',
  'workorders',
  'callbacks',
  'keyloans',
  'archiveloans',
  'borrowed',
  'fees',
  'handover',
  'lostfound',
  'moves',
  'passes',
  'releases',
  'renovations',
  'reviews',
])('%s: box and folder are written by hand and never printed', (register) => {
  const { filed } = registers[register as keyof typeof registers].definition.fields as Fields;
  expect([filed?.label.zh, filed?.print, filed?.form]).toEqual(['存档盒夹', false, 'more']);
});
