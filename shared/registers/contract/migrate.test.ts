/** Migrations: every register's own, and that the guard sees a forgotten one. */
import { describe, expect, test } from 'vitest';
import { text } from '../../base/text';
import { registerList } from '../index';
import type { RegisterModule } from './command';
import { KEPT } from './decisions';
import { defineRegister } from './definition';
import { migrateData, migrationFaults } from './migrate';

describe.each(registerList.map((r) => [r.definition.id, r] as const))('%s', (_id, module) => {
  test('every step is there, has a sample and arrives as valid data', () => {
    expect(migrationFaults(module)).toEqual([]);
  });
});

const umbrella = defineRegister({
  id: 'umbrellas',
  title: text('雨伞', 'Umbrellas'),
  one: text('雨伞', 'umbrella'),
  help: text('借伞', 'Umbrellas lent'),
  version: 3,
  numbering: { kind: 'serial', prefix: 'YU' },
  group: 'book',
  attachments: 'none',
  keeping: { purpose: text('借伞', 'To lend umbrellas'), basis: 'none', least: 'always' },
  fields: {
    colour: { kind: 'text', label: text('颜色', 'Colour'), ...KEPT, need: true },
    ribs: { kind: 'number', label: text('骨数', 'Ribs'), ...KEPT },
  },
  states: { here: { label: text('在库', 'Here'), open: false, tone: 'calm' } },
  initial: 'here',
  actions: {},
  print: { title: text('雨伞', 'Umbrellas'), code: '', orientation: 'portrait', layout: 'list', signatures: [] },
  refusals: {},
  at: () => '',
  due: () => '',
  unit: () => '',
  gist: (d) => d.colour,
});

const steps = [
  {
    to: 2,
    why: 'colour was called color',
    migrate: ({ color, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, colour: color }),
  },
  { to: 3, why: 'ribs are counted', migrate: (data: Readonly<Record<string, unknown>>) => ({ ...data, ribs: null }) },
];
const whole: RegisterModule = {
  definition: umbrella,
  commands: [],
  migrations: steps,
  samples: { 1: { color: '红' }, 2: { colour: '蓝' } },
};

describe('the guard', () => {
  test('passes a whole sequence; each version arrives', () => {
    expect(migrationFaults(whole)).toEqual([]);
    expect(migrateData(steps, 1, { color: '红' })).toEqual({ colour: '红', ribs: null });
    expect(migrateData(steps, 3, { colour: '绿', ribs: 8 })).toEqual({ colour: '绿', ribs: 8 });
  });

  test.each([
    ['a missing sample', { ...whole, samples: { 1: { color: '红' } } }, 'no sample of version 2'],
    ['a missing step', { ...whole, migrations: steps.slice(0, 1) }, 'needs 2 migrations'],
    ['steps out of order', { ...whole, migrations: [...steps].reverse() }, 'leads to version 3'],
    ['a step that loses a needed field', { ...whole, migrations: [{ to: 2, why: '', migrate: () => ({}) }, ...steps.slice(1)] }, 'field.'],
  ])('reports %s', (_what, module, words) => {
    expect(migrationFaults(module).join()).toContain(words);
  });
});
