/** The example data of every register are whole and free of complaints, so that a test built on them fails for its own reason only. */
import { expect, it } from 'vitest';
import type { Context } from './contract/context';
import { asText, type Data, type Fields } from './contract/fields';
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
  expect(definition.gist(data as never, 'zh')).not.toBe('');
});

/** The words of the choices in some data, without those that somebody also typed. */
function chosenWords(fields: Fields, data: Data): readonly string[] {
  const typed = Object.entries(fields).flatMap(([key, { kind }]) => (kind === 'choice' ? [] : [JSON.stringify(data[key] ?? '')]));
  return Object.entries(fields).flatMap(([key, field]) => {
    const word = field.kind === 'choice' ? field.options[asText(data[key])]?.zh : undefined;
    return word === undefined || typed.some((text) => text.includes(word)) ? [] : [word];
  });
}

it.each(Object.keys(registers))('the line that tells a record of %s from its neighbours says choices in English', (id) => {
  const { fields, gist } = definitionOf(id);
  const data = fixtureOf(id);
  const english = gist(data as never, 'en');
  expect(chosenWords(fields, data).filter((word) => english.includes(word))).toEqual([]);
});

it.each([
  ['moves', { kind: 'in', name: '何静' }, '入伙 何静', 'Owner moves in 何静'],
  ['stockcounts', { kind: 'keys', expected: 3, found: 2 }, '钥匙 应有 3，实有 2', 'Keys: 3 expected, 2 found'],
  ['messages', { to: '李工', content: '水表' }, '转李工：水表', 'To 李工: 水表'],
] as const)('the line of %s in both languages', (id, change, zh, en) => {
  const { gist } = definitionOf(id);
  const data = { ...fixtureOf(id), ...change } as never;
  expect([gist(data, 'zh'), gist(data, 'en')]).toEqual([zh, en]);
});
