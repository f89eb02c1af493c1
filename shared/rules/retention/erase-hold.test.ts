import { definitionOf } from '@shared/registers/index';
import { expect, it } from 'vitest';
import { row } from '../privacy/testing/rows';
import { eraseHold, isLineOver } from './erase-hold';

const OLD = { at: '2026-08-20T10:00:00+08:00', createdAt: '2026-08-20T10:00:00+08:00', updatedAt: '2026-08-20T10:00:00+08:00' };

it.each([
  ['its time is over', 'visitors', {}, {}, null, null],
  ['on the last day', 'visitors', {}, { updatedAt: '2026-08-21T10:00:00+08:00' }, null, 'kept'],
  ['the end of a shorter month', 'visitors', {}, { updatedAt: '2026-08-31T10:00:00+08:00' }, null, 'kept'],
  ['the site keeps it longer', 'visitors', {}, {}, 12, 'kept'],
  ['the site keeps it shorter than the law wants', 'fees', {}, {}, 1, 'kept'],
  ['open', 'visitors', {}, { open: 1 as const }, null, 'open'],
  ['an instruction in force', 'instructions', {}, { state: 'active' }, null, 'force'],
  ['a note that must be read', 'notes', { until: '' }, { state: 'valid' }, null, 'force'],
  ['a card that is kept as long as the program runs', 'units', {}, { updatedAt: '2026-11-20T10:00:00+08:00' }, null, null],
  ['a key that is out', 'keys', {}, { open: 1 as const }, null, 'open'],
] as const)('%s', (_what, register, data, over, months, expected) => {
  const one = row(register, data, { ...OLD, ...over });
  expect(eraseHold(definitionOf(register), one, [], '2026-11-21', months)).toBe(expected);
});

it('what belongs to something open stays', () => {
  const near = [row('requests', {}, { ...OLD, id: 'r', open: 1 })];
  expect(eraseHold(definitionOf('callbacks'), row('callbacks', {}, OLD), near, '2026-11-21', null)).toBe('linked');
});

it.each([
  ['', false],
  ['2026-08-21', false],
  ['2026-08-20', true],
  ['2026-12-31', false],
])('a line that ends on %s is over: %s', (to, over) => expect(isLineOver(to, '2026-11-21', 3)).toBe(over));
