/** The example data of every register are whole and free of complaints, so that a test built on them fails for its own reason only. */
import { expect, it } from 'vitest';
import type { Context } from './contract/context';
import type { Data } from './contract/fields';
import { checkData } from './contract/schema';
import { definitionOf, registers } from './index';

/** Every register's folder has a fixtures.ts whose first function makes whole data. */
const makers = import.meta.glob<Readonly<Record<string, () => Data>>>('./*/fixtures.ts', { eager: true });

function fixtureOf(id: string): Data {
  const [make] = Object.values(makers[`./${id}/fixtures.ts`] ?? {});
  if (!make) throw new Error(`shared/registers/${id}/fixtures.ts is missing`);
  return make();
}

const ctx = { now: '2026-11-21T14:05:00+08:00', today: '2026-11-21', actor: { id: 'p1', name: '陈建国', role: 'manager' } } as Context;

it.each(Object.keys(registers))('%s', (id) => {
  const data = fixtureOf(id);
  const definition = definitionOf(id);
  expect(checkData(definition.fields, data)).toEqual([]);
  expect(definition.check?.(data as never, ctx) ?? []).toEqual([]);
  expect(definition.derive ? definition.derive(data as never, ctx) : data).toEqual(data);
  expect(definition.begin?.(data as never) ?? definition.initial).toBe(definition.initial);
  expect(definition.gist(data as never)).not.toBe('');
});
